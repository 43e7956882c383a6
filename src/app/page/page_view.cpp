#include "app/page/page_view.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/page/page_phrases.hpp"
#include "app/page/page_plan.hpp"
#include "app/page/page_times.hpp"
#include "app/page/written_form.hpp"
#include "domain/recovery/looks.hpp"
#include "domain/recovery/next_actions.hpp"

namespace amends::app {
namespace {

using domain::CasePhase;
using domain::PromiseStatus;

constexpr std::size_t own_words_bytes = 900;  // of a first mail that nobody has answered yet
constexpr std::size_t received_max = 3;       // of each form, the last ones

template <class... Args>
std::string say(std::string_view phrase, const Args&... args) {
  return fmt::format(fmt::runtime(phrase), args...);
}

struct Maker {
  const PageInput& in;
  const PagePhrases& words;
  const PageTimes& times;
  const std::vector<domain::NextAction>& duties;

  std::optional<Instant> due(domain::Act act, const Uuid& subject = {}) const {
    for (const auto& duty : duties)
      if (duty.act == act && (subject == Uuid{} || duty.subject == subject)) return duty.due;
    return std::nullopt;
  }
  std::string to_them(const Words& text) const { return addressed_to_them(text.text, times.language, in.customer); }
};

const domain::Offer* offer_of(const domain::State& state) {
  if (const auto* standing = domain::open_offer(state)) return standing;
  return state.offers.empty() ? nullptr : &state.offers.back();
}

// Why an option can no longer be taken; empty while it can.
std::string gone(const Maker& make, const domain::Offer& offer, const domain::Option& option) {
  const auto& words = make.words;
  if (offer.withdrawn) {
    const auto& why = make.in.told.withdrawn_because;
    return why.empty() ? std::string(words.gone_withdrawn) : fmt::format("{} {}", words.gone_withdrawn, why);
  }
  if (offer.valid_until && *offer.valid_until <= make.in.now) return say(words.gone_expired, make.times.spoken(*offer.valid_until));
  if (option.by && *option.by <= make.in.now) return std::string(words.gone_day);
  const auto* approval = domain::approval_of(make.in.state, option.option.uuid);
  if (!approval || approval->given == true) return {};
  return std::string(approval->given == false ? words.gone_refused : words.gone_waiting);
}

void add_options(PageView& view, const Maker& make, const domain::Offer& offer) {
  const auto& words = make.words;
  view.question = offer.question.empty() ? std::string(words.question) : offer.question.text;
  bool all_free = true, any_left = false;
  for (const auto& option : offer.options) {
    PageOption card;
    card.offer = offer.offer.str();
    card.option = option.option.str();
    card.title = option.title.text;
    card.detail = option.detail.text;
    card.cost_lead = option.costs_nothing ? std::string(words.costs_nothing) : option.cost_to_customer.text;
    card.cost = option.costs_nothing ? option.cost_to_customer.text : option.cost_reason.text;
    card.button = option.button.empty() ? std::string(words.take_this) : option.button.text;
    if (option.by && option.detail.empty()) card.done_by = say(words.done_by, make.times.spoken(*option.by));
    card.gone = gone(make, offer, option);
    all_free = all_free && option.costs_nothing;
    any_left = any_left || card.gone.empty();
    view.options.push_back(std::move(card));
  }
  for (auto& card : view.options)
    if (!card.gone.empty()) card.gone.append(" ").append(any_left ? words.instead_other : words.instead_none);
  if (!any_left) return;
  if (all_free && view.options.size() > 1) view.choice_note = view.options.size() == 2 ? words.both_free : words.all_free;
  if (!offer.valid_until) return;
  const auto until = make.times.spoken(*offer.valid_until);
  view.change_until = say(words.possible_until, until);
  if (!view.choice_note.empty()) view.choice_note += ' ';
  view.choice_note += say(words.change_until, until);
  if (!offer.chosen) view.stands_until = until;
}

void add_promises(PageView& view, const Maker& make) {
  const auto& in = make.in;
  auto promises = in.state.promises;
  std::stable_sort(promises.begin(), promises.end(), [](const auto& a, const auto& b) { return a.due < b.due; });
  for (const auto& promise : promises) {
    if (promise.status == PromiseStatus::released || promise.status == PromiseStatus::kept || promise.text.empty()) continue;
    view.promised.push_back({make.to_them(promise.text), make.times.spoken(promise.due), promise.due <= in.now});
  }
  std::stable_partition(view.promised.begin(), view.promised.end(), [](const PageSaid& said) { return said.late; });
  if (in.state.cadence_minutes && in.state.phase == CasePhase::open) {
    if (const auto next = make.due(domain::Act::write_update))
      (*next <= in.now ? view.next_late : view.next_word) = make.times.spoken(*next);
  } else if (!view.promised.empty() && !view.promised.front().late && view.moment == PageMoment::choosing) {
    view.next_word = view.promised.front().when;
  }
  if (const auto proposals = make.due(domain::Act::make_offer); proposals && *proposals > in.now)
    view.proposals_by = make.times.spoken(*proposals);
}

void add_account(PageView& view, const PageInput& in) {
  if (in.state.erased) return;
  auto account = written_account(in.state.last_reflection.text);
  if (account.text.empty()) {
    const auto& told = in.state.account_customer.empty() ? in.told.first : in.state.account_customer.text;
    account = {in.state.account_customer.empty() ? beginning_of(told, own_words_bytes) : told, true};
  }
  view.account_is_theirs = account.in_their_voice;
  view.account = paragraphs(account.text);
  if (account.text.find(in.state.upset.text) == std::string::npos) view.upset = in.state.upset.text;
  if (!in.state.apologies.empty()) view.apology = in.state.apologies.back().text.text;
}

PageMoment moment_of(const domain::State& state, const domain::Offer* offer) {
  if (!state.follow_ups.empty()) {
    const auto& last = state.follow_ups.back();
    if (last.answered_at && state.phase == CasePhase::closed) return PageMoment::answered;
    if (last.open && last.mailed_at) return PageMoment::asking;
  }
  if (state.phase == CasePhase::closed) return PageMoment::closed;
  if (offer && offer->chosen && !offer->withdrawn) return PageMoment::chosen;
  return offer ? PageMoment::choosing : PageMoment::reading;
}

void add_choice(PageView& view, const Maker& make, const domain::Offer& offer) {
  const auto* option = domain::chosen_option(make.in.state);
  if (!option) return;
  view.chosen_title = option->title.text;
  view.chosen_heading = say(make.words.it_is, make.times.language == "en" ? name_of_choice(option->title.text) : option->title.text);
  view.does_not_suit =
      option->by ? say(make.words.day_does_not_suit, make.times.weekday(*option->by)) : std::string(make.words.does_not_suit);
  if (offer.chosen_at) view.chosen_when = make.times.moment(*offer.chosen_at);
  const auto* remedy = domain::chosen_remedy(make.in.state);
  if (!remedy || !remedy->delivered_at) return;
  view.change_until.clear();
  view.does_not_suit.clear();
  view.solved_text = view.chosen_title + ": " + make.times.date(*remedy->delivered_at) + ".";
}

// When a colleague answered in writing or on the phone what came at `at`; none while it waits.
std::optional<Instant> answered_after(const domain::State& state, Instant at) {
  if (state.unanswered_since && at >= *state.unanswered_since) return std::nullopt;
  std::optional<Instant> first = state.last_call_at && *state.last_call_at > at ? state.last_call_at : std::nullopt;
  for (const auto& letter : state.letters)
    if (letter.delivery != domain::Delivery::undone && domain::answers(letter.kind) && letter.written_at >= at &&
        (!first || letter.written_at < *first))
      first = letter.written_at;
  return first;
}

std::string by_words(const Maker& make, std::optional<Instant> due) {
  if (!due) return {};
  return *due > make.in.now ? say(make.words.answer_by, make.times.spoken(*due)) : std::string(make.words.answer_late);
}

void add_received(PageView& view, const Maker& make) {
  const auto& in = make.in;
  if (in.state.erased) return;
  const auto& words = make.words;
  const auto first = in.told.wrong.size() > received_max ? in.told.wrong.size() - received_max : 0;
  for (auto i = first; i < in.told.wrong.size(); ++i) {
    const auto& message = in.told.wrong[i];
    PageReceived received{say(words.wrote_at, make.times.moment(message.at)), message.text, {}, {}};
    if (const auto answered = answered_after(in.state, message.at))
      received.answer = say(words.answered_at, make.times.moment(*answered));
    else if (const auto due = make.due(domain::Act::answer))
      received.answer = by_words(make, due);
    else
      received.answer = say(words.have_it, view.ring_booked);
    view.wrong.push_back(std::move(received));
  }
  const auto& wishes = in.state.wishes;
  for (auto i = wishes.size() > received_max ? wishes.size() - received_max : 0; i < wishes.size(); ++i) {
    const auto& wish = wishes[i];
    if (wish.text.empty()) continue;
    PageReceived received{say(words.asked_at, make.times.moment(wish.at)), wish.text.text, {}, {}};
    if (!wish.answer)
      received.answer = by_words(make, make.due(domain::Act::answer_wish, wish.wish.uuid));
    else
      received.answer = *wish.answer == domain::WishAnswer::granted    ? words.granted
                        : *wish.answer == domain::WishAnswer::declined ? words.declined
                                                                       : words.countered;
    if (wish.answer) received.reason = wish.reason.text;
    view.wished.push_back(std::move(received));
  }
}

}  // namespace

std::string page_language(std::string_view wanted) {
  const auto main = wanted.substr(0, 2);
  return main == "de" || main == "fr" ? std::string(main) : "en";
}

PageTimes page_times(const PageInput& in) {
  return {page_language(in.state.language.empty() ? in.customer.language : in.state.language),
          in.state.zone.empty() ? in.settings.zone : in.state.zone, in.now};
}

PageView page_view(const PageInput& in) {
  PageView view;
  const auto times = page_times(in);
  view.language = times.language;
  const auto& words = page_phrases(view.language);
  const auto duties = domain::next_actions(in.state, in.playbook);
  const Maker make{in, words, times, duties};

  view.company = in.settings.company;
  view.signature = in.owner ? in.owner->name : in.settings.company;
  view.from = in.owner ? fmt::format("{}, {}", in.owner->name, in.settings.company) : in.settings.company;
  if (in.owner && in.owner->line) view.line = *in.owner->line;
  view.date = times.date(in.now);
  view.short_name = in.customer.short_name;

  const auto* offer = offer_of(in.state);
  view.moment = moment_of(in.state, offer);
  add_account(view, in);
  if (offer && in.state.phase == CasePhase::open) add_options(view, make, *offer);
  if (offer && offer->chosen && !offer->withdrawn) {
    add_choice(view, make, *offer);
    view.steps = plan_steps(in, duties, times);
  }
  add_promises(view, make);
  if (in.state.phase == CasePhase::open) {
    view.ring = ring_slots(in.customer, in.playbook.hours, times);
    view.ring_summary = ring_summary(view.ring, words, times);
    view.ring_booked = ring_sentence(in.state, words, times);
  }
  add_received(view, make);
  const auto answer = domain::due_or_elapsed(
      in.playbook.hours, in.now, {in.playbook.offer_due_minutes, domain::SpanUnit::business_minutes, domain::DayEnd::last_second});
  view.answer_by = times.spoken(answer);
  return view;
}

}  // namespace amends::app
