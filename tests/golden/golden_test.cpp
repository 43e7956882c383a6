#include <set>
#include <sstream>

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include "golden_file.hpp"
#include "sample.hpp"
#include "vocabulary.hpp"
#include "wire/read.hpp"

namespace amends::golden {
namespace {

const std::filesystem::path folder = AMENDS_GOLDEN;
constexpr auto types = std::variant_size_v<domain::Event>;

std::string name_at(std::size_t index) { return std::string(domain::name_of(sample(index))); }
Golden golden_at(std::size_t index) { return parse(read_file(path_of(folder, name_at(index))).value()).value(); }

std::vector<app::Salt> salts_of(const Golden& golden) {
  std::vector<app::Salt> salts;
  for (const auto& row : golden.texts) salts.push_back(row.salt);
  return salts;
}

// "options[].title": every member there is, however deep.
void collect_members(const boost::json::value& value, const std::string& path, std::set<std::string>& members) {
  if (const auto* object = value.if_object()) {
    for (const auto& member : *object) {
      const auto inner = path + "." + std::string(member.key());
      members.insert(inner);
      collect_members(member.value(), inner, members);
    }
  } else if (const auto* array = value.if_array()) {
    for (const auto& item : *array) collect_members(item, path + "[]", members);
  }
}

std::set<std::string> members_of(const std::string& payload) {
  std::set<std::string> members;
  collect_members(wire::parse(payload).value(), "", members);
  return members;
}

TEST(Golden, every_event_type_has_a_file_and_no_file_is_left_of_a_type_that_went) {
  std::set<std::string> files, expected;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".json") files.insert(entry.path().stem().string());
  for (std::size_t i = 0; i < types; ++i) expected.insert(name_at(i));
  EXPECT_EQ(files, expected) << "write_golden makes the missing ones; a file is never taken away";
}

TEST(Golden, every_file_decodes_and_encodes_to_the_same_bytes) {
  for (std::size_t i = 0; i < types; ++i) {
    const auto file = read_file(path_of(folder, name_at(i)));
    ASSERT_TRUE(file) << name_at(i);
    const auto golden = parse(*file);
    ASSERT_TRUE(golden) << name_at(i) << ": " << golden.error().sentence;
    const auto event = app::decode(golden->event, app::TextTable(golden->texts));
    ASSERT_TRUE(event) << name_at(i) << ": " << event.error().sentence;
    EXPECT_EQ(event->index(), i);
    const auto actor = app::parse_actor(golden->event.actor);
    ASSERT_TRUE(actor) << name_at(i);
    const app::Envelope envelope{golden->event.stream, golden->event.sequence, golden->event.at, *actor, golden->event.cause};
    EXPECT_EQ(print(encode(*event, envelope, salts_of(*golden))), *file) << name_at(i);
  }
}

TEST(Golden, every_file_is_evidence_that_verifies) {
  for (std::size_t i = 0; i < types; ++i) {
    const auto golden = golden_at(i);
    const auto verified = app::verify_stream({golden.event}, golden.texts);
    EXPECT_TRUE(verified) << name_at(i) << ": " << verified.error().sentence;
  }
}

TEST(Golden, every_member_of_every_type_is_in_its_file) {
  for (std::size_t i = 0; i < types; ++i) {
    const app::Envelope envelope{{}, 1, {}, domain::Actor::system(), "api"};
    EXPECT_EQ(members_of(golden_at(i).event.payload), members_of(encode(sample(i), envelope, {}).event.payload))
        << name_at(i)
        << " has changed. A released type is frozen: make a new one. One that was never released: delete its file and run write_golden.";
  }
}

TEST(Golden, no_text_of_a_person_stands_in_a_payload_and_all_of_it_comes_back) {
  for (std::size_t i = 0; i < types; ++i) {
    const auto golden = golden_at(i);
    for (const auto& row : golden.texts) EXPECT_EQ(golden.event.payload.find("Ça alors"), std::string::npos) << name_at(i) << row.body;
    const auto erased = app::decode(golden.event, app::TextTable({}));
    ASSERT_TRUE(erased) << name_at(i) << ": an event must be read when its texts are erased";
    std::vector<app::TextRow> left;
    const app::Envelope envelope{golden.event.stream, 1, golden.event.at, domain::Actor::system(), "api"};
    app::encode(
        *erased, envelope, {}, [] { return app::Salt{}; }, left);
    EXPECT_TRUE(left.empty()) << name_at(i);
  }
}

TEST(Golden, no_word_of_the_vocabulary_was_ever_renamed_and_every_new_one_is_noted) {
  std::set<std::string> noted;
  std::istringstream file(read_file(folder / words_file).value());
  for (std::string line; std::getline(file, line);) noted.insert(line);
  EXPECT_EQ(noted, stored_words()) << "a word in events is frozen; write_golden notes a new one";
}

TEST(Golden, a_changed_byte_is_noticed) {
  auto golden = golden_at(0);
  golden.event.payload.replace(golden.event.payload.find("number"), 1, "N");
  EXPECT_FALSE(app::verify_stream({golden.event}, golden.texts));
  EXPECT_FALSE(app::decode(golden.event, app::TextTable(golden.texts)));
}

}  // namespace
}  // namespace amends::golden
