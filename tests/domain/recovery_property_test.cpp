// Any sequence of what people, customers and clocks may do to a case keeps the invariants (issue 2, the case).
// RC_PARAMS replaces the number of cases and the seed, for example RC_PARAMS="max_success=5000 seed=1".

#include <cstdlib>
#include <iostream>
#include <map>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <boost/describe/enum_to_string.hpp>
#include <boost/mp11.hpp>

#include "domain/recovery/next_actions.hpp"
#include "domain/recovery/permits.hpp"
#include "invariants.hpp"
#include "next_command.hpp"

namespace amends::domain {
namespace {

constexpr int occurrences_min = 100;
constexpr int longest_case = 320;  // steps; rapidcheck draws lengths up to this
constexpr std::string_view start = "2026-11-24T08:48:00Z";

using Count = std::map<std::string, int, std::less<>>;

Count& count() {
  static Count all = [] {
    Count none;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, Event>>(
        [&](auto type) { none[std::string(name_of(Event{typename decltype(type)::type{}}))] = 0; });
    return none;
  }();
  return all;
}

std::map<Outcome, int>& closures() {
  static std::map<Outcome, int> all = {
      {Outcome::recovered, 0}, {Outcome::light, 0}, {Outcome::not_recovered, 0}, {Outcome::withdrawn, 0}, {Outcome::unreachable, 0}};
  return all;
}

struct Stored {
  Event event;
  Instant at;
  Actor actor;
};

State fold(State state, const Stored* first, const Stored* last) {
  for (; first != last; ++first) evolve(state, first->event, first->at, first->actor);
  return state;
}

class Case {
 public:
  explicit Case(std::uint64_t seed)
      : playbook_(default_playbook("Europe/Dublin", "EUR")), people_(People::made_up()), now_(*parse_rfc3339(start)) {
    Dice dice(seed);
    temper_ = {dice.percent(20), dice.percent(20)};
    ask(dice, open_a_case(dice, now_), dice.percent(80) ? Actor::system() : Actor::colleague(people_.ana, Role::agent));
  }

  void step(std::uint64_t seed) {
    Dice dice(seed);
    pass_time(dice);
    if (dice.percent(state_.phase == CasePhase::closed ? 30 : 12)) return wake(dice);
    const auto actor = people_.actor(dice);
    if (dice.percent(3)) return ask_anything(dice, actor);
    ask(dice, make_command(dice, draw_action(dice, state_, actor, temper_, now_), state_, people_, now_), actor);
  }

  // Folding is deterministic: the whole at once, and in two parts.
  void check_folding(std::uint64_t seed) const {
    const auto* first = stored_.data();
    const auto* last = first + stored_.size();
    const auto* middle = first + (stored_.empty() ? 0 : Dice(seed).below(stored_.size()));
    RC_ASSERT(fold({}, first, last) == state_);
    RC_ASSERT(fold(fold({}, first, middle), middle, last) == state_);
  }

 private:
  // Mostly seconds and minutes; sometimes to a clock, sometimes days.
  void pass_time(Dice& dice) {
    const auto drawn = dice.between(0, state_.phase == CasePhase::closed ? 119 : 99);  // a closed case is mostly waited for
    if (drawn < 40)
      now_ += std::chrono::seconds(dice.between(0, 9));
    else if (drawn < 80)
      now_ += std::chrono::minutes(dice.between(0, 90));
    else if (drawn < 90)
      now_ += std::chrono::hours(dice.between(1, 30));
    else if (drawn < 92)
      now_ += std::chrono::days(dice.between(1, 16));
    else if (const auto due = clocks(state_, playbook_); !due.empty())
      now_ = std::max(now_, dice.of(due).due + Millis(dice.between(-1, 1)));
  }

  // The clocks of the case, or one that never was; sometimes twice.
  void wake(Dice& dice) {
    const auto due = clocks(state_, playbook_);
    const auto system = Actor::system();
    if (due.empty()) return ask(dice, make_command(dice, "wake_clock", state_, people_, now_), system);
    const auto clock = dice.of(due);
    const auto times = dice.between(1, 2);
    for (int i = 0; i < times; ++i) ask(dice, WakeClock{clock.clock, clock.subject}, system);
  }

  // Also what is not permitted: then decide refuses with the same rule and sentence as the button shows.
  void ask_anything(Dice& dice, const Actor& actor) {
    const auto list = permitted(state_, Actor::colleague(people_.ana, Role::agent), now_);
    ask(dice, make_command(dice, dice.of(list).action, state_, people_, now_), actor);
  }

  void ask(Dice& dice, const Command& command, const Actor& actor) {
    const auto ids_seed = dice.next();
    NewIds ids(now_, ids_seed), same_ids(now_, ids_seed);
    Context context{now_, actor, playbook_, ids}, same{now_, actor, playbook_, same_ids};
    const auto before = state_;
    const auto decided = decide(state_, command, context);
    const auto again = decide(state_, command, same);
    RC_ASSERT(state_ == before);

    const auto verdict = permits(name_of(command), state_, actor, now_);
    if (!decided) {
      expect_none(broken_invariants(decided.error()), command);
      RC_ASSERT(!again && again.error().sentence == decided.error().sentence);
      if (!verdict.allowed) RC_ASSERT(verdict.rule == decided.error().rule && verdict.sentence == decided.error().sentence);
      return;
    }
    RC_ASSERT(verdict.allowed);
    fold_in(*decided, actor);
    auto twin = before;
    for (const auto& event : *again) evolve(twin, event, now_, actor);
    RC_ASSERT(twin == state_);
    expect_none(broken_invariants(Stepped{before, state_, *decided, command, actor, playbook_, now_}), command);
    expect_none(broken_clocks(state_, playbook_, now_), command);
  }

  void fold_in(const std::vector<Event>& events, const Actor& actor) {
    for (const auto& event : events) {
      evolve(state_, event, now_, actor);
      stored_.push_back({event, now_, actor});
      ++count()[std::string(name_of(event))];
      if (const auto* closed = std::get_if<CaseClosed>(&event)) ++closures()[closed->outcome];
    }
  }

  static void expect_none(const std::vector<std::string>& broken, const Command& command) {
    if (!broken.empty()) RC_FAIL(fmt::format("after {}: not so: {}", name_of(command), broken.front()));
  }

  Playbook playbook_;
  People people_;
  Temper temper_;
  Instant now_;
  State state_;
  std::vector<Stored> stored_;
};

TEST(RecoveryProperty, any_sequence_keeps_the_invariants) {
  const auto steps = rc::gen::resize(longest_case, rc::gen::container<std::vector<std::uint64_t>>(
                                                       rc::gen::noShrink(rc::gen::resize(100, rc::gen::arbitrary<std::uint64_t>()))));
  const auto holds = rc::check("any sequence of what may happen keeps the invariants", [&] {
    const auto seed = *rc::gen::noShrink(rc::gen::resize(100, rc::gen::arbitrary<std::uint64_t>()));
    Case one(seed);
    for (const auto step : *steps) one.step(step);
    one.check_folding(seed);
  });
  EXPECT_TRUE(holds);
}

// A generator that never draws an event proves nothing about it.
TEST(RecoveryProperty, every_event_occurs_often) {
  for (const auto& [name, times] : count()) {
    std::cout << fmt::format("{:>8}  {}\n", times, name);
    EXPECT_GE(times, occurrences_min) << name << " occurred too seldom to have been tested";
  }
}

TEST(RecoveryProperty, every_outcome_is_reached_often) {
  for (const auto& [outcome, times] : closures()) {
    const auto* name = boost::describe::enum_to_string(outcome, "");
    std::cout << fmt::format("{:>8}  closed as {}\n", times, name);
    EXPECT_GE(times, occurrences_min) << "closing as " << name << " occurred too seldom to have been tested";
  }
}

}  // namespace
}  // namespace amends::domain

int main(int argc, char** argv) {
  setenv("RC_PARAMS", "max_success=1300 seed=20261124", 0);
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
