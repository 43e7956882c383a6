#pragma once
// Which columns a row of src/app has, in one order for reading and for writing.

#include <string>
#include <string_view>
#include <tuple>

#include "app/rows.hpp"
#include "store/values.hpp"

namespace amends::store {

// A specialisation says the table, its columns, which of them are the key (an insert-or-replace updates all but these), and ties
// the members in the columns' order.
template <class Row>
struct Columns;

template <>
struct Columns<app::StoredEvent> {
  static constexpr std::string_view table = "events", key = "position";
  static constexpr std::string_view names = "position, stream, sequence, type, at, actor, cause, payload, hash";
  static auto tie(auto& r) { return std::tie(r.position, r.stream, r.sequence, r.type, r.at, r.actor, r.cause, r.payload, r.hash); }
};

template <>
struct Columns<app::TextRow> {
  static constexpr std::string_view table = "texts", key = "stream, hash";
  static constexpr std::string_view names = "stream, hash, salt, body";
  static auto tie(auto& r) { return std::tuple_cat(std::tie(r.stream, r.hash, r.salt), std::tuple(Bytes{r.body})); }
};

template <>
struct Columns<app::StaffRecord> {
  static constexpr std::string_view table = "staff", key = "id";
  static constexpr std::string_view names =
      "id, version, name, short_name, initials, email, role, zone, line, team, places_per_day, active, on_shift, password_hash, "
      "preferences";
  static auto tie(auto& r) {
    return std::tie(r.id, r.version, r.name, r.short_name, r.initials, r.email, r.role, r.zone, r.line, r.team, r.places_per_day, r.active,
                    r.on_shift, r.password_hash, r.preferences);
  }
};

template <>
struct Columns<app::SessionRecord> {
  static constexpr std::string_view table = "sessions", key = "token";
  static constexpr std::string_view names = "token, staff, csrf, created_at, expires_at, seen_at";
  static auto tie(auto& r) { return std::tie(r.token, r.staff, r.csrf, r.created_at, r.expires_at, r.seen_at); }
};

template <>
struct Columns<app::ApiToken> {
  static constexpr std::string_view table = "api_tokens", key = "id";
  static constexpr std::string_view names = "id, token, staff, name, scopes, created_at, revoked_at, used_at";
  static auto tie(auto& r) { return std::tie(r.id, r.token, r.staff, r.name, r.scopes, r.created_at, r.revoked_at, r.used_at); }
};

template <>
struct Columns<app::PageLink> {
  static constexpr std::string_view table = "page_links", key = "id";
  static constexpr std::string_view names = "id, token, case_id, created_at, expires_at, revoked_at, seen_at";
  static auto tie(auto& r) { return std::tie(r.id, r.token, r.case_id, r.created_at, r.expires_at, r.revoked_at, r.seen_at); }
};

template <>
struct Columns<app::Draft> {
  static constexpr std::string_view table = "drafts", key = "case_id, staff, kind";
  static constexpr std::string_view names = "case_id, staff, kind, id, body, version, updated_at";
  static auto tie(auto& r) { return std::tie(r.case_id, r.staff, r.kind, r.id, r.body, r.version, r.updated_at); }
};

template <>
struct Columns<app::CaseRow> {
  static constexpr std::string_view table = "cases", key = "id";
  static constexpr std::string_view names =
      "id, number, version, customer, owner, phase, kind, severity, channel, outcome, received_at, updated_at, summary";
  static auto tie(auto& r) {
    return std::tie(r.id, r.number, r.version, r.customer, r.owner, r.phase, r.kind, r.severity, r.channel, r.outcome, r.received_at,
                    r.updated_at, r.summary);
  }
};

template <>
struct Columns<app::DutyRow> {
  static constexpr std::string_view table = "duties", key = "case_id, ordinal";
  static constexpr std::string_view names =
      "case_id, ordinal, case_version, act, subject, owner, for_role, opens, due, sort_at, attempt, what, why";
  static auto tie(auto& r) {
    return std::tie(r.case_id, r.ordinal, r.case_version, r.act, r.subject, r.owner, r.for_role, r.opens, r.due, r.sort_at, r.attempt,
                    r.what, r.why);
  }
};

template <>
struct Columns<app::ClockRow> {
  static constexpr std::string_view table = "clocks", key = "case_id, clock, subject";
  static constexpr std::string_view names = "case_id, clock, subject, due";
  static auto tie(auto& r) { return std::tie(r.case_id, r.clock, r.subject, r.due); }
};

template <>
struct Columns<app::IntakeRow> {
  static constexpr std::string_view table = "intake", key = "id";
  static constexpr std::string_view names =
      "id, content, source, message_id, from_address, to_addresses, subject, taken_at, sent_at, became, why, case_id, contact, parsed, "
      "settled, writer, written_at";
  static auto tie(auto& r) {
    return std::tie(r.id, r.content, r.source, r.message_id, r.from, r.to, r.subject, r.taken_at, r.sent_at, r.became, r.why, r.case_id,
                    r.contact, r.parsed, r.settled, r.writer, r.written_at);
  }
};

template <>
struct Columns<app::AttachmentRow> {
  static constexpr std::string_view table = "attachments", key = "contact, ordinal";
  static constexpr std::string_view names = "contact, ordinal, case_id, name, type, bytes, content, content_id";
  static auto tie(auto& r) { return std::tie(r.contact, r.ordinal, r.case_id, r.name, r.type, r.bytes, r.content, r.content_id); }
};

template <>
struct Columns<app::OutboxRow> {
  static constexpr std::string_view table = "outbox", key = "id";
  static constexpr std::string_view names =
      "id, case_id, to_address, subject, body, message_id, in_reply_to, reference_ids, reply_to, from_name, written_at, leaves_at, state, "
      "tries, next_try_at, sent_at, last_answer, automatic, content, claimed_by, claimed_at";
  static auto tie(auto& r) {
    return std::tie(r.id, r.case_id, r.to, r.subject, r.text, r.message_id, r.in_reply_to, r.references, r.reply_to, r.from_name,
                    r.written_at, r.leaves_at, r.state, r.tries, r.next_try_at, r.sent_at, r.last_answer, r.automatic, r.content,
                    r.claimed_by, r.claimed_at);
  }
};

template <>
struct Columns<app::MailboxState> {
  static constexpr std::string_view table = "mailbox_states", key = "mailbox";
  static constexpr std::string_view names =
      "mailbox, phase, since, error, last_success_at, last_mail_at, taken, known, needs_a_look, uid_validity, last_uid, begun_at, "
      "mark_error, failure";
  static auto tie(auto& r) {
    return std::tie(r.mailbox, r.phase, r.since, r.error, r.last_success_at, r.last_mail_at, r.taken, r.known, r.needs_a_look,
                    r.uid_validity, r.last_uid, r.begun_at, r.mark_error, r.failure);
  }
};

template <>
struct Columns<app::IdempotencyRow> {
  static constexpr std::string_view table = "idempotency", key = "key, who";
  static constexpr std::string_view names = "key, who, request, status, answer, at";
  static auto tie(auto& r) { return std::tie(r.key, r.who, r.request, r.status, r.answer, r.at); }
};

// "SELECT ... FROM table " + `rest`
template <class R>
std::string select(std::string_view rest) {
  return std::string("SELECT ").append(Columns<R>::names).append(" FROM ").append(Columns<R>::table).append(" ").append(rest);
}

// Texts made from the column names; columns.cpp.
std::string insert_sql(std::string_view table, std::string_view names);
std::string upsert_sql(std::string_view table, std::string_view names, std::string_view key);

template <class R>
const std::string& insert_into() {
  static const std::string sql = insert_sql(Columns<R>::table, Columns<R>::names);
  return sql;
}
// Insert, or replace what has the same key.
template <class R>
const std::string& upsert_into() {
  static const std::string sql = upsert_sql(Columns<R>::table, Columns<R>::names, Columns<R>::key);
  return sql;
}

template <class R>
Result<R> read_row(const Query& use) {
  R out{};
  auto row = use.row();
  std::apply([&row](auto&&... column) { (row.take(column), ...); }, Columns<R>::tie(out));
  if (row.broken()) return unreadable_row();
  return out;
}

template <class R>
Result<std::vector<R>> rows_of(Query& use) {
  std::vector<R> rows;
  while (TRY(use.step())) rows.push_back(TRY(read_row<R>(use)));
  return rows;
}

template <class R, class... Parameters>
Result<std::vector<R>> all(Connection& db, std::string_view sql, const Parameters&... parameters) {
  auto use = TRY(query(db, sql, parameters...));
  return rows_of<R>(use);
}

template <class R, class... Parameters>
Result<std::optional<R>> one(Connection& db, std::string_view sql, const Parameters&... parameters) {
  auto use = TRY(query(db, sql, parameters...));
  if (!TRY(use.step())) return std::nullopt;
  return TRY(read_row<R>(use));
}

template <class R>
Result<void> write_row(Connection& db, const std::string& sql, const R& row) {
  auto use = TRY(query(db, sql));
  std::apply([&use](const auto&... column) { (use.add(column), ...); }, Columns<R>::tie(row));
  TRY(use.step());
  return {};
}

template <class R>
Result<void> insert(Connection& db, const R& row) {
  return write_row(db, insert_into<R>(), row);
}
template <class R>
Result<void> upsert(Connection& db, const R& row) {
  return write_row(db, upsert_into<R>(), row);
}

}  // namespace amends::store
