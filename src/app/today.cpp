#include "app/today.hpp"

#include <fmt/format.h>

#include "app/duty_view.hpp"
#include "app/hard_calls.hpp"
#include "base/limits.hpp"
#include "domain/calendar/hours.hpp"
#include "domain/recovery/describe_phrases.hpp"

namespace amends::app {
namespace {

using domain::NextAction;
using domain::Role;

constexpr auto now_is = std::chrono::minutes(30), hour_is = std::chrono::minutes(60);
constexpr std::size_t openings_counted_max = 1000;
constexpr std::size_t openings_shown_max = 50;

// An approval for a lead may also be given by whoever stands above.
std::vector<Role> roles_of(Role role) {
  switch (role) {
    case Role::agent:
      return {Role::agent};
    case Role::lead:
      return {Role::agent, Role::lead};
    case Role::owner:
      return {Role::agent, Role::lead, Role::owner};
    case Role::admin:
      return {Role::agent, Role::lead, Role::owner, Role::admin};
    case Role::read_only:
      break;
  }
  return {};
}

NextAction action_of(DutyRow row) {
  NextAction action;
  action.act = row.act;
  action.subject = row.subject;
  action.owner = row.owner;
  action.for_role = row.for_role;
  action.opens = row.opens;
  action.due = row.due;
  action.attempt = row.attempt;
  action.what = Words(std::move(row.what));
  action.why = std::move(row.why);
  return action;
}

// When it asks for attention: an act whose window has not opened yet waits for that.
Instant moment_of(const DutyView& duty, Instant now) {
  if (duty.opens && *duty.opens > now) return *duty.opens;
  return duty.due.value_or(Instant::max());
}

class Rows {
 public:
  Rows(App& app, Reader& reader, const Viewer& viewer, Instant now) : app_(app), reader_(reader), viewer_(viewer), now_(now) {}

  Result<std::vector<DutyView>> make(std::vector<DutyRow> rows) {
    const auto colleagues = TRY(app_.directory.current(reader_));
    const auto playbooks = TRY(app_.playbooks.current(reader_));
    std::vector<std::pair<DutyRow, Loaded>> loaded;
    std::vector<CustomerId> ids;
    for (auto& row : rows) {
      auto one = load_case(reader_, app_.states, row.case_id, row.case_version);
      if (!one && one.error().code == Errc::not_found) continue;
      if (!one) return tl::unexpected(std::move(one).error());
      ids.push_back(one->state->customer);
      loaded.emplace_back(std::move(row), std::move(*one));
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    const auto customers = TRY(reader_.customers(ids));
    std::unordered_map<CustomerId, const CustomerRecord*> by_id;
    for (const auto& customer : customers) by_id.emplace(customer.id, &customer);
    static const CustomerRecord nobody;
    std::vector<DutyView> views;
    views.reserve(loaded.size());
    for (auto& [row, one] : loaded) {
      const auto found = by_id.find(one.state->customer);
      const ReaderNames names(*colleagues, found == by_id.end() ? nobody : *found->second, viewer_.staff, viewer_.zone);
      const auto id = row.case_id;
      views.push_back(duty_view(id, *one.state, action_of(std::move(row)), playbooks->of(one.state->playbook), names, viewer_, now_));
    }
    return views;
  }

 private:
  App& app_;
  Reader& reader_;
  const Viewer& viewer_;
  Instant now_;
};

Result<Instant> end_of_day(const std::string& zone, Instant now) {
  const auto tomorrow = domain::local_date(zone, now + std::chrono::hours(24));
  auto midnight = domain::instant_of(zone, tomorrow, "00:00");
  if (midnight) return *midnight;
  return now + std::chrono::hours(24);  // a zone the machine does not have
}

void sort_into(TodayView& view, std::vector<DutyView> duties) {
  std::stable_sort(duties.begin(), duties.end(),
                   [&](const DutyView& a, const DutyView& b) { return moment_of(a, view.now) < moment_of(b, view.now); });
  for (auto& duty : duties) {
    const auto wait = moment_of(duty, view.now) - view.now;
    auto& group = wait <= now_is ? view.now_due : wait <= hour_is ? view.next_hour : view.later_today;
    group.push_back(std::move(duty));
  }
}

// "Three things now. After them, nothing before 10:30."
std::string headline(const TodayView& view) {
  const auto count = view.now_due.size();
  const auto* next = !view.next_hour.empty() ? &view.next_hour.front() : !view.later_today.empty() ? &view.later_today.front() : nullptr;
  const auto then = next ? fmt::format("nothing before {}", domain::local_time_text(view.zone, moment_of(*next, view.now)))
                         : std::string("nothing more today");
  if (count == 0) return next ? fmt::format("Nothing now, and {}.", then) : "Nothing now, and nothing more today.";
  return fmt::format("{} {} now. After {}, {}.", domain::capital(domain::count_word(count)), count == 1 ? "thing" : "things",
                     count == 1 ? "it" : "them", then);
}

}  // namespace

Result<TodayView> today(App& app, Reader& reader, const Viewer& viewer) {
  TodayView view;
  view.now = app.clock.now();
  view.zone = viewer.zone;
  Rows rows(app, reader, viewer, view.now);
  const DutyQuery query{viewer.staff, roles_of(viewer.role), TRY(end_of_day(viewer.zone, view.now)), limits::page_rows_max};
  auto mine = TRY(reader.duties(query));
  std::erase_if(mine, [](const DutyRow& row) { return row.act == domain::Act::claim; });  // openings have a list of their own
  auto duties = TRY(rows.make(std::move(mine)));
  sort_into(view, std::move(duties));
  auto unclaimed = TRY(reader.openings(openings_shown_max));
  view.openings = TRY(rows.make(std::move(unclaimed)));
  view.openings_count = static_cast<int>(TRY(reader.opening_count(openings_counted_max)));
  view.headline = headline(view);
  const auto hard_calls = TRY(hard_calls_yesterday(app, reader, viewer, view.now));
  view.footnote = hard_calls_sentence(hard_calls);
  if (view.now_due.empty()) {
    if (!view.next_hour.empty())
      view.next = view.next_hour.front();
    else if (!view.later_today.empty())
      view.next = view.later_today.front();
  }
  return view;
}

}  // namespace amends::app
