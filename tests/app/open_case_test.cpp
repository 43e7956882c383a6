#include "house.hpp"

namespace amends {
namespace {

using test::House;

TEST(OpenCase, the_same_address_is_the_same_customer) {
  House house;
  const auto first = house.open();
  auto input = House::complaint();
  input.customer.email = "A.Okafor@Example.ie";
  input.customer.phone.reset();
  input.customer.name = "Adaeze";
  const auto second = house.open(input);
  ASSERT_TRUE(second) << second.error().sentence;
  EXPECT_EQ(second->customer, first.customer);
  EXPECT_NE(second->id, first.id);
  EXPECT_NE(second->number, first.number);
}

TEST(OpenCase, an_address_that_several_share_is_never_merged_by_guess) {
  House house;
  auto her = House::complaint();
  her.customer.email = "home@example.ie";
  her.customer.phone = "+353 1 555 0001";
  auto him = House::complaint();
  him.customer.name = "Mr Obi Okafor";
  him.customer.email = "obi@example.ie";
  him.customer.phone = "+353 1 555 0002";
  const auto hers = house.open(her), his = house.open(him);
  auto shared = House::complaint();  // her mail, his number, another name
  shared.customer.name = "Chidi Okafor";
  shared.customer.email = her.customer.email;
  shared.customer.phone = him.customer.phone;
  const auto third = house.open(shared);
  ASSERT_TRUE(hers && his && third);
  EXPECT_NE(third->customer, hers->customer);
  EXPECT_NE(third->customer, his->customer);
  shared.customer.name = "mr obi okafor";
  EXPECT_EQ(house.open(shared)->customer, his->customer);
}

TEST(OpenCase, an_unknown_zone_is_the_companys_and_shown_as_assumed) {
  House house;
  auto input = House::complaint();
  input.customer.zone.reset();
  const auto opened = house.open(input);
  ASSERT_TRUE(opened);
  const auto customer = *house.reader().customer(opened->customer);
  EXPECT_EQ(customer->zone, "Europe/Brussels");
  EXPECT_TRUE(customer->zone_assumed);
  EXPECT_EQ(customer->short_name, "Ms Okafor");
  EXPECT_EQ(customer->pronoun, app::Pronoun::she);
}

TEST(OpenCase, bad_addresses_are_refused_with_a_sentence_and_nothing_is_written) {
  House house;
  auto input = House::complaint();
  input.customer.email = "nobody";
  const auto mail = house.open(input);
  ASSERT_FALSE(mail);
  EXPECT_EQ(mail.error().field, "/customer/email");
  input = House::complaint();
  input.customer.phone = "ring me";
  EXPECT_EQ(house.open(input).error().field, "/customer/phone");
  input = House::complaint();
  input.customer.zone = "Europe/Nowhere";
  EXPECT_EQ(house.open(input).error().field, "/customer/zone");
  input = House::complaint();
  input.customer.id = app::CustomerId{};
  EXPECT_EQ(house.open(input).error().rule, "customer_unknown");
  EXPECT_TRUE(house.reader().events_from(0, 10)->empty());
  EXPECT_TRUE(house.reader().customers_with_address("a.okafor@example.ie")->empty());
}

TEST(OpenCase, a_complaint_without_a_number_is_asked_for_one_in_writing) {
  House house;
  auto input = House::complaint();
  input.customer.phone.reset();
  const auto opened = house.open(input);
  ASSERT_TRUE(opened);
  const auto duties = house.reader().duties_of_case(opened->id);
  EXPECT_TRUE(std::ranges::any_of(*duties, [](const auto& duty) { return duty.act == domain::Act::answer; }));
  EXPECT_TRUE(std::ranges::none_of(*duties, [](const auto& duty) { return duty.act == domain::Act::ring; }));
}

TEST(OpenCase, a_warning_in_the_first_words_is_noted) {
  House house;
  auto input = House::complaint();
  input.text = Words("The blanket never came. I will post about this on Facebook tonight if nobody rings me.");
  const auto opened = house.open(input);
  ASSERT_TRUE(opened) << opened.error().sentence;
  const auto loaded = app::load_case(house.reader(), house.app().states, opened->id);
  ASSERT_EQ(loaded->state->warnings.size(), 1u);
  EXPECT_FALSE(loaded->state->warnings[0].settled);
}

TEST(OpenCase, a_case_without_subject_or_title_is_called_by_its_first_words) {
  House house;
  auto input = House::complaint();
  input.subject.reset();
  input.text = Words("\n  The shade was in pieces.\nAnd nobody answers.");
  const auto opened = house.open(input);
  ASSERT_TRUE(opened);
  EXPECT_EQ(app::load_case(house.reader(), house.app().states, opened->id)->state->title.text, "The shade was in pieces.");
}

}  // namespace
}  // namespace amends
