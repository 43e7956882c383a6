#include "app/page/page_view.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/page/page_phrases.hpp"
#include "app/page/page_times.hpp"

namespace amends::app {
namespace {

using domain::CasePhase;
using domain::PromiseStatus;

constexpr std::size_t slots_a_day = 3;
constexpr int slot_days = 2;
constexpr int slot_search_days = 10;
constexpr auto slot_notice = std::chrono::minutes(30);  // nobody can be promised a call sooner

template <class... Args>
std::string say(std::string_view phrase, const Args&... args) {
  return fmt::format(fmt::runtime(phrase), args...);
}

std::vector<std::string> paragraphs(std::string_view text) {
  std::vector<std::string> parts;
  std::string part;
  const auto close = [&] {
    if (!part.empty()) parts.push_back(std::move(part));
    part.clear();
  };
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto line = text.substr(at, end - at);
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) {
      close();
    } else {
      if (!part.empty()) part += '\n';
      part += line;
    }
    at = end + 1;
  }
  close();
  return parts;
}

// Times to ring them at: their own free time first, then the ends of their working day, where we are open.
std::vector<PageSlots> ring_slots(const PageInput& in, const PageTimes& times) {
  std::vector<std::string> wanted = {"08:30", "12:30", "17:30", "18:00", "10:00", "15:00"};
  if (in.customer.free_from) wanted.insert(wanted.begin(), *in.customer.free_from);
  std::vector<PageSlots> days;
  for (int ahead = 0; ahead < slot_search_days && days.size() < slot_days; ++ahead) {
    const auto day = domain::local_date(times.zone, in.now + std::chrono::hours(24 * ahead));
    std::vector<Instant> chosen;
    for (const auto& time : wanted) {
      const auto at = domain::instant_of(times.zone, day, time);
      if (!at || *at < in.now + slot_notice || !domain::is_open(in.playbook.hours, *at)) continue;
      if (std::find(chosen.begin(), chosen.end(), *at) == chosen.end()) chosen.push_back(*at);
      if (chosen.size() == slots_a_day) break;
    }
    if (chosen.empty()) continue;
    std::sort(chosen.begin(), chosen.end());
    PageSlots slots{times.day(chosen.front()), {}};
    for (const auto at : chosen) slots.slots.push_back({to_rfc3339(at), times.clock(at)});
    days.push_back(std::move(slots));
  }
  return days;
}

bool option_is_gone(const domain::State& state, const domain::Option& option, Instant now) {
  if (option.by && *option.by < now) return true;
  return std::any_of(state.approvals.begin(), state.approvals.end(),
                     [&](const domain::Approval& approval) { return approval.subject == option.option.uuid && approval.given != true; });
}

void add_options(PageView& view, const PageInput& in, const domain::Offer& offer, const PagePhrases& words, const PageTimes& times) {
  view.question = offer.question.empty() ? std::string(words.question) : offer.question.text;
  bool all_free = true;
  for (const auto& option : offer.options) {
    PageOption card{offer.offer.str(), option.option.str(), option.title.text, option.detail.text, {}, {}, option.button.text, {}};
    card.cost_lead = option.costs_nothing ? std::string(words.costs_nothing) : option.cost_to_customer.text;
    card.cost = option.costs_nothing ? option.cost_to_customer.text : option.cost_reason.text;
    if (card.button.empty()) card.button = words.take_this;
    if (option_is_gone(in.state, option, in.now)) card.gone = words.gone;
    all_free = all_free && option.costs_nothing;
    view.options.push_back(std::move(card));
  }
  if (all_free && view.options.size() > 1) view.choice_note = view.options.size() == 2 ? words.both_free : words.all_free;
  if (!offer.valid_until) return;
  const auto until = times.spoken(*offer.valid_until);
  if (*offer.valid_until > in.now) {
    view.change_until = say(words.possible_until, until);
    if (!view.choice_note.empty()) view.choice_note += ' ';
    view.choice_note += say(words.change_until, until);
  }
}

void add_promises(PageView& view, const PageInput& in, const PageTimes& times) {
  auto promises = in.state.promises;
  std::stable_sort(promises.begin(), promises.end(), [](const auto& a, const auto& b) { return a.due < b.due; });
  for (const auto& promise : promises) {
    if (promise.status == PromiseStatus::released || promise.text.empty()) continue;
    const bool kept = promise.status == PromiseStatus::kept;
    const bool late = !kept && promise.due <= in.now;
    view.steps.push_back({times.day(promise.due), times.by(promise.due), promise.text.text, late, kept});
    if (kept) continue;
    view.promised.push_back({promise.text.text, times.spoken(promise.due), late});
  }
  std::stable_partition(view.promised.begin(), view.promised.end(), [](const PageSaid& said) { return said.late; });
  if (in.state.cadence_minutes && in.state.phase == CasePhase::open) {
    const auto last = in.state.last_word_at.value_or(in.state.cadence_since.value_or(in.now));
    const auto next = last + std::chrono::minutes(*in.state.cadence_minutes);
    view.next_word = times.spoken(std::max(next, in.now));
  } else if (!view.promised.empty() && !view.promised.front().late && view.moment == PageMoment::choosing) {
    view.next_word = view.promised.front().when;
  }
}

void add_account(PageView& view, const PageInput& in) {
  if (in.state.erased) return;
  const auto& said_back = in.state.last_reflection;
  view.account_is_theirs = said_back.empty();
  view.account = paragraphs(said_back.empty() ? in.state.account_customer.text : said_back.text);
  view.upset = in.state.upset.text;
  if (!in.state.apologies.empty()) view.apology = in.state.apologies.back().text.text;
}

const domain::Offer* offer_of(const domain::State& state) {
  const auto at = std::find_if(state.offers.rbegin(), state.offers.rend(), [](const domain::Offer& offer) { return !offer.withdrawn; });
  return at == state.offers.rend() ? nullptr : &*at;
}

PageMoment moment_of(const domain::State& state, const domain::Offer* offer) {
  if (!state.follow_ups.empty()) {
    const auto& last = state.follow_ups.back();
    if (last.answered_at && state.phase == CasePhase::closed) return PageMoment::answered;
    if (last.open && last.mailed_at) return PageMoment::asking;
  }
  if (state.phase == CasePhase::closed) return PageMoment::closed;
  if (offer && offer->chosen) return PageMoment::chosen;
  return offer ? PageMoment::choosing : PageMoment::reading;
}

void add_choice(PageView& view, const PageInput& in, const domain::Offer& offer, const PageTimes& times) {
  for (const auto& option : offer.options)
    if (offer.chosen == option.option) view.chosen_title = option.title.text;
  if (offer.chosen_at) view.chosen_when = domain::local_time_text(times.zone, *offer.chosen_at) + " " + times.day_inside(*offer.chosen_at);
  const auto at = std::find_if(in.state.remedies.begin(), in.state.remedies.end(),
                               [&](const domain::Remedy& remedy) { return remedy.option == offer.chosen; });
  if (at == in.state.remedies.end() || !at->delivered_at) return;
  view.change_until.clear();
  view.solved_text = view.chosen_title + ": " + times.date(*at->delivered_at) + ".";
}

}  // namespace

std::string page_language(std::string_view wanted) {
  const auto main = wanted.substr(0, 2);
  return main == "de" || main == "fr" ? std::string(main) : "en";
}

PageView page_view(const PageInput& in) {
  PageView view;
  view.language = page_language(in.state.language.empty() ? in.customer.language : in.state.language);
  const PageTimes times{view.language, in.state.zone.empty() ? in.settings.zone : in.state.zone, in.now};
  const auto& words = page_phrases(view.language);

  view.company = in.settings.company;
  view.signature = in.owner ? in.owner->name : in.settings.company;
  view.from = in.owner ? fmt::format("{}, {}", in.owner->name, in.settings.company) : in.settings.company;
  if (in.owner && in.owner->line) view.line = *in.owner->line;
  view.date = times.date(in.now);
  view.short_name = in.customer.short_name;

  const auto* offer = offer_of(in.state);
  view.moment = moment_of(in.state, offer);
  add_account(view, in);
  if (offer && in.state.phase == CasePhase::open) add_options(view, in, *offer, words, times);
  if (offer && offer->chosen) add_choice(view, in, *offer, times);
  add_promises(view, in, times);
  view.ring = ring_slots(in, times);
  for (const auto& callback : in.state.callbacks)
    if (callback.open && callback.purpose == domain::CallbackPurpose::customer_asked)
      view.ring_booked = say(words.ring_booked, times.day_inside(callback.opens), times.clock(callback.opens));
  const auto answer = domain::due_or_elapsed(
      in.playbook.hours, in.now, {in.playbook.offer_due_minutes, domain::SpanUnit::business_minutes, domain::DayEnd::last_second});
  view.answer_by = times.spoken(answer);
  for (const auto& wish : in.state.wishes)
    if (!wish.answer) view.wish_waiting = wish.text.text;
  return view;
}

}  // namespace amends::app
