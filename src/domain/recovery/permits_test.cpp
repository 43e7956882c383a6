#include <set>

#include "domain/recovery/given.hpp"
#include "domain/recovery/looks.hpp"

namespace amends::domain {
namespace {

// "amends::domain::OpenCase" -> "open_case"
std::string snake_case(std::string type) {
  type = type.substr(type.rfind(':') + 1);
  std::string name;
  for (const char c : type) {
    if (c >= 'A' && c <= 'Z') {
      if (!name.empty()) name += '_';
      name += static_cast<char>(c - 'A' + 'a');
    } else {
      name += c;
    }
  }
  return name;
}

TEST(Permits, names_every_command_after_its_type) {
  std::set<std::string_view> names;
  boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, Command>>([&](auto type) {
    using C = typename decltype(type)::type;
    const auto name = name_of(Command{C{}});
    EXPECT_EQ(name, snake_case(boost::core::demangle(typeid(C).name())));
    names.insert(name);
  });
  EXPECT_EQ(names.size(), std::variant_size_v<Command>);
}

TEST(Permits, who_may_only_read_changes_nothing) {
  const auto s = a_case_chosen();
  for (const auto& permission : permitted(s.state, reader, s.now)) EXPECT_EQ(permission.rule, "read_only") << permission.action;
}

TEST(Permits, a_closed_case_allows_only_contact_follow_up_notes_and_reopening) {
  const auto s = a_closed_case();
  std::set<std::string> allowed;
  for (const auto& permission : permitted(s.state, ana, s.now))
    if (permission.allowed) allowed.insert(permission.action);
  const std::set<std::string> expected = {"take_in_contact",  "send_letter",    "write_note",     "record_attempt", "drop_callback",
                                          "apologise",        "name_feeling",   "thank",          "explain",        "ask_explanation",
                                          "record_standing",  "confirm_remedy", "report_failure", "record_call",    "book_follow_up",
                                          "answer_follow_up", "reopen_case"};
  EXPECT_EQ(allowed, expected);
}

TEST(Permits, customers_act_on_what_is_theirs) {
  const auto s = a_case_offered();
  for (const auto* theirs : {"choose_option", "state_wish", "book_callback", "ask_explanation", "withdraw", "take_in_contact"})
    EXPECT_EQ(s.rule_of(theirs, customer), "") << theirs;
  for (const auto* ours : {"make_offer", "close_case", "write_note", "give_approval", "waive_step"})
    EXPECT_EQ(s.rule_of(ours, customer), "customers_may_not") << ours;
}

TEST(Permits, an_agent_helps_out_on_a_colleagues_case) {
  auto s = a_case_heard();
  s.when(two_options(), tom).then<OfferMade>();
  s.when(WriteNote{"I helped."}, tom).then<NoteWritten>();
}

TEST(Permits, an_unknown_action_and_a_case_that_is_not_there_are_refused) {
  Scenario s;
  EXPECT_EQ(s.rule_of("dance"), "no_such_action");
  s.when(WriteNote{"Hello"}).refused("no_such_case");
  EXPECT_EQ(s.decided.error().code, Errc::not_found);
}

TEST(Permits, refuses_with_the_code_of_the_reason) {
  auto s = a_complaint();
  s.when(WriteNote{"Hello"}, reader);
  EXPECT_EQ(s.decided.error().code, Errc::forbidden);
  s.when(two_options());
  EXPECT_EQ(s.decided.error().code, Errc::conflict);
  s.when(WriteNote{""});
  EXPECT_EQ(s.decided.error().code, Errc::invalid);
}

TEST(Permits, a_case_that_is_full_can_still_end) {
  auto s = a_complaint();
  s.state.events = 20'000;
  s.when(WriteNote{"One more"}).refused("case_is_full");
  s.when(StopWithDignity{"It is full."}).then<CallbackDropped, CaseClosed, OutcomeSettled>();
}

TEST(NextActions, a_case_nobody_owns_is_to_be_claimed_in_the_words_of_its_opening) {
  Scenario s;
  auto open = complaint();
  open.sign = "asks_for_boss";
  open.quote = "I want to speak to the owner";
  s.given(open, amends_itself);
  ASSERT_TRUE(s.duty(Act::claim));
  EXPECT_EQ(s.duty(Act::claim)->why, "asks_for_boss");
  EXPECT_EQ(s.duty(Act::claim)->what, Words("I want to speak to the owner"));
  s.given(ClaimOpening{});
  EXPECT_FALSE(s.duty(Act::claim));
  EXPECT_EQ(s.duty(Act::ring)->owner, ana.staff);
}

TEST(NextActions, what_they_wrote_is_answered_by_the_call_while_one_is_due) {
  auto s = a_complaint();
  EXPECT_FALSE(s.duty(Act::answer));
  s.given(DropCallback{{}, "She wrote that she is at sea."});
  EXPECT_EQ(s.duty(Act::answer)->why, "they_wrote");
}

TEST(NextActions, come_in_the_order_of_their_time) {
  auto s = a_complaint();
  s.given(MakePromise{"Later", {}, s.now + std::chrono::hours(9), Certainty::certain, {}});
  s.given(MakePromise{"Soon", {}, s.now + std::chrono::hours(1), Certainty::certain, {}});
  const auto duties = next_actions(s.state, s.playbook);
  ASSERT_EQ(duties.size(), 4U);
  EXPECT_EQ(duties[0].what, Words("Soon"));
  EXPECT_EQ(duties[1].act, Act::ring);
  EXPECT_EQ(duties[2].what, Words("Later"));
  EXPECT_EQ(duties[3].why, "step_listen");
}

}  // namespace
}  // namespace amends::domain
