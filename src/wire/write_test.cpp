#include "wire/write.hpp"

#include <limits>

#include <gtest/gtest.h>

namespace amends::wire {
namespace {

enum class Word { first, default_ };
BOOST_DESCRIBE_ENUM(Word, first, default_)

struct Shape {
  std::optional<int> none;
  bool public_ = true;
  Word word = Word::default_;
  std::vector<std::optional<int>> list;
  Raw raw;
  std::chrono::year_month_day day;
};
BOOST_DESCRIBE_STRUCT(Shape, (), (none, public_, word, list, raw, day))

struct Nothing {};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

std::string string_of(std::string_view text) {
  std::string out;
  append_string(out, text);
  return out;
}

TEST(WireWrite, leaves_out_what_is_absent_and_drops_the_underscore_of_a_keyword) {
  const Shape shape{{}, true, Word::default_, {1, {}}, {R"({"a":[1]})"}, std::chrono::year{2026} / 11 / 24};
  EXPECT_EQ(to_text(shape), R"({"public":true,"word":"default","list":[1,null],"raw":{"a":[1]},"day":"2026-11-24"})");
  EXPECT_EQ(to_text(Nothing{}), "{}");
}

TEST(WireWrite, erased_words_are_null) {
  Words words("hello");
  EXPECT_EQ(to_text(words), "\"hello\"");
  words.text.clear();
  EXPECT_EQ(to_text(words), "\"\"");
  words.erased = true;
  EXPECT_EQ(to_text(words), "null");
}

TEST(WireWrite, numbers_are_the_shortest_that_read_back_alike) {
  EXPECT_EQ(to_text(0.1), "0.1");
  EXPECT_EQ(to_text(1e300), "1e+300");
  EXPECT_EQ(to_text(std::numeric_limits<double>::quiet_NaN()), "null");
  EXPECT_EQ(to_text(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808");
  EXPECT_EQ(to_text(std::numeric_limits<std::uint64_t>::max()), "18446744073709551615");
}

TEST(WireWrite, strings_are_escaped_and_always_valid_utf8) {
  EXPECT_EQ(string_of("a\"b\\c\n\x01\x7f"), "\"a\\\"b\\\\c\\n\\u0001\x7f\"");
  EXPECT_EQ(string_of("Grüße 🧺"), "\"Grüße 🧺\"");
  EXPECT_EQ(string_of("\xff"
                      "a\xc3"),
            "\"\xEF\xBF\xBD"
            "a\xEF\xBF\xBD\"");
  EXPECT_EQ(string_of("\xed\xa0\x80"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");  // a surrogate
}

TEST(WireWrite, an_escape_is_found_wherever_it_stands) {
  for (int byte = 0; byte < 0x80; ++byte)
    for (std::size_t at = 0; at < 20; ++at) {
      std::string text(20, 'a');
      text[at] = static_cast<char>(byte);
      const auto alone = string_of(std::string_view(text).substr(at, 1));
      EXPECT_EQ(string_of(text), "\"" + std::string(at, 'a') + alone.substr(1, alone.size() - 2) + std::string(19 - at, 'a') + "\"");
    }
}

TEST(WireText, knows_well_formed_utf8) {
  for (const auto* good : {"", "plain text of more than eight bytes", "é", "\xe2\x82\xac", "\xf0\x9f\xa7\xba", "\xf4\x8f\xbf\xbf"})
    EXPECT_TRUE(is_utf8(good)) << good;
  for (const auto* bad :
       {"\x80", "\xc0\xaf", "\xe0\x80\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "12345678\xc3", "\xe2\x82"})
    EXPECT_FALSE(is_utf8(bad)) << bad;
}

TEST(WireText, finds_the_name_that_was_meant) {
  constexpr std::array<std::string_view, 3> names{"title", "due", "certainty"};
  EXPECT_EQ(nearest("titel", names), "title");
  EXPECT_EQ(nearest("certainity", names), "certainty");
  EXPECT_EQ(nearest("colour", names), "");
  EXPECT_EQ(nearest(std::string(100, 'x'), names), "");
}

TEST(WireText, reads_dates_of_the_calendar_only) {
  using Day = Text<std::chrono::year_month_day>;
  EXPECT_EQ(Day::print(*Day::parse("2028-02-29")), "2028-02-29");
  for (const auto* bad : {"2026-02-29", "2026-1-01", "24.11.2026", "2026-11-24T", ""}) EXPECT_FALSE(Day::parse(bad)) << bad;
}

}  // namespace
}  // namespace amends::wire
