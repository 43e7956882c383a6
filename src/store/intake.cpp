// What came in: mails as they became items, the cases their Message-IDs belong to, their attachments.

#include "store/columns.hpp"
#include "store/tables.hpp"

namespace amends::store {
namespace {

constexpr std::string_view held = "WHERE writer <> '' AND became IN ('needs_a_look', 'automatic') AND writer = ? AND why = ?";

}  // namespace

Result<std::optional<app::IntakeRow>> Tables::intake(const app::IntakeId& id) {
  static const auto sql = select<app::IntakeRow>("WHERE id = ?");
  return one<app::IntakeRow>(db_, sql, id);
}

Result<std::optional<app::IntakeRow>> Tables::intake_with_content(const app::Digest& content) {
  static const auto sql = select<app::IntakeRow>("WHERE content = ?");
  return one<app::IntakeRow>(db_, sql, content);
}

Result<std::vector<app::IntakeRow>> Tables::intake_list(std::optional<app::Became> became, bool unsettled_only,
                                                        std::optional<app::PageCursor> after, std::size_t limit) {
  std::string sql = select<app::IntakeRow>("WHERE 1 = 1");
  if (unsettled_only) sql += " AND settled = 0";
  if (became) sql += " AND became = ?";
  if (after) sql += " AND (taken_at, id) < (?, ?)";
  sql += " ORDER BY taken_at DESC, id DESC LIMIT ?";
  auto use = TRY(query(db_, sql));
  if (became) use.add(*became);
  if (after) {
    use.add(after->at);
    use.add(after->id);
  }
  use.add(limit);
  return rows_of<app::IntakeRow>(use);
}

// The conditions on `writer` and `became` are those of an index, which holds no other rows: what a storm holds back may be many.
Result<std::size_t> Tables::taken_of_writer(const std::string& writer, Instant from, Instant to, std::size_t at_most) {
  constexpr std::string_view sql =
      "SELECT count(*) FROM (SELECT 1 FROM intake WHERE writer <> '' AND became IN ('new_case', 'reply') AND writer = ? "
      "AND written_at > ? AND written_at <= ? LIMIT ?) AS taken";
  return static_cast<std::size_t>(TRY(value<std::int64_t>(db_, sql, writer, from, to, at_most)));
}

Result<std::vector<app::IntakeRow>> Tables::held_of_writer(const std::string& writer, std::string_view why, std::size_t limit) {
  static const auto sql = select<app::IntakeRow>(std::string(held).append(" ORDER BY written_at, id LIMIT ?"));
  return all<app::IntakeRow>(db_, sql, writer, why, limit);
}

Result<std::int64_t> Tables::held_of_writer_count(const std::string& writer, std::string_view why) {
  static const auto sql = std::string("SELECT count(*) FROM intake ").append(held);
  return value<std::int64_t>(db_, sql, writer, why);
}

Result<void> Tables::change_why(const std::string& writer, std::string_view from, std::string_view to) {
  static const auto sql = std::string("UPDATE intake SET why = ? ").append(held);
  TRY(execute(db_, sql, to, writer, from));
  return {};
}

Result<void> Tables::put_intake(const app::IntakeRow& row) {
  auto stored = upsert(db_, row);
  if (!stored && stored.error().rule == "not_unique")
    return fail(Errc::conflict, "Another process took the same mail in at the same moment.", "version_conflict");
  return stored;
}

Result<void> Tables::add_intake_source(const app::IntakeId& id, const std::string& source) {
  // The leading line break makes every source a whole line of what is searched.
  constexpr std::string_view sql = "UPDATE intake SET source = ? WHERE id = ?";
  auto known = TRY(intake(id));
  if (!known || ("\n" + known->source + "\n").find("\n" + source + "\n") != std::string::npos) return {};
  TRY(execute(db_, sql, known->source.empty() ? source : known->source + "\n" + source, id));
  return {};
}

Result<std::optional<app::CaseId>> Tables::case_of_message(const std::string& message_id) {
  auto use = TRY(query(db_, "SELECT case_id FROM messages WHERE message_id = ?", message_id));
  if (!TRY(use.step())) return std::nullopt;
  app::CaseId id;
  use.row().take(id);
  return id;
}

Result<std::vector<std::string>> Tables::messages_of(const app::CaseId& id, std::size_t limit) {
  auto use = TRY(query(db_, "SELECT message_id FROM messages WHERE case_id = ? ORDER BY position DESC LIMIT ?", id, limit));
  std::vector<std::string> messages;
  while (TRY(use.step())) use.row().take(messages.emplace_back());
  return messages;
}

Result<void> Tables::put_message(const std::string& message_id, const app::CaseId& id) {
  TRY(execute(db_, "INSERT INTO messages (message_id, case_id) VALUES (?, ?) ON CONFLICT (message_id) DO NOTHING", message_id, id));
  return {};
}

Result<std::vector<app::AttachmentRow>> Tables::attachments(const app::CaseId& id) {
  static const auto sql = select<app::AttachmentRow>("WHERE case_id = ? ORDER BY contact, ordinal");
  return all<app::AttachmentRow>(db_, sql, id);
}

Result<void> Tables::put_attachment(const app::AttachmentRow& row) { return upsert(db_, row); }

}  // namespace amends::store
