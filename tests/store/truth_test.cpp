// Events, texts, erasure, and the records people edit.

#include <gmock/gmock.h>

#include "backend.hpp"
#include "rows.hpp"

namespace amends::test {

namespace {

using app::Transaction;

Result<void> append(Transaction& tx, std::vector<app::StoredEvent> events) {
  TRY(tx.append(events));
  return {};
}

TEST_P(StoreTest, events_come_back_as_they_were_in_the_order_of_their_stream) {
  std::int64_t last = 0;
  must_write([&](Transaction& tx) -> Result<void> {
    last = TRY(tx.append(std::vector{event(1, 1), event(1, 2), event(1, 3)}));
    return {};
  });
  auto found = must(reader().events(uuid(1), 0));
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found.back().position, last);
  for (std::int64_t sequence = 1; sequence <= 3; ++sequence) {
    auto expected = event(1, sequence);
    expected.position = found[static_cast<std::size_t>(sequence - 1)].position;
    EXPECT_TRUE(same(found[static_cast<std::size_t>(sequence - 1)], expected));
  }
  found = must(reader().events(uuid(1), 2));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].sequence, 3);
  EXPECT_TRUE(must(reader().events(uuid(2), 0)).empty());
}

TEST_P(StoreTest, all_events_are_read_in_the_order_of_their_positions_page_by_page) {
  must_write([](Transaction& tx) { return append(tx, {event(1, 1), event(2, 1), event(1, 2), event(3, 1), event(2, 2)}); });
  std::vector<std::pair<Uuid, std::int64_t>> seen;
  std::int64_t position = 0;
  for (;;) {
    const auto page = must(reader().events_from(position, 2));
    if (page.empty()) break;
    for (const auto& each : page) {
      EXPECT_GT(each.position, position);
      position = each.position;
      seen.emplace_back(each.stream, each.sequence);
    }
  }
  EXPECT_THAT(seen, testing::ElementsAre(std::pair(uuid(1), 1), std::pair(uuid(2), 1), std::pair(uuid(1), 2), std::pair(uuid(3), 1),
                                         std::pair(uuid(2), 2)));
}

TEST_P(StoreTest, a_writer_reads_all_events_too) {
  must_write([](Transaction& tx) -> Result<void> {
    TRY_VOID(append(tx, {event(1, 1)}));
    EXPECT_EQ(TRY(tx.events_from(0, 10)).size(), 1u);
    return {};
  });
}

TEST_P(StoreTest, texts_keep_every_byte) {
  const std::vector rows{text(1, 10, "“Ich bin stinksauer” 😡"), text(1, 11, std::string("nul \0 and \xff\xfe broken", 20)),
                         text(1, 12, "")};
  must_write([&](Transaction& tx) { return tx.put_texts(rows); });
  EXPECT_TRUE(same(must(reader().texts(uuid(1))), rows));
  EXPECT_TRUE(must(reader().texts(uuid(2))).empty());
}

TEST_P(StoreTest, the_same_text_stored_twice_is_one_row) {
  must_write([](Transaction& tx) { return tx.put_texts(std::vector{text(1, 10, "a"), text(1, 10, "a")}); });
  must_write([](Transaction& tx) { return tx.put_texts(std::vector{text(1, 10, "a")}); });
  EXPECT_EQ(must(reader().texts(uuid(1))).size(), 1u);
}

TEST_P(StoreTest, erasing_takes_the_texts_and_the_search_rows_of_one_stream_and_is_remembered) {
  must_write([](Transaction& tx) -> Result<void> {
    TRY_VOID(append(tx, {event(1, 1), event(2, 1)}));
    TRY_VOID(tx.put_texts(std::vector{text(1, 10, "secret"), text(2, 11, "kept")}));
    TRY_VOID(tx.add_search(id<app::CaseId>(1), 1, "secret lamp"));
    return tx.add_search(id<app::CaseId>(2), 2, "kept lamp");
  });
  must_write([](Transaction& tx) { return tx.erase_texts(uuid(1)); });
  EXPECT_TRUE(must(reader().texts(uuid(1))).empty());
  EXPECT_EQ(must(reader().texts(uuid(2))).size(), 1u);
  EXPECT_EQ(must(reader().events(uuid(1), 0)).size(), 1u);  // the evidence stays
  EXPECT_TRUE(must(reader().search(std::vector<std::string>{"secret"}, std::nullopt, 10)).empty());
  EXPECT_EQ(must(reader().search(std::vector<std::string>{"lamp"}, std::nullopt, 10)).size(), 1u);
  EXPECT_THAT(must(database().erased_streams()), testing::ElementsAre(uuid(1)));
}

TEST_P(StoreTest, what_is_added_to_search_after_an_erasure_is_found_and_the_rest_is_not) {
  must_write([](Transaction& tx) -> Result<void> {
    TRY_VOID(tx.add_search(id<app::CaseId>(1), 1, "secret"));
    TRY_VOID(tx.erase_texts(uuid(1)));
    return tx.add_search(id<app::CaseId>(1), 2, "later");
  });
  EXPECT_TRUE(must(reader().search(std::vector<std::string>{"secret"}, std::nullopt, 10)).empty());
  EXPECT_EQ(must(reader().search(std::vector<std::string>{"later"}, std::nullopt, 10)).size(), 1u);
}

TEST_P(StoreTest, a_customer_is_found_by_identity_and_by_each_address) {
  must_write([](Transaction& tx) -> Result<void> {
    TRY_VOID(tx.put_customer(customer(1)));
    return tx.put_customer(customer(2));
  });
  EXPECT_TRUE(same(must(reader().customer(id<app::CustomerId>(1))), customer(1)));
  EXPECT_EQ(must(reader().customer(id<app::CustomerId>(3))), std::nullopt);
  EXPECT_TRUE(same(must(reader().customers_with_address("adaeze2@example.org")), {customer(2)}));
  EXPECT_TRUE(same(must(reader().customers_with_address("+353871234567")), {customer(1), customer(2)}));
  EXPECT_TRUE(must(reader().customers_with_address("nobody@example.org")).empty());
}

TEST_P(StoreTest, a_changed_customer_is_found_by_the_new_addresses_only) {
  must_write([](Transaction& tx) { return tx.put_customer(customer(1)); });
  auto moved = customer(1);
  moved.version = 4;
  moved.emails = {"new@example.org"};
  moved.phones.clear();
  must_write([&](Transaction& tx) { return tx.put_customer(moved); });
  EXPECT_TRUE(same(must(reader().customer(moved.id)), moved));
  EXPECT_TRUE(must(reader().customers_with_address("adaeze1@example.org")).empty());
  EXPECT_EQ(must(reader().customers_with_address("new@example.org")).size(), 1u);
}

TEST_P(StoreTest, any_number_of_customers_is_read_at_once) {
  std::vector<app::CustomerId> ids;
  must_write([&](Transaction& tx) -> Result<void> {
    for (std::uint64_t number = 1; number <= 150; ++number) {
      TRY_VOID(tx.put_customer(customer(number)));
      ids.push_back(id<app::CustomerId>(number));
    }
    return {};
  });
  ids.push_back(id<app::CustomerId>(999));
  std::set<app::CustomerId> found;
  for (const auto& each : must(reader().customers(ids))) EXPECT_TRUE(found.insert(each.id).second);
  EXPECT_EQ(found.size(), 150u);
  EXPECT_TRUE(must(reader().customers({})).empty());
}

TEST_P(StoreTest, colleagues_are_found_by_identity_and_address_and_replaced) {
  must_write([](Transaction& tx) -> Result<void> {
    TRY_VOID(tx.put_staff(colleague(2)));
    return tx.put_staff(colleague(1));
  });
  EXPECT_TRUE(same(must(reader().staff(id<app::StaffId>(1))), colleague(1)));
  EXPECT_TRUE(same(must(reader().staff_with_email(colleague(2).email)), colleague(2)));
  EXPECT_TRUE(same(must(reader().all_staff()), {colleague(1), colleague(2)}));
  auto left = colleague(1);
  left.active = false;
  left.line.reset();
  left.team.reset();
  must_write([&](Transaction& tx) { return tx.put_staff(left); });
  EXPECT_TRUE(same(must(reader().staff(left.id)), left));
  EXPECT_FALSE(must(reader().staff(id<app::StaffId>(3))));
  EXPECT_FALSE(must(reader().staff_with_email("nobody@example.org")));
}

TEST_P(StoreTest, settings_are_replaced) {
  must_write([](Transaction& tx) { return tx.put_setting("company", R"({"name":"Harbour Lane"})"); });
  must_write([](Transaction& tx) { return tx.put_setting("company", R"({"name":"Harbour Lane Ltd"})"); });
  EXPECT_EQ(must(reader().setting("company")), R"({"name":"Harbour Lane Ltd"})");
  EXPECT_EQ(must(reader().setting("other")), std::nullopt);
}

TEST_P(StoreTest, sessions_end_one_by_one_or_all_of_a_colleague) {
  must_write([](Transaction& tx) -> Result<void> {
    for (std::uint64_t token = 1; token <= 3; ++token) TRY_VOID(tx.put_session(session(token, token == 3 ? 8 : 7)));
    auto seen = session(1, 7);
    seen.seen_at = at(9);
    return tx.put_session(seen);
  });
  EXPECT_EQ(must(reader().session(digest(1)))->seen_at, at(9));
  EXPECT_TRUE(same(must(reader().session(digest(2))), session(2, 7)));
  must_write([](Transaction& tx) { return tx.remove_session(digest(2)); });
  EXPECT_FALSE(must(reader().session(digest(2))));
  EXPECT_TRUE(must(reader().session(digest(1))));
  must_write([](Transaction& tx) { return tx.remove_sessions_of(id<app::StaffId>(7)); });
  EXPECT_FALSE(must(reader().session(digest(1))));
  EXPECT_TRUE(must(reader().session(digest(3))));
}

TEST_P(StoreTest, tokens_and_links_are_found_by_their_digest_and_replaced_by_identity) {
  must_write([](Transaction& tx) -> Result<void> {
    TRY_VOID(tx.put_api_token(api_token(1)));
    TRY_VOID(tx.put_api_token(api_token(2)));
    TRY_VOID(tx.put_page_link(page_link(1, 1042)));
    TRY_VOID(tx.put_page_link(page_link(2, 1042)));
    return tx.put_page_link(page_link(3, 1043));
  });
  EXPECT_TRUE(same(must(reader().api_token(digest(1))), api_token(1)));
  EXPECT_FALSE(must(reader().api_token(digest(9))));
  EXPECT_TRUE(same(must(reader().api_tokens()), {api_token(1), api_token(2)}));
  EXPECT_TRUE(same(must(reader().page_link(digest(3))), page_link(3, 1043)));
  EXPECT_FALSE(must(reader().page_link(digest(9))));
  EXPECT_TRUE(same(must(reader().page_links(id<app::CaseId>(1042))), {page_link(1, 1042), page_link(2, 1042)}));

  auto revoked = page_link(1, 1042);
  revoked.expires_at.reset();
  revoked.revoked_at = at(77);
  auto unused = api_token(1);
  unused.revoked_at.reset();
  unused.used_at.reset();
  unused.scopes.clear();
  must_write([&](Transaction& tx) -> Result<void> {
    TRY_VOID(tx.put_api_token(unused));
    return tx.put_page_link(revoked);
  });
  EXPECT_TRUE(same(must(reader().page_link(digest(1))), revoked));
  EXPECT_TRUE(same(must(reader().api_token(digest(1))), unused));
}

TEST_P(StoreTest, a_draft_is_one_persons_of_one_kind_in_one_case) {
  must_write([](Transaction& tx) -> Result<void> {
    TRY_VOID(tx.put_draft(draft(1, 7, "mail")));
    TRY_VOID(tx.put_draft(draft(1, 7, "note")));
    return tx.put_draft(draft(1, 8, "mail"));
  });
  auto longer = draft(1, 7, "mail");
  longer.body = R"({"text":"Dear Ms Okafor, I am sorry."})";
  longer.version = 5;
  must_write([&](Transaction& tx) { return tx.put_draft(longer); });
  EXPECT_TRUE(same(must(reader().draft(longer.case_id, longer.staff, "mail")), longer));
  EXPECT_TRUE(same(must(reader().draft(id<app::CaseId>(1), id<app::StaffId>(8), "mail")), draft(1, 8, "mail")));
  must_write([&](Transaction& tx) { return tx.remove_draft(longer.case_id, longer.staff, "mail"); });
  EXPECT_FALSE(must(reader().draft(longer.case_id, longer.staff, "mail")));
  EXPECT_TRUE(must(reader().draft(longer.case_id, longer.staff, "note")));
}

TEST_P(StoreTest, bytes_are_kept_once_under_their_digest) {
  auto& blobs = database().blobs();
  const std::string bytes("raw \0 mail \xff", 12);
  const auto content = must(blobs.put(bytes));
  EXPECT_EQ(must(blobs.put(bytes)), content);
  EXPECT_EQ(must(blobs.get(content)), bytes);
  // SHA-256 of nothing (FIPS 180-4 examples).
  const auto nothing = must(blobs.put(""));
  EXPECT_EQ(nothing[0], 0xe3);
  EXPECT_EQ(nothing[31], 0x55);
  EXPECT_EQ(must(blobs.get(nothing)), "");
  EXPECT_EQ(must(blobs.get(digest(1))), std::nullopt);
  must(blobs.remove(nothing));
  must(blobs.remove(nothing));
  EXPECT_EQ(must(blobs.get(nothing)), std::nullopt);
}

TEST_P(StoreTest, several_bytes_are_kept_together_in_their_order_and_identical_ones_once) {
  auto& blobs = database().blobs();
  const auto known = must(blobs.put("known"));
  for (const std::size_t count : {2u, 40u}) {
    std::vector<std::string> bytes;
    for (std::size_t i = 0; i < count; ++i)
      bytes.push_back("mail " + std::to_string(i / 2) + " of " + std::to_string(count));  // each twice
    bytes.emplace_back("known");
    bytes.emplace_back("");
    const std::vector<std::string_view> views(bytes.begin(), bytes.end());
    const auto contents = must(blobs.put_all(views));
    ASSERT_EQ(contents.size(), bytes.size());
    EXPECT_EQ(contents[0], contents[1]);
    EXPECT_EQ(contents[count], known);
    for (std::size_t i = 0; i < bytes.size(); ++i) EXPECT_EQ(must(blobs.get(contents[i])), bytes[i]);
    EXPECT_EQ(must(blobs.put_all(views)), contents);
  }
  EXPECT_TRUE(must(blobs.put_all({})).empty());
}

TEST_P(StoreTest, a_large_attachment_comes_back_whole) {
  std::string bytes(5'000'000, 'x');
  for (std::size_t i = 0; i < bytes.size(); i += 7) bytes[i] = static_cast<char>(i);
  const auto content = must(database().blobs().put(bytes));
  EXPECT_TRUE(must(database().blobs().get(content)) == bytes);
}

}  // namespace

}  // namespace amends::test
