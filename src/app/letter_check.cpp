#include "app/letter_check.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/open_case.hpp"
#include "app/post/stopped.hpp"
#include "base/limits.hpp"
#include "language/amounts.hpp"
#include "language/promises/local_day.hpp"
#include "language/tone/prepared.hpp"

namespace amends::app {
namespace {

using domain::Finding;
using language::Decision;
using language::Fault;

// Row 4d: the apology's kind follows the finding. Where nothing is found yet, a full apology that stands has accepted the fault.
Fault fault_of(const domain::State& state) {
  bool upheld = false, found = false, open = state.issues.empty();
  for (const auto& issue : state.issues) {
    if (!issue.finding || *issue.finding == Finding::undetermined) {
      open = true;
      continue;
    }
    found = true;
    upheld = upheld || *issue.finding != Finding::not_upheld;
  }
  if (upheld || state.apology == domain::ApologyKind::full) return Fault::ours;
  return found && !open ? Fault::not_ours : Fault::unknown;
}

std::optional<Decision> decision_of(const domain::State& state) {
  if (state.issues.empty()) return std::nullopt;
  std::size_t upheld = 0, rejected = 0;
  for (const auto& issue : state.issues) {
    if (!issue.finding || *issue.finding == Finding::undetermined) return std::nullopt;
    upheld += *issue.finding == Finding::upheld ? 1 : 0;
    rejected += *issue.finding == Finding::not_upheld ? 1 : 0;
  }
  if (upheld == state.issues.size()) return Decision::upheld;
  return rejected == state.issues.size() ? Decision::rejected : Decision::partly;
}

void add_amounts(std::vector<Money>& amounts, std::string_view text) {
  const auto plain = language::folded(text);
  for (const auto& found : language::amounts_in(plain)) amounts.push_back(found.money);
}

std::vector<Money> amounts_of(const domain::State& state, const CustomerRecord& customer) {
  std::vector<Money> amounts;
  for (const auto& offer : state.offers)
    for (const auto& option : offer.options) {
      if (option.amount) amounts.push_back(*option.amount);
      for (const auto* text : {&option.title, &option.detail, &option.cost_to_customer}) add_amounts(amounts, text->text);
    }
  for (const auto& gesture : state.gestures)
    if (gesture.amount) amounts.push_back(*gesture.amount);
  for (const auto& promise : state.promises) add_amounts(amounts, promise.text.text);
  for (const auto& issue : state.issues) add_amounts(amounts, issue.text.text);
  for (const auto& fact : customer.facts) add_amounts(amounts, fact.text);
  for (const auto* text : {&state.account_customer, &state.account_team, &state.expectation}) add_amounts(amounts, text->text);
  return amounts;
}

// What they chose of an offer and have not received yet is theirs, whatever is given beside it.
std::optional<Money> entitlement_of(const domain::State& state) {
  using domain::RemedyKind;
  for (const auto& offer : state.offers)
    for (const auto& option : offer.options) {
      const bool money = option.kind == RemedyKind::refund || option.kind == RemedyKind::compensation;
      if (!money || !option.amount || offer.withdrawn || offer.chosen != option.option) continue;
      const bool delivered = std::ranges::any_of(
          state.remedies, [&](const auto& remedy) { return remedy.option == option.option && remedy.delivered_at.has_value(); });
      if (!delivered) return option.amount;
    }
  return std::nullopt;
}

// The end of the last local day for the final answer, while none was given.
std::optional<Instant> deadline_of(const domain::State& state, const LetterRules& rules) {
  if (rules.answer_days <= 0 || state.phase == domain::CasePhase::closed) return std::nullopt;
  constexpr int last_minute = 23 * 60 + 59;
  const auto received = language::local_moment(state.zone, state.received_at).day;
  return language::instant_of(state.zone, received + date::days(rules.answer_days), last_minute);
}

constexpr std::string_view gift_rule = "P5";

}  // namespace

language::LetterTone tone_of(domain::LetterKind kind) {
  using domain::LetterKind;
  using language::LetterTone;
  switch (kind) {
    case LetterKind::apology:
      return LetterTone::apology;
    case LetterKind::update:
      return LetterTone::update;
    case LetterKind::acknowledgement:
      return LetterTone::ack;
    case LetterKind::follow_up:
      return LetterTone::follow_up;
    case LetterKind::closing:
      return LetterTone::closing;
    case LetterKind::gesture:
      return LetterTone::gesture;
    default:
      return LetterTone::reply;
  }
}

language::LetterTone tone_of(const domain::SendLetter& letter, const language::ToneContext& context) {
  using domain::Channel;
  if (letter.channel == Channel::social_post || letter.channel == Channel::review) return language::LetterTone::public_;
  return tone_in(tone_of(letter.kind), context);
}

language::LetterTone tone_in(language::LetterTone kind, const language::ToneContext& context) {
  const bool says_no = context.decision == Decision::rejected || context.decision == Decision::partly;
  return kind == language::LetterTone::closing && says_no ? language::LetterTone::final_ : kind;
}

language::ToneContext tone_context(const domain::State& state, const CustomerRecord& customer, const Colleagues& colleagues,
                                   std::vector<std::string> others, const LetterRules& rules, Instant now) {
  language::ToneContext context;
  context.complaint = state.kind == domain::CaseKind::complaint || state.kind == domain::CaseKind::claim;
  context.fault = fault_of(state);
  context.prior_apologies = static_cast<int>(state.apologies.size());
  context.promises.emplace();
  for (const auto& promise : state.promises)
    if (promise.status == domain::PromiseStatus::open) context.promises->push_back({promise.text.text, promise.due});
  context.now = now;
  context.zone = customer.zone.empty() ? state.zone : customer.zone;
  if (!state.issues.empty())
    context.investigating = std::any_of(state.issues.begin(), state.issues.end(),
                                        [](const auto& issue) { return !issue.finding || *issue.finding == Finding::undetermined; });
  if (!customer.name.empty()) context.customer = customer.name;
  if (!state.title.text.empty()) context.topic = state.title.text;
  for (const auto* text : {&state.account_customer, &state.upset, &state.expectation})
    if (!text->text.empty()) context.words = context.words.value_or("") + (context.words ? "\n" : "") + text->text;
  context.others = std::move(others);
  for (const auto& colleague : colleagues.all()) context.staff.push_back(colleague.name);
  context.amounts = amounts_of(state, customer);
  for (const auto& issue : state.issues) context.issues.push_back(issue.text.text);
  if (const auto* offer = domain::open_offer(state); offer && !offer->chosen)
    for (const auto& option : offer->options) context.options.push_back(option.title.text);
  context.decision = decision_of(state);
  context.entitlement = entitlement_of(state);
  context.deadline = deadline_of(state, rules);
  if (!rules.pack.empty()) context.pack = rules.pack;
  context.required = rules.required;
  context.explanation_asked = state.explanation_asked_at.has_value();
  return context;
}

Result<language::ToneContext> tone_context(App& app, Reader& reader, const CaseId& id, Instant now) {
  const auto loaded = TRY(load_case(reader, app.states, id));
  const auto colleagues = TRY(app.directory.current(reader));
  const auto customer = TRY(reader.customer(loaded.state->customer)).value_or(CustomerRecord{});
  std::vector<CustomerId> ids;
  for (const auto& row : TRY(reader.cases({}, std::nullopt, limits::page_rows_max)))
    if (row.customer != loaded.state->customer && std::find(ids.begin(), ids.end(), row.customer) == ids.end()) ids.push_back(row.customer);
  std::vector<std::string> others;
  for (auto& other : TRY(reader.customers(ids))) others.push_back(std::move(other.name));
  auto context = tone_context(*loaded.state, customer, *colleagues, std::move(others), TRY(load_letter_rules(reader)), now);
  context.holidays = TRY(app.playbooks.current(reader))->of(loaded.state->playbook).hours.holidays;
  return context;
}

Result<void> check_letter(App& app, Reader& reader, const CaseId& id, const domain::SendLetter& letter, Instant now) {
  if (letter.channel.value_or(domain::Channel::mail) == domain::Channel::mail) {
    auto address = normal_email(letter.to.text);
    if (!address) return fail(Errc::invalid, address.error().sentence, "address_malformed", "/to");
    if (const auto stopped = TRY(stop_of(reader, *address)))
      return fail(Errc::conflict, stopped_text(*address, *stopped), "address_stopped", "/to");
  }
  const auto context = TRY(tone_context(app, reader, id, now));
  for (const auto& finding : language::check_tone(letter.text.text, tone_of(letter, context), context).findings) {
    if (finding.rule == gift_rule && (letter.kind == domain::LetterKind::apology || letter.kind == domain::LetterKind::follow_up))
      return fail(
          Errc::conflict,
          fmt::format(
              "“{}” in this letter would read like a price for silence. Take it out and plan it as a gesture; it leaves on its own.",
              finding.quote),
          "gesture_goes_alone", "/text");
    if (finding.severity != language::FindingSeverity::block) continue;
    if (std::ranges::none_of(letter.kept, [&](const auto& kept) { return kept.rule == finding.rule; }))
      return fail(Errc::conflict,
                  fmt::format("“{}”: {} {} Write it otherwise, or send with it, in `kept`, the rule {} and why you keep it.", finding.quote,
                              finding.title, finding.why, finding.rule),
                  "finding_open", "/text");
  }
  return {};
}

}  // namespace amends::app
