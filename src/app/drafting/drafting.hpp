#pragma once
// A draft that a language model suggests: the facts that it needs are gathered, masked (language/masking.hpp), shown to the model, and what
// comes back is read as untrusted text and unmasked. It writes nothing and sends nothing: a person reads it, changes it, and sends it.

#include <map>
#include <memory>
#include <mutex>

#include "app/app.hpp"
#include "app/drafting/language_model.hpp"
#include "app/viewer.hpp"
#include "language/tone_check.hpp"

namespace amends::app {

struct SuggestedDraft {
  std::string text;
  language::ToneReport report;  // of the tone check, as for anything about to be sent
  std::string model;            // that wrote it
};
BOOST_DESCRIBE_STRUCT(SuggestedDraft, (), (text, report, model))

class Drafting {
 public:
  // Both must outlive it.
  Drafting(App& app, LanguageModel& model) : app_(app), model_(model) {}

  // For a reflection, an update or an apology; for as long as the model takes, so never on an I/O thread or the writer's.
  // Errors: not_found for no such case; what permits says of send_letter; conflict "no_model", "draft_kind", "nothing_heard",
  // "draft_under_way" (one at a time a person); those of LanguageModel::ask; unavailable "model_gap", "model_empty", "model_too_long" for
  // an answer that is no draft.
  Result<SuggestedDraft> suggest(Reader& reader, const Viewer& viewer, const CaseId& id, domain::LetterKind kind);
  // Ends the one that is under way for this person, if there is one.
  void cancel(const StaffId& staff);
  // Asks the model for one word. That it answers, or what went wrong, in a sentence.
  Result<std::string> try_out(const ModelSettings& settings);
  // Ends what is under way and refuses what comes later.
  void stop();

 private:
  using Ending = std::shared_ptr<std::atomic<bool>>;
  class Turn;
  Result<Ending> begin(const StaffId& staff);
  void end(const StaffId& staff, const Ending& ending);

  App& app_;
  LanguageModel& model_;
  std::mutex mutex_;
  std::map<StaffId, Ending> under_way_;
  std::atomic<bool> stopped_ = false;
};

}  // namespace amends::app

template <>
inline constexpr std::size_t amends::wire::bytes_max<& amends::app::SuggestedDraft::text> = amends::limits::suggested_draft_bytes_max;
