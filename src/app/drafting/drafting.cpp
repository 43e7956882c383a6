#include "app/drafting/drafting.hpp"

#include <fmt/format.h>

#include "app/access/settings.hpp"
#include "app/drafting/draft_answer.hpp"
#include "app/drafting/draft_prompt.hpp"
#include "app/letter_check.hpp"
#include "app/peek.hpp"
#include "domain/recovery/permits.hpp"

namespace amends::app {

// One person's turn: it is over when this is.
class Drafting::Turn {
 public:
  Turn(Drafting& drafting, const StaffId& staff, Ending ending) : drafting_(drafting), staff_(staff), ending_(std::move(ending)) {}
  ~Turn() { drafting_.end(staff_, ending_); }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
  const std::atomic<bool>& stopping() const { return *ending_; }

 private:
  Drafting& drafting_;
  StaffId staff_;
  Ending ending_;
};

Result<Drafting::Ending> Drafting::begin(const StaffId& staff) {
  const std::lock_guard lock(mutex_);
  if (stopped_) return fail(Errc::unavailable, "Amends is ending.", "model_stopped");
  auto& ending = under_way_[staff];
  if (ending) return fail(Errc::conflict, "A draft is being written for you already. Wait for it, or cancel it.", "draft_under_way");
  ending = std::make_shared<std::atomic<bool>>(false);
  return ending;
}

void Drafting::end(const StaffId& staff, const Ending& ending) {
  const std::lock_guard lock(mutex_);
  const auto found = under_way_.find(staff);
  if (found != under_way_.end() && found->second == ending) under_way_.erase(found);
}

void Drafting::cancel(const StaffId& staff) {
  const std::lock_guard lock(mutex_);
  const auto found = under_way_.find(staff);
  if (found == under_way_.end()) return;
  *found->second = true;
  under_way_.erase(found);  // the next may begin while this one ends
}

void Drafting::stop() {
  const std::lock_guard lock(mutex_);
  stopped_ = true;
  for (const auto& [staff, ending] : under_way_) *ending = true;
}

Result<SuggestedDraft> Drafting::suggest(Reader& reader, const Viewer& viewer, const CaseId& id, domain::LetterKind kind) {
  const auto settings = TRY(load_settings(reader));
  if (!settings.model)
    return fail(Errc::conflict, "No model is set that could suggest a draft. An owner or an administrator writes it down in the settings.",
                "no_model");
  const auto now = app_.clock.now();
  const auto loaded = TRY(load_case(reader, app_.states, id));
  const auto& state = *loaded.state;
  if (const auto verdict = domain::permits("send_letter", state, viewer.actor(), now); !verdict.allowed)
    return fail(Errc::forbidden, verdict.sentence, verdict.rule);
  const auto context = TRY(tone_context(app_, reader, id, now));
  const auto customer = TRY(reader.customer(state.customer)).value_or(CustomerRecord{});
  const auto words = TRY(first_words(reader, id));
  language::Masking masking(known_names(customer, *TRY(app_.directory.current(reader)), context.others));
  const auto question = TRY(draft_question(kind, {state, customer, words.text.text, now}, masking));
  const Turn turn(*this, viewer.staff, TRY(begin(viewer.staff)));
  const auto answer = TRY(model_.ask(*settings.model, question, turn.stopping()));
  auto text = TRY(masking.restored(TRY(draft_from_answer(answer))));
  auto report = language::check_tone(text, tone_of(kind), context);
  return SuggestedDraft{std::move(text), std::move(report), settings.model->model};
}

Result<std::string> Drafting::try_out(const ModelSettings& settings) {
  const auto answer = TRY(model_.ask(settings, {"Answer with one word: ready", "Are you there?"}, stopped_));
  TRY(draft_from_answer(answer));
  return fmt::format("“{}” answers.", settings.model);
}

}  // namespace amends::app
