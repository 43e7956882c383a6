#include <map>

#include <gtest/gtest.h>
#include <boost/describe/enum_to_string.hpp>

#include "domain/recovery/describe_story.hpp"

namespace amends::domain {
namespace {

using namespace test;

constexpr int act_count = static_cast<int>(Act::mend_delivery) + 1;
const auto now = at("2026-11-24T08:48:00Z");  // Tuesday 09:48 in Brussels

NextAction action(Act act, const Uuid& subject = {}, std::string why = {}) {
  return {.act = act,
          .subject = subject,
          .owner = ana,
          .for_role = {},
          .opens = {},
          .due = {},
          .attempt = 0,
          .what = {},
          .why = std::move(why)};
}

State open_case() {
  State state;
  state.exists = true;
  state.title = "Naming-day blanket never came";
  state.zone = "Europe/Dublin";
  state.owner = ana;
  return state;
}

DutyText row(const NextAction& action, const State& state) { return describe(action, state, AnasNames(), now); }

// pictures/today-light.png
TEST(DescribeDuty, ring_shows_her_words_which_try_it_is_and_her_time) {
  auto state = open_case();
  state.sign_quote = "hung up on me twice";
  auto& call = state.callbacks.emplace_back();
  call.callback = id_of<CallbackId>(1);
  call.attempts = {{now, AttemptOutcome::rang_out, 40}};
  auto ring = action(Act::ring, id_of<CallbackId>(1).uuid, "callback_first");
  ring.attempt = 2;
  const auto text = row(ring, state);
  EXPECT_EQ(text.act, "Ring Ms Okafor");
  EXPECT_EQ(text.detail, "2nd try · 08:48 in Dublin");
  EXPECT_EQ(text.why, "");
  EXPECT_EQ(text.quote.text, "hung up on me twice");
  EXPECT_EQ(text.why_detail, "Naming-day blanket never came");
  EXPECT_EQ(text.verb + text.key + text.icon, "RingCphone");
}

TEST(DescribeDuty, a_time_is_not_told_where_it_is_assumed_or_ours) {
  auto state = open_case();
  state.zone_assumed = true;
  EXPECT_EQ(row(action(Act::ring), state).detail, "");
  state.zone_assumed = false;
  state.zone = "Europe/Brussels";
  EXPECT_EQ(row(action(Act::ring), state).detail, "");
  state.zone = "America/New_York";
  EXPECT_EQ(row(action(Act::ring), state).detail, "03:48 in New York");
}

TEST(DescribeDuty, who_has_no_number_is_asked_for_one) {
  auto state = open_case();
  auto& call = state.callbacks.emplace_back();
  call.callback = id_of<CallbackId>(1);
  call.rung = Rung::write_with_times;
  const auto text = row(action(Act::answer, id_of<CallbackId>(1).uuid, "no_number"), state);
  EXPECT_EQ(text.act, "Ask Ms Okafor for a number");
  EXPECT_EQ(text.why, "No telephone number is known");
}

TEST(DescribeDuty, a_call_says_why_it_is_there) {
  auto state = open_case();
  EXPECT_EQ(row(action(Act::ring), state).why, "A complaint is answered by a call first");
  auto& call = state.callbacks.emplace_back();
  call.callback = id_of<CallbackId>(1);
  call.purpose = CallbackPurpose::customer_asked;
  auto asked = action(Act::ring, id_of<CallbackId>(1).uuid, "customer_asked");
  EXPECT_EQ(row(asked, state).why, "She asked for this call");
  asked.what = "Took neither option; ask what would be right";
  EXPECT_EQ(row(asked, state).why, "Took neither option; ask what would be right");
}

TEST(DescribeDuty, a_word_that_is_due_says_who_promised_it_and_how_often) {
  auto state = open_case();
  state.cadence_minutes = 120;
  state.cadence_why = "The spare part is still with the courier";
  const auto text = row(action(Act::write_update, {}, "cadence"), state);
  EXPECT_EQ(text.act, "Write to Ms Okafor");
  EXPECT_EQ(text.why, "You promised her a word every 2 hours");
  EXPECT_EQ(text.why_detail, "The spare part is still with the courier");
  EXPECT_EQ(text.verb + text.key, "SendU");
}

TEST(DescribeDuty, a_promise_says_when_it_was_given) {
  auto state = open_case();
  const auto promised = [&](std::string_view made_at, Channel channel) {
    state.promises.clear();
    auto& promise = state.promises.emplace_back();
    promise.promise = id_of<PromiseId>(1);
    promise.text = "Send Ms Okafor her letter";
    promise.owner = ana;
    promise.made_at = at(made_at);
    promise.channel = channel;
    return row(action(Act::keep_promise, id_of<PromiseId>(1).uuid, "promise_made"), state);
  };
  const auto text = promised("2026-11-20T10:00:00Z", Channel::call);
  EXPECT_EQ(text.act, "Send Ms Okafor her letter");
  EXPECT_EQ(text.detail, "");
  EXPECT_EQ(text.verb + text.key + text.icon, "KeepPpromise");
  EXPECT_EQ(text.why, "You promised it on Friday’s call");
  EXPECT_EQ(promised("2026-11-24T08:00:00Z", Channel::call).why, "You promised it on today’s call");
  EXPECT_EQ(promised("2026-11-02T08:00:00Z", Channel::call).why, "You promised it on the call of Mon 2 Nov");
  EXPECT_EQ(promised("2026-11-23T08:00:00Z", Channel::mail).why, "You promised it in Monday’s mail");
  EXPECT_EQ(promised("2026-11-24T08:00:00Z", Channel::visit).why, "You promised it today");
  auto tom_s = action(Act::keep_promise, id_of<PromiseId>(1).uuid, "promise_made");
  tom_s.owner = tom;
  state.promises[0].text = "the refund, in writing.";
  EXPECT_EQ(row(tom_s, state).act, "The refund, in writing");
  EXPECT_EQ(row(tom_s, state).detail, "for Ms Okafor");
}

TEST(DescribeDuty, an_approval_names_who_asks_what_and_why) {
  auto state = open_case();
  auto& gesture = state.gestures.emplace_back();
  gesture.gesture = id_of<GestureId>(1);
  gesture.kind = GestureKind::gift_card;
  auto& approval = state.approvals.emplace_back();
  approval.approval = id_of<ApprovalId>(2);
  approval.subject = id_of<GestureId>(1).uuid;
  approval.amount = Money{6000, "EUR"};
  approval.asked_by = tom;
  approval.reason = "she waited six days";
  auto text = row(action(Act::look_at_approval, id_of<ApprovalId>(2).uuid, "over_authority"), state);
  EXPECT_EQ(text.act, "Approve Tom’s €60 gift card");
  EXPECT_EQ(text.why, "Above what Tom may grant");
  EXPECT_EQ(text.why_detail, "she waited six days");
  EXPECT_EQ(text.verb + text.key + text.icon, "LookAgift");
  state.approvals[0].amount = {6050, "EUR"};
  state.approvals[0].asked_by = ana;
  text = row(action(Act::look_at_approval, id_of<ApprovalId>(2).uuid), state);
  EXPECT_EQ(text.act, "Approve your €60.50 gift card");
  EXPECT_EQ(text.why, "Above what you may grant");
}

TEST(DescribeDuty, an_opening_is_its_words_and_where_they_stood) {
  auto state = open_case();
  state.channel = Channel::review;
  state.sign_quote = "Two stars. Nobody answers.";
  const auto text = row(action(Act::claim, {}, "public_post"), state);
  EXPECT_EQ(text.quote.text, "Two stars. Nobody answers.");
  EXPECT_EQ(text.why, "Public review · Naming-day blanket never came");
  EXPECT_EQ(text.verb + text.key + text.icon, "ClaimOstar");
}

TEST(DescribeDuty, a_follow_up_says_when_the_case_was_closed) {
  auto state = open_case();
  state.closed_at = at("2026-11-20T16:00:00Z");
  auto& follow_up = state.follow_ups.emplace_back();
  follow_up.follow_up = id_of<FollowUpId>(1);
  follow_up.mailed_at = at("2026-11-23T08:00:00Z");
  const auto text = row(action(Act::follow_up_call), state);
  EXPECT_EQ(text.act, "Ring Ms Okafor to follow up");
  EXPECT_EQ(text.why, "Closed Friday; our mail went Monday");
  EXPECT_EQ(text.verb + text.key, "RingC");
}

TEST(DescribeDuty, a_choice_is_confirmed_by_its_day) {
  auto state = open_case();
  Option blanket;
  blanket.option = id_of<OptionId>(1);
  blanket.title = "A new blanket, by hand";
  blanket.by = at("2026-11-27T19:00:00Z");
  auto& made = state.offers.emplace_back();
  made.offer = id_of<OfferId>(1);
  made.options = {blanket};
  made.chosen = blanket.option;
  made.chosen_at = at("2026-11-24T08:30:00Z");
  auto confirm = action(Act::confirm_choice, id_of<OfferId>(1).uuid, "choice_in_writing");
  confirm.what = blanket.title;
  EXPECT_EQ(row(confirm, state).act, "Confirm Friday in writing");
  EXPECT_EQ(row(confirm, state).why, "She chose today 09:30");
  auto deliver = action(Act::deliver_remedy, blanket.option.uuid, "remedy_agreed");
  deliver.what = blanket.title;
  EXPECT_EQ(row(deliver, state).act, "Deliver the new blanket");
  EXPECT_EQ(row(deliver, state).why, "Agreed today");
  deliver.why = "change_owner_first";
  EXPECT_EQ(row(deliver, state).why, "It went wrong before: hand it over first");
}

TEST(DescribeDuty, the_next_step_is_an_act_not_a_field) {
  for (int i = 0; i < step_count; ++i) {
    const auto step = static_cast<Step>(i);
    const auto text = row(action(Act::plan_step, {}, std::string("step_") + boost::describe::enum_to_string(step, "")), open_case());
    EXPECT_FALSE(text.act.starts_with("Go on")) << i;
    EXPECT_FALSE(text.why.empty()) << i;
    EXPECT_FALSE(step_label(step, AnasNames()).empty());
  }
  EXPECT_EQ(row(action(Act::plan_step, {}, "step_thank"), open_case()).act, "Thank Ms Okafor");
  EXPECT_EQ(row(action(Act::plan_step, {}, "step_nowhere"), open_case()).act, "Go on with Ms Okafor");
  EXPECT_EQ(step_label(Step::confirmation, AnasNames()), "She confirms");
  EXPECT_EQ(step_label(Step::confirmation, AlexNames()), "They confirm");
}

TEST(DescribeDuty, every_act_has_a_row_and_every_verb_one_key) {
  std::map<std::string, std::string> key_of, verb_of;
  for (int i = 0; i < act_count; ++i) {
    const auto text = row(action(static_cast<Act>(i)), open_case());
    const auto* name = boost::describe::enum_to_string(static_cast<Act>(i), "?");
    EXPECT_STRNE(name, "?");
    EXPECT_FALSE(text.act.empty() || text.verb.empty() || text.icon.empty()) << name;
    EXPECT_EQ(text.key.size(), 1u) << name;
    EXPECT_EQ(std::string("XJKWZ").find(text.key), std::string::npos) << name << ": a key of Today itself";
    EXPECT_EQ(key_of.emplace(text.verb, text.key).first->second, text.key) << name;
    EXPECT_EQ(verb_of.emplace(text.key, text.verb).first->second, text.verb) << name;
    for (const auto& line : {text.act, text.detail, text.why, text.why_detail}) {
      EXPECT_EQ(line.find_first_of("{}!"), std::string::npos) << name << ": " << line;
      EXPECT_FALSE(line.ends_with('.')) << name << ": " << line;
    }
  }
}

}  // namespace
}  // namespace amends::domain
