#include "app/call_sheet.hpp"

#include <fmt/format.h>

#include "app/display.hpp"
#include "app/peek.hpp"
#include "app/say_lines.hpp"
#include "base/limits.hpp"
#include "domain/calendar/hours.hpp"

namespace amends::app {
namespace {

using domain::State;

constexpr int load_days = 8;

void add_callback(CallSheetView& view, const CallFacts& facts) {
  if (const auto* callback = domain::open_callback(facts.state)) {
    view.callback = callback->callback;
    view.purpose = callback->purpose;
  }
  view.next_try = next_try(facts);
}

void add_person(CallSheetView& view, const CallFacts& facts) {
  const auto& customer = facts.customer;
  view.name = customer.name;
  view.short_name = facts.names.customer();
  view.place = customer.place.value_or("");
  view.local_time = domain::local_time_text(facts.zone(), facts.now);
  view.day_note = customer.day.value_or("");
  view.phone = customer.phones.empty() ? "" : customer.phones.front();
  view.known = customer.facts;
  if (!customer.free_to) return;
  const auto until = domain::instant_of(facts.zone(), domain::local_date(facts.zone(), facts.now), *customer.free_to);
  if (until && *until > facts.now) view.day_note_at = *until;
}

// How one colleague's promises fared, by the notice they had. Of the newest cases only, so that the picker stays quick.
struct Kept {
  int with_notice = 0, with_notice_kept = 0, next_day = 0, next_day_kept = 0;

  void count(const domain::Promise& promise) {
    const bool kept = promise.status == domain::PromiseStatus::kept;
    if (!kept && promise.status != domain::PromiseStatus::broken) return;
    const bool notice = promise.due - promise.made_at >= std::chrono::hours(48);
    ++(notice ? with_notice : next_day);
    if (kept) ++(notice ? with_notice_kept : next_day_kept);
  }

  // "kept 39 of 41 with two days’ notice, 15 of 22 for the next day"
  std::string text() const {
    std::string text;
    if (with_notice > 0) text = fmt::format("kept {} of {} with two days’ notice", with_notice_kept, with_notice);
    if (next_day > 0) text += fmt::format("{}{} of {} for the next day", text.empty() ? "kept " : ", ", next_day_kept, next_day);
    return text;
  }
};

Result<std::string> how_well_kept(App& app, Reader& reader, const StaffId& owner) {
  Kept kept;
  for (const auto& row : TRY(reader.cases({}, std::nullopt, limits::page_rows_max))) {
    const auto loaded = TRY(load_case(reader, app.states, row.id, row.version));
    for (const auto& promise : loaded.state->promises)
      if (promise.owner == owner) kept.count(promise);
  }
  return kept.text();
}

}  // namespace

Result<CallSheetView> call_sheet(App& app, Reader& reader, const Viewer& viewer, const CaseId& id) {
  const auto loaded = TRY(load_case(reader, app.states, id));
  const State& state = *loaded.state;
  const auto customer = TRY(reader.customer(state.customer)).value_or(CustomerRecord{});
  const auto colleagues = TRY(app.directory.current(reader));
  const auto settings = TRY(load_settings(reader));
  const auto playbooks = TRY(app.playbooks.current(reader));
  const auto words = TRY(first_words(reader, id));
  const auto* me = colleagues->find(viewer.staff);
  if (!me) return fail(Errc::not_found, "You are no longer among the colleagues.");
  const ReaderNames names(*colleagues, customer, viewer.staff, viewer.zone);
  const CallFacts facts{state, customer, names, *me, settings, playbooks->of(state.playbook), words.text.text, app.clock.now()};

  CallSheetView view{};
  view.case_id = id;
  view.number = display_number(state.number);
  view.now = facts.now;
  add_person(view, facts);
  add_callback(view, facts);
  view.say_listen = say_listen(facts, view.purpose);
  view.questions = questions(facts);
  view.listen_hint = listen_hint(facts);
  view.say_reflect = say_reflect();
  view.say_apologise = say_apologise(facts);
  view.say_empathise = say_empathise(facts);
  view.say_agree = say_agree(facts);
  view.ask_agree = {"Does that work for you?"};
  view.say_thank = say_thank(facts);
  view.solution_belongs = fmt::format("A solution has its place at step 5, after {} {} said “yes, that is what happened”.",
                                      names.pronoun_subject(), names.pronoun_subject() == "they" ? "have" : "has");
  view.feelings = feelings_to_choose_from(state);
  view.ideas = option_ideas(facts);
  view.draft = TRY(reader.draft(id, viewer.staff, "call"));
  return view;
}

Result<OwnerLoad> owner_load(App& app, Reader& reader, const StaffId& owner, const std::optional<std::string>& from) {
  const auto colleagues = TRY(app.directory.current(reader));
  const auto* staff = colleagues->find(owner);
  if (!staff) return fail(Errc::not_found, "There is no such colleague.", {}, "/owner");
  const auto playbooks = TRY(app.playbooks.current(reader));
  const auto first = from ? *from : domain::local_date(staff->zone, app.clock.now());
  const auto noon = TRY(domain::instant_of(staff->zone, first, "12:00"));
  OwnerLoad load{person(*staff), TRY(how_well_kept(app, reader, owner)), {}};
  for (int i = 0; i < load_days; ++i) {
    const auto date = domain::local_date(staff->zone, noon + std::chrono::hours(24 * i));
    const auto next_date = domain::local_date(staff->zone, noon + std::chrono::hours(24 * (i + 1)));
    const auto begins = TRY(domain::instant_of(staff->zone, date, "00:00"));
    const auto ends = TRY(domain::instant_of(staff->zone, next_date, "00:00"));
    LoadDay day{};
    day.date = date;
    day.label = domain::local_day_text(staff->zone, begins).substr(0, 3);
    day.day = std::stoi(date.substr(8));
    day.places = staff->places_per_day;
    day.taken = TRY(reader.promises_due(owner, begins, ends));
    const auto opens = domain::next_open(playbooks->own.hours, begins);
    day.closed = opens >= ends || opens < begins;
    load.days.push_back(std::move(day));
  }
  return load;
}

}  // namespace amends::app
