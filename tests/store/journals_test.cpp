// Intake, messages, attachments, outbox, idempotency.

#include <set>

#include <gmock/gmock.h>

#include "backend.hpp"
#include "rows.hpp"

namespace amends::test {

namespace {

using app::Became;
using app::OutboxState;
using app::PageCursor;
using app::Transaction;
using testing::ElementsAre;

template <class Rows>
std::vector<Uuid> ids(const Rows& rows) {
  std::vector<Uuid> found;
  for (const auto& row : rows) found.push_back(row.id.uuid);
  return found;
}

TEST_P(StoreTest, a_mail_taken_in_is_found_by_identity_and_by_content_and_replaced) {
  auto bare = intake(2);
  bare.message_id.clear();
  bare.sent_at.reset();
  bare.case_id.reset();
  bare.contact.reset();
  bare.became = Became::needs_a_look;
  bare.settled = false;
  must_write([&](Transaction& tx) -> Result<void> {
    TRY_VOID(tx.put_intake(intake(1)));
    return tx.put_intake(bare);
  });
  EXPECT_TRUE(same(must(reader().intake(intake(1).id)), intake(1)));
  EXPECT_TRUE(same(must(reader().intake_with_content(bare.content)), bare));
  EXPECT_FALSE(must(reader().intake(id<app::IntakeId>(9))));
  EXPECT_FALSE(must(reader().intake_with_content(digest(9))));
  bare.became = Became::new_case;
  bare.case_id = id<app::CaseId>(7);
  bare.settled = true;
  must_write([&](Transaction& tx) { return tx.put_intake(bare); });
  EXPECT_TRUE(same(must(reader().intake(bare.id)), bare));
}

TEST_P(StoreTest, identical_bytes_cannot_be_taken_in_twice) {
  must_write([](Transaction& tx) { return tx.put_intake(intake(1)); });
  auto twin = intake(2);
  twin.content = intake(1).content;
  const auto refused = write([&](Transaction& tx) { return tx.put_intake(twin); });
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Errc::conflict);
  EXPECT_EQ(refused.error().rule, "version_conflict");  // the writer looks again, and finds it known
}

TEST_P(StoreTest, a_mailbox_is_kept_with_its_secrets_and_goes_with_its_state) {
  app::Mailbox mailbox;
  mailbox.id = id<app::MailboxId>(1);
  mailbox.version = 3;
  mailbox.name = "Beschwerden";
  mailbox.host = "imap.example.com";
  mailbox.user = "hello@example.com";
  mailbox.sign_in = app::MailboxSignIn::oauth;
  mailbox.oauth = {"https://example.com/token", "amends", "secret", std::string(4000, 'r'), std::nullopt};
  mailbox.after_taking = app::AfterTaking::move;
  mailbox.move_to = "Erledigt";
  mailbox.addresses = {"complaints@example.com"};
  auto second = mailbox;
  second.id = id<app::MailboxId>(2);
  app::MailboxState state{mailbox.id,
                          app::MailboxPhase::failed,
                          at(1),
                          "It does not answer.",
                          at(2),
                          at(3),
                          7,
                          2,
                          1,
                          4'000'000'000,
                          4'294'967'295,
                          at(4),
                          "It refuses to move.",
                          app::MailboxFailure::unreachable};
  must_write([&](Transaction& tx) -> Result<void> {
    TRY_VOID(tx.put_mailbox(second));
    TRY_VOID(tx.put_mailbox(mailbox));
    TRY_VOID(tx.put_mailbox_state(state));
    state.taken = 8;
    return tx.put_mailbox_state(state);
  });
  EXPECT_EQ(wire::to_text(must(reader().mailbox(mailbox.id)).value()), wire::to_text(mailbox));
  EXPECT_EQ(ids(must(reader().mailboxes())), (std::vector{mailbox.id.uuid, second.id.uuid}));
  EXPECT_TRUE(same(must(reader().mailbox_state(mailbox.id)), state));
  must_write([&](Transaction& tx) -> Result<void> {
    TRY_VOID(tx.remove_mailbox(mailbox.id));
    return tx.put_mailbox_state(state);  // by a fetcher that has not heard of it yet
  });
  EXPECT_FALSE(must(reader().mailbox(mailbox.id)));
  EXPECT_FALSE(must(reader().mailbox_state(mailbox.id)));
}

TEST_P(StoreTest, what_is_to_be_marked_in_a_mailbox_is_kept_by_the_folders_numbers_and_goes_with_it) {
  app::Mailbox mailbox;
  mailbox.id = id<app::MailboxId>(1);
  auto other = mailbox;
  other.id = id<app::MailboxId>(2);
  const std::vector<std::uint32_t> uids{3, 7, 4'294'967'295}, some{7};
  const auto marks = [&](std::int64_t uid_validity, std::uint32_t after = 0, std::size_t limit = 10) {
    return must(reader().mailbox_marks(mailbox.id, uid_validity, after, limit));
  };
  must_write([&](Transaction& tx) -> Result<void> {
    TRY_VOID(tx.put_mailbox(mailbox));
    TRY_VOID(tx.add_mailbox_marks(mailbox.id, 9, uids));
    TRY_VOID(tx.add_mailbox_marks(mailbox.id, 9, some));  // by another server
    TRY_VOID(tx.add_mailbox_marks(mailbox.id, 8, some));
    return tx.add_mailbox_marks(other.id, 9, some);
  });
  EXPECT_EQ(marks(9), uids);
  EXPECT_EQ(marks(9, 3, 1), some);
  must_write([&](Transaction& tx) -> Result<void> {
    TRY_VOID(tx.remove_mailbox_marks(mailbox.id, 9, some));
    return tx.forget_mailbox_marks(mailbox.id, 9);
  });
  EXPECT_THAT(marks(9), ElementsAre(3, 4'294'967'295));
  EXPECT_THAT(marks(8), ElementsAre());
  must_write([&](Transaction& tx) { return tx.remove_mailbox(mailbox.id); });
  EXPECT_THAT(marks(9), ElementsAre());
  EXPECT_EQ(must(reader().mailbox_marks(other.id, 9, 0, 10)), some);
}

TEST_P(StoreTest, every_source_of_identical_bytes_is_noted_once) {
  must_write([](Transaction& tx) { return tx.put_intake(intake(1)); });
  for (const auto* source : {"pipe", "imap:inbox/1/42", "pipe", "folder:inbox/0001.eml", "imap:inbox/1/4"})
    must_write([&](Transaction& tx) { return tx.add_intake_source(intake(1).id, source); });
  EXPECT_EQ(must(reader().intake(intake(1).id))->source, "folder:inbox/0001.eml\npipe\nimap:inbox/1/42\nimap:inbox/1/4");
  must_write([](Transaction& tx) { return tx.add_intake_source(id<app::IntakeId>(9), "pipe"); });  // of nothing: nothing
}

TEST_P(StoreTest, every_content_is_listed_once_page_by_page) {
  constexpr std::uint64_t mails = 7;
  must_write([](Transaction& tx) -> Result<void> {
    for (std::uint64_t number = 1; number <= mails; ++number) TRY_VOID(tx.put_intake(intake(number)));
    return {};
  });
  std::set<app::Digest> seen;
  std::optional<app::Digest> after;
  for (std::uint64_t page = 0; page <= mails; ++page) {
    const auto contents = must(reader().contents(after, 2));
    for (const auto& content : contents) EXPECT_TRUE(seen.insert(content).second) << "given twice";
    if (contents.size() < 2) break;
    after = contents.back();
  }
  EXPECT_EQ(seen.size(), mails);
}

TEST_P(StoreTest, the_mails_of_a_writer_are_counted_within_a_time_and_a_storm_of_theirs_is_held_back_and_left) {
  const auto put = [&](std::uint64_t number, const std::string& writer, int second, Became became, const std::string& why, bool settled) {
    auto row = intake(number);
    row.writer = writer;
    row.written_at = at(second);
    row.became = became;
    row.why = why;
    row.settled = settled;
    must_write([&](Transaction& tx) { return tx.put_intake(row); });
    return row;
  };
  put(1, "a@example.org", 10, Became::new_case, "first_mail", true);
  put(2, "a@example.org", 20, Became::reply, "token", true);
  put(3, "a@example.org", 30, Became::automatic, "storm_more", true);
  put(4, "b@example.org", 20, Became::new_case, "first_mail", true);
  const auto earlier = put(5, "a@example.org", 25, Became::automatic, "storm_more", true);
  const auto count = [&](int from, int to, std::size_t at_most) {
    return must(reader().taken_of_writer("a@example.org", at(from), at(to), at_most));
  };
  EXPECT_EQ(count(0, 60, 10), 2U);
  EXPECT_EQ(count(10, 20, 10), 1U);  // from is not in it, to is
  EXPECT_EQ(count(0, 60, 1), 1U);
  EXPECT_TRUE(must(reader().held_of_writer("a@example.org", "storm", 1)).empty());
  const auto storm = put(6, "a@example.org", 24, Became::needs_a_look, "storm", false);
  EXPECT_EQ(must(reader().held_of_writer("a@example.org", "storm", 1)).front().id, storm.id);
  EXPECT_TRUE(must(reader().held_of_writer("b@example.org", "storm", 1)).empty());
  EXPECT_EQ(must(reader().held_of_writer_count("a@example.org", "storm_more")), 2);
  EXPECT_EQ(must(reader().held_of_writer("a@example.org", "storm_more", 1)).front().id, earlier.id);
  must_write([](Transaction& tx) { return tx.change_why("a@example.org", "storm_more", "storm_over"); });
  EXPECT_EQ(must(reader().held_of_writer_count("a@example.org", "storm_more")), 0);
  EXPECT_EQ(must(reader().intake(earlier.id))->why, "storm_over");
}

TEST_P(StoreTest, the_bytes_of_a_letter_are_kept_until_no_case_that_was_not_erased_refers_to_them) {
  auto ours = letter(1), elsewhere = letter(2), shared = letter(3), unsent = letter(4);
  shared.content = elsewhere.content;
  elsewhere.case_id = id<app::CaseId>(7);
  unsent.content.reset();
  must_write([&](Transaction& tx) -> Result<void> {
    for (const auto& row : {ours, elsewhere, shared, unsent}) TRY_VOID(tx.put_outbox(row));
    return {};
  });
  EXPECT_THAT(must(reader().contents(std::nullopt, 10)), testing::UnorderedElementsAre(*ours.content, *elsewhere.content));
  must_write([&](Transaction& tx) { return tx.erase_texts(ours.case_id.uuid); });
  EXPECT_THAT(must(reader().blobs_of_erased(ours.case_id)), ElementsAre(*ours.content));
  EXPECT_THAT(must(reader().contents(std::nullopt, 10)), ElementsAre(*elsewhere.content));
  EXPECT_EQ(must(reader().outbox(ours.id))->text, "");
}

TEST_P(StoreTest, the_intake_is_listed_newest_first_by_what_it_became_and_by_what_is_unsettled) {
  must_write([](Transaction& tx) -> Result<void> {
    for (std::uint64_t number = 1; number <= 8; ++number) {
      auto row = intake(number);
      row.taken_at = at(static_cast<std::int64_t>(number / 3));  // ties
      row.became = number % 2 ? Became::reply : Became::needs_a_look;
      row.settled = number % 4 != 0;
      TRY_VOID(tx.put_intake(row));
    }
    return {};
  });
  const auto list = [&](std::optional<Became> became, bool unsettled) {
    std::vector<Uuid> found;
    std::optional<PageCursor> after;
    for (;;) {
      const auto page = must(reader().intake_list(became, unsettled, after, 3));
      for (const auto& row : page) found.push_back(row.id.uuid);
      if (page.size() < 3) return found;
      after = PageCursor{page.back().taken_at, page.back().id.uuid};
    }
  };
  EXPECT_THAT(list(std::nullopt, false), ElementsAre(uuid(8), uuid(7), uuid(6), uuid(5), uuid(4), uuid(3), uuid(2), uuid(1)));
  EXPECT_THAT(list(Became::reply, false), ElementsAre(uuid(7), uuid(5), uuid(3), uuid(1)));
  EXPECT_THAT(list(std::nullopt, true), ElementsAre(uuid(8), uuid(4)));
  EXPECT_THAT(list(Became::needs_a_look, true), ElementsAre(uuid(8), uuid(4)));
  EXPECT_TRUE(list(Became::automatic, false).empty());
}

TEST_P(StoreTest, text_that_a_mail_should_not_hold_is_taken_in_all_the_same) {
  auto odd = intake(1);
  odd.subject = std::string("lamp \0 \xff\xc3 (broken)", 17);
  odd.from = "\xed\xa0\x80@example.org";
  must_write([&](Transaction& tx) { return tx.put_intake(odd); });
  const auto found = must(reader().intake(odd.id));
  ASSERT_TRUE(found);
  EXPECT_THAT(found->subject, testing::StartsWith("lamp "));
  EXPECT_THAT(found->subject, testing::EndsWith(" (broken"));
}

TEST_P(StoreTest, the_first_case_of_a_message_id_stays_its_case) {
  must_write([](Transaction& tx) -> Result<void> {
    TRY_VOID(tx.put_message("a@example.org", {id<app::CaseId>(1), true}));
    TRY_VOID(tx.put_message("a@example.org", {id<app::CaseId>(2), true}));
    TRY_VOID(tx.put_message("b@example.org", {id<app::CaseId>(1), true}));
    return tx.put_message("c@example.org", {id<app::CaseId>(2), true});
  });
  EXPECT_EQ(must(reader().message("a@example.org"))->case_id, id<app::CaseId>(1));
  EXPECT_FALSE(must(reader().message("A@example.org")));
  EXPECT_THAT(must(reader().messages_of(id<app::CaseId>(1), 10)), ElementsAre("b@example.org", "a@example.org"));
  EXPECT_THAT(must(reader().messages_of(id<app::CaseId>(1), 1)), ElementsAre("b@example.org"));
}

TEST_P(StoreTest, a_message_id_that_is_only_named_finds_the_case_and_gives_way_to_the_mail) {
  must_write([](Transaction& tx) -> Result<void> {
    TRY_VOID(tx.put_message("named@example.org", {id<app::CaseId>(1), false}));
    TRY_VOID(tx.put_message("named@example.org", {id<app::CaseId>(2), false}));
    TRY_VOID(tx.put_message("came@example.org", {id<app::CaseId>(1), false}));
    TRY_VOID(tx.put_message("came@example.org", {id<app::CaseId>(2), true}));
    return tx.put_message("came@example.org", {id<app::CaseId>(1), false});
  });
  const auto named = must(reader().message("named@example.org"));
  EXPECT_EQ(named->case_id, id<app::CaseId>(1));
  EXPECT_FALSE(named->in_case);
  EXPECT_EQ(must(reader().message("came@example.org"))->case_id, id<app::CaseId>(2));
  EXPECT_TRUE(must(reader().message("came@example.org"))->in_case);
  EXPECT_THAT(must(reader().messages_of(id<app::CaseId>(1), 10)), testing::IsEmpty());
  EXPECT_THAT(must(reader().messages_of(id<app::CaseId>(2), 10)), ElementsAre("came@example.org"));
}

TEST_P(StoreTest, lists_of_the_intake_do_without_what_was_read_and_items_keep_it) {
  const auto row = intake(1);
  must_write([&](Transaction& tx) { return tx.put_intake(row); });
  EXPECT_EQ(must(reader().intake_list(std::nullopt, false, std::nullopt, 10)).front().parsed, "");
  EXPECT_EQ(must(reader().intake_list(std::nullopt, false, std::nullopt, 10)).front().settled, row.settled);
  EXPECT_EQ(must(reader().intake(row.id))->parsed, row.parsed);
}

TEST_P(StoreTest, attachments_belong_to_a_contact_of_a_case) {
  must_write([](Transaction& tx) -> Result<void> {
    TRY_VOID(tx.put_attachment(attachment(2, 0, 1)));
    TRY_VOID(tx.put_attachment(attachment(1, 1, 1)));
    TRY_VOID(tx.put_attachment(attachment(1, 0, 1)));
    return tx.put_attachment(attachment(3, 0, 2));
  });
  EXPECT_TRUE(same(must(reader().attachments(id<app::CaseId>(1))), {attachment(1, 0, 1), attachment(1, 1, 1), attachment(2, 0, 1)}));
  EXPECT_TRUE(must(reader().attachments(id<app::CaseId>(9))).empty());
}

TEST_P(StoreTest, a_letter_comes_back_as_it_was_and_is_replaced) {
  auto bare = letter(2);
  bare.in_reply_to.reset();
  bare.references.clear();
  bare.next_try_at.reset();
  bare.sent_at.reset();
  bare.automatic = false;
  bare.content.reset();
  must_write([&](Transaction& tx) -> Result<void> {
    TRY_VOID(tx.put_outbox(letter(1)));
    return tx.put_outbox(bare);
  });
  EXPECT_TRUE(same(must(reader().outbox(letter(1).id)), letter(1)));
  EXPECT_TRUE(same(must(reader().outbox(bare.id)), bare));
  EXPECT_FALSE(must(reader().outbox(id<domain::ContactId>(9))));
  bare.state = OutboxState::sent;
  bare.sent_at = at(99);
  must_write([&](Transaction& tx) { return tx.put_outbox(bare); });
  EXPECT_TRUE(same(must(reader().outbox(bare.id)), bare));
}

TEST_P(StoreTest, a_letter_is_due_when_both_its_times_have_passed_and_it_waits) {
  EXPECT_EQ(must(reader().next_outbox()), std::nullopt);
  auto first = letter(1), tried = letter(2), undone = letter(3);
  first.leaves_at = at(10);
  first.next_try_at.reset();
  tried.leaves_at = at(5);
  tried.next_try_at = at(20);
  undone.leaves_at = at(1);
  undone.next_try_at.reset();
  undone.state = OutboxState::undone;
  must_write([&](Transaction& tx) -> Result<void> {
    for (const auto& row : {first, tried, undone}) TRY_VOID(tx.put_outbox(row));
    return {};
  });
  EXPECT_EQ(must(reader().next_outbox()), at(10));
  EXPECT_TRUE(must(reader().outbox_due(at(9), 10)).empty());
  EXPECT_TRUE(same(must(reader().outbox_due(at(10), 10)), {first}));
  EXPECT_TRUE(same(must(reader().outbox_due(at(20), 10)), {first, tried}));
  EXPECT_TRUE(same(must(reader().outbox_due(at(20), 1)), {first}));
}

TEST_P(StoreTest, a_claimed_letter_is_being_sent_and_nobody_claims_it_again) {
  must_write([](Transaction& tx) -> Result<void> {
    for (std::uint64_t number = 1; number <= 3; ++number) TRY_VOID(tx.put_outbox(letter(number)));
    return {};
  });
  std::vector<app::OutboxRow> claimed;
  const auto claim = [&](Transaction& tx) -> Result<void> {
    claimed = TRY(tx.claim_outbox(at(99), 2, "node"));
    return {};
  };
  must_write(claim);
  EXPECT_THAT(ids(claimed), ElementsAre(uuid(1), uuid(2)));
  EXPECT_EQ(claimed[0].state, OutboxState::sending);
  EXPECT_EQ(claimed[0].claimed_by, "node");
  EXPECT_EQ(claimed[0].claimed_at, at(99));
  EXPECT_TRUE(same(must(reader().outbox(claimed[0].id)), claimed[0]));
  must_write(claim);
  EXPECT_THAT(ids(claimed), ElementsAre(uuid(3)));
  must_write(claim);
  EXPECT_TRUE(claimed.empty());
  EXPECT_EQ(must(reader().next_outbox()), std::nullopt);
}

TEST_P(StoreTest, the_outbox_is_listed_newest_first_by_state_page_by_page) {
  must_write([](Transaction& tx) -> Result<void> {
    for (std::uint64_t number = 1; number <= 7; ++number) {
      auto row = letter(number);
      row.written_at = at(static_cast<std::int64_t>(number / 3));
      row.state = number % 2 ? OutboxState::sent : OutboxState::failed;
      TRY_VOID(tx.put_outbox(row));
    }
    return {};
  });
  const auto first = must(reader().outbox_list(std::nullopt, std::nullopt, 4));
  EXPECT_THAT(ids(first), ElementsAre(uuid(7), uuid(6), uuid(5), uuid(4)));
  EXPECT_THAT(ids(must(reader().outbox_list(std::nullopt, PageCursor{first.back().written_at, first.back().id.uuid}, 4))),
              ElementsAre(uuid(3), uuid(2), uuid(1)));
  EXPECT_THAT(ids(must(reader().outbox_list(OutboxState::failed, std::nullopt, 4))), ElementsAre(uuid(6), uuid(4), uuid(2)));
  EXPECT_TRUE(must(reader().outbox_list(OutboxState::shown, std::nullopt, 4)).empty());
}

TEST_P(StoreTest, the_outbox_lists_what_is_in_trouble_page_by_page) {
  static constexpr OutboxState states[] = {OutboxState::waiting, OutboxState::failed,    OutboxState::unknown,  OutboxState::sent,
                                           OutboxState::undone,  OutboxState::came_back, OutboxState::reported, OutboxState::shown};
  must_write([](Transaction& tx) -> Result<void> {
    std::uint64_t number = 0;
    for (const auto state : states) {
      auto row = letter(++number);
      row.written_at = at(static_cast<std::int64_t>(number));
      row.state = state;
      TRY_VOID(tx.put_outbox(row));
    }
    for (const auto claimed_at : {at(10), at(20)}) {
      auto row = letter(++number);
      row.written_at = at(static_cast<std::int64_t>(number));
      row.state = OutboxState::sending;
      row.claimed_at = claimed_at;
      TRY_VOID(tx.put_outbox(row));
    }
    return {};
  });
  const auto first = must(reader().outbox_in_trouble(at(15), std::nullopt, 3));
  EXPECT_THAT(ids(first), ElementsAre(uuid(9), uuid(7), uuid(6)));
  EXPECT_THAT(ids(must(reader().outbox_in_trouble(at(15), PageCursor{first.back().written_at, first.back().id.uuid}, 3))),
              ElementsAre(uuid(3), uuid(2)));
}

TEST_P(StoreTest, what_left_for_an_address_within_a_time_is_told_newest_first_whatever_the_case_of_its_letters) {
  const auto put = [&](std::uint64_t number, OutboxState state, std::optional<Instant> sent_at, std::optional<Instant> claimed_at,
                       const char* to = "adaeze@example.org") {
    must_write([&](Transaction& tx) {
      auto row = letter(number);
      row.to = to;
      row.state = state;
      row.sent_at = sent_at;
      row.claimed_at = claimed_at;
      return tx.put_outbox(row);
    });
  };
  put(1, OutboxState::sent, at(10), at(9));
  put(2, OutboxState::came_back, at(20), at(19), "Adaeze@Example.ORG");
  put(3, OutboxState::sent, at(4), at(3));
  put(4, OutboxState::sent, at(30), at(29), "other@example.org");
  put(5, OutboxState::waiting, std::nullopt, std::nullopt);
  put(6, OutboxState::waiting, std::nullopt, at(40));  // tried, and put off
  put(7, OutboxState::unknown, std::nullopt, at(15));
  put(8, OutboxState::sending, std::nullopt, at(50));
  put(9, OutboxState::undone, std::nullopt, std::nullopt);
  const auto nothing = letter(99).id;
  EXPECT_THAT(must(reader().left_for("ADAEZE@example.org", at(5), nothing, 10)), ElementsAre(at(50), at(20), at(15), at(10)));
  EXPECT_THAT(must(reader().left_for("adaeze@example.org", at(11), letter(8).id, 10)), ElementsAre(at(20), at(15)));
  EXPECT_THAT(must(reader().left_for("adaeze@example.org", at(5), nothing, 2)), ElementsAre(at(50), at(20)));
  EXPECT_TRUE(must(reader().left_for("nobody@example.org", at(0), nothing, 10)).empty());
}

TEST_P(StoreTest, an_answer_is_remembered_per_key_and_person_until_it_is_forgotten) {
  auto later = idempotency("key", "staff:8");
  later.at = at(100);
  must_write([&](Transaction& tx) -> Result<void> {
    TRY_VOID(tx.put_idempotent(idempotency("key", "staff:7")));
    return tx.put_idempotent(later);
  });
  EXPECT_TRUE(same(must(reader().idempotent("key", "staff:7")), idempotency("key", "staff:7")));
  EXPECT_FALSE(must(reader().idempotent("other", "staff:7")));
  must_write([](Transaction& tx) { return tx.forget_idempotent(at(100)); });
  EXPECT_FALSE(must(reader().idempotent("key", "staff:7")));
  EXPECT_TRUE(same(must(reader().idempotent("key", "staff:8")), later));
}

}  // namespace

}  // namespace amends::test
