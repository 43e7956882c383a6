#include "house.hpp"

namespace amends {
namespace {

using test::House;

domain::ContactId letter_of(const app::Executed& done) {
  for (const auto& event : done.events)
    if (const auto* sent = std::get_if<domain::LetterSent>(&event)) return sent->contact;
  return {};
}

TEST(LettersLeave, a_letter_is_in_the_outbox_with_the_event_that_decided_it) {
  House house;
  const auto opened = house.open();
  const auto sent = house.execute(opened.id, House::letter("I am sorry. I ring you at 12:30."));
  ASSERT_TRUE(sent) << sent.error().sentence;
  const auto row = house.reader().outbox(letter_of(*sent));
  ASSERT_TRUE(row && *row);
  EXPECT_EQ((*row)->state, app::OutboxState::waiting);
  EXPECT_EQ((*row)->text, "I am sorry. I ring you at 12:30.");
  EXPECT_EQ((*row)->leaves_at, house.clock().now() + std::chrono::seconds(10));
  EXPECT_EQ((*house.reader().message((*row)->message_id))->case_id, opened.id);
}

TEST(LettersLeave, undo_takes_it_out_of_the_outbox) {
  House house;
  const auto opened = house.open();
  const auto contact = letter_of(*house.execute(opened.id, House::letter("Too soon.")));
  const auto undone = house.execute(opened.id, domain::UndoLetter{contact});
  ASSERT_TRUE(undone) << undone.error().sentence;
  EXPECT_EQ((*house.reader().outbox(contact))->state, app::OutboxState::undone);
}

TEST(LettersLeave, what_is_on_its_way_is_not_undone_and_the_case_says_so) {
  House house;
  const auto opened = house.open();
  const auto contact = letter_of(*house.execute(opened.id, House::letter("On its way.")));
  ASSERT_TRUE(house.app().writer->run([&](app::Unit& unit) -> Result<void> {
    auto row = TRY(unit.tx.outbox(contact)).value();
    row.state = app::OutboxState::sending;
    return unit.tx.put_outbox(row);
  }));
  const auto before = house.reader().events(opened.id.uuid, 0)->size();
  const auto undone = house.execute(opened.id, domain::UndoLetter{contact});
  ASSERT_FALSE(undone);
  EXPECT_EQ(undone.error().rule, "letter_left");
  EXPECT_EQ(house.reader().events(opened.id.uuid, 0)->size(), before);
}

TEST(LettersLeave, a_printed_letter_has_no_place_in_the_outbox) {
  House house;
  const auto opened = house.open();
  auto printed = House::letter("By post.");
  printed.channel = domain::Channel::letter;
  const auto sent = house.execute(opened.id, printed);
  ASSERT_TRUE(sent) << sent.error().sentence;
  EXPECT_FALSE(*house.reader().outbox(letter_of(*sent)));
}

}  // namespace
}  // namespace amends
