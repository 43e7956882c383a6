#include <array>

#include <fmt/format.h>
#include <boost/describe/enum_to_string.hpp>

#include "domain/calendar/hours.hpp"
#include "domain/recovery/describe_phrases.hpp"
#include "domain/recovery/evolve.hpp"

namespace amends::domain {
namespace {

// The button: the same verb has the same key wherever it stands (interface.md, 6).
struct Button {
  std::string_view verb, key;
};
constexpr Button ring{"Ring", "C"}, send{"Send", "U"}, keep{"Keep", "P"}, look{"Look", "A"}, claim{"Claim", "O"}, check{"Check", "E"};
constexpr Button offer{"Offer", "F"}, answer_them{"Answer", "Y"}, deliver{"Deliver", "D"}, give{"Give", "G"}, close_case{"Close", "L"},
    decide_it{"Decide", "I"};

// "08:48 in Dublin", where their clock is not the reader's and their zone is known.
std::string their_time(const State& state, const Names& names, Instant now) {
  if (state.zone_assumed || !is_zone(state.zone)) return {};
  const auto time = local_time_text(state.zone, now);
  if (time == local_time_text(names.zone(), now)) return {};
  auto place = state.zone.substr(state.zone.rfind('/') + 1);
  for (auto& c : place)
    if (c == '_') c = ' ';
  return fmt::format("{} in {}", time, place);
}

std::string joined(std::string one, const std::string& two) {
  if (one.empty()) return two;
  return two.empty() ? one : one + " · " + two;
}

class Duty {
 public:
  Duty(const NextAction& action, const State& state, const Names& names, Instant now)
      : action_(action), state_(state), names_(names), now_(now) {}

  DutyText text() const {
    switch (action_.act) {
      case Act::claim:
        return claimed();
      case Act::ring:
        return rung();
      case Act::answer:
        return answered();
      case Act::write_update:
        return updated();
      case Act::keep_promise:
        return kept();
      case Act::look_at_approval:
        return looked_at();
      case Act::make_offer:
        return row(offer, "offer", fmt::format("Make {} an offer", customer()),
                   fmt::format("Before {} {} to ask", she(), is_plural(names_) ? "have" : "has"), brief(state_.expectation));
      case Act::answer_wish:
        return wished();
      case Act::confirm_choice:
        return confirmed();
      case Act::deliver_remedy:
        return delivered();
      case Act::check_remedy:
        return row(check, "checks", fmt::format("Ask {} whether it is right now", customer()),
                   fmt::format("Delivered; {} {} not said so yet", she(), is_plural(names_) ? "have" : "has"), brief(action_.what));
      case Act::send_gesture:
        return given();
      case Act::follow_up_mail:
        return row(send, "mail", fmt::format("Write to {} to follow up", customer()), closed_on(), brief(state_.title));
      case Act::follow_up_call:
        return followed_up();
      case Act::plan_step:
        return planned();
      case Act::close:
        return row(close_case, "check", fmt::format("Close the case with {}", customer()), "Everything is done", brief(state_.title));
      case Act::decide_unreachable:
        return row(decide_it, "phone_missed", fmt::format("Decide how to go on with {}", customer()),
                   fmt::format("{} did not answer, neither calls nor letters", capital(she())), brief(state_.title));
      case Act::mend_delivery:
        return mended();
    }
    return {};
  }

 private:
  std::string customer() const { return names_.customer(); }
  std::string she() const { return names_.pronoun_subject(); }
  std::string when(Instant t) const { return when_from(t, now_, names_.zone()); }
  std::string owner() const { return action_.owner ? names_.staff(*action_.owner) : "We"; }

  DutyText row(Button button, std::string icon, std::string act, std::string why, std::string why_detail) const {
    DutyText text;
    text.act = std::move(act);
    text.verb = button.verb;
    text.key = button.key;
    text.icon = std::move(icon);
    text.why = std::move(why);
    text.why_detail = std::move(why_detail);
    return text;
  }

  DutyText claimed() const {
    auto text = row(claim, channel_icon(state_.channel), "Claim the opening", {}, {});
    static constexpr std::array<std::string_view, 8> channels{"Mail", "Call",        "Letter",        "Visit",
                                                              "Form", "Public post", "Public review", "Message"};
    text.why = joined(std::string(channels[static_cast<std::size_t>(state_.channel)]), brief_inside(state_.title));
    if (!state_.sign_quote.empty()) text.quote = excerpt(state_.sign_quote);
    return text;
  }

  const Callback* callback() const { return find_by(state_.callbacks, &Callback::callback, CallbackId{action_.subject}); }

  DutyText rung() const {
    auto text = row(ring, "phone", fmt::format("Ring {}", customer()), {}, brief(state_.title));
    text.detail = joined(action_.attempt > 1 ? ordinal(action_.attempt) + " try" : "", their_time(state_, names_, now_));
    const auto* call = callback();
    const auto purpose = call ? call->purpose : CallbackPurpose::first_voice;
    switch (purpose) {
      case CallbackPurpose::first_voice:
        if (state_.sign_quote.empty())
          text.why = "A complaint is answered by a call first";
        else
          text.quote = excerpt(state_.sign_quote);
        return text;
      case CallbackPurpose::customer_asked:
        text.why = fmt::format("{} asked for this call", capital(she()));
        break;
      case CallbackPurpose::check:
        text.why = "To hear whether it is right now";
        break;
      case CallbackPurpose::follow_up:
        text.why = closed_on();
        break;
    }
    if (!action_.what.empty()) text.why = brief(action_.what);
    return text;
  }

  DutyText followed_up() const {
    auto text = rung();
    text.act = fmt::format("Ring {} to follow up", customer());
    text.why = closed_on();
    const auto* follow_up = open_follow_up(state_);
    if (follow_up && follow_up->mailed_at)
      text.why += fmt::format("; our mail went {}", day_from(*follow_up->mailed_at, now_, names_.zone()));
    return text;
  }

  std::string closed_on() const {
    return state_.closed_at ? fmt::format("Closed {}", day_from(*state_.closed_at, now_, names_.zone())) : "Closed";
  }

  DutyText answered() const {
    if (const auto* call = callback()) {
      if (call->attempts.empty())
        return row(send, "mail", fmt::format("Ask {} for a number", customer()), "No telephone number is known", brief(state_.title));
      const auto calls = call->attempts.size() == 1 ? std::string("one call") : fmt::format("{} calls", count_word(call->attempts.size()));
      const auto act = call->rung == Rung::send_letter ? fmt::format("Send {} a letter", customer())
                                                       : fmt::format("Write to {} with times to ring", customer());
      return row(send, "mail", act, fmt::format("{} did not answer {}", capital(she()), calls), brief(state_.title));
    }
    const auto since = state_.unanswered_since ? fmt::format("{} wrote {}", capital(she()), when(*state_.unanswered_since))
                                               : fmt::format("{} wrote", capital(she()));
    return row(send, "mail", fmt::format("Answer {}", customer()), since, brief(state_.title));
  }

  DutyText updated() const {
    auto text = row(send, "mail", fmt::format("Write to {}", customer()), {}, brief(state_.cadence_why));
    text.detail = "No news yet, as promised";
    text.why = fmt::format("{} promised {} a word {}", owner(), names_.pronoun_object(), every(state_.cadence_minutes.value_or(0)));
    return text;
  }

  // "on Friday’s call", "on the call of Mon 2 Nov", "in today’s mail", "on Friday"
  std::string occasion(Channel channel, Instant made_at) const {
    const auto day = day_from(made_at, now_, names_.zone());
    const bool is_date = day.find(' ') != std::string::npos;
    const auto at_the = [&](std::string_view in, std::string_view thing) {
      return is_date ? fmt::format("{} the {} of {}", in, thing, day) : fmt::format("{} {}’s {}", in, day, thing);
    };
    switch (channel) {
      case Channel::call:
        return at_the("on", "call");
      case Channel::mail:
        return at_the("in", "mail");
      case Channel::letter:
        return at_the("in", "letter");
      case Channel::visit:
      case Channel::web_form:
      case Channel::social_post:
      case Channel::review:
      case Channel::message:
        break;
    }
    return day == "today" ? day : "on " + day;
  }

  DutyText kept() const {
    const auto* promise = find_promise(state_, PromiseId{action_.subject});
    auto text = row(keep, "promise", promise ? capital(brief(promise->text)) : fmt::format("Keep the promise to {}", customer()), {},
                    brief(state_.title));
    // "Send him the letter: the €429.00 refund, in writing": what, then what exactly.
    if (const auto colon = text.act.find(": "); colon != std::string::npos) {
      text.detail = capital(text.act.substr(colon + 2));
      text.act.resize(colon);
    } else if (text.act.find(customer()) == std::string::npos) {
      text.detail = fmt::format("for {}", customer());
    }
    text.why = promise ? fmt::format("{} promised it {}", owner(), occasion(promise->channel, promise->made_at))
                       : fmt::format("{} promised it", owner());
    return text;
  }

  static std::string_view remedy_name(RemedyKind kind) {
    switch (kind) {
      case RemedyKind::refund:
        return "refund";
      case RemedyKind::replacement:
        return "replacement";
      case RemedyKind::repair:
        return "repair";
      case RemedyKind::correction:
        return "correction";
      case RemedyKind::substitute:
        return "substitute";
      case RemedyKind::explanation:
        return "explanation";
      case RemedyKind::assistance:
        return "help";
      case RemedyKind::compensation:
        return "compensation";
      case RemedyKind::other:
        return "remedy";
    }
    return "remedy";
  }

  DutyText looked_at() const {
    const auto* approval = find_by(state_.approvals, &Approval::approval, ApprovalId{action_.subject});
    if (!approval) return row(look, "clock", "Look at an approval", {}, {});
    std::string_view thing = "offer", icon = "offer";
    if (const auto* gesture = find_by(state_.gestures, &Gesture::gesture, GestureId{approval->subject})) {
      thing = gesture_kind_name(gesture->kind);
      icon = "gift";
    } else if (const auto* option = find_option(state_, OptionId{approval->subject})) {
      thing = remedy_name(option->kind);
    }
    const auto asker = approval->asked_by ? names_.staff(*approval->asked_by) : std::string();
    auto text = row(look, std::string(icon), {}, {}, brief(approval->reason));
    text.act = asker.empty() ? fmt::format("Approve a {} {}", short_money(approval->amount), thing)
                             : fmt::format("Approve {} {} {}", possessive(asker), short_money(approval->amount), thing);
    text.detail = fmt::format("for {}", customer());
    text.why = asker.empty() ? std::string("Above what was granted beforehand") : fmt::format("Above what {} may grant", inside(asker));
    return text;
  }

  DutyText wished() const {
    auto text = row(answer_them, "message", fmt::format("Answer {} wish", possessive(customer())), {}, brief(state_.title));
    const auto* wish = find_by(state_.wishes, &Wish::wish, WishId{action_.subject});
    if (wish) text.detail = fmt::format("asked {}", when(wish->at));
    text.quote = excerpt(wish ? wish->text : action_.what);
    return text;
  }

  DutyText confirmed() const {
    const auto* option = chosen_option(state_);
    const auto* chosen = open_offer(state_);
    const auto day = option && option->by ? day_from(*option->by, now_, names_.zone()) : std::string();
    const bool is_weekday = !day.empty() && day != "today" && day.find(' ') == std::string::npos;
    auto text =
        row(send, "mail", is_weekday ? fmt::format("Confirm {} in writing", day) : fmt::format("Confirm to {} in writing", customer()), {},
            brief(action_.what));
    text.detail = is_weekday ? fmt::format("to {}", customer()) : std::string();
    text.why = chosen && chosen->chosen_at ? fmt::format("{} chose {}", capital(she()), when(*chosen->chosen_at))
                                           : fmt::format("{} chose", capital(she()));
    return text;
  }

  DutyText delivered() const {
    const auto* chosen = open_offer(state_);
    auto text = row(deliver, "act", fmt::format("Deliver {}", definite(action_.what)), {}, brief(state_.title));
    text.detail = fmt::format("to {}", customer());
    if (action_.why == "change_owner_first")
      text.why = "It went wrong before: hand it over first";
    else
      text.why =
          chosen && chosen->chosen_at ? fmt::format("Agreed {}", day_from(*chosen->chosen_at, now_, names_.zone())) : std::string("Agreed");
    return text;
  }

  DutyText given() const {
    const auto* gesture = find_by(state_.gestures, &Gesture::gesture, GestureId{action_.subject});
    return row(give, "gift", fmt::format("Send {} {}", customer(), gesture ? gesture_name(*gesture) : "the gesture"),
               "On its own, never with the apology", brief(state_.title));
  }

  DutyText mended() const {
    const auto* letter = find_by(state_.letters, &Letter::contact, ContactId{action_.subject});
    const auto name = capital(std::string(letter ? letter_name(letter->kind) : "the letter"));
    const bool unsure = letter && letter->delivery == Delivery::unknown;
    return row(send, "warning", fmt::format("Write to {} again", customer()),
               unsure ? fmt::format("{} may not have arrived", name) : fmt::format("{} did not arrive", name), brief(state_.title));
  }

  static std::optional<Step> step_named(std::string_view why) {
    for (int i = 0; i < step_count; ++i)
      if (const auto step = static_cast<Step>(i); why == std::string("step_") + boost::describe::enum_to_string(step, "")) return step;
    return std::nullopt;
  }

  std::string step_act(Step step) const {
    switch (step) {
      case Step::listen:
        return fmt::format("Listen to {}", customer());
      case Step::reflect:
        return fmt::format("Say back to {} what you heard", customer());
      case Step::apologise:
        return fmt::format("Apologise to {}", customer());
      case Step::empathise:
        return fmt::format("Name the feeling with {}", customer());
      case Step::agree:
        return fmt::format("Agree the next steps with {}", customer());
      case Step::thank:
        return fmt::format("Thank {}", customer());
      case Step::findings:
        return fmt::format("Find out what happened to {}", customer());
      case Step::what_hurt:
        return fmt::format("Ask {} what hurt", customer());
      case Step::options:
        return fmt::format("Offer {} two ways or more", customer());
      case Step::choice:
        return fmt::format("Help {} to choose", customer());
      case Step::remedy:
        return fmt::format("Put it right for {}", customer());
      case Step::gesture:
        return fmt::format("Do something for the trouble of {}", customer());
      case Step::confirmation:
        return fmt::format("Ask {} whether it is solved", customer());
      case Step::cause:
        return "Record the cause";
      case Step::review:
        return "Review it with the team";
      case Step::action:
        return "Change what failed";
      case Step::effect_check:
        return "Check that the change works";
      case Step::tell_everyone:
        return "Tell everyone it hurt";
    }
    return {};
  }

  DutyText planned() const {
    const auto step = step_named(action_.why);
    if (!step) return row(check, "checks", fmt::format("Go on with {}", customer()), {}, brief(state_.title));
    auto text = row(check, "checks", step_act(*step), {}, brief(state_.title));
    switch (track_of(*step)) {
      case Track::person:
        text.why = "Next for the person";
        break;
      case Track::problem:
        text.why = "Next for the problem";
        break;
      case Track::process:
        text.why = "Next for the process";
        text.detail = fmt::format("after {} case", possessive(customer()));
        break;
    }
    return text;
  }

  const NextAction& action_;
  const State& state_;
  const Names& names_;
  Instant now_;
};

}  // namespace

DutyText describe(const NextAction& action, const State& state, const Names& names, Instant now) {
  return Duty(action, state, names, now).text();
}

}  // namespace amends::domain
