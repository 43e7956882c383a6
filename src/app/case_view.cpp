#include "app/case_view.hpp"

#include <fmt/format.h>

#include "app/display.hpp"
#include "app/duty_view.hpp"
#include "app/plan_view.hpp"
#include "app/timeline.hpp"
#include "base/limits.hpp"
#include "domain/calendar/hours.hpp"
#include "domain/recovery/describe_phrases.hpp"
#include "language/triage.hpp"
#include "wire/write.hpp"

namespace amends::app {
namespace {

using domain::State;

Result<CustomerRecord> customer_of(Reader& reader, const State& state) {
  auto customer = TRY(reader.customer(state.customer));
  if (customer) return std::move(*customer);
  CustomerRecord nobody;
  nobody.id = state.customer;
  nobody.zone = state.zone;
  return nobody;
}

// "A-1042 · complaint, high · you own it since Tuesday 09:04 · opened by mail"
std::string subtitle(const State& state, const domain::Names& names, const Viewer& viewer, Instant now) {
  auto text = fmt::format("{} · {}, {}", display_number(state.number), wire::word(state.kind), domain::severity_word(state.severity));
  if (state.owner) {
    const auto since = state.claimed_at ? " since " + domain::when_from(*state.claimed_at, now, viewer.zone) : std::string();
    text += *state.owner == viewer.staff ? fmt::format(" · you own it{}", since)
                                         : fmt::format(" · {} owns it{}", names.staff(*state.owner), since);
  } else {
    text += " · nobody owns it yet";
  }
  return text + fmt::format(" · opened {}", domain::by_channel(state.channel));
}

std::string suggested_letter(const State& state, const std::vector<domain::NextAction>& actions, const domain::Names& names) {
  for (const auto& action : actions) switch (action.act) {
      case domain::Act::confirm_choice: {
        const auto* option = domain::chosen_option(state);
        return option && option->by ? "What you promised: the day, in writing"
                                    : fmt::format("What {} chose, in writing", names.pronoun_subject());
      }
      case domain::Act::write_update:
        return "The word you promised, news or none";
      case domain::Act::answer:
        return fmt::format("An answer to what {} wrote", names.pronoun_subject());
      case domain::Act::mend_delivery:
        return "The letter that did not arrive";
      case domain::Act::follow_up_mail:
        return "The follow-up: sorry, what changed, and thanks";
      default:
        break;
    }
  return {};
}

Result<Loaded> tell(Reader& reader, const CaseId& id, const ReaderNames& names, std::vector<Told>& told) {
  return replay_case(reader, id, [&](const Happened& happened) -> Result<void> {
    auto sentence = domain::describe(happened.before, happened.after, happened.event, happened.stored.at, happened.actor, names);
    told.push_back({happened.stored, happened.event, happened.actor, std::move(sentence)});
    return {};
  });
}

void copy_record(CaseStory& view, const State& state) {
  view.title = state.title;
  view.phase = state.phase;
  view.kind = state.kind;
  view.severity = state.severity;
  view.channel = state.channel;
  if (!state.playbook.empty()) view.playbook = state.playbook;
  view.outcome = state.outcome;
  view.outcome_settled = state.outcome_settled;
  view.light = state.light;
  view.received_at = state.received_at;
  view.closed_at = state.closed_at;
  view.account_customer = state.account_customer;
  view.account_team = state.account_team;
  view.upset = state.upset;
  view.expectation = state.expectation;
  view.last_reflection = state.last_reflection;
  view.upset_about = state.upset_about;
  view.apology = state.apology;
  view.written_only = state.written_only;
  view.callbacks = state.callbacks;
  view.issues = state.issues;
  view.wishes = state.wishes;
  view.offers = state.offers;
  view.approvals = state.approvals;
  view.remedies = state.remedies;
  view.gestures = state.gestures;
  view.warnings = state.warnings;
  view.follow_ups = state.follow_ups;
  view.cadence_minutes = state.cadence_minutes;
}

std::vector<RiskView> risks_in(const std::vector<Told>& told) {
  std::vector<RiskView> risks;
  for (const auto& one : told) {
    const auto* contact = std::get_if<domain::ContactReceived>(&one.event);
    if (!contact || contact->text.text.empty()) continue;
    for (auto& risk : language::triage(contact->text.text).risks)
      if (std::ranges::none_of(risks, [&](const RiskView& known) { return known.kind == risk.kind; }))
        risks.push_back({std::move(risk.kind), Words(std::move(risk.quote)), contact->contact, one.stored.at});
  }
  return risks;
}

std::string_view first_words(const std::vector<Told>& told) {
  for (const auto& one : told)
    if (const auto* contact = std::get_if<domain::ContactReceived>(&one.event)) return contact->text.text;
  return {};
}

void keep_newest(CaseStory& view) {
  if (view.timeline.size() <= limits::page_rows_max) return;
  view.earlier = static_cast<int>(view.timeline.size() - limits::page_rows_max);
  view.timeline.erase(view.timeline.begin(), view.timeline.begin() + view.earlier);
}

Result<CaseStory> story_of(App& app, Reader& reader, const Viewer& viewer, const CaseId& id, const CustomerRecord& customer, Instant now) {
  const auto colleagues = TRY(app.directory.current(reader));
  const auto playbooks = TRY(app.playbooks.current(reader));
  const ReaderNames names(*colleagues, customer, viewer.staff, viewer.zone);
  std::vector<Told> told;
  const auto loaded = TRY(tell(reader, id, names, told));
  const State& state = *loaded.state;
  const auto& playbook = playbooks->of(state.playbook);
  CaseStory view;
  view.id = id;
  view.number = display_number(state.number);
  view.version = loaded.version;
  view.subtitle = subtitle(state, names, viewer, now);
  if (&playbook != &playbooks->own) view.subtitle += fmt::format(" · goes by “{}”", playbook.name);
  copy_record(view, state);
  if (const auto* owner = state.owner ? colleagues->find(*state.owner) : nullptr) view.owner = person(*owner);
  view.effort = effort_view(state, now);
  view.standing = standing_view(state, names);
  view.tracks = track_views(state, names);
  view.clocks = clock_views(state, playbook, names, now);
  view.promises = promise_views(state, names, now);
  for (const auto& promise : state.promises) view.promises_kept += promise.status == domain::PromiseStatus::kept ? 1 : 0;
  view.mood = mood_points(state);
  for (const auto& reading : state.mood) view.mood_in_their_words += reading.source != domain::FeelingSource::inferred ? 1 : 0;
  view.timeline = timeline(told, state, TRY(reader.attachments(id)), names);
  keep_newest(view);
  for (const auto& staff : colleagues->all())
    if (staff.active && staff.role != domain::Role::read_only) view.colleagues.push_back(person(staff));
  view.risks = risks_in(told);
  if (state.phase == domain::CasePhase::open) view.suggestions = TRY(app.learned.suggest(reader, *colleagues, first_words(told)));
  view.suggested_letter = suggested_letter(state, domain::next_actions(state, playbook), names);
  return view;
}

Result<std::vector<Departure>> departures_of(Reader& reader, const State& state) {
  std::vector<Departure> departures;
  for (const auto& letter : state.letters) {
    if (letter.channel != domain::Channel::mail || letter.delivery == domain::Delivery::sent || letter.delivery == domain::Delivery::undone)
      continue;
    const auto row = TRY(reader.outbox(letter.contact));
    if (!row || row->state == OutboxState::sent || row->state == OutboxState::undone || row->state == OutboxState::shown) continue;
    const bool untried = letter.delivery == domain::Delivery::waiting && row->tries == 0 && row->last_answer.empty();
    if (untried && row->state == OutboxState::waiting) continue;
    const auto next = row->state == OutboxState::waiting ? row->next_try_at : std::nullopt;
    departures.push_back({letter.contact, row->state, row->tries, next, row->last_answer});
  }
  return departures;
}

Result<CaseNow> now_of(App& app, Reader& reader, const Viewer& viewer, const CaseId& id, const State& state, CustomerRecord customer,
                       int cases, Instant now) {
  const auto colleagues = TRY(app.directory.current(reader));
  const auto playbooks = TRY(app.playbooks.current(reader));
  const ReaderNames names(*colleagues, customer, viewer.staff, viewer.zone);
  CaseNow view;
  view.now = now;
  view.next_actions = next_action_views(id, state, playbooks->of(state.playbook), names, viewer, now);
  view.permitted = domain::permitted(state, viewer.actor(), now);
  view.departures = TRY(departures_of(reader, state));
  view.customer.local_time = domain::local_time_text(customer.zone, now);
  view.customer.cases = cases;
  view.customer.record = std::move(customer);
  return view;
}

Result<int> cases_of(Reader& reader, const CustomerId& customer) {
  CaseFilter filter;
  filter.customer = customer;
  return static_cast<int>(TRY(reader.cases(filter, std::nullopt, limits::page_rows_max)).size());
}

std::string members_of(std::string object) {  // {"a":1} -> "a":1
  return object.substr(1, object.size() - 2);
}

}  // namespace

Result<CaseId> find_case(Reader& reader, std::string_view id_or_number) {
  if (const auto number = parse_display_number(id_or_number)) {
    if (const auto row = TRY(reader.case_numbered(*number))) return row->id;
  } else if (const auto id = CaseId::parse(id_or_number)) {
    return *id;
  }
  return fail(Errc::not_found, "There is no such case.", "case_not_found");
}

std::vector<DutyView> next_action_views(const CaseId& id, const State& state, const domain::Playbook& playbook, const ReaderNames& names,
                                        const Viewer& viewer, Instant now) {
  std::vector<DutyView> views;
  for (const auto& action : domain::next_actions(state, playbook))
    views.push_back(duty_view(id, state, action, playbook, names, viewer, now));
  return views;
}

Result<CaseView> case_view(App& app, Reader& reader, const Viewer& viewer, const CaseId& id) {
  const auto now = app.clock.now();
  const auto loaded = TRY(load_case(reader, app.states, id));
  auto customer = TRY(customer_of(reader, *loaded.state));
  CaseView view;
  static_cast<CaseStory&>(view) = TRY(story_of(app, reader, viewer, id, customer, now));
  const auto cases = TRY(cases_of(reader, loaded.state->customer));
  static_cast<CaseNow&>(view) = TRY(now_of(app, reader, viewer, id, *loaded.state, std::move(customer), cases, now));
  return view;
}

Result<std::string> case_json(App& app, Reader& reader, const Viewer& viewer, const CaseId& id) {
  const auto now = app.clock.now();
  const auto hour = std::chrono::floor<std::chrono::hours>(now.time_since_epoch()).count();
  const auto loaded = TRY(load_case(reader, app.states, id));
  auto customer = TRY(customer_of(reader, *loaded.state));
  const CaseStoryKey key{id, viewer.staff};
  auto story = app.case_views.find(key, loaded.version, customer.version, hour);
  if (!story) {
    auto fresh = std::make_shared<RenderedStory>();
    const auto view = TRY(story_of(app, reader, viewer, id, customer, now));
    *fresh = {view.version, customer.version, hour, members_of(wire::to_text(view)), TRY(cases_of(reader, loaded.state->customer))};
    story = std::move(fresh);
    app.case_views.put(key, story);
  }
  const auto moment = TRY(now_of(app, reader, viewer, id, *loaded.state, std::move(customer), story->customer_cases, now));
  std::string json;
  json.reserve(story->json.size() + 16 * 1024);
  json.append("{").append(story->json);
  const auto joint = json.size();
  wire::write(json, moment);  // an object of its own, whose brace becomes the comma between the two
  json[joint] = ',';
  return json;
}

}  // namespace amends::app
