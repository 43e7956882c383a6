#include "app/hard_calls.hpp"

#include <fmt/format.h>

#include "base/limits.hpp"
#include "domain/calendar/hours.hpp"
#include "domain/recovery/describe_phrases.hpp"

namespace amends::app {
namespace {

constexpr int hard_strength = 3;
constexpr int worth_a_pause = 2;

bool was_hard(const domain::State& state) {
  return std::any_of(state.mood.begin(), state.mood.end(), [&](const domain::Reading& reading) {
    return reading.strength >= hard_strength && reading.at <= *state.last_call_at;
  });
}

}  // namespace

Result<int> hard_calls_yesterday(App& app, Reader& reader, const Viewer& viewer, Instant now) {
  CaseFilter filter;
  filter.owner = viewer.staff;
  const auto yesterday = domain::local_date(viewer.zone, now - std::chrono::hours(24));
  const auto is_yesterday = [&](Instant at) { return domain::local_date(viewer.zone, at) == yesterday; };
  const auto me = to_text(viewer.actor());
  const auto mine = std::string_view(me).substr(0, me.rfind(':'));  // whatever their role was then
  int calls = 0;
  for (const auto& row : TRY(reader.cases(filter, std::nullopt, limits::page_rows_default))) {
    if (row.updated_at < now - std::chrono::hours(48)) continue;
    const auto loaded = TRY(load_case(reader, app.states, row.id, row.version));
    const auto& state = *loaded.state;
    if (!state.last_call_at || !is_yesterday(*state.last_call_at) || !was_hard(state)) continue;
    const auto events = TRY(reader.events(row.id.uuid, 0));
    for (const auto& event : events)
      calls += event.type == "call_held.v1" && is_yesterday(event.at) && event.actor.starts_with(mine) ? 1 : 0;
  }
  return calls;
}

std::string hard_calls_sentence(int calls) {
  if (calls < worth_a_pause) return {};
  return fmt::format("You took {} hard calls yesterday. Let a colleague take the next one.",
                     domain::count_word(static_cast<std::size_t>(calls)));
}

}  // namespace amends::app
