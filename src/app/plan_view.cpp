#include "app/plan_view.hpp"

#include <fmt/format.h>

#include "domain/calendar/hours.hpp"
#include "domain/recovery/describe_phrases.hpp"
#include "domain/recovery/feelings.hpp"
#include "domain/recovery/looks.hpp"

namespace amends::app {
namespace {

using domain::Act;
using domain::NextAction;
using domain::State;
using domain::Step;
using domain::StepStatus;

std::string rhythm(int minutes) {
  if (minutes == 24 * 60) return "daily";
  if (minutes == 60) return "hourly";
  return domain::every(minutes);
}

std::string after_minutes(int minutes) {
  return minutes == 60 ? std::string("an hour") : fmt::format("{}", domain::length_of(minutes * 60));
}

bool has_a_block_of_its_own(Act act) {
  return act == Act::keep_promise || act == Act::send_gesture || act == Act::claim || act == Act::deliver_remedy;
}

ClockView clock_view(const NextAction& action, const State& state, const domain::Playbook& playbook, const domain::Names& names,
                     Instant now) {
  auto text = domain::describe(action, state, names, now);
  ClockView clock{std::move(text.act), std::move(text.why), *action.due};
  if (action.act == Act::write_update) {
    clock.label = fmt::format("Next word, {} as agreed", rhythm(state.cadence_minutes.value_or(0)));
    clock.why.clear();
  } else if (action.act == Act::confirm_choice) {
    clock.why = fmt::format("Your playbook: {} after {} {}", after_minutes(playbook.confirm_choice_minutes), names.pronoun_subject(),
                            domain::is_plural(names) ? "choose" : "chooses");
  } else if (action.act == Act::ring && clock.why.empty()) {
    clock.why = domain::brief(action.what);
  }
  return clock;
}

std::optional<ClockView> follow_up_clock(const State& state, Instant) {
  const auto* follow_up = domain::open_follow_up(state);
  if (!follow_up || follow_up->mailed_at || state.phase == domain::CasePhase::closed) return std::nullopt;
  return ClockView{"Follow-up, mail and call", {}, follow_up->mail_due};
}

std::string part_of_day(const std::string& zone, Instant at) {
  const auto time = domain::local_time_text(zone, at);
  return time < "12:00" ? "this morning" : time < "18:00" ? "this afternoon" : "this evening";
}

}  // namespace

std::vector<TrackView> track_views(const State& state, const domain::Names& names) {
  std::vector<TrackView> tracks{{domain::Track::person, "Person", 0, 0, {}},
                                {domain::Track::problem, "Problem", 0, 0, {}},
                                {domain::Track::process, "Process", 0, 0, {}}};
  for (int i = 0; i < domain::step_count; ++i) {
    const auto step = static_cast<Step>(i);
    const auto& known = state.step(step);
    auto& track = tracks[static_cast<std::size_t>(domain::track_of(step))];
    const bool settled = known.status != StepStatus::open;
    const bool next = !settled && state.phase == domain::CasePhase::open &&
                      std::none_of(track.steps.begin(), track.steps.end(), [](const StepView& view) { return view.next; });
    track.steps.push_back({step, domain::step_label(step, names), known.status, next, known.at, known.reason});
    track.done += settled ? 1 : 0;
    ++track.total;
  }
  return tracks;
}

std::vector<ClockView> clock_views(const State& state, const domain::Playbook& playbook, const domain::Names& names, Instant now) {
  std::vector<ClockView> clocks;
  for (const auto& action : domain::next_actions(state, playbook))
    if (action.due && !has_a_block_of_its_own(action.act)) clocks.push_back(clock_view(action, state, playbook, names, now));
  if (auto follow_up = follow_up_clock(state, now)) clocks.push_back(std::move(*follow_up));
  std::stable_sort(clocks.begin(), clocks.end(), [](const ClockView& a, const ClockView& b) { return a.due < b.due; });
  return clocks;
}

std::string occasion(domain::Channel channel, Instant at, Instant now, const std::string& zone) {
  const auto day = domain::day_from(at, now, zone);
  if (day == "today") return part_of_day(zone, at);
  const char* thing = channel == domain::Channel::call ? "call" : channel == domain::Channel::mail ? "mail" : nullptr;
  if (!thing) return "on " + day;
  const auto* preposition = channel == domain::Channel::call ? "on" : "in";
  if (day.find(' ') != std::string::npos) return fmt::format("{} the {} of {}", preposition, thing, day);
  return fmt::format("{} {}’s {}", preposition, day, thing);
}

std::vector<PromiseView> promise_views(const State& state, const domain::Names& names, Instant now) {
  std::vector<PromiseView> views;
  views.reserve(state.promises.size());
  for (const auto& promise : state.promises)
    views.push_back(
        {promise, names.staff(promise.owner), fmt::format("promised {}", occasion(promise.channel, promise.made_at, now, names.zone()))});
  std::stable_sort(views.begin(), views.end(), [](const PromiseView& a, const PromiseView& b) {
    const bool a_open = a.promise.status == domain::PromiseStatus::open, b_open = b.promise.status == domain::PromiseStatus::open;
    return std::tuple(!a_open, a.promise.due) < std::tuple(!b_open, b.promise.due);
  });
  return views;
}

std::vector<MoodPoint> mood_points(const State& state) {
  std::vector<MoodPoint> points;
  for (const auto& reading : state.mood) {
    const auto known = domain::find_feeling(reading.word);
    points.push_back({reading.at, reading.word, known ? known->mood : 0, reading.cause, reading.source});
  }
  return points;
}

EffortView effort_view(const State& state, Instant now) {
  const auto& zone = state.zone;
  const auto day = [&](Instant at) { return parse_rfc3339(domain::local_date(zone, at) + "T00:00:00Z").value_or(at); };
  const auto until = state.closed_at && state.phase == domain::CasePhase::closed ? *state.closed_at : now;
  const auto waited = std::chrono::floor<std::chrono::days>(day(until) - day(state.received_at)).count();
  return {state.contacts_in, state.calls_cut_off, static_cast<int>(std::max<std::int64_t>(waited, 0))};
}

StandingView standing_view(const State& state, const domain::Names& names) {
  StandingView view{state.standing_before, state.standing_after, {}};
  const auto* follow_up = domain::open_follow_up(state);
  if (!state.standing_after && follow_up) {
    const auto day = domain::local_day_text(names.zone(), follow_up->mailed_at.value_or(follow_up->mail_due));
    view.after_note = follow_up->mailed_at ? fmt::format("asked on {}, no answer yet", day) : fmt::format("asked on {}", day);
  }
  return view;
}

}  // namespace amends::app
