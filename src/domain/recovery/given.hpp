#pragma once
// For tests: a case in the domain's own words. Given what happened, when somebody asks for something, then these events follow, or a
// refusal.

#include <gtest/gtest.h>
#include <boost/core/demangle.hpp>
#include <boost/mp11.hpp>

#include "domain/recovery/decide.hpp"
#include "domain/recovery/next_actions.hpp"
#include "domain/recovery/permits.hpp"

namespace amends::domain {

template <class IdType>
IdType id_number(std::uint8_t n) {
  Uuid uuid;
  uuid.bytes[15] = n;
  return IdType{uuid};
}

inline const Actor ana = Actor::colleague(id_number<StaffId>(1), Role::agent);
inline const Actor tom = Actor::colleague(id_number<StaffId>(2), Role::agent);
inline const Actor mira = Actor::colleague(id_number<StaffId>(3), Role::lead);
inline const Actor olga = Actor::colleague(id_number<StaffId>(4), Role::owner);
inline const Actor reader = Actor::colleague(id_number<StaffId>(5), Role::read_only);
inline const Actor customer = Actor::customer();
inline const Actor amends_itself = Actor::system();

inline OpenCase complaint() {
  OpenCase open{};
  open.customer = id_number<CustomerId>(9);
  open.number = 1042;
  open.severity = Severity::high;
  open.title = "Naming-day blanket marked delivered, never came";
  open.from = "Ms Adaeze Okafor";
  open.text = "It was not, and your line hung up on me twice.";
  open.received_at = *parse_rfc3339("2026-11-24T09:00:00Z");
  open.zone = "Europe/Dublin";
  open.language = "en";
  return open;
}

inline NewOption an_option(Words title, std::optional<Money> cost = std::nullopt) {
  NewOption option{};
  option.title = std::move(title);
  option.costs_nothing = true;
  option.cost_to_us = std::move(cost);
  return option;
}

inline MakeOffer two_options(std::optional<Money> cost = std::nullopt) {
  MakeOffer offer{};
  offer.options = {an_option("A new blanket, by hand", cost), an_option("All €148.00 back today")};
  return offer;
}

inline SendLetter a_letter(LetterKind kind) {
  SendLetter letter{};
  letter.kind = kind;
  letter.to = "a.okafor@example.ie";
  letter.text = "Dear Ms Okafor";
  return letter;
}

// Tuesday 24 November 2026, 09:00 in Dublin; the shop is open Monday to Saturday from 9 to 18.
class Scenario {
 public:
  State state;
  Playbook playbook = default_playbook("Europe/Dublin", "EUR");
  Instant now = *parse_rfc3339("2026-11-24T09:00:00Z");
  std::optional<FreeTime> customer_free = {};
  Result<std::vector<Event>> decided = std::vector<Event>{};

  // Something that happened before, which must be allowed.
  Scenario& given(const Command& command, const Actor& actor = ana) {
    when(command, actor);
    EXPECT_TRUE(decided) << name_of(command) << ": " << (decided ? "" : decided.error().sentence);
    return *this;
  }
  Scenario& after(Millis time) {
    now += time;
    return *this;
  }
  Scenario& when(const Command& command, const Actor& actor = ana) {
    NewIds ids(now, ++seed_);
    Context context{now, actor, playbook, ids, customer_free};
    decided = decide(state, command, context);
    if (decided)
      for (const auto& event : *decided) evolve(state, event, now, actor);
    return *this;
  }

  // Exactly these events, in this order.
  template <class... Events>
  void then() const {
    ASSERT_TRUE(decided) << decided.error().sentence;
    std::vector<std::string> expected, got;
    (expected.emplace_back(name_of(Event{Events{}})), ...);
    for (const auto& event : *decided) got.emplace_back(name_of(event));
    EXPECT_EQ(got, expected);
  }
  void then_nothing() const { then<>(); }
  void refused(std::string_view rule, std::string_view field = {}) const {
    ASSERT_FALSE(decided) << "expected to be refused by " << rule;
    EXPECT_EQ(decided.error().rule, rule) << decided.error().sentence;
    if (!field.empty()) { EXPECT_EQ(decided.error().field, field); }
    EXPECT_TRUE(decided.error().sentence.ends_with('.'));
  }
  // The first event of this type among those decided last.
  template <class E>
  E event() const {
    if (decided)
      for (const auto& each : *decided)
        if (const auto* found = std::get_if<E>(&each)) return *found;
    ADD_FAILURE() << "no such event";
    return E{};
  }
  StepStatus step(Step step) const { return state.step(step).status; }
  const NextAction* duty(Act act) {
    duties_ = next_actions(state, playbook);
    for (const auto& action : duties_)
      if (action.act == act) return &action;
    return nullptr;
  }
  std::string rule_of(std::string_view action, const Actor& actor = ana) const { return permits(action, state, actor, now).rule; }

 private:
  std::uint64_t seed_ = 0;
  std::vector<NextAction> duties_;
};

inline Scenario a_complaint() {
  Scenario s;
  s.given(complaint(), amends_itself).given(ClaimOpening{});
  return s;
}

inline Scenario a_case_heard() {
  auto s = a_complaint();
  s.given(TakeAccount{{}, "The blanket never came, and your line hung up on me.", {}});
  return s;
}

inline Scenario a_case_offered(std::optional<Money> cost = std::nullopt) {
  auto s = a_case_heard();
  s.given(two_options(std::move(cost)));
  return s;
}

inline ChooseOption first_option(const State& state) {
  const auto& offer = *open_offer(state);
  return {offer.offer, offer.options[0].option, {}, {}};
}

inline Scenario a_case_chosen() {
  auto s = a_case_offered();
  s.given(first_option(s.state), customer);
  return s;
}

inline Scenario a_case_delivered() {
  auto s = a_case_chosen();
  s.given(DeliverRemedy{chosen_option(s.state)->option, "Jonas handed it over himself."});
  return s;
}

// Every step of the three tracks done by its evidence or waived; the call they were owed was held.
inline Scenario a_case_ready_to_close() {
  auto s = a_case_delivered();
  RecordCall call{};
  call.seconds = 840;
  call.reflection = Reflect{"You waited for the blanket, and we hung up.", {}};
  call.confirmed = ConfirmReflection{};
  call.upset = NameUpset{"As if I were the problem.", UpsetAbout::handling, true};
  call.apology = Apologise{ApologyKind::full, {}, "I am sorry."};
  call.feeling = NameFeeling{"hurt", {}, {}};
  call.agreement = Agree{"Jonas brings it on Friday."};
  call.thanks = Thank{};
  s.given(call);
  s.given(RaiseIssue{"The blanket never came."})
      .given(MakeFinding{s.state.issues[0].issue, Finding::upheld, "The courier has no signature."});
  s.given(PlanGesture{GestureKind::flowers, Money{3'500, "EUR"}, "Flowers and a handwritten card", {}, s.now})
      .given(SendGesture{s.state.gestures[0].gesture});
  s.given(ConfirmSolution{Solved::yes, "Yes."}, customer).given(RecordCause{CauseLocus::vendor, "courier_lost_it", {}});
  for (const auto step : {Step::review, Step::action, Step::effect_check, Step::tell_everyone})
    s.given(WaiveStep{step, "Once in five years."});
  return s;
}

inline Scenario a_closed_case() {
  auto s = a_case_ready_to_close();
  s.given(RecordStanding{StandingWhen::before, 2, {}, {}}).after(std::chrono::minutes(1)).given(CloseCase{});
  return s;
}

}  // namespace amends::domain
