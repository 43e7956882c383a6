// What is due: for people (duties, openings, promises), and for the scheduler (clocks).

#include "store/columns.hpp"
#include "store/tables.hpp"

namespace amends::store {

namespace {

// What the indexes hold of a duty.
struct IndexedDuty {
  int ordinal = 0;
  domain::Act act = domain::Act::claim;
  std::optional<app::StaffId> owner;
  std::optional<domain::Role> for_role;
  Instant sort_at;
};

struct OpenPromise {
  app::StaffId owner;
  Instant due;
  auto operator<=>(const OpenPromise&) const = default;
};

bool sooner(const app::DutyRow& a, const app::DutyRow& b) {
  return std::tie(a.sort_at, a.case_id, a.ordinal) < std::tie(b.sort_at, b.case_id, b.ordinal);
}

}  // namespace

template <>
struct Columns<IndexedDuty> {
  static constexpr std::string_view table = "duties", names = "ordinal, act, owner, for_role, sort_at";
  static auto tie(auto& r) { return std::tie(r.ordinal, r.act, r.owner, r.for_role, r.sort_at); }
};

template <>
struct Columns<OpenPromise> {
  static constexpr std::string_view table = "promises_due", names = "owner, due";
  static auto tie(auto& r) { return std::tie(r.owner, r.due); }
};

Result<std::vector<app::DutyRow>> Tables::duties(const app::DutyQuery& wanted) {
  static const auto own = select<app::DutyRow>("WHERE owner = ? AND sort_at <= ? ORDER BY sort_at, case_id, ordinal LIMIT ?");
  static const auto any =
      select<app::DutyRow>("WHERE owner IS NULL AND for_role = ? AND sort_at <= ? ORDER BY sort_at, case_id, ordinal LIMIT ?");
  auto found = TRY(all<app::DutyRow>(db_, own, wanted.owner, wanted.until, wanted.limit));
  // Each list is in order and cut at the limit by its own index; together they are few enough to merge here.
  for (const auto role : std::set<domain::Role>(wanted.roles.begin(), wanted.roles.end())) {
    auto more = TRY(all<app::DutyRow>(db_, any, role, wanted.until, wanted.limit));
    const auto middle = static_cast<std::ptrdiff_t>(found.size());
    std::move(more.begin(), more.end(), std::back_inserter(found));
    std::inplace_merge(found.begin(), found.begin() + middle, found.end(), sooner);
  }
  if (found.size() > wanted.limit) found.resize(wanted.limit);
  return found;
}

Result<std::vector<app::DutyRow>> Tables::openings(std::size_t limit) {
  static const auto sql = select<app::DutyRow>("WHERE act = 'claim' ORDER BY sort_at, case_id, ordinal LIMIT ?");
  return all<app::DutyRow>(db_, sql, limit);
}

Result<std::size_t> Tables::opening_count(std::size_t at_most) {
  const auto count =
      TRY(value<std::int64_t>(db_, "SELECT count(*) FROM (SELECT 1 FROM duties WHERE act = 'claim' LIMIT ?) AS found", at_most));
  return static_cast<std::size_t>(count);
}

Result<std::vector<app::DutyRow>> Tables::duties_of_case(const app::CaseId& id) {
  static const auto sql = select<app::DutyRow>("WHERE case_id = ? ORDER BY ordinal");
  return all<app::DutyRow>(db_, sql, id);
}

Result<void> Tables::replace_duties(const app::CaseId& id, std::span<const app::DutyRow> rows) {
  static const auto before_sql = select<IndexedDuty>("WHERE case_id = ? ORDER BY ordinal");
  std::vector<IndexedDuty> before;
  if (!is_first(id, kept_duties)) before = TRY(all<IndexedDuty>(db_, before_sql, id));
  std::set<int> gone;
  for (const auto& old : before) gone.insert(old.ordinal);
  for (const auto& row : rows) {
    gone.erase(row.ordinal);
    const auto same = std::find_if(before.begin(), before.end(), [&](const IndexedDuty& old) { return old.ordinal == row.ordinal; });
    // Where nothing changes that an index holds, the indexes are left alone.
    if (same != before.end() && Columns<IndexedDuty>::tie(*same) == Columns<IndexedDuty>::tie(row))
      TRY(execute(db_,
                  "UPDATE duties SET case_version = ?, subject = ?, opens = ?, due = ?, attempt = ?, what = ?, why = ? WHERE case_id = ? "
                  "AND ordinal = ?",
                  row.case_version, row.subject, row.opens, row.due, row.attempt, row.what, row.why, id, row.ordinal));
    else
      TRY_VOID(upsert(db_, row));
  }
  for (const int ordinal : gone) TRY(execute(db_, "DELETE FROM duties WHERE case_id = ? AND ordinal = ?", id, ordinal));
  return {};
}

Result<std::vector<app::ClockRow>> Tables::due_clocks(Instant now, std::size_t limit) {
  static const auto sql = select<app::ClockRow>("WHERE due <= ? ORDER BY due, case_id, clock, subject LIMIT ?");
  return all<app::ClockRow>(db_, sql, now, limit);
}

Result<std::optional<Instant>> Tables::next_clock() { return value<std::optional<Instant>>(db_, "SELECT min(due) FROM clocks"); }

Result<void> Tables::replace_clocks(const app::CaseId& id, std::span<const app::ClockRow> rows) {
  static const auto before_sql = select<app::ClockRow>("WHERE case_id = ? ORDER BY clock, subject");
  std::vector<app::ClockRow> before;
  if (!is_first(id, kept_clocks)) before = TRY(all<app::ClockRow>(db_, before_sql, id));
  const auto key = [](const app::ClockRow& row) { return std::tuple(wire::word(row.clock), row.subject, row.due); };
  std::vector<app::ClockRow> after(rows.begin(), rows.end());
  std::sort(after.begin(), after.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  if (std::equal(before.begin(), before.end(), after.begin(), after.end(), [&](const auto& a, const auto& b) { return key(a) == key(b); }))
    return {};
  if (!before.empty()) TRY(execute(db_, "DELETE FROM clocks WHERE case_id = ?", id));
  for (const auto& row : after) TRY_VOID(insert(db_, row));
  return {};
}

Result<int> Tables::promises_due(const app::StaffId& owner, Instant from, Instant to) {
  return value<int>(db_, "SELECT count(*) FROM promises_due WHERE owner = ? AND due >= ? AND due < ?", owner, from, to);
}

Result<void> Tables::replace_promises_due(const app::CaseId& id, std::span<const std::pair<app::StaffId, Instant>> open_promises) {
  static const auto before_sql = select<OpenPromise>("WHERE case_id = ? ORDER BY ordinal");
  std::vector<OpenPromise> before;
  if (!is_first(id, kept_promises)) before = TRY(all<OpenPromise>(db_, before_sql, id));
  std::vector<OpenPromise> after;
  for (const auto& [owner, due] : open_promises) after.push_back({owner, due});
  std::sort(after.begin(), after.end());
  if (before == after) return {};
  if (!before.empty()) TRY(execute(db_, "DELETE FROM promises_due WHERE case_id = ?", id));
  int ordinal = 0;
  for (const auto& [owner, due] : after)
    TRY(execute(db_, "INSERT INTO promises_due (case_id, ordinal, owner, due) VALUES (?, ?, ?, ?)", id, ordinal++, owner, due));
  return {};
}

}  // namespace amends::store
