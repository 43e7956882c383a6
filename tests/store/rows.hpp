#pragma once
// Rows to store, each with every member set, told apart by a number; and their comparison, member by member.

#include <gtest/gtest.h>

#include "app/ports.hpp"
#include "store/columns.hpp"
#include "wire/write.hpp"

namespace amends::test {

Uuid uuid(std::uint64_t number);  // in the order of the numbers
template <class IdType>
IdType id(std::uint64_t number) {
  return IdType{uuid(number)};
}
app::Digest digest(std::uint64_t number);
Instant at(std::int64_t minute);  // minutes after Tuesday 24 November 2026, 09:48 in Dublin

app::StoredEvent event(std::uint64_t stream, std::int64_t sequence);
app::TextRow text(std::uint64_t stream, std::uint64_t number, std::string body);
app::CustomerRecord customer(std::uint64_t number);
app::StaffRecord colleague(std::uint64_t number);
app::SessionRecord session(std::uint64_t token, std::uint64_t staff);
app::ApiToken api_token(std::uint64_t number);
app::PageLink page_link(std::uint64_t number, std::uint64_t case_number);
app::Draft draft(std::uint64_t case_number, std::uint64_t staff, std::string kind);
app::CaseRow case_row(std::int64_t number);
app::DutyRow duty(std::uint64_t case_number, int ordinal, std::int64_t sort_minute);
app::ClockRow clock(std::uint64_t case_number, domain::ClockKind kind, std::int64_t due_minute);
app::IntakeRow intake(std::uint64_t number);
app::AttachmentRow attachment(std::uint64_t contact, int ordinal, std::uint64_t case_number);
app::OutboxRow letter(std::uint64_t number);
app::IdempotencyRow idempotency(std::string key, std::string who);

template <class Row>
bool same(const Row& a, const Row& b) {
  return store::Columns<Row>::tie(a) == store::Columns<Row>::tie(b);
}
inline bool same(const app::TextRow& a, const app::TextRow& b) {
  return std::tie(a.stream, a.hash, a.salt, a.body) == std::tie(b.stream, b.hash, b.salt, b.body);
}
inline bool same(const app::CustomerRecord& a, const app::CustomerRecord& b) { return wire::to_text(a) == wire::to_text(b); }

template <class Row>
testing::AssertionResult same(const std::optional<Row>& found, const Row& expected) {
  if (!found) return testing::AssertionFailure() << "nothing was found";
  if (!same(*found, expected)) return testing::AssertionFailure() << "another row, or a member got lost";
  return testing::AssertionSuccess();
}
template <class Row>
testing::AssertionResult same(const std::vector<Row>& found, const std::vector<Row>& expected) {
  if (found.size() != expected.size()) return testing::AssertionFailure() << found.size() << " rows instead of " << expected.size();
  for (std::size_t i = 0; i < found.size(); ++i)
    if (!same(found[i], expected[i])) return testing::AssertionFailure() << "row " << i << " is another one, or a member got lost";
  return testing::AssertionSuccess();
}

// The numbers that case_row() was given, of what was found.
std::vector<std::int64_t> numbers(const std::vector<app::CaseRow>& rows);

}  // namespace amends::test
