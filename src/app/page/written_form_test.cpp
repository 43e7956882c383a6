#include "app/page/written_form.hpp"

#include <gtest/gtest.h>

namespace amends::app {
namespace {

TEST(WrittenAccount, loses_the_spoken_frame) {
  const auto account = written_account(
      "This is what I heard. Your mother turns seventy on Sunday. The shade was in pieces.\nWhat hurt most was this: “As if I was the "
      "nuisance”.\nAnd what you would like is: “I just want it to be whole”.\nIs that what happened?");
  EXPECT_EQ(account.text, "Your mother turns seventy on Sunday. The shade was in pieces.");
  EXPECT_FALSE(account.in_their_voice);
}

TEST(WrittenAccount, knows_their_own_sentences) {
  const auto account =
      written_account("This is what I heard. I opened it on the kitchen table. You put the phone down on me.\nIs that what happened?");
  EXPECT_EQ(account.text, "I opened it on the kitchen table. You put the phone down on me.");
  EXPECT_TRUE(account.in_their_voice);
  EXPECT_FALSE(written_account("You told me: “I was the nuisance.”").in_their_voice);
  EXPECT_FALSE(written_account("You rang us, and both times we put the phone down on you. I am looking into it.").in_their_voice);
}

TEST(WrittenAccount, of_a_written_text_is_the_text) {
  EXPECT_EQ(written_account("You waited.\n\nIt never came.").text, "You waited.\n\nIt never came.");
  EXPECT_EQ(written_account("").text, "");
  EXPECT_EQ(written_account("Is that what happened?").text, "");
}

TEST(BeginningOf, ends_after_a_sentence_and_says_that_there_is_more) {
  EXPECT_EQ(beginning_of("One. Two.", 100), "One. Two.");
  EXPECT_EQ(beginning_of("One two three. Four five six seven.", 20), "One two three. …");
  EXPECT_EQ(beginning_of("ééééééééé", 9), "éééé …");
}

TEST(Addressed, speaks_to_the_customer) {
  CustomerRecord customer;
  customer.name = "Mr Jonas Brandt";
  customer.short_name = "Mr Brandt";
  const auto said = [&](std::string_view text) { return addressed_to_them(text, "en", customer); };
  EXPECT_EQ(said("Send Mr Brandt his letter: the €429.00 refund, in writing"), "the €429.00 refund, in writing");
  EXPECT_EQ(said("a new lamp at her door"), "a new lamp at your door");
  EXPECT_EQ(said("Ring her on Friday"), "I ring you on Friday");
  EXPECT_EQ(said("Ring Mr Brandt and bring Mr Brandt’s lamp"), "I ring you and bring your lamp");
  EXPECT_EQ(said("Ring when she is home"), "I ring when you are home");
  EXPECT_EQ(said("There is other leather: theirs"), "There is other leather: theirs");
  EXPECT_EQ(said("The driver brings it: Friday"), "The driver brings it: Friday");
  EXPECT_EQ(addressed_to_them("ihr Brief", "de", customer), "ihr Brief");
  customer.pronoun = Pronoun::she;
  EXPECT_EQ(said("Ask the courier when his van comes to her door"), "Ask the courier when his van comes to your door");
}

}  // namespace
}  // namespace amends::app
