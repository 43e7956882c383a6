#include "app/call_sheet.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/access/settings.hpp"
#include "app/display.hpp"
#include "app/peek.hpp"
#include "domain/calendar/hours.hpp"
#include "domain/recovery/describe_phrases.hpp"
#include "domain/recovery/feelings.hpp"
#include "domain/recovery/looks.hpp"

namespace amends::app {
namespace {

using domain::State;

constexpr int load_days = 8;
constexpr std::size_t feelings_offered = 12;

struct Sheet {
  const State& state;
  const CustomerRecord& customer;
  const ReaderNames& names;
  const StaffRecord& me;
  const Settings& settings;
  const domain::Playbook& playbook;
  Instant now;

  std::string zone() const { return state.zone.empty() ? settings.zone : state.zone; }
  std::string capital_subject() const {
    auto word = names.pronoun_subject();
    if (!word.empty()) word[0] = static_cast<char>(word[0] - 32);
    return word;
  }
};

std::string without_full_stop(std::string text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.pop_back();
  return text;
}

void add_listen(CallSheetView& view, const Sheet& sheet) {
  const auto company = sheet.settings.company.empty() ? std::string() : " from " + sheet.settings.company;
  auto opening = fmt::format("{}, this is {}{}.", view.short_name, sheet.me.name, company);
  if (!sheet.state.sign_quote.empty())
    opening += fmt::format(" You wrote: “{}.” I’d like to hear what happened, from the start. I have time.", without_full_stop(sheet.state.sign_quote.text));
  else
    opening += " You wrote to us, and I’d like to hear what happened, from the start. I have time.";
  view.say_listen = {opening};
  view.questions = {"What happened, from the start?", "What happened when you told us?", "What was the worst of it for you?", "What would you like us to do?",
                    "Is there anything I have not asked?"};
  view.listen_hint = fmt::format("When {} {}: wait three seconds. Then “Go on”, or “And then?”", sheet.names.pronoun_subject(),
                                 sheet.names.pronoun_subject() == "they" ? "stop" : "stops");
}

void add_spoken(CallSheetView& view, const Sheet& sheet) {
  view.say_reflect = {"May I say it back to you, so that I have it right?", "Is that what happened?"};
  view.say_apologise = {"I am sorry.", "No “if”, no “but”, and no reason unless they ask."};
  view.say_empathise = {fmt::format("That must have been hard, {}.", view.short_name), "What is the word for it? I don’t want to guess."};
  view.say_agree = {fmt::format("I can do two things, {}. You choose, and neither costs you anything.", view.short_name)};
  view.ask_agree = {"Does that work for you?"};
  view.say_thank = {"Thank you for telling us. You could have just left.", "You hear from me as we agreed, news or no news."};
  view.solution_belongs =
      fmt::format("A solution has its place at step 5, after {} {} said “yes, that is what happened”.", sheet.names.pronoun_subject(), sheet.names.pronoun_subject() == "they" ? "have" : "has");
}

void add_callback(CallSheetView& view, const Sheet& sheet) {
  const auto* callback = domain::open_callback(sheet.state);
  if (!callback) return;
  view.callback = callback->callback;
  view.purpose = callback->purpose;
  const auto next = std::max(sheet.now + std::chrono::minutes(sheet.playbook.ring_again_minutes), callback->opens);
  const auto at = domain::is_open(sheet.playbook.hours, next) ? next : domain::next_open(sheet.playbook.hours, next);
  const bool same_day = domain::local_date(sheet.zone(), at) == domain::local_date(sheet.zone(), sheet.now);
  view.next_try = fmt::format("{} {}, {} time", same_day ? std::string("today") : domain::local_day_text(sheet.zone(), at), domain::local_time_text(sheet.zone(), at),
                              sheet.names.pronoun_subject() == "she" ? "her" : sheet.names.pronoun_subject() == "he" ? "his" : "their");
}

void add_feelings(CallSheetView& view, const State& state) {
  const auto known = domain::feeling_words();
  const auto group = state.mood.empty() ? domain::FeelingGroup::anger : state.mood.back().group;
  const auto add = [&](const domain::FeelingWord& word) {
    if (view.feelings.size() < feelings_offered && std::find(view.feelings.begin(), view.feelings.end(), word.word) == view.feelings.end()) view.feelings.emplace_back(word.word);
  };
  if (!state.mood.empty()) view.feelings.push_back(state.mood.back().word);
  std::size_t of_group = 0;
  for (const auto& word : known)
    if (word.group == group && word.mood < 0 && of_group++ < feelings_offered / 2) add(word);
  for (const auto& word : known)
    if (word.group != group && word.mood < 0 && word.strength >= 2) add(word);
}

std::optional<Money> authority_of(const domain::Playbook& playbook, domain::Role role, std::string_view what) {
  std::optional<Money> most;
  for (const auto& entry : playbook.authority)
    if (entry.role == role && entry.what == what && (!most || entry.up_to.amount_minor > most->amount_minor)) most = entry.up_to;
  return most;
}

void add_ideas(CallSheetView& view, const Sheet& sheet) {
  const auto limit = authority_of(sheet.playbook, sheet.me.role, "remedy");
  const auto authority = limit ? fmt::format("yours to give up to {}", to_text(*limit)) : std::string("above your authority: a lead decides");
  const auto fits = sheet.state.expectation.empty() ? std::string() : fmt::format("ask whether it meets what {} {}", sheet.names.pronoun_subject(), sheet.names.pronoun_subject() == "they" ? "expect" : "expects");
  const auto idea = [&](domain::RemedyKind kind, const char* title, const char* button) {
    domain::NewOption option{};
    option.kind = kind;
    option.title = title;
    option.button = Words(button);
    option.costs_nothing = true;
    view.ideas.push_back({option, fits, authority});
  };
  idea(domain::RemedyKind::replacement, "A new one at their door", "Bring me a new one");
  idea(domain::RemedyKind::refund, "The money back", "Send me the money back");
  idea(domain::RemedyKind::repair, "We repair it", "Repair mine");
}

}  // namespace

Result<CallSheetView> call_sheet(App& app, Reader& reader, const Viewer& viewer, const CaseId& id) {
  const auto loaded = TRY(load_case(reader, app.states, id));
  const auto& state = *loaded.state;
  const auto customer = TRY(reader.customer(state.customer)).value_or(CustomerRecord{});
  const auto colleagues = TRY(app.directory.current(reader));
  const auto settings = TRY(load_settings(reader));
  const auto playbook = TRY(app.playbooks.current(reader));
  const auto* me = colleagues->find(viewer.staff);
  if (!me) return fail(Errc::not_found, "You are no longer among the colleagues.");
  const ReaderNames names(*colleagues, customer, viewer.staff, viewer.zone);
  const Sheet sheet{state, customer, names, *me, settings, *playbook, app.clock.now()};

  CallSheetView view{};
  view.case_id = id;
  view.number = display_number(state.number);
  view.now = sheet.now;
  view.name = customer.name;
  view.short_name = customer.short_name;
  view.place = customer.place.value_or("");
  view.local_time = domain::local_time_text(sheet.zone(), sheet.now);
  view.day_note = customer.day.value_or("");
  if (customer.free_to)
    if (const auto until = domain::instant_of(sheet.zone(), domain::local_date(sheet.zone(), sheet.now), *customer.free_to); until && *until > sheet.now) view.day_note_at = *until;
  view.phone = customer.phones.empty() ? "" : customer.phones.front();
  view.known = customer.facts;
  add_listen(view, sheet);
  add_spoken(view, sheet);
  add_callback(view, sheet);
  add_feelings(view, state);
  add_ideas(view, sheet);
  view.draft = TRY(reader.draft(id, viewer.staff, "call"));
  return view;
}

Result<OwnerLoad> owner_load(App& app, Reader& reader, const StaffId& owner, const std::optional<std::string>& from) {
  const auto colleagues = TRY(app.directory.current(reader));
  const auto* staff = colleagues->find(owner);
  if (!staff) return fail(Errc::not_found, "There is no such colleague.", {}, "/owner");
  const auto playbook = TRY(app.playbooks.current(reader));
  const auto first = from ? *from : domain::local_date(staff->zone, app.clock.now());
  const auto noon = TRY(domain::instant_of(staff->zone, first, "12:00"));
  OwnerLoad load{person(*staff), {}, {}};
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
    const auto opens = domain::next_open(playbook->hours, begins);
    day.closed = opens >= ends || opens < begins;
    load.days.push_back(std::move(day));
  }
  return load;
}

}  // namespace amends::app
