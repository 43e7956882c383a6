#include <fmt/format.h>

#include "domain/recovery/evolve.hpp"
#include "domain/recovery/looks.hpp"
#include "domain/recovery/rules.hpp"
#include "domain/recovery/wording.hpp"

namespace amends::domain {
namespace {

constexpr int call_seconds_max = 24 * 60 * 60;

Result<void> check_call(const RecordCall& c) {
  constexpr auto ask = "Say how long you talked, in seconds: from none to a day.";
  TRY_VOID(within(c.seconds, 0, call_seconds_max, "/seconds", ask));
  TRY_VOID(within(c.ours_seconds.value_or(0), 0, c.seconds, "/ours_seconds", "Nobody speaks longer than the call. Check the seconds."));
  TRY_VOID(within(c.theirs_seconds.value_or(0), 0, c.seconds, "/theirs_seconds", "Nobody speaks longer than the call. Check the seconds."));
  if (!c.chosen) return {};
  if (!c.offer)
    return fail(Errc::invalid, "There is no offer in this call to choose from. Add it, or record the choice on its own.", "no_offer",
                "/chosen");
  return within(*c.chosen, 0, static_cast<int>(c.offer->options.size()) - 1, "/chosen",
                "Choose one of the options of this call, counted from 0.");
}

// Decides part after part on the state that the parts before made. One refusal refuses the whole and names the part.
class Call {
 public:
  Call(const State& state, Context& context) : state_(state), context_(context) {}

  void add(Event event) {
    evolve(state_, event, context_.now, context_.actor);
    events_.push_back(std::move(event));
  }

  Result<void> part(std::string_view name, const Command& command) {
    auto decided = decide(state_, command, context_);
    if (!decided) {
      auto error = std::move(decided).error();
      error.field = fmt::format("/{}{}", name, error.field);
      error.sentence = fmt::format("In the call's {}: {}", said(name), error.sentence);
      return tl::unexpected(std::move(error));
    }
    for (auto& event : *decided) add(std::move(event));
    return {};
  }

  template <class Part>
  Result<void> part(std::string_view name, const std::optional<Part>& command) {
    if (!command) return {};
    return part(name, Command{*command});
  }

  const State& state() const { return state_; }
  Events take() { return std::move(events_); }

 private:
  // "promises/0" is spoken of as the promise.
  static std::string_view said(std::string_view name) { return name.starts_with("promises/") ? std::string_view("promise") : name; }

  State state_;
  Context& context_;
  Events events_;
};

Result<void> hold_the_call(Call& call, const RecordCall& c, Context& context) {
  const auto& state = call.state();
  const auto* callback = c.callback ? find_by(state.callbacks, &Callback::callback, *c.callback) : open_callback(state);
  if (c.callback && !callback) return unknown("callback", "/callback");
  if (callback && !callback->open)
    return fail(Errc::conflict, "This call is done already. Log the new one without it.", "callback_settled", "/callback");

  const auto contact = context.ids.next<ContactId>();
  const auto is_follow_up = state.phase == CasePhase::closed;
  const auto id = callback ? std::optional(callback->callback) : std::nullopt;
  call.add(CallHeld{contact, id, c.seconds, c.ours_seconds.value_or(0), c.theirs_seconds.value_or(0)});
  Events settled;  // one talk answers every call that was due
  drop_callbacks(state, settled, "You spoke with them in another call.", [](const Callback&) { return true; });
  for (auto& event : settled) call.add(std::move(event));
  const auto* follow_up = last_follow_up(state);
  if (is_follow_up && follow_up && !follow_up->called_at) call.add(FollowUpCalled{follow_up->follow_up, contact});
  return {};
}

Result<void> choose_in_call(Call& call, const RecordCall& c) {
  if (!c.chosen) return {};
  const auto* offer = open_offer(call.state());
  const auto option = offer->options[static_cast<std::size_t>(*c.chosen)].option;
  return call.part("chosen", Command{ChooseOption{offer->offer, option, c.chosen_words, Channel::call}});
}

}  // namespace

Decision Decide::operator()(const RecordCall& c) const {
  TRY_VOID(check_call(c));
  Call call(state, context);
  TRY_VOID(hold_the_call(call, c, context));
  TRY_VOID(call.part("account", c.account));
  TRY_VOID(call.part("upset", c.upset));
  TRY_VOID(call.part("expectation", c.expectation));
  TRY_VOID(call.part("reflection", c.reflection));
  TRY_VOID(call.part("confirmed", c.confirmed));
  TRY_VOID(call.part("corrected", c.corrected));
  TRY_VOID(call.part("apology", c.apology));
  TRY_VOID(call.part("feeling", c.feeling));
  TRY_VOID(call.part("offer", c.offer));
  TRY_VOID(choose_in_call(call, c));
  for (std::size_t i = 0; i < c.promises.size(); ++i) TRY_VOID(call.part(fmt::format("promises/{}", i), Command{c.promises[i]}));
  TRY_VOID(call.part("agreement", c.agreement));
  TRY_VOID(call.part("thanks", c.thanks));
  TRY_VOID(call.part("standing", c.standing));
  TRY_VOID(call.part("cadence", c.cadence));
  return call.take();
}

}  // namespace amends::domain
