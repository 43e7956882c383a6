// What came in: mails as they became items, the cases their Message-IDs belong to, their attachments.

#include "store/columns.hpp"
#include "store/tables.hpp"

namespace amends::store {
namespace {

// What was read of a mail may be as large as the mail: a list does without.
std::string without_parsed(std::string_view rest) {
  auto sql = select<app::IntakeRow>(rest);
  constexpr std::string_view column = " parsed,";
  return sql.replace(sql.find(column), column.size(), " '' AS parsed,");
}

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

Result<std::optional<app::IntakeRow>> Tables::intake_in_case(const std::string& message_id) {
  static const auto sql =
      select<app::IntakeRow>("WHERE message_id <> '' AND message_id = ? AND became IN ('new_case', 'reply') ORDER BY taken_at, id LIMIT 1");
  return one<app::IntakeRow>(db_, sql, message_id);
}

Result<std::vector<app::IntakeRow>> Tables::intake_list(std::optional<app::Became> became, bool unsettled_only,
                                                        std::optional<app::PageCursor> after, std::size_t limit) {
  std::string sql = without_parsed("WHERE 1 = 1");
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

Result<std::size_t> Tables::held_of_writer_since(const std::string& writer, std::string_view why, Instant from, Instant to,
                                                 std::size_t at_most) {
  static const auto sql = std::string("SELECT count(*) FROM (SELECT 1 FROM intake ")
                              .append(held)
                              .append(" AND written_at > ? AND written_at <= ? LIMIT ?) AS h");
  return static_cast<std::size_t>(TRY(value<std::int64_t>(db_, sql, writer, why, from, to, at_most)));
}

Result<std::vector<app::IntakeRow>> Tables::held_of_writer(const std::string& writer, std::string_view why, std::size_t limit) {
  static const auto sql = without_parsed(std::string(held).append(" ORDER BY written_at, id LIMIT ?"));
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

Result<std::optional<app::MessageRow>> Tables::message(const std::string& message_id) {
  auto use = TRY(query(db_, "SELECT case_id, in_case FROM messages WHERE message_id = ?", message_id));
  if (!TRY(use.step())) return std::nullopt;
  app::MessageRow found;
  auto row = use.row();
  row.take(found.case_id);
  row.take(found.in_case);
  return found;
}

Result<std::vector<std::string>> Tables::messages_of(const app::CaseId& id, std::size_t limit) {
  auto use = TRY(query(db_, "SELECT message_id FROM messages WHERE case_id = ? AND in_case = 1 ORDER BY position DESC LIMIT ?", id, limit));
  std::vector<std::string> messages;
  while (TRY(use.step())) use.row().take(messages.emplace_back());
  return messages;
}

Result<void> Tables::put_message(const std::string& message_id, const app::MessageRow& row) {
  constexpr std::string_view sql =
      "INSERT INTO messages (message_id, case_id, in_case) VALUES (?, ?, ?) ON CONFLICT (message_id) DO UPDATE "
      "SET case_id = excluded.case_id, in_case = 1 WHERE messages.in_case = 0 AND excluded.in_case = 1";
  TRY(execute(db_, sql, message_id, row.case_id, row.in_case));
  return {};
}

Result<std::vector<app::AttachmentRow>> Tables::attachments(const app::CaseId& id) {
  static const auto sql = select<app::AttachmentRow>("WHERE case_id = ? ORDER BY contact, ordinal");
  return all<app::AttachmentRow>(db_, sql, id);
}

Result<void> Tables::put_attachment(const app::AttachmentRow& row) { return upsert(db_, row); }

}  // namespace amends::store
