// What the tone check learns from a case.
#include <gmock/gmock.h>

#include "app/letter_check.hpp"
#include "house.hpp"
#include "language/tone_check.hpp"

namespace amends {
namespace {

using language::LetterTone;
using test::at;
using test::House;
using testing::Contains;
using testing::Not;

std::vector<std::string> rules(House& house, const app::CaseId& id, std::string_view text, LetterTone kind = LetterTone::reply) {
  const auto context = app::tone_context(house.app(), house.reader(), id, house.clock().now());
  if (!context) throw std::runtime_error(context.error().sentence);
  std::vector<std::string> ids;
  for (const auto& finding : language::check_tone(text, kind, *context).findings) ids.push_back(finding.rule);
  return ids;
}

TEST(LetterCheck, a_dated_promise_is_found_until_it_stands_in_the_ledger) {
  House house;
  const auto opened = house.open();
  ASSERT_TRUE(house.execute(opened.id, domain::ClaimOpening{}));
  const auto text = "Dear Ms Okafor, I am sorry we lost it. Jonas will bring the blanket on Friday between 18:00 and 20:00.";
  EXPECT_THAT(rules(house, opened.id, text), Contains("P-3"));
  domain::MakePromise promise{};
  promise.text = Words("Blanket at her door");
  promise.due = at("2026-11-27T20:00:00Z");
  promise.certainty = domain::Certainty::certain;
  ASSERT_TRUE(house.execute(opened.id, promise));
  EXPECT_THAT(rules(house, opened.id, text), Not(Contains("P-3")));
  EXPECT_THAT(rules(house, opened.id, "Dear Ms Okafor, Jonas will bring the blanket on Thursday."), Contains("R6"));
}

TEST(LetterCheck, the_apology_follows_the_finding) {
  House house;
  const auto opened = house.open();
  ASSERT_TRUE(house.execute(opened.id, domain::ClaimOpening{}));
  ASSERT_TRUE(house.execute(opened.id, domain::RaiseIssue{Words("The blanket never came")}));
  EXPECT_THAT(rules(house, opened.id, "I am sorry to hear about the blanket."), Not(Contains("A18")));
  EXPECT_THAT(rules(house, opened.id, "I am sorry, it was our fault."), Contains("A19"));
  const auto state = app::load_case(house.reader(), house.app().states, opened.id)->state;
  ASSERT_TRUE(house.execute(opened.id, domain::MakeFinding{state->issues[0].issue, domain::Finding::upheld, Words("The label was wrong")}));
  EXPECT_THAT(rules(house, opened.id, "I am sorry to hear about the blanket."), Contains("A18"));
  EXPECT_THAT(rules(house, opened.id, "I am sorry, it was our fault."), Not(Contains("A19")));
  EXPECT_THAT(rules(house, opened.id, "The blanket comes on its own."), Contains("A17"));
  EXPECT_THAT(rules(house, opened.id, "We uphold your complaint.", LetterTone::final_), Contains("R1"));
}

TEST(LetterCheck, names_of_other_customers_and_wrong_names_are_found) {
  House house;
  const auto opened = house.open();
  auto other = House::complaint();
  other.customer.name = "Mr Peter Brandt";
  other.customer.email = "p.brandt@example.de";
  other.customer.phone = "+49 30 5550001";
  ASSERT_TRUE(house.open(other));
  EXPECT_THAT(rules(house, opened.id, "We mixed up your parcel with that of Mr Brandt."), Contains("R9"));
  EXPECT_THAT(rules(house, opened.id, "Dear Ms Eze, I am sorry."), Contains("R6"));
  EXPECT_THAT(rules(house, opened.id, "Dear Ms Okafor, I am sorry."), Not(Contains("R6")));
}

TEST(LetterCheck, there_is_no_context_of_no_case) {
  House house;
  EXPECT_EQ(app::tone_context(house.app(), house.reader(), app::CaseId{}, house.clock().now()).error().code, Errc::not_found);
}

}  // namespace
}  // namespace amends
