#include "app/event_codec.hpp"

#include <gtest/gtest.h>

namespace amends::app {
namespace {

using domain::Actor;
using domain::Event;

Instant at(std::string_view text) { return parse_rfc3339(text).value(); }

Salts counting_salts() {
  return [n = std::uint8_t{0}]() mutable {
    Salt salt{};
    salt[0] = ++n;
    return salt;
  };
}

template <class IdType>
IdType id_of(std::uint8_t n) {
  IdType id;
  id.uuid.bytes[15] = n;
  return id;
}

struct Stream {
  Uuid id = id_of<CaseId>(7).uuid;
  std::vector<StoredEvent> events = {};
  std::vector<TextRow> texts = {};
  Salts salts = counting_salts();

  void add(const Event& event) {
    const Digest previous = events.empty() ? Digest{} : events.back().hash;
    const auto sequence = static_cast<std::int64_t>(events.size()) + 1;
    events.push_back(encode(event, {id, sequence, at("2026-11-24T08:04:00Z"), Actor::customer(), "page"}, previous, salts, texts));
  }
};

domain::PromiseMade promise() {
  return {id_of<domain::PromiseId>(1), "The call in writing",     id_of<domain::StaffId>(2),
          at("2026-11-24T17:00:00Z"),  domain::Certainty::likely, domain::Channel::call};
}

TEST(EventCodec, keeps_personal_text_out_of_the_evidence) {
  Stream stream;
  stream.add(promise());
  const auto& payload = stream.events[0].payload;
  EXPECT_EQ(payload.find("call in writing"), std::string::npos);
  ASSERT_EQ(stream.texts.size(), 1u);
  EXPECT_EQ(stream.texts[0].body, "The call in writing");
  EXPECT_NE(payload.find(to_hex(stream.texts[0].hash)), std::string::npos);
}

TEST(EventCodec, the_same_words_twice_have_two_hashes) {
  Stream stream;
  stream.add(domain::AccountTaken{domain::Teller::customer, "It never came.", domain::Channel::call});
  stream.add(domain::AccountTaken{domain::Teller::customer, "It never came.", domain::Channel::call});
  EXPECT_NE(stream.texts[0].hash, stream.texts[1].hash);
  EXPECT_NE(stream.events[0].payload, stream.events[1].payload);
}

TEST(EventCodec, reads_back_what_it_wrote) {
  Stream stream;
  stream.add(promise());
  const auto event = decode(stream.events[0], TextTable(stream.texts));
  ASSERT_TRUE(event) << event.error().sentence;
  const auto& read = std::get<domain::PromiseMade>(*event);
  EXPECT_EQ(read.text.text, "The call in writing");
  EXPECT_EQ(read.due, promise().due);
  EXPECT_EQ(read.certainty, domain::Certainty::likely);
}

TEST(EventCodec, words_that_are_empty_and_words_that_were_erased_are_told_apart) {
  Stream stream;
  auto erased = Words();
  erased.erased = true;
  stream.add(domain::UpsetNamed{"", domain::UpsetAbout::both, false});
  stream.add(domain::UpsetNamed{erased, domain::UpsetAbout::both, false});
  stream.add(domain::UpsetNamed{"Nobody answered.", domain::UpsetAbout::both, false});
  const TextTable nothing_left({});
  EXPECT_TRUE(std::get<domain::UpsetNamed>(*decode(stream.events[0], nothing_left)).text.empty());
  EXPECT_TRUE(std::get<domain::UpsetNamed>(*decode(stream.events[1], nothing_left)).text.erased);
  EXPECT_TRUE(std::get<domain::UpsetNamed>(*decode(stream.events[2], nothing_left)).text.erased);
}

TEST(EventCodec, a_type_or_version_nobody_knows_is_a_clear_refusal) {
  Stream stream;
  stream.add(promise());
  auto& event = stream.events[0];
  event.type = "promise_made.v9";
  const auto unknown = decode(event, TextTable({}));
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().code, Errc::internal);
  EXPECT_EQ(unknown.error().rule, "event_unknown");
  EXPECT_NE(unknown.error().sentence.find("promise_made.v9"), std::string::npos);
  event.type = "promise_made.v1";
  for (const auto* payload : {"{}", "not json", R"({"promise":1})"}) {
    event.payload = payload;
    EXPECT_EQ(decode(event, TextTable({})).error().rule, "event_malformed") << payload;
  }
}

TEST(EventCodec, the_chain_notices_every_change_and_stays_whole_without_the_text) {
  Stream stream;
  for (int i = 0; i < 3; ++i) stream.add(promise());
  EXPECT_TRUE(verify_stream(stream.events, stream.texts));
  EXPECT_TRUE(verify_stream(stream.events, {}));  // erased

  const auto broken_by = [&](const std::function<void(StoredEvent&)>& change) {
    auto events = stream.events;
    change(events[1]);
    const auto verified = verify_stream(events, stream.texts);
    return verified ? std::string() : verified.error().rule;
  };
  EXPECT_EQ(broken_by([](StoredEvent& e) { e.payload.replace(e.payload.find("likely"), 6, "likelY"); }), "chain_broken");
  EXPECT_EQ(broken_by([](StoredEvent& e) { e.at += Millis(1); }), "chain_broken");
  EXPECT_EQ(broken_by([](StoredEvent& e) { e.actor = "system"; }), "chain_broken");
  EXPECT_EQ(broken_by([](StoredEvent& e) { e.cause = "api"; }), "chain_broken");
  EXPECT_EQ(broken_by([](StoredEvent& e) { e.type = "promise_kept.v1"; }), "chain_broken");
  EXPECT_EQ(broken_by([](StoredEvent& e) { e.sequence = 5; }), "event_missing");

  auto texts = stream.texts;
  texts[1].body += "!";
  EXPECT_EQ(verify_stream(stream.events, texts).error().rule, "text_changed");
}

TEST(EventCodec, an_actor_reads_back_and_what_is_none_is_refused) {
  for (const auto& actor : {Actor::customer(), Actor::system(), Actor::colleague(id_of<domain::StaffId>(3), domain::Role::lead)})
    EXPECT_EQ(*parse_actor(to_text(actor)), actor);
  for (const auto* text : {"", "staff", "staff:", "staff:x:lead", "staff:00000000-0000-0000-0000-000000000003",
                           "staff:00000000-0000-0000-0000-000000000003:king"})
    EXPECT_EQ(parse_actor(text).error().rule, "actor_malformed") << text;
}

TEST(Digest, is_of_the_parts_together_and_reads_back_from_hex) {
  EXPECT_EQ(to_hex(sha256({"abc"})), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");  // FIPS 180-2
  EXPECT_EQ(sha256({"a", "", "bc"}), sha256({"abc"}));
  EXPECT_EQ(digest_from_hex(to_hex(sha256({"abc"}))), sha256({"abc"}));
  EXPECT_FALSE(digest_from_hex("abc"));
  EXPECT_FALSE(digest_from_hex(std::string(64, 'g')));
}

}  // namespace
}  // namespace amends::app
