#include "app/peek.hpp"

#include <fmt/format.h>

#include "app/case_view.hpp"
#include "app/display.hpp"
#include "app/duty_view.hpp"
#include "domain/calendar/hours.hpp"
#include "domain/recovery/describe_phrases.hpp"
#include "domain/recovery/evolve.hpp"
#include "domain/recovery/permits.hpp"

namespace amends::app {
namespace {

using domain::Act;
using domain::Channel;
using domain::State;

const char* thing_of(Channel channel) {
  switch (channel) {
    case Channel::mail:
      return "mail";
    case Channel::call:
      return "call";
    case Channel::letter:
      return "letter";
    case Channel::visit:
      return "visit";
    case Channel::web_form:
      return "form";
    case Channel::social_post:
      return "post";
    case Channel::review:
      return "review";
    case Channel::message:
      return "message";
  }
  return "words";
}

// "yesterday at 21:14", "today at 08:58", "Friday at 10:00", "on 3 Nov"
std::string when_said(Instant at, Instant now, const std::string& zone) {
  const auto time = domain::local_time_text(zone, at);
  const auto day = domain::day_from(at, now, zone);
  if (day == "today") return "today at " + time;
  if (domain::local_date(zone, at) == domain::local_date(zone, now - std::chrono::hours(24))) return "yesterday at " + time;
  return day.find(' ') == std::string::npos ? fmt::format("{} at {}", day, time) : "on " + day;
}

std::string attempt_text(const domain::Attempt& attempt) {
  switch (attempt.outcome) {
    case domain::AttemptOutcome::rang_out:
      return "It rang out.";
    case domain::AttemptOutcome::voicemail:
      return "You reached the voicemail.";
    case domain::AttemptOutcome::busy:
      return "The line was busy.";
    case domain::AttemptOutcome::wrong_number:
      return "The number was wrong.";
    case domain::AttemptOutcome::cut_off:
      return "The call was cut off.";
    case domain::AttemptOutcome::not_now:
      return "It was not a good time.";
  }
  return {};
}

class Peek {
 public:
  Peek(const State& state, const CustomerRecord& customer, const ReaderNames& names, const Viewer& viewer, Instant now)
      : state_(state), customer_(customer), names_(names), viewer_(viewer), now_(now) {}

  std::string place_and_time() const {
    auto text = domain::local_time_text(customer_.zone, now_);
    if (customer_.place) text += " in " + *customer_.place;
    if (customer_.zone_assumed) text += ", assumed";
    if (customer_.since) text += " · customer since " + *customer_.since;
    return text;
  }

  std::string quote_source(const FirstWords& words) const {
    return fmt::format("from {} {}, {}", hers(), thing_of(words.channel), when_said(words.at, now_, viewer_.zone));
  }

  std::vector<Line> lines(const std::optional<DutyView>& duty) const {
    std::vector<Line> lines;
    const auto add = [&](std::string label, std::string text) {
      if (!text.empty()) lines.push_back({std::move(label), std::move(text)});
    };
    add("Why now", why_now(duty));
    add("So far", so_far());
    add(fmt::format("{} warned", domain::capital(she())), warned());
    add("Before", before());
    return lines;
  }

  std::string feeling_source() const {
    if (state_.mood.empty()) return {};
    switch (state_.mood.back().source) {
      case domain::FeelingSource::inferred:
        return fmt::format("by the words of {} {}", hers(), thing_of(state_.channel));
      case domain::FeelingSource::customers_words:
        return fmt::format("in {} own words", hers());
      case domain::FeelingSource::with_customer:
        return fmt::format("the word you chose with {}", names_.pronoun_object());
    }
    return {};
  }

  std::string say_heading(const std::optional<DutyView>& duty) const {
    if (!duty) return {};
    if (duty->act == Act::ring || duty->act == Act::follow_up_call)
      return fmt::format("When {} {}", she(), domain::is_plural(names_) ? "answer" : "answers");
    return "What to say";
  }

  std::string say(const std::optional<DutyView>& duty) const {
    if (!duty) return {};
    switch (duty->act) {
      case Act::ring:
        return state_.first_voice_at
                   ? fmt::format("Say who you are and what you promised. Ask how it is now, and let {} tell you.", names_.pronoun_object())
                   : fmt::format("Say who you are, and sorry. Then let {} speak until {} {} finished. Ask what hurt most. No solution yet.",
                                 names_.pronoun_object(), she(), has());
      case Act::follow_up_call:
        return "Say sorry once more, what went wrong, how it is fixed and why it will not happen again. Ask whether it is right now. "
               "Thank " +
               names_.pronoun_object() + ".";
      case Act::claim:
        return fmt::format("Claim it, and you are the one {} hears from. A call comes first.", she());
      case Act::answer:
      case Act::write_update:
        return "Say what you know, what you do not, and when the next word comes. News or none.";
      case Act::keep_promise:
        return "Do it, or say before it is due that it takes longer.";
      case Act::look_at_approval:
        return "Read what it is for, then say yes, or no with the reason. The customer waits on it.";
      case Act::confirm_choice:
        return "Put the choice and its day in writing, in one sentence each. Thank " + names_.pronoun_object() + ".";
      case Act::follow_up_mail:
        return "Say sorry, what went wrong, how it is fixed, and thanks. The gift goes apart.";
      default:
        return {};
    }
  }

  std::optional<std::string> write_instead() const {
    if (!domain::permits("agree_written_only", state_, viewer_.actor(), now_).allowed) return std::nullopt;
    return fmt::format("{} {} it in writing", domain::capital(she()), domain::is_plural(names_) ? "want" : "wants");
  }

 private:
  std::string she() const { return names_.pronoun_subject(); }
  std::string has() const { return domain::is_plural(names_) ? "have" : "has"; }
  std::string hers() const { return domain::possessive_pronoun(names_); }

  std::string why_now(const std::optional<DutyView>& duty) const {
    if (!duty) return {};
    if (const auto* callback = domain::find_by(state_.callbacks, &domain::Callback::callback, domain::CallbackId{duty->subject}); callback)
      return domain::sentence(domain::brief(callback->why));
    if (!duty->why.empty()) return domain::sentence(duty->why);
    return {};
  }

  std::string who_rang() const { return state_.owner ? names_.staff(*state_.owner) : "Somebody"; }

  std::string so_far() const {
    if (const auto* callback = domain::open_callback(state_); callback && !callback->attempts.empty()) {
      const auto& last = callback->attempts.back();
      std::string text = fmt::format("{} rang", who_rang());
      for (std::size_t i = 0; i < callback->attempts.size(); ++i)
        text += fmt::format("{}{}", i == 0 ? " " : i + 1 == callback->attempts.size() ? " and " : ", ", moment(callback->attempts[i].at));
      return text + ". " + attempt_text(last);
    }
    if (state_.last_call_at)
      return fmt::format("{} talked with {} {}.", who_rang(), names_.pronoun_object(), when_said(*state_.last_call_at, now_, viewer_.zone));
    for (auto letter = state_.letters.rbegin(); letter != state_.letters.rend(); ++letter)
      if (letter->delivery != domain::Delivery::undone)
        return fmt::format("{} wrote {}.", who_rang(), when_said(letter->written_at, now_, viewer_.zone));
    return state_.owner ? "Nobody has spoken with " + names_.pronoun_object() + " yet." : "Nobody has answered yet.";
  }

  std::string moment(Instant at) const {
    const auto day = domain::day_from(at, now_, viewer_.zone);
    const auto time = domain::local_time_text(viewer_.zone, at);
    return day == "today" ? "at " + time : fmt::format("on {} at {}", day, time);
  }

  std::string warned() const {
    for (const auto& warning : state_.warnings)
      if (!warning.settled) return domain::sentence(domain::brief(warning.what.empty() ? warning.quote : warning.what));
    return {};
  }

  // "11 orders, parcel four days late in Mar 2024, recovered. Standing 9 of 10."
  std::string before() const {
    std::string text = customer_.orders.value_or("");
    text = text.substr(0, text.find(','));
    for (const auto& past : customer_.past) {
      const auto what = domain::brief_inside(domain::lower_first_letter(past.text));
      text += fmt::format("{}{} in {}{}", text.empty() ? "" : ", ", what, past.when, past.recovered ? ", recovered" : "");
    }
    text = domain::sentence(domain::capital(std::move(text)));
    if (text.empty()) return text;
    if (state_.standing_before && state_.standing_before->score && state_.standing_before->how == domain::StandingHow::asked)
      text += fmt::format(" Standing {} of 10.", *state_.standing_before->score);
    return text;
  }

  const State& state_;
  const CustomerRecord& customer_;
  const ReaderNames& names_;
  const Viewer& viewer_;
  Instant now_;
};

// The first that is this viewer's to do; else the first.
std::optional<DutyView> duty_for(std::vector<DutyView> duties, const std::vector<domain::NextAction>& actions, const Viewer& viewer) {
  for (std::size_t i = 0; i < duties.size(); ++i)
    if (actions[i].owner == viewer.staff || (!actions[i].owner && duties[i].permitted)) return std::move(duties[i]);
  if (duties.empty()) return std::nullopt;
  return std::move(duties.front());
}

}  // namespace

Result<FirstWords> first_words(Reader& reader, const CaseId& id) {
  const auto events = TRY(reader.events(id.uuid, 0));
  const TextTable texts(TRY(reader.texts(id.uuid)));
  for (const auto& stored : events) {
    const auto event = TRY(decode(stored, texts));
    if (const auto* contact = std::get_if<domain::ContactReceived>(&event)) return FirstWords{contact->text, contact->channel, stored.at};
  }
  return FirstWords{};
}

Result<PeekView> peek(App& app, Reader& reader, const Viewer& viewer, const CaseId& id) {
  const auto now = app.clock.now();
  const auto loaded = TRY(load_case(reader, app.states, id));
  const State& state = *loaded.state;
  auto customer = TRY(reader.customer(state.customer)).value_or(CustomerRecord{});
  if (customer.zone.empty()) customer.zone = state.zone;
  const auto colleagues = TRY(app.directory.current(reader));
  const auto playbooks = TRY(app.playbooks.current(reader));
  const auto& playbook = playbooks->of(state.playbook);
  const ReaderNames names(*colleagues, customer, viewer.staff, viewer.zone);
  const Peek made(state, customer, names, viewer, now);
  PeekView view;
  view.case_id = id;
  view.number = display_number(state.number);
  view.name = customer.name;
  view.short_name = names.customer();
  view.place_and_time = made.place_and_time();
  const auto words = TRY(first_words(reader, id));
  view.quote = domain::excerpt(words.text);
  view.quote_source = made.quote_source(words);
  view.duty = duty_for(next_action_views(id, state, playbook, names, viewer, now), domain::next_actions(state, playbook), viewer);
  view.lines = made.lines(view.duty);
  view.feeling = feeling_now(state);
  view.feeling_source = made.feeling_source();
  view.say_heading = made.say_heading(view.duty);
  view.say = made.say(view.duty);
  view.write_instead = made.write_instead();
  return view;
}

}  // namespace amends::app
