// Full text: the same answers on both engines.

#include <gmock/gmock.h>

#include "backend.hpp"
#include "rows.hpp"

namespace amends::test {

namespace {

using app::Transaction;
using testing::ElementsAre;
using testing::IsEmpty;
using Words = std::vector<std::string>;

class Search : public StoreTest {
 protected:
  void add(std::uint64_t case_number, std::int64_t position, const std::string& folded) {
    must_write([&](Transaction& tx) { return tx.add_search(id<app::CaseId>(case_number), position, folded); });
  }
  // The positions of the hits.
  std::vector<std::int64_t> find(const Words& words, std::optional<std::int64_t> before = std::nullopt, std::size_t limit = 50) {
    std::vector<std::int64_t> positions;
    for (const auto& hit : must(reader().search(words, before, limit))) positions.push_back(hit.position);
    return positions;
  }
};

TEST_P(Search, finds_the_cases_that_hold_every_word_the_newest_first) {
  add(1, 10, "the lamp came broken");
  add(2, 20, "the helpline hung up");
  add(3, 30, "a lamp and a helpline");
  EXPECT_THAT(find({"lamp"}), ElementsAre(30, 10));
  EXPECT_THAT(find({"helpline", "lamp"}), ElementsAre(30));
  EXPECT_THAT(find({"lamp", "kettle"}), IsEmpty());
  EXPECT_THAT(find({}), IsEmpty());
  EXPECT_THAT(find({"", " "}), IsEmpty());
  EXPECT_EQ(must(reader().search(Words{"helpline", "lamp"}, std::nullopt, 5)).front().case_id, id<app::CaseId>(3));
}

TEST_P(Search, the_last_word_may_be_unfinished_and_only_the_last) {
  add(1, 10, "lampshade broken");
  add(2, 20, "lamp broken");
  EXPECT_THAT(find({"lamp"}), ElementsAre(20, 10));
  EXPECT_THAT(find({"lamps"}), ElementsAre(10));
  EXPECT_THAT(find({"lamp", "bro"}), ElementsAre(20));
  EXPECT_THAT(find({"bro", "lamp"}), IsEmpty());
}

TEST_P(Search, words_of_one_case_may_come_from_different_events_and_the_case_is_one_hit) {
  add(1, 10, "okafor lamp");
  add(2, 20, "okafor");
  add(1, 30, "refund lamp");
  EXPECT_THAT(find({"okafor", "refund"}), ElementsAre(30));
  EXPECT_THAT(find({"okafor"}), ElementsAre(30, 20));
}

TEST_P(Search, pages_neither_lose_nor_repeat_a_case) {
  for (std::uint64_t number = 1; number <= 10; ++number) add(number, static_cast<std::int64_t>(number * 10), "lamp");
  std::vector<std::int64_t> seen;
  std::optional<std::int64_t> before;
  for (;;) {
    const auto page = find({"lamp"}, before, 3);
    seen.insert(seen.end(), page.begin(), page.end());
    if (page.size() < 3) break;
    before = page.back();
  }
  EXPECT_THAT(seen, ElementsAre(100, 90, 80, 70, 60, 50, 40, 30, 20, 10));
}

TEST_P(Search, a_word_is_what_the_application_says_whatever_characters_it_has) {
  const Words words{"o'neil", "a-1042", "re:fund", "50%", "x\"y", "back\\slash", "and", "or",  "not", "near",
                    "éclair", "ß",      "東京",    "मुंबई", "😡",   "a&b",         "c|d", "(e)", "f*",  "!g"};
  std::int64_t position = 0;
  for (const auto& word : words) {
    ++position;
    add(static_cast<std::uint64_t>(position), position, word);
  }
  position = 0;
  for (const auto& word : words) EXPECT_THAT(find({word, word}), testing::Contains(++position)) << word;
  EXPECT_THAT(find({"neil"}), IsEmpty());    // not divided at an apostrophe
  EXPECT_THAT(find({"eclair"}), IsEmpty());  // folding is the application's
  EXPECT_THAT(find({"o'neil"}), ElementsAre(1));
}

TEST_P(Search, broken_text_and_odd_blanks_divide_words_and_harm_nothing) {
  add(1, 10,
      std::string("lamp\0kettle", 11) +
          "\xff"
          "toast\u00a0jam\tpan\n");
  for (const auto* word : {"lamp", "kettle", "toast", "jam", "pan"}) EXPECT_THAT(find({word}), ElementsAre(10)) << word;
  EXPECT_THAT(find({"toast\u00a0jam"}), ElementsAre(10));
  EXPECT_THAT(find({std::string("\xff\x00", 2)}), IsEmpty());
}

TEST_P(Search, over_long_words_are_cut_alike_in_text_and_question) {
  const std::string word(5000, 'x');
  add(1, 10, word + " lamp");
  EXPECT_THAT(find({word}), ElementsAre(10));
  EXPECT_THAT(find({word, "lamp"}), ElementsAre(10));
}

TEST_P(Search, text_without_a_word_neither_adds_nor_moves_a_case) {
  add(1, 10, "lamp");
  add(2, 20, "lamp");
  add(1, 30, "");
  add(3, 40, "  ");
  EXPECT_THAT(find({"lamp"}), ElementsAre(20, 10));
}

TEST_P(Search, a_very_long_case_is_still_found) {
  std::string text;
  for (int i = 0; i < 60'000; ++i) text += " word" + std::to_string(i);
  add(1, 10, text);
  EXPECT_THAT(find({"word0"}), ElementsAre(10));
  add(1, 11, "more");
  EXPECT_THAT(find({"word1"}), ElementsAre(11));
}

TEST_P(Search, a_work_finds_what_the_batch_added_and_an_undone_work_leaves_nothing) {
  must(writer().begin());
  must(writer().run([](Transaction& tx) { return tx.add_search(id<app::CaseId>(1), 10, "lamp"); }));
  EXPECT_FALSE(writer().run([](Transaction& tx) -> Result<void> {
    TRY_VOID(tx.add_search(id<app::CaseId>(2), 20, "lamp"));
    EXPECT_EQ(TRY(tx.search(Words{"lamp"}, std::nullopt, 10)).size(), 2u);
    return fail(Errc::conflict, "No.");
  }));
  must(writer().run([](Transaction& tx) -> Result<void> {
    EXPECT_EQ(TRY(tx.search(Words{"lamp"}, std::nullopt, 10)).size(), 1u);
    return tx.add_search(id<app::CaseId>(3), 30, "lamp");
  }));
  must(writer().commit());
  EXPECT_THAT(find({"lamp"}), ElementsAre(30, 10));
}

TEST_P(Search, many_cases_in_one_transaction_are_all_indexed) {
  must(writer().begin());
  for (std::uint64_t number = 1; number <= 2500; ++number)
    must(writer().run([&](Transaction& tx) {
      return tx.add_search(id<app::CaseId>(number), static_cast<std::int64_t>(number), "lamp n" + std::to_string(number));
    }));
  must(writer().commit());
  EXPECT_EQ(find({"lamp"}, std::nullopt, 5000).size(), 2500u);
  EXPECT_THAT(find({"n1234"}), ElementsAre(1234));
}

INSTANTIATE_TEST_SUITE_P(On, Search, testing::ValuesIn(backends()), backend_name);

}  // namespace

}  // namespace amends::test
