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

TEST(LetterCheck, what_they_chose_of_an_offer_is_theirs_whatever_goodwill_is_given) {
  domain::State state;
  auto& offer = state.offers.emplace_back();
  auto& refund = offer.options.emplace_back();
  refund.kind = domain::RemedyKind::refund;
  refund.title = Words("All €148.00 back today");
  refund.amount = Money{14800, "EUR"};
  const auto found = [&](std::string_view text, LetterTone kind = LetterTone::reply) {
    std::vector<std::string> ids;
    const auto context = app::tone_context(state, {}, app::Colleagues({}), {}, {}, at("2026-11-24T08:00:00Z"));
    for (const auto& finding : language::check_tone(text, kind, context).findings) ids.push_back(finding.rule);
    return ids;
  };
  constexpr auto voucher = "I am sorry. We give you a voucher for your next order.";
  EXPECT_THAT(found(voucher), Not(Contains("R8")));  // offered, not chosen
  offer.chosen = refund.option;
  EXPECT_THAT(found(voucher), Contains("R8"));
  EXPECT_THAT(found(voucher, LetterTone::gesture), Not(Contains("R8")));
  EXPECT_THAT(found("I am sorry. You get your €148.00 today, and a voucher."), Not(Contains("R8")));
  auto& remedy = state.remedies.emplace_back();
  remedy.option = refund.option;
  EXPECT_THAT(found(voucher), Contains("R8"));
  remedy.delivered_at = at("2026-11-24T07:00:00Z");
  EXPECT_THAT(found(voucher), Not(Contains("R8")));
}

TEST(LetterCheck, the_letter_rules_of_the_house_are_asked) {
  House house;
  const auto opened = house.open();
  ASSERT_TRUE(house.execute(opened.id, domain::ClaimOpening{}));
  constexpr auto acknowledgement = "Thank you for your mail. I am sorry. We look into it.";
  EXPECT_THAT(rules(house, opened.id, acknowledgement, LetterTone::ack), testing::AllOf(Not(Contains("R4")), Not(Contains("R5"))));
  constexpr auto late = "I am sorry. I will write to you on 28 December 2026.";
  EXPECT_THAT(rules(house, opened.id, late), Not(Contains("P-5")));
  ASSERT_TRUE(house.app().writer->run([](app::Unit& unit) {
    return app::save_letter_rules(unit.tx, {"uk_disp", {"Financial Ombudsman Service"}, 14});
  }));
  EXPECT_FALSE(house.app().writer->run([](app::Unit& unit) { return app::save_letter_rules(unit.tx, {"uk_disp", {" "}, 14}); }));
  EXPECT_FALSE(house.app().writer->run([](app::Unit& unit) { return app::save_letter_rules(unit.tx, {"uk_disp", {}, -1}); }));
  EXPECT_THAT(rules(house, opened.id, acknowledgement, LetterTone::ack), testing::AllOf(Contains("R4"), Contains("R5")));
  EXPECT_THAT(rules(house, opened.id,
                    "Thank you for your mail. You have our answer by 8 December 2026. You may go to the Financial Ombudsman Service.",
                    LetterTone::ack),
              testing::AllOf(Not(Contains("R4")), Not(Contains("R5"))));
  EXPECT_THAT(rules(house, opened.id, late), Contains("P-5"));
  EXPECT_THAT(rules(house, opened.id, "I am sorry. I will write to you on 30 November 2026."), Not(Contains("P-5")));
}

TEST(LetterCheck, a_post_is_public_and_a_closing_letter_that_says_no_is_final) {
  language::ToneContext context;
  domain::SendLetter letter{};
  letter.kind = domain::LetterKind::reply;
  EXPECT_EQ(app::tone_of(letter, context), LetterTone::reply);
  letter.channel = domain::Channel::review;
  EXPECT_EQ(app::tone_of(letter, context), LetterTone::public_);
  letter.channel = domain::Channel::mail;
  letter.kind = domain::LetterKind::closing;
  EXPECT_EQ(app::tone_of(letter, context), LetterTone::closing);
  context.decision = language::Decision::upheld;
  EXPECT_EQ(app::tone_of(letter, context), LetterTone::closing);
  context.decision = language::Decision::rejected;
  EXPECT_EQ(app::tone_of(letter, context), LetterTone::final_);
  EXPECT_EQ(app::tone_in(LetterTone::closing, context), LetterTone::final_);
  EXPECT_EQ(app::tone_in(LetterTone::reply, context), LetterTone::reply);
}

TEST(LetterCheck, there_is_no_context_of_no_case) {
  House house;
  EXPECT_EQ(app::tone_context(house.app(), house.reader(), app::CaseId{}, house.clock().now()).error().code, Errc::not_found);
}

}  // namespace
}  // namespace amends
