#include "wire/schema.hpp"

#include <stdexcept>

#include <gtest/gtest.h>

#include "wire/read.hpp"

namespace amends::wire {

template <class T>
struct Page {
  std::vector<T> items;
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(Page<int>, (), (items, next))

enum class Level { low, high };
BOOST_DESCRIBE_ENUM(Level, low, high)

struct Line {
  std::string text;
  Level level = Level::low;
  std::vector<int> marks;
};
BOOST_DESCRIBE_STRUCT(Line, (), (text, level, marks))

struct Sheet {
  struct Query {
    std::uint8_t limit = 50;
  };
  std::vector<Line> lines;
  std::vector<Sheet> more;
  Money price;
  Words account;
  Instant due;
};
BOOST_DESCRIBE_STRUCT(Sheet::Query, (), (limit))
BOOST_DESCRIBE_STRUCT(Sheet, (), (lines, more, price, account, due))

namespace elsewhere {
struct Line {
  int other = 0;
};
BOOST_DESCRIBE_STRUCT(Line, (), (other))
}  // namespace elsewhere

template <>
inline constexpr bool has_default<& Sheet::Query::limit> = true;
template <>
inline constexpr std::string_view about<& Line::text> = "What the line says.";
template <>
inline constexpr std::size_t bytes_max<& Line::text> = 1000;

namespace {

TEST(WireSchema, describes_what_reading_asks_for) {
  Schemas schemas;
  EXPECT_EQ(schemas.resolved(schema<Line>(schemas, Direction::in)), R"({"$ref":"#/components/schemas/Line"})");
  EXPECT_EQ(schemas.resolved(schemas.components()),
            R"({"Level":{"type":"string","enum":["low","high"]},)"
            R"("Line":{"type":"object","required":["text","level"],"properties":{)"
            R"("text":{"type":"string","maxLength":1000,"description":"What the line says."},)"
            R"("level":{"$ref":"#/components/schemas/Level"},)"
            R"("marks":{"type":"array","items":{"type":"integer","minimum":-2147483648,"maximum":2147483647}}},)"
            R"("additionalProperties":false}})");
}

TEST(WireSchema, a_type_that_differs_between_request_and_answer_has_two_names) {
  Schemas schemas;
  std::string document = schema<Sheet>(schemas, Direction::in) + schema<Sheet>(schemas, Direction::out);
  document = schemas.resolved(document);
  EXPECT_EQ(document, R"({"$ref":"#/components/schemas/SheetInput"}{"$ref":"#/components/schemas/Sheet"})");
  const auto components = parse(schemas.resolved(schemas.components()));
  ASSERT_TRUE(components);
  const auto& all = components->as_object();
  EXPECT_TRUE(all.contains("LineInput"));
  EXPECT_FALSE(all.contains("LevelInput"));
  EXPECT_FALSE(all.contains("MoneyInput"));
  EXPECT_EQ(all.at("SheetInput").at_pointer("/properties/lines/items/$ref").as_string(), "#/components/schemas/LineInput");
  EXPECT_EQ(all.at("SheetInput").at_pointer("/properties/account/type").as_string(), "string");
  EXPECT_EQ(all.at("Sheet").at_pointer("/properties/account/type/1").as_string(), "null");
  EXPECT_EQ(all.at("Sheet").at_pointer("/properties/due/format").as_string(), "date-time");
  EXPECT_EQ(all.at("Sheet").at("required").as_array().size(), 5U);
  EXPECT_EQ(all.at("SheetInput").at("required").as_array().size(), 3U);
}

TEST(WireSchema, names_components_after_their_types) {
  using detail::component_name;
  EXPECT_EQ(component_name("amends::http::ListCases::Query"), "ListCasesQuery");
  EXPECT_EQ(component_name("amends::Page<amends::http::CaseRow>"), "PageOfCaseRow");
  EXPECT_EQ(component_name("amends::{anonymous}::Thing"), "Thing");
  EXPECT_EQ(component_name("Pair<amends::A, amends::Page<amends::B> >"), "PairOfAAndPageOfB");
  Schemas schemas;
  schema<Page<int>>(schemas, Direction::out);
  EXPECT_NE(schemas.components().find("\"PageOfint\""), std::string::npos);
}

TEST(WireSchema, two_types_of_one_name_are_a_mistake_in_the_program) {
  Schemas schemas;
  schema<Line>(schemas, Direction::out);
  EXPECT_THROW(schema<elsewhere::Line>(schemas, Direction::out), std::logic_error);
}

TEST(WireSchema, lists_members_for_parameters) {
  Schemas schemas;
  const auto members = member_schemas<Sheet::Query>(schemas, Direction::in);
  ASSERT_EQ(members.size(), 1U);
  EXPECT_EQ(members[0].name, "limit");
  EXPECT_EQ(members[0].need, MemberSchema::Need::optional);
  EXPECT_EQ(members[0].schema, R"({"type":"integer","minimum":0,"maximum":255})");
}

}  // namespace
}  // namespace amends::wire
