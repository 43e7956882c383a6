#pragma once
// What the application needs of the world, as small interfaces. src/store implements Reader, Transaction, WriteSession, Store and Blobs
// on SQLite and PostgreSQL; src/mail implements LetterSender and MailReader.
//
// Errors: Errc::unavailable (busy, disk full, connection lost: the sentence says which), Errc::conflict with rule "version_conflict"
// (another writer was first: decide again), Errc::internal. Looking for what does not exist is not an error: std::optional.

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "app/rows.hpp"
#include "base/result.hpp"

namespace amends::app {

struct CaseFilter {
  std::optional<domain::CasePhase> phase;
  std::optional<StaffId> owner;
  std::optional<CustomerId> customer;
  std::optional<domain::Severity> severity;
  std::optional<domain::Outcome> outcome;
  bool unclaimed = false;
};
// Newest received first. `after` is the (received_at, id) of the last row of the page before.
struct PageCursor {
  Instant at;
  Uuid id;
};

// Whose duties: those they own, and those any of their roles may take. Ordered by sort_at, case, ordinal.
struct DutyQuery {
  StaffId owner;
  std::vector<domain::Role> roles;
  Instant until;
  std::size_t limit = 200;
};

struct SearchHit {
  CaseId case_id;
  std::int64_t position = 0;
};

class Reader {
 public:
  virtual ~Reader() = default;

  // truth
  virtual Result<std::vector<StoredEvent>> events(const Uuid& stream, std::int64_t after_sequence) = 0;
  virtual Result<std::vector<StoredEvent>> events_from(std::int64_t after_position,
                                                       std::size_t limit) = 0;  // all streams, for rebuild and verify
  virtual Result<std::optional<Instant>> last_written() = 0;                    // when the last event happened, of all streams
  virtual Result<std::vector<TextRow>> texts(const Uuid& stream) = 0;
  virtual Result<std::optional<CustomerRecord>> customer(const CustomerId& id) = 0;
  virtual Result<std::vector<CustomerRecord>> customers_with_address(const std::string& email_or_phone) = 0;  // exact, lower case
  virtual Result<std::vector<CustomerRecord>> customers(std::span<const CustomerId> ids) = 0;
  virtual Result<std::optional<StaffRecord>> staff(const StaffId& id) = 0;
  virtual Result<std::optional<StaffRecord>> staff_with_email(const std::string& email) = 0;
  virtual Result<std::vector<StaffRecord>> all_staff() = 0;
  virtual Result<std::optional<std::string>> setting(const std::string& key) = 0;
  virtual Result<std::optional<SessionRecord>> session(const Digest& token) = 0;
  virtual Result<std::optional<ApiToken>> api_token(const Digest& token) = 0;
  virtual Result<std::vector<ApiToken>> api_tokens() = 0;
  virtual Result<std::optional<PageLink>> page_link(const Digest& token) = 0;
  virtual Result<std::vector<PageLink>> page_links(const CaseId& id) = 0;
  virtual Result<std::optional<Draft>> draft(const CaseId& case_id, const StaffId& staff, const std::string& kind) = 0;

  // projections
  virtual Result<std::optional<CaseRow>> case_row(const CaseId& id) = 0;
  virtual Result<std::optional<CaseRow>> case_numbered(std::int64_t number) = 0;
  virtual Result<std::vector<CaseRow>> cases(const CaseFilter& filter, std::optional<PageCursor> after, std::size_t limit) = 0;
  virtual Result<std::vector<DutyRow>> duties(const DutyQuery& query) = 0;
  virtual Result<std::vector<DutyRow>> openings(std::size_t limit) = 0;  // unclaimed, oldest first
  virtual Result<std::size_t> opening_count(std::size_t at_most) = 0;    // stops counting at at_most
  virtual Result<std::vector<DutyRow>> duties_of_case(const CaseId& id) = 0;
  virtual Result<std::vector<ClockRow>> due_clocks(Instant now, std::size_t limit) = 0;
  virtual Result<std::optional<Instant>> next_clock() = 0;
  // `tokens`: folded words (app/search_text); all must occur; the last may be a prefix. Newest first, one hit a case.
  virtual Result<std::vector<SearchHit>> search(std::span<const std::string> tokens, std::optional<std::int64_t> before_position,
                                                std::size_t limit) = 0;
  virtual Result<int> promises_due(const StaffId& owner, Instant from, Instant to) = 0;  // open promises of that owner due in [from, to)

  // journals
  virtual Result<std::optional<IntakeRow>> intake(const IntakeId& id) = 0;
  virtual Result<std::optional<IntakeRow>> intake_with_content(const Digest& content) = 0;
  // The first mail with this Message-ID that made a case or stands in one.
  virtual Result<std::optional<IntakeRow>> intake_in_case(const std::string& message_id) = 0;
  // Without what was read of each (`parsed` is empty): whole mails do not belong into a list.
  virtual Result<std::vector<IntakeRow>> intake_list(std::optional<Became> became, bool unsettled_only, std::optional<PageCursor> after,
                                                     std::size_t limit) = 0;
  // How many mails of this writer made or moved a case, written in (from, to]; stops counting at `at_most`.
  virtual Result<std::size_t> taken_of_writer(const std::string& writer, Instant from, Instant to, std::size_t at_most) = 0;
  // The same of those that wait for a look or were set aside by the rule `why`.
  virtual Result<std::size_t> held_of_writer_since(const std::string& writer, std::string_view why, Instant from, Instant to,
                                                   std::size_t at_most) = 0;
  // The mails of this writer that wait for a look or were set aside by a rule, oldest first, without `parsed`; and how many there are.
  virtual Result<std::vector<IntakeRow>> held_of_writer(const std::string& writer, std::string_view why, std::size_t limit) = 0;
  virtual Result<std::int64_t> held_of_writer_count(const std::string& writer, std::string_view why) = 0;
  // The case a mail with this Message-ID (in or out) belongs to, or would: of a mail that never came, the case it was named in.
  virtual Result<std::optional<MessageRow>> message(const std::string& message_id) = 0;
  // The Message-IDs of the mails that stand in a case, in and out, newest first.
  virtual Result<std::vector<std::string>> messages_of(const CaseId& id, std::size_t limit) = 0;
  virtual Result<std::vector<AttachmentRow>> attachments(const CaseId& id) = 0;
  // Every content that a mail, in or out, or an attachment refers to and that was not erased, in their order.
  virtual Result<std::vector<Digest>> contents(const std::optional<Digest>& after, std::size_t limit) = 0;
  // Mails, in and out, and attachments of an erased case that nothing else refers to: their bytes are to go.
  virtual Result<std::vector<Digest>> blobs_of_erased(const CaseId& id) = 0;
  virtual Result<std::optional<OutboxRow>> outbox(const domain::ContactId& id) = 0;
  virtual Result<std::vector<OutboxRow>> outbox_due(Instant now, std::size_t limit) = 0;  // waiting, leaves_at and next_try_at passed
  virtual Result<std::optional<Instant>> next_outbox() = 0;
  virtual Result<std::vector<OutboxRow>> outbox_list(std::optional<OutboxState> state, std::optional<PageCursor> after,
                                                     std::size_t limit) = 0;  // newest first
  // Newest first: those that failed, came back, were reported, may have left or not, or are in hand since before `in_hand_before`.
  virtual Result<std::vector<OutboxRow>> outbox_in_trouble(Instant in_hand_before, std::optional<PageCursor> after, std::size_t limit) = 0;
  // When letters other than `but` left for this address, in any case of letters, since then; or were in hand, where they may have left.
  // Newest first.
  virtual Result<std::vector<Instant>> left_for(const std::string& to, Instant since, const domain::ContactId& but, std::size_t limit) = 0;
  virtual Result<std::vector<Mailbox>> mailboxes() = 0;  // in the order they were made
  virtual Result<std::optional<Mailbox>> mailbox(const MailboxId& id) = 0;
  virtual Result<std::optional<MailboxState>> mailbox_state(const MailboxId& id) = 0;
  // Taken mails that the mail server has yet to mark or move, above `after`, in order.
  virtual Result<std::vector<std::uint32_t>> mailbox_marks(const MailboxId& id, std::int64_t uid_validity, std::uint32_t after,
                                                           std::size_t limit) = 0;
  virtual Result<std::optional<IdempotencyRow>> idempotent(const std::string& key, const std::string& who) = 0;
};

class Transaction : public Reader {
 public:
  // Appends in order; sequence must follow the stream's last. Gives the position of the last one.
  virtual Result<std::int64_t> append(std::span<const StoredEvent> events) = 0;
  virtual Result<void> put_texts(std::span<const TextRow> texts) = 0;
  // Every word about people that is kept of a case: texts, search rows, drafts, and the copies in outbox, intake and attachments, whose
  // rows stay without them. Letters that wait do not leave any more. Remembers it in the erasure log.
  virtual Result<void> erase_texts(const Uuid& stream) = 0;
  virtual Result<void> remove_customer(const CustomerId& id) = 0;         // with their addresses
  virtual Result<void> put_customer(const CustomerRecord& customer) = 0;  // insert or replace, with its address index
  virtual Result<void> put_staff(const StaffRecord& staff) = 0;
  virtual Result<void> put_setting(const std::string& key, const std::string& json) = 0;
  virtual Result<void> put_session(const SessionRecord& session) = 0;
  virtual Result<void> remove_session(const Digest& token) = 0;
  virtual Result<void> remove_sessions_of(const StaffId& staff) = 0;
  virtual Result<void> put_api_token(const ApiToken& token) = 0;
  virtual Result<void> put_page_link(const PageLink& link) = 0;
  virtual Result<void> put_draft(const Draft& draft) = 0;
  virtual Result<void> remove_draft(const CaseId& case_id, const StaffId& staff, const std::string& kind) = 0;
  virtual Result<std::int64_t> next_case_number() = 0;  // gaps allowed, never twice

  virtual Result<void> put_case(const CaseRow& row) = 0;
  virtual Result<void> replace_duties(const CaseId& id, std::span<const DutyRow> rows) = 0;
  virtual Result<void> replace_clocks(const CaseId& id, std::span<const ClockRow> rows) = 0;
  virtual Result<void> add_search(const CaseId& id, std::int64_t position, const std::string& folded_text) = 0;
  virtual Result<void> replace_promises_due(const CaseId& id, std::span<const std::pair<StaffId, Instant>> open_promises) = 0;
  virtual Result<void> drop_projections() = 0;  // before a rebuild

  virtual Result<void> put_mailbox(const Mailbox& mailbox) = 0;           // insert or replace by id
  virtual Result<void> remove_mailbox(const MailboxId& id) = 0;           // with its state; what was taken from it stays
  virtual Result<void> put_mailbox_state(const MailboxState& state) = 0;  // nothing, where the mailbox is gone
  virtual Result<void> add_mailbox_marks(const MailboxId& id, std::int64_t uid_validity, std::span<const std::uint32_t> uids) = 0;
  virtual Result<void> remove_mailbox_marks(const MailboxId& id, std::int64_t uid_validity, std::span<const std::uint32_t> uids) = 0;
  virtual Result<void> forget_mailbox_marks(const MailboxId& id,
                                            std::int64_t but_of_uid_validity) = 0;  // of a folder's older numbers; 0: all

  // Insert or replace by id. Another node that took the same bytes first is a version_conflict: look again.
  virtual Result<void> put_intake(const IntakeRow& row) = 0;
  // The same items under another rule.
  virtual Result<void> change_why(const std::string& writer, std::string_view from, std::string_view to) = 0;
  virtual Result<void> add_intake_source(const IntakeId& id, const std::string& source) = 0;
  // The first case stays, but a mail that stands in a case goes before one that is only named there.
  virtual Result<void> put_message(const std::string& message_id, const MessageRow& row) = 0;
  virtual Result<void> put_attachment(const AttachmentRow& row) = 0;
  virtual Result<void> put_outbox(const OutboxRow& row) = 0;  // insert or replace by id
  // Claims due rows for sending: sets them to `sending` in the name of `node` and returns them; no other node gets the same (SKIP LOCKED on
  // PostgreSQL).
  virtual Result<std::vector<OutboxRow>> claim_outbox(Instant now, std::size_t limit, const std::string& node) = 0;
  virtual Result<void> put_idempotent(const IdempotencyRow& row) = 0;
  virtual Result<void> forget_idempotent(Instant before) = 0;
};

// One writer's connection. Used by one thread at a time.
class WriteSession {
 public:
  virtual ~WriteSession() = default;
  virtual Result<void> begin() = 0;
  // Runs `work` in a savepoint; rolled back when it fails. Only between begin and commit.
  virtual Result<void> run(const std::function<Result<void>(Transaction&)>& work) = 0;
  virtual Result<void> commit() = 0;  // on failure everything since begin is rolled back
  virtual void rollback() = 0;
};

class Blobs {
 public:
  virtual ~Blobs() = default;
  // Keeps the bytes of each, synced, under their SHA-256; the same bytes are kept once. Called before the transaction that refers to them.
  // Made durable together, which costs little more than one. Gives their digests in their order; an error says nothing of which are kept.
  virtual Result<std::vector<Digest>> put_all(std::span<const std::string_view> several) = 0;
  Result<Digest> put(std::string_view bytes) { return TRY(put_all({&bytes, 1})).front(); }
  virtual Result<std::optional<std::string>> get(const Digest& content) = 0;
  virtual Result<void> remove(const Digest& content) = 0;
};

class Store {
 public:
  virtual ~Store() = default;
  virtual Result<std::unique_ptr<Reader>> open_reader() = 0;  // one a thread
  virtual Result<std::unique_ptr<WriteSession>> open_writer() = 0;
  virtual std::size_t writers() const = 0;    // SQLite 1; PostgreSQL a pool
  virtual bool is_shared() const = 0;         // other nodes may work on it at the same time: PostgreSQL
  virtual std::size_t batch_max() const = 0;  // requests in one commit: SQLite limits::writer_batch_max, PostgreSQL 1
  virtual Blobs& blobs() = 0;
};

// ---- mail ----
enum class SendResult {
  sent,
  refused,
  later,
  unknown
};  // refused: 5xx; later: 4xx or no connection; unknown: lost after DATA, never sent again by itself
struct SendReport {
  SendResult result = SendResult::later;
  std::string answer;
  bool of_server =
      false;  // of `later`: about the mail server, or our account there, and not about this letter: any other would fare the same
};
struct LetterFile {
  std::string name, type, bytes;
  std::string content_id;  // of a picture, which stands below the words; else empty
};
// Called on the outbox thread only.
class LetterSender {
 public:
  virtual ~LetterSender() = default;
  // The letter as the bytes that leave, signed where the settings say so; the same letter and settings give the same bytes.
  // Errc::invalid: it can never be written (no recipient); any other error: not now.
  virtual Result<std::string> write(const OutboxRow& letter, std::span<const LetterFile> files) = 0;
  virtual SendReport send(const OutboxRow& letter, std::string_view mail) = 0;  // blocking, with a timeout
};

}  // namespace amends::app
