#include "wire/read.hpp"

#include <gtest/gtest.h>

#include "wire/form.hpp"
#include "wire/write.hpp"

namespace amends::wire {
namespace {

enum class Certainty { certain, likely, hope };
BOOST_DESCRIBE_ENUM(Certainty, certain, likely, hope)

struct Stamp {
  Instant due;
  bool operator==(const Stamp&) const = default;
};
BOOST_DESCRIBE_STRUCT(Stamp, (), (due))

struct Gift : Stamp {
  std::string title;
  Words note;
  Money value;
  Certainty certainty = Certainty::hope;
  std::optional<int> count;
  std::vector<std::string> tags;
  std::map<std::string, double> shares;
  std::set<Certainty> seen;
  std::chrono::minutes wait_minutes{15};
  bool operator==(const Gift&) const = default;
};
BOOST_DESCRIBE_STRUCT(Gift, (Stamp), (title, note, value, certainty, count, tags, shares, seen, wait_minutes))

struct Small {
  std::uint8_t byte = 0;
  bool flag = false;
  double ratio = 0;
};
BOOST_DESCRIBE_STRUCT(Small, (), (byte, flag, ratio))

struct Offer {
  std::vector<Gift> options;
};
BOOST_DESCRIBE_STRUCT(Offer, (), (options))

struct Tree {
  std::vector<Tree> branches;
};
BOOST_DESCRIBE_STRUCT(Tree, (), (branches))

struct List {
  std::optional<std::string> q;
  std::vector<Certainty> certainty;
  std::vector<std::string> name;
  int limit = 50;
  bool mine = false;
};
BOOST_DESCRIBE_STRUCT(List, (), (q, certainty, name, limit, mine))

constexpr std::string_view whole_gift =
    R"({"due":"2026-11-24T09:48:00Z","title":"Blanket","note":"For \"Ada\"","value":{"amount_minor":1250,"currency":"EUR"},)"
    R"("certainty":"likely","count":2,"tags":["a","b"],"shares":{"x":0.5},"seen":["certain","hope"],"wait_minutes":30})";

}  // namespace

template <>
inline constexpr bool has_default<& Gift::wait_minutes> = true;
template <>
inline constexpr bool has_default<& List::limit> = true;
template <>
inline constexpr bool has_default<& List::mine> = true;

namespace {

template <class T>
Error refused(std::string_view text) {
  const auto result = read_text<T>(text);
  EXPECT_FALSE(result) << text;
  return result ? Error{} : result.error();
}

std::string gift_with(std::string_view from, std::string_view to) {
  std::string text(whole_gift);
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(WireRead, what_was_printed_reads_back_alike_and_in_the_order_of_declaration) {
  const auto gift = read_text<Gift>(whole_gift);
  ASSERT_TRUE(gift) << gift.error().sentence;
  EXPECT_EQ(gift->note.text, "For \"Ada\"");
  EXPECT_EQ(gift->wait_minutes.count(), 30);
  EXPECT_EQ(to_text(*gift), whole_gift);
  EXPECT_EQ(*read_text<Gift>(to_text(*gift)), *gift);
}

TEST(WireRead, optionals_lists_maps_and_defaults_may_be_left_out) {
  const auto gift = read_text<Gift>(
      R"({"due":"2026-11-24T09:48:00Z","title":"","note":"","value":{"amount_minor":0,"currency":"EUR"},"certainty":"hope","count":null})");
  ASSERT_TRUE(gift) << gift.error().sentence;
  EXPECT_FALSE(gift->count);
  EXPECT_EQ(gift->wait_minutes.count(), 15);
}

TEST(WireRead, a_missing_member_is_named) {
  const auto error = refused<Gift>(gift_with(R"("title":"Blanket",)", ""));
  EXPECT_EQ(error.code, Errc::invalid);
  EXPECT_EQ(error.rule, "member_missing");
  EXPECT_EQ(error.field, "/title");
  EXPECT_EQ(error.sentence, "\"title\" is missing; please give it.");
  EXPECT_EQ(refused<Gift>(gift_with(R"(,"currency":"EUR")", "")).field, "/value/currency");
}

TEST(WireRead, an_unknown_member_is_named_with_the_nearest_known_one) {
  const auto error = refused<Gift>(gift_with("\"tags\"", "\"tegs\""));
  EXPECT_EQ(error.rule, "member_unknown");
  EXPECT_EQ(error.field, "/tegs");
  EXPECT_EQ(error.sentence, "\"tegs\" is not known here; did you mean \"tags\"?");
  EXPECT_EQ(refused<Stamp>(R"({"due":"2026-11-24T09:48:00Z","colour":1})").sentence,
            "\"colour\" is not known here; leave it out (known: due).");
  EXPECT_EQ(refused<Gift>(gift_with("\"tags\"", "\"a/b~c\"")).field, "/a~1b~0c");
}

TEST(WireRead, each_wrong_value_is_refused_with_its_place_and_what_is_wanted) {
  struct Case {
    std::string_view from, to, rule, field, sentence;
  };
  for (const auto& c : std::vector<Case>{
           {R"("2026-11-24T09:48:00Z")", R"("tomorrow")", "text_malformed", "/due",
            R"("due" must be a time such as 2026-11-24T09:48:00Z.)"},
           {R"("2026-11-24T09:48:00Z")", "17", "type_wrong", "/due", R"("due" must be a time such as 2026-11-24T09:48:00Z, in quotes.)"},
           {R"("likely")", R"("sure")", "word_unknown", "/certainty",
            R"("certainty" must be certain, likely or hope; "sure" is none of them.)"},
           {R"("EUR")", R"("eur")", "text_malformed", "/value/currency", R"("currency" must be an ISO 4217 currency code such as EUR.)"},
           {R"("amount_minor":1250)", R"("amount_minor":12.5)", "type_wrong", "/value/amount_minor",
            R"("amount_minor" must be a whole number.)"},
           {R"("count":2)", R"("count":3000000000)", "number_out_of_range", "/count",
            R"("count" must be a whole number from -2147483648 to 2147483647.)"},
           {R"(["a","b"])", R"(["a",5])", "type_wrong", "/tags/1", R"(Item 2 of "tags" must be text, in quotes.)"},
           {R"(["a","b"])", R"("a")", "type_wrong", "/tags", R"("tags" must be a list, in square brackets.)"},
           {R"({"x":0.5})", R"({"x":"y"})", "type_wrong", "/shares/x", R"("x" must be a number.)"},
           {R"("For \"Ada\"")", "null", "type_wrong", "/note", R"("note" must be text, in quotes.)"},
           {R"("Blanket")", R"("a\u0000b")", "text_malformed", "/title", R"("title" may not contain a null character.)"},
       }) {
    const auto error = refused<Gift>(gift_with(c.from, c.to));
    EXPECT_EQ(error.rule, c.rule) << c.to;
    EXPECT_EQ(error.field, c.field) << c.to;
    EXPECT_EQ(error.sentence, c.sentence);
  }
  EXPECT_EQ(refused<Offer>(R"({"options":[{"due":1}]})").field, "/options/0/due");
  EXPECT_EQ(refused<Offer>("[]").sentence, "What you sent must be an object, in braces.");
}

TEST(WireRead, numbers_keep_to_their_type) {
  EXPECT_EQ(read_text<Small>(R"({"byte":255,"flag":true,"ratio":1})")->byte, 255);
  EXPECT_EQ(read_text<Small>(R"({"byte":2.0,"flag":true,"ratio":1e2})")->ratio, 100.0);
  EXPECT_EQ(refused<Small>(R"({"byte":256,"flag":true,"ratio":1})").sentence, "\"byte\" must be a whole number from 0 to 255.");
  EXPECT_EQ(refused<Small>(R"({"byte":-1,"flag":true,"ratio":1})").rule, "number_out_of_range");
  EXPECT_EQ(refused<Small>(R"({"byte":18446744073709551615,"flag":true,"ratio":1})").rule, "number_out_of_range");
  EXPECT_EQ(refused<Small>(R"({"byte":1,"flag":1,"ratio":1})").sentence, "\"flag\" must be true or false.");
}

TEST(WireRead, text_longer_than_its_limit_is_refused_from_outside_and_read_from_the_store) {
  const std::string long_title(limits::line_bytes_max + 1, 'a');
  const auto text = gift_with("Blanket", long_title);
  const auto error = refused<Gift>(text);
  EXPECT_EQ(error.rule, "text_too_long");
  EXPECT_EQ(error.sentence, "\"title\" is too long; shorten it to at most 400 bytes (it has 401).");
  EXPECT_TRUE(read_text<Gift>(text, {Source::store}));
  EXPECT_EQ(refused<Gift>(gift_with(R"(For \"Ada\")", std::string(limits::text_bytes_max + 1, 'b'))).field, "/note");
}

TEST(WireRead, malformed_text_is_refused_with_its_place) {
  EXPECT_EQ(refused<Stamp>("{\n  \"due\": oops}").sentence, "The text is not valid JSON; look at line 2, column 10.");
  for (const auto* bad :
       {"", " \n", "{", "{}x", "{\"due\":}", "{\"due\":\"\xff\"}", "{\"due\":\"\\ud800\"}", "nul", "{'due':1}", "{\"a\":1,}"})
    EXPECT_EQ(refused<Stamp>(bad).rule, "json_malformed") << bad;
}

TEST(WireRead, nesting_is_bounded) {
  std::string deep;
  for (std::size_t i = 0; i < 2000; ++i) deep += R"({"branches":[)";
  EXPECT_EQ(refused<Tree>(deep).rule, "json_too_deep");
  EXPECT_TRUE(read_text<Tree>(R"({"branches":[{"branches":[{"branches":[]}]}]})"));
}

TEST(WireRead, a_codec_puts_words_aside_and_back) {
  struct Aside final : WordsWriter, WordsReader {
    std::vector<Words> kept;
    void write(std::string& out, const Words& words) override {
      kept.push_back(words);
      out += '"' + std::to_string(kept.size() - 1) + '"';
    }
    bool read(const boost::json::value& value, Words& words) override {
      if (!value.is_string()) return false;
      words = kept.at(std::stoul(std::string(value.get_string())));
      return true;
    }
  } aside;
  const auto gift = *read_text<Gift>(whole_gift);
  std::string out;
  write(Writer{out, &aside}, gift);
  EXPECT_NE(out.find(R"("note":"0")"), std::string::npos) << out;
  EXPECT_EQ(out.find("Ada"), std::string::npos);
  EXPECT_EQ(*read_text<Gift>(out, {Source::store, &aside}), gift);
  EXPECT_EQ(read_text<Gift>(gift_with(R"("For \"Ada\"")", "null"), {Source::store})->note.erased, true);
}

TEST(WireForm, reads_texts_as_what_the_members_want) {
  const auto list = read_form<List>(parse_fields("q=two+words%21&certainty=hope,likely&name=a,b&name=c&limit=20&mine=on"));
  ASSERT_TRUE(list) << list.error().sentence;
  EXPECT_EQ(list->q, "two words!");
  EXPECT_EQ(list->certainty, (std::vector{Certainty::hope, Certainty::likely}));
  EXPECT_EQ(list->name, (std::vector<std::string>{"a,b", "c"}));
  EXPECT_EQ(list->limit, 20);
  EXPECT_TRUE(list->mine);
}

TEST(WireForm, an_empty_field_counts_as_absent) {
  const auto list = read_form<List>(parse_fields("q=&limit=&&mine="));
  ASSERT_TRUE(list) << list.error().sentence;
  EXPECT_FALSE(list->q);
  EXPECT_EQ(list->limit, 50);
}

TEST(WireForm, refuses_as_reading_does) {
  EXPECT_EQ(read_form<List>(parse_fields("limit=many")).error().sentence, "\"limit\" must be a whole number.");
  EXPECT_EQ(read_form<List>(parse_fields("limt=5")).error().sentence, "\"limt\" is not known here; did you mean \"limit\"?");
  EXPECT_EQ(read_form<List>(parse_fields("q=%ff")).error().rule, "text_not_utf8");
  EXPECT_EQ(read_form<List>(parse_fields("certainty=hope,never")).error().field, "/certainty/1");
  EXPECT_EQ(read_form<List>(parse_fields("mine=perhaps")).error().field, "/mine");
}

TEST(WireForm, undoes_percent_encoding_and_keeps_what_is_none) {
  EXPECT_EQ(percent_decoded("a%20b+c%2", Plus::is_plus), "a b+c%2");
  EXPECT_EQ(percent_decoded("%zz%41", Plus::is_space), "%zzA");
}

}  // namespace
}  // namespace amends::wire
