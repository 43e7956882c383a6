#pragma once
// The ports of the application on one connection, the same code for both engines. A Reader is this over a connection that may only read.
// Files: events.cpp (events, texts), erasure.cpp, people.cpp (customers, staff, access, drafts, settings), cases.cpp (cases, duties,
// clocks), search.cpp, intake.cpp (intake, messages, attachments), mailboxes.cpp, outbox.cpp (outbox, idempotency).

#include "app/ports.hpp"
#include "store/connection.hpp"

namespace amends::store {

class Tables final : public app::Transaction {
 public:
  explicit Tables(std::shared_ptr<Connection> db) : owned_(std::move(db)), db_(*owned_) {}

  // events.cpp
  Result<std::vector<app::StoredEvent>> events(const Uuid& stream, std::int64_t after_sequence) override;
  Result<std::vector<app::StoredEvent>> events_from(std::int64_t after_position, std::size_t limit) override;
  Result<std::optional<Instant>> last_written() override;
  Result<std::vector<app::TextRow>> texts(const Uuid& stream) override;
  Result<std::int64_t> append(std::span<const app::StoredEvent> events) override;
  Result<void> put_texts(std::span<const app::TextRow> texts) override;

  // erasure.cpp
  Result<void> erase_texts(const Uuid& stream) override;
  Result<void> remove_customer(const app::CustomerId& id) override;
  Result<std::vector<app::Digest>> contents(const std::optional<app::Digest>& after, std::size_t limit) override;
  Result<std::vector<app::Digest>> blobs_of_erased(const app::CaseId& id) override;
  Result<std::vector<Uuid>> erased_streams();

  // people.cpp
  Result<std::optional<app::CustomerRecord>> customer(const app::CustomerId& id) override;
  Result<std::vector<app::CustomerRecord>> customers_with_address(const std::string& email_or_phone) override;
  Result<std::vector<app::CustomerRecord>> customers(std::span<const app::CustomerId> ids) override;
  Result<std::optional<app::StaffRecord>> staff(const app::StaffId& id) override;
  Result<std::optional<app::StaffRecord>> staff_with_email(const std::string& email) override;
  Result<std::vector<app::StaffRecord>> all_staff() override;
  Result<std::optional<std::string>> setting(const std::string& key) override;
  Result<std::optional<app::SessionRecord>> session(const app::Digest& token) override;
  Result<std::optional<app::ApiToken>> api_token(const app::Digest& token) override;
  Result<std::vector<app::ApiToken>> api_tokens() override;
  Result<std::optional<app::PageLink>> page_link(const app::Digest& token) override;
  Result<std::vector<app::PageLink>> page_links(const app::CaseId& id) override;
  Result<std::optional<app::Draft>> draft(const app::CaseId& case_id, const app::StaffId& staff, const std::string& kind) override;
  Result<void> put_customer(const app::CustomerRecord& customer) override;
  Result<void> put_staff(const app::StaffRecord& staff) override;
  Result<void> put_setting(const std::string& key, const std::string& json) override;
  Result<void> put_session(const app::SessionRecord& session) override;
  Result<void> remove_session(const app::Digest& token) override;
  Result<void> remove_sessions_of(const app::StaffId& staff) override;
  Result<void> put_api_token(const app::ApiToken& token) override;
  Result<void> put_page_link(const app::PageLink& link) override;
  Result<void> put_draft(const app::Draft& draft) override;
  Result<void> remove_draft(const app::CaseId& case_id, const app::StaffId& staff, const std::string& kind) override;
  Result<std::optional<std::string>> meta(const std::string& key);
  Result<void> put_meta(const std::string& key, const std::string& value);

  // cases.cpp
  Result<std::optional<app::CaseRow>> case_row(const app::CaseId& id) override;
  Result<std::optional<app::CaseRow>> case_numbered(std::int64_t number) override;
  Result<std::vector<app::CaseRow>> cases(const app::CaseFilter& filter, std::optional<app::PageCursor> after, std::size_t limit) override;
  Result<std::int64_t> next_case_number() override;
  Result<void> put_case(const app::CaseRow& row) override;
  Result<void> drop_projections() override;

  // duties.cpp
  Result<std::vector<app::DutyRow>> duties(const app::DutyQuery& query) override;
  Result<std::vector<app::DutyRow>> openings(std::size_t limit) override;
  Result<std::size_t> opening_count(std::size_t at_most) override;
  Result<std::vector<app::DutyRow>> duties_of_case(const app::CaseId& id) override;
  Result<std::vector<app::ClockRow>> due_clocks(Instant now, std::size_t limit) override;
  Result<std::optional<Instant>> next_clock() override;
  Result<int> promises_due(const app::StaffId& owner, Instant from, Instant to) override;
  Result<void> replace_duties(const app::CaseId& id, std::span<const app::DutyRow> rows) override;
  Result<void> replace_clocks(const app::CaseId& id, std::span<const app::ClockRow> rows) override;
  Result<void> replace_promises_due(const app::CaseId& id, std::span<const std::pair<app::StaffId, Instant>> open_promises) override;

  // search.cpp
  Result<std::vector<app::SearchHit>> search(std::span<const std::string> tokens, std::optional<std::int64_t> before_position,
                                             std::size_t limit) override;
  Result<void> add_search(const app::CaseId& id, std::int64_t position, const std::string& folded_text) override;

  // intake.cpp
  Result<std::optional<app::IntakeRow>> intake(const app::IntakeId& id) override;
  Result<std::optional<app::IntakeRow>> intake_with_content(const app::Digest& content) override;
  Result<std::optional<app::IntakeRow>> intake_in_case(const std::string& message_id) override;
  Result<std::size_t> held_of_writer_since(const std::string& writer, std::string_view why, Instant from, Instant to,
                                           std::size_t at_most) override;
  Result<std::size_t> taken_of_writer(const std::string& writer, Instant from, Instant to, std::size_t at_most) override;
  Result<std::vector<app::IntakeRow>> held_of_writer(const std::string& writer, std::string_view why, std::size_t limit) override;
  Result<std::int64_t> held_of_writer_count(const std::string& writer, std::string_view why) override;
  Result<std::vector<app::IntakeRow>> intake_list(std::optional<app::Became> became, bool unsettled_only,
                                                  std::optional<app::PageCursor> after, std::size_t limit) override;
  Result<std::optional<app::MessageRow>> message(const std::string& message_id) override;
  Result<std::vector<std::string>> messages_of(const app::CaseId& id, std::size_t limit) override;
  Result<std::vector<app::AttachmentRow>> attachments(const app::CaseId& id) override;
  Result<void> put_intake(const app::IntakeRow& row) override;
  Result<void> change_why(const std::string& writer, std::string_view from, std::string_view to) override;
  Result<void> add_intake_source(const app::IntakeId& id, const std::string& source) override;
  Result<void> put_message(const std::string& message_id, const app::MessageRow& row) override;
  Result<void> put_attachment(const app::AttachmentRow& row) override;

  // mailboxes.cpp
  Result<std::vector<app::Mailbox>> mailboxes() override;
  Result<std::optional<app::Mailbox>> mailbox(const app::MailboxId& id) override;
  Result<std::optional<app::MailboxState>> mailbox_state(const app::MailboxId& id) override;
  Result<void> put_mailbox(const app::Mailbox& mailbox) override;
  Result<void> remove_mailbox(const app::MailboxId& id) override;
  Result<void> put_mailbox_state(const app::MailboxState& state) override;
  Result<std::vector<std::uint32_t>> mailbox_marks(const app::MailboxId& id, std::int64_t uid_validity, std::uint32_t after,
                                                   std::size_t limit) override;
  Result<void> add_mailbox_marks(const app::MailboxId& id, std::int64_t uid_validity, std::span<const std::uint32_t> uids) override;
  Result<void> remove_mailbox_marks(const app::MailboxId& id, std::int64_t uid_validity, std::span<const std::uint32_t> uids) override;
  Result<void> forget_mailbox_marks(const app::MailboxId& id, std::int64_t but_of_uid_validity) override;

  // outbox.cpp
  Result<std::optional<app::OutboxRow>> outbox(const domain::ContactId& id) override;
  Result<std::vector<app::OutboxRow>> outbox_due(Instant now, std::size_t limit) override;
  Result<std::optional<Instant>> next_outbox() override;
  Result<std::vector<app::OutboxRow>> outbox_list(std::optional<app::OutboxState> state, std::optional<app::PageCursor> after,
                                                  std::size_t limit) override;
  Result<std::vector<app::OutboxRow>> outbox_in_trouble(Instant in_hand_before, std::optional<app::PageCursor> after,
                                                        std::size_t limit) override;
  Result<std::vector<Instant>> left_for(const std::string& to, Instant since, const domain::ContactId& but, std::size_t limit) override;
  Result<std::optional<app::IdempotencyRow>> idempotent(const std::string& key, const std::string& who) override;
  Result<void> put_outbox(const app::OutboxRow& row) override;
  Result<std::vector<app::OutboxRow>> claim_outbox(Instant now, std::size_t limit, const std::string& node) override;
  Result<void> put_idempotent(const app::IdempotencyRow& row) override;
  Result<void> forget_idempotent(Instant before) override;

  // For the writer. Changes to the search index wait until the commit: FTS5 writes a segment of its index at the end of every savepoint,
  // so that indexing inside each request's savepoint would cost a group commit its point. `search` writes what waits before it looks.
  struct Mark {
    std::size_t search_noted = 0, search_written = 0;
  };
  Mark mark() const { return {search_changes_.size(), search_written_}; }
  void back_to(Mark mark);       // after the rollback of a savepoint taken at the mark
  Result<void> settle_search();  // writes all that waits; outside of any savepoint
  // Personal text was erased since the last call: its traces go after the commit.
  bool take_erased() { return std::exchange(erased_, false); }

 private:
  Result<void> overwrite(const std::function<Result<void>()>& deletions);

  struct SearchChange {
    app::CaseId case_id;
    enum class Kind { add, erase, erase_all } kind = Kind::add;
    std::int64_t position = 0;
    std::string text;
  };
  struct SearchRow {
    std::int64_t position = 0;
    std::string tokens;
  };
  Result<std::optional<SearchRow>> search_row(const app::CaseId& id);
  Result<void> index(const app::CaseId& id, const std::optional<SearchRow>& before, const std::optional<SearchRow>& after);

  Result<void> write_search_changes();
  Result<void> write_added(const app::CaseId& id);

  std::shared_ptr<Connection> owned_;
  Connection& db_;
  std::vector<SearchChange> search_changes_;  // since `begin`; the first `search_written_` of them are in the tables already
  std::size_t search_written_ = 0;
  Uuid appended_to_;  // the stream appended to last, and its sequence then; nil: not known
  std::int64_t appended_sequence_ = 0;
  // A case whose first event was appended in this work: nothing is kept of it in a table until that is written once.
  enum Kept : unsigned { kept_row = 1, kept_duties = 2, kept_clocks = 4, kept_promises = 8 };
  bool is_first(const app::CaseId& id, Kept table);
  Uuid born_;
  unsigned born_kept_ = 0;
  bool erased_ = false;
};

}  // namespace amends::store
