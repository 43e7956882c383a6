#include "app/search_text.hpp"

#include <gtest/gtest.h>

namespace amends::app {
namespace {

TEST(SearchText, folds_case_accents_and_width) {
  EXPECT_EQ(fold_for_search("Sørensen’s CAFÉ, Straße ﬁne ＡＢＣ"), "sørensen s cafe strasse fine abc");
  EXPECT_EQ(fold_for_search("naïve Ångström"), fold_for_search("NAIVE ANGSTROM"));
}

TEST(SearchText, cuts_at_everything_that_is_no_letter_or_digit) {
  EXPECT_EQ(fold_for_search("a.okafor@example.ie, A-1042; don't"), "a okafor example ie a 1042 don t");
  EXPECT_EQ(fold_for_search("  \n\t…—“”  "), "");
}

TEST(SearchText, ascii_and_the_rest_are_cut_alike) {
  // The quick way for plain ASCII must give what the long way gives.
  const std::string plain = "Order 148.00 EUR: don't STOP me_now";
  auto with_accent = search_words(plain + " é");
  with_accent.pop_back();
  EXPECT_EQ(search_words(plain), with_accent);
}

TEST(SearchText, cuts_scripts_written_without_blanks_into_words) {
  EXPECT_GT(search_words("割れたランプが届きました").size(), 2u);
  EXPECT_GT(search_words("สินค้าชำรุดเสียหาย").size(), 1u);
  EXPECT_EQ(search_words("разбитая лампа"), (std::vector<std::string>{"разбитая", "лампа"}));
}

TEST(SearchText, survives_text_that_is_no_utf8) {
  const auto words = search_words("lamp \xff\xfe broken");
  EXPECT_EQ(words.front(), "lamp");
  EXPECT_EQ(words.back(), "broken");
}

TEST(SearchText, of_an_event_is_its_words_and_the_title_and_nothing_when_they_are_erased) {
  domain::State state;
  state.title = "Lamp broken";
  EXPECT_EQ(search_text(state, domain::NoteWritten{{}, "Photo shows another door"}), "photo shows another door lamp broken");
  EXPECT_EQ(search_text(state, domain::OpeningClaimed{}), "");
  auto gone = Words();
  gone.erased = true;
  EXPECT_EQ(search_text(state, domain::NoteWritten{{}, gone}), "");
}

TEST(SearchText, of_an_offer_has_the_words_of_every_option) {
  domain::OfferMade offer;
  offer.options.resize(2);
  offer.options[0].title = "A new lamp";
  offer.options[1].detail = "Money back today";
  EXPECT_EQ(search_text({}, offer), "a new lamp money back today");
}

}  // namespace
}  // namespace amends::app
