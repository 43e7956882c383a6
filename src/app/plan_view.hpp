#pragma once
// The right and left columns of a case: tracks, clocks, promises, mood line, what it cost the customer, their standing.

#include "app/viewer.hpp"
#include "domain/playbook/playbook.hpp"
#include "domain/recovery/next_actions.hpp"

namespace amends::app {

std::vector<TrackView> track_views(const domain::State& state, const domain::Names& names);
// What is due with the customer, soonest first; promises and gestures have blocks of their own.
std::vector<ClockView> clock_views(const domain::State& state, const domain::Playbook& playbook, const domain::Names& names, Instant now);
std::vector<PromiseView> promise_views(const domain::State& state, const domain::Names& names, Instant now);
std::vector<MoodPoint> mood_points(const domain::State& state);
EffortView effort_view(const domain::State& state, Instant now);
StandingView standing_view(const domain::State& state, const domain::Names& names);

// "today", "this morning", "on Tuesday’s call", "in Monday’s mail": when something was said, and how.
std::string occasion(domain::Channel channel, Instant at, Instant now, const std::string& zone);

}  // namespace amends::app
