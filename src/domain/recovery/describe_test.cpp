#include "domain/recovery/describe.hpp"

#include <gtest/gtest.h>
#include <boost/mp11/algorithm.hpp>

#include "domain/recovery/describe_story.hpp"

namespace amends::domain {
namespace {

using namespace test;

const auto first_call = id_of<CallbackId>(10);
const auto blanket = id_of<OptionId>(20), refund = id_of<OptionId>(21);
const auto offer_1 = id_of<OfferId>(22);
const auto card = id_of<GestureId>(30);

CaseOpened opened() {
  return {.customer = id_of<CustomerId>(9),
          .number = 1042,
          .title = "Naming-day blanket marked delivered, never came",
          .received_at = at("2026-11-23T20:14:00Z"),
          .zone = "Europe/Dublin",
          .language = "en"};
}

Option option(OptionId id, Words title) {
  Option option;
  option.option = id;
  option.title = std::move(title);
  return option;
}

// pictures/case-light.png, sentence by sentence.
TEST(Describe, tells_the_case_of_the_picture_in_its_words) {
  Story story;
  const auto contact = id_of<ContactId>(40);
  story.tell(opened(), "2026-11-23T20:14:00Z", Actor::system());
  EXPECT_EQ(story.tell(
                ContactReceived{
                    contact, Channel::mail, "Adaeze Okafor", "This is a disgrace",
                    "My niece’s naming day was on Saturday. The blanket with her name on it was ‘delivered’ on Thursday.\nIt was not, and "
                    "your line hung up on me twice.",
                    at("2026-11-23T20:14:00Z")},
                "2026-11-23T20:14:00Z", Actor::customer()),
            "Ms Okafor wrote: “This is a disgrace” | “My niece’s naming day was on Saturday. The blanket with her name on it was "
            "‘delivered’ on Thursday. "
            "It was not, and your line hung up on me twice.”");
  story.tell(CallbackBooked{first_call, CallbackPurpose::first_voice, at("2026-11-24T08:00:00Z"), at("2026-11-24T09:00:00Z"), {}},
             "2026-11-23T20:14:00Z", Actor::system());
  EXPECT_EQ(story.tell(OpeningClaimed{ana}, "2026-11-24T08:04:00Z"), "You claimed the opening. | First voice due by 10:00.");
  EXPECT_EQ(story.tell(CallAttempted{first_call, AttemptOutcome::rang_out, 40, {}}, "2026-11-24T08:22:00Z"),
            "You rang. It rang out after 40 s.");
  EXPECT_EQ(story.tell(CallAttempted{first_call, AttemptOutcome::voicemail, 25, "you asked when suits her"}, "2026-11-24T08:51:00Z"),
            "You rang again. Voicemail. | You asked when suits her.");
  const std::vector<Event> call{
      CallHeld{contact, first_call, 14 * 60, 5 * 60, 9 * 60},
      AccountTaken{Teller::customer, "All of it.", Channel::call},
      UpsetNamed{"It isn’t the parcel. I rang for help and was cut off, as if I were the problem.", UpsetAbout::handling, true},
      AccountReflected{"The blanket did not come, and the line hung up.", ReflectedHow::read_aloud},
      ReflectionConfirmed{},
      ApologyMade{ApologyKind::full, Channel::call, "We let you down.", {}},
  };
  EXPECT_EQ(told(describe_call(call, you(), AnasNames())),
            "You talked for 14 min. You read back her account; she confirmed it. Full apology. | She spoke 9, you 5. | “It isn’t the "
            "parcel. I rang for help "
            "and was cut off, as if I were the problem.”");
  EXPECT_EQ(what_hurt(UpsetAbout::handling, AnasNames()), "how she was treated");
  EXPECT_EQ(story.tell(
                PromiseMade{id_of<PromiseId>(1), "The call in writing", ana, at("2026-11-24T22:59:00Z"), Certainty::certain, Channel::call},
                "2026-11-24T12:46:00Z"),
            "You promised her the call in writing, today.");
  EXPECT_EQ(story.tell(PromiseMade{id_of<PromiseId>(2), "Two ways to put it right", ana, at("2026-11-25T11:00:00Z"), Certainty::certain,
                                   Channel::call},
                       "2026-11-24T12:46:00Z"),
            "You promised her two ways to put it right, by Wednesday 12:00.");
  const auto note = story.describe(NoteWritten{id_of<NoteId>(1), "The line drops every call after 8 min."}, "2026-11-25T07:50:00Z",
                                   Actor::colleague(tom, Role::agent));
  EXPECT_EQ(told(note), "Tom, to the team. Ms Okafor never sees this.");
  EXPECT_EQ(note.form, EntryForm::note);
  EXPECT_EQ(
      story.tell(
          OfferMade{
              offer_1, {option(blanket, "A new blanket, by hand"), option(refund, "All €148.00 back today")}, {}, ProposedBy::us, {}, {}},
          "2026-11-25T08:15:00Z"),
      "You offered two options, before she asked.");
  EXPECT_EQ(story.tell(OptionChosen{offer_1, blanket, "Bring the blanket. And thank you for ringing.", Channel::web_form},
                       "2026-11-25T08:30:00Z", Actor::customer()),
            "Ms Okafor chose the new blanket: | “Bring the blanket. And thank you for ringing.”");
  EXPECT_EQ(
      story.tell(
          GesturePlanned{card, GestureKind::flowers, Money{3500, "EUR"}, "Flowers and a handwritten card", {}, at("2026-11-28T09:00:00Z")},
          "2026-11-25T08:40:00Z"),
      "You planned something for the trouble: flowers and a handwritten card, €35.00. | It goes on its own, Saturday 10:00.");
}

TEST(Describe, a_choice_told_on_the_phone_is_the_customer_s_and_says_how_it_came) {
  Story story;
  story.tell(OfferMade{offer_1, {option(refund, "All €148.00 back today")}, "The blanket cannot be made again", ProposedBy::us, {}, {}},
             "2026-11-25T08:15:00Z");
  EXPECT_EQ(story.tell(OptionChosen{offer_1, refund, {}, Channel::call}, "2026-11-25T08:30:00Z"),
            "Ms Okafor chose all €148.00 back today. | On the phone.");
}

TEST(Describe, one_option_says_why_and_asking_first_is_not_hidden) {
  Story story;
  EXPECT_EQ(story.tell(OfferMade{offer_1, {option(refund, "All back")}, "the blanket cannot be made again", ProposedBy::us, {}, {}},
                       "2026-11-25T08:15:00Z"),
            "You offered one option, before she asked. | The blanket cannot be made again.");
  story.tell(WishStated{id_of<WishId>(1), "I want the owner to ring", Channel::mail}, "2026-11-25T09:00:00Z", Actor::customer());
  EXPECT_EQ(story.tell(OfferMade{id_of<OfferId>(23), {option(refund, "All back"), option(blanket, "New")}, {}, ProposedBy::us, {}, {}},
                       "2026-11-25T09:15:00Z"),
            "You offered two options.");
}

TEST(Describe, who_acts_is_named_and_you_are_you) {
  Story story;
  story.tell(opened(), "2026-11-23T20:14:00Z", Actor::system());
  EXPECT_EQ(story.tell(OpeningClaimed{ana}, "2026-11-24T08:04:00Z"), "You claimed the opening.");
  EXPECT_EQ(story.tell(HandedOver{ana, tom, "I leave at noon"}, "2026-11-24T09:00:00Z"), "You handed the case to Tom. | I leave at noon.");
  EXPECT_EQ(story.tell(HandedOver{tom, ana, {}}, "2026-11-24T10:00:00Z"), "You took the case over from Tom.");
  EXPECT_EQ(story.tell(HandedOver{tom, ana, {}}, "2026-11-24T10:00:00Z", Actor::colleague(tom, Role::agent)),
            "Tom handed the case to you.");
  EXPECT_EQ(
      story.tell(PromiseMade{id_of<PromiseId>(1), "Jonas brings it", jonas, at("2026-11-27T19:00:00Z"), Certainty::likely, Channel::call},
                 "2026-11-25T08:00:00Z"),
      "You promised her: Jonas brings it, by Friday 20:00. | Jonas keeps it. Likely, not certain.");
}

TEST(Describe, a_broken_promise_and_a_missed_window_blame_nobody) {
  Story story;
  story.tell(opened(), "2026-11-23T20:14:00Z", Actor::system());
  story.tell(CallbackBooked{first_call, CallbackPurpose::first_voice, at("2026-11-24T08:00:00Z"), at("2026-11-24T09:00:00Z"), {}},
             "2026-11-23T20:14:00Z", Actor::system());
  EXPECT_EQ(story.tell(CallbackMissed{first_call}, "2026-11-24T09:00:00Z", Actor::system()),
            "Nobody rang in time. | The window closed today 10:00.");
  story.tell(PromiseMade{id_of<PromiseId>(1), "The refund letter.", ana, at("2026-11-25T11:00:00Z"), Certainty::hope, Channel::call},
             "2026-11-24T12:46:00Z");
  EXPECT_EQ(story.tell(PromiseBroken{id_of<PromiseId>(1)}, "2026-11-25T11:00:00Z", Actor::system()),
            "A promise was not kept in time: the refund letter. | It was due today 12:00.");
}

TEST(Describe, a_short_call_is_measured_in_seconds_and_an_unmeasured_one_says_nothing) {
  const std::vector<Event> short_call{CallHeld{{}, {}, 100, 40, 60}, ReflectionCorrected{}, AccountReflected{}, FollowUpCalled{}};
  EXPECT_EQ(told(describe_call(short_call, Actor::colleague(tom, Role::agent), AnasNames())),
            "Tom talked for 2 min, to follow up. Tom read back her account; she corrected it. | She spoke 1 min, Tom 40 s.");
  const std::vector<Event> rounded{CallHeld{{}, {}, 185, 91, 94}};
  EXPECT_EQ(told(describe_call(rounded, Actor::colleague(tom, Role::agent), AnasNames())), "Tom talked for 3 min. | She spoke 2, Tom 1.");
  const std::vector<Event> unmeasured{CallHeld{{}, {}, 3900, 0, 0}};
  EXPECT_EQ(told(describe_call(unmeasured, you(), AlexNames())), "You talked for 1 h 5 min.");
  const std::vector<Event> tried{CallAttempted{{}, AttemptOutcome::busy, 0, {}}};
  EXPECT_EQ(told(describe_call(tried, you(), AnasNames())), "You rang. The line was busy.");
}

TEST(Describe, follow_up_and_closing_say_what_is_provisional) {
  Story story;
  story.tell(opened(), "2026-11-23T20:14:00Z", Actor::system());
  EXPECT_EQ(story.tell(CaseClosed{Outcome::recovered, "the refund arrived and she is happy"}, "2026-11-27T16:00:00Z"),
            "You closed the case: the refund arrived and she is happy. | Recovered, until the follow-up says otherwise.");
  EXPECT_EQ(story.tell(FollowUpBooked{id_of<FollowUpId>(1), at("2026-12-02T08:00:00Z"), at("2026-12-02T13:00:00Z")}, "2026-11-25T16:00:00Z",
                       Actor::system()),
            "The follow-up is booked: mail and call Wed 2 Dec.");
  EXPECT_EQ(story.tell(FollowUpAnswered{id_of<FollowUpId>(1), Solved::yes, 5, 9, "Nobody ever rang me back before.", Channel::call},
                       "2026-12-02T13:10:00Z"),
            "Ms Okafor said it is solved. How she was treated: 5 of 5. Would recommend: 9 of 10. | On the phone. | “Nobody ever rang me "
            "back before.”");
  EXPECT_EQ(story.tell(OutcomeSettled{Outcome::recovered}, "2026-12-02T13:10:00Z", Actor::system()), "The outcome stands: recovered.");
  EXPECT_EQ(story.tell(CaseReopened{ReopenTrigger::customer_replied, {}}, "2026-12-03T13:10:00Z", Actor::system()),
            "The case is open again: she wrote.");
}

TEST(Describe, erased_words_leave_a_sentence) {
  Words gone;
  gone.erased = true;
  Story story;
  story.tell(PromiseMade{id_of<PromiseId>(1), gone, ana, at("2026-11-25T11:00:00Z"), Certainty::certain, Channel::call},
             "2026-11-24T12:46:00Z");
  EXPECT_EQ(story.tell(PromiseKept{id_of<PromiseId>(1), {}}, "2026-11-25T10:00:00Z"), "You kept a promise: words since erased.");
}

// Whatever the event and whoever acts: a sentence, calm, with nothing left to fill in.
void expect_sentence(const Sentence& s, std::string_view name) {
  EXPECT_FALSE(s.text.empty()) << name;
  EXPECT_FALSE(s.icon.empty()) << name;
  EXPECT_TRUE(s.text.ends_with('.') || s.text.ends_with("”") || s.text.ends_with(':') || s.text.ends_with("…")) << name << ": " << s.text;
  EXPECT_TRUE(s.aside.empty() || s.aside.ends_with('.') || s.aside.ends_with("”")) << name << ": " << s.aside;
  if (s.actor.empty()) { EXPECT_FALSE(s.text[0] >= 'a' && s.text[0] <= 'z') << name << ": " << s.text; }
  for (const std::string_view never : {"!", "{", "}", "  ", "..", " .", ": .", "successfully"})
    EXPECT_EQ((s.text + s.aside).find(never), std::string::npos) << name << ": " << s.text << " | " << s.aside;
}

TEST(Describe, every_event_by_anybody_is_a_sentence_even_when_the_case_knows_nothing_of_it) {
  const AnasNames her;
  const AlexNames them;
  const Actor actors[] = {you(), Actor::colleague(tom, Role::lead), Actor::customer(), Actor::system()};
  boost::mp11::mp_for_each<boost::mp11::mp_iota_c<std::variant_size_v<Event>>>([&](auto index) {
    const Event event{std::in_place_index<index>};
    for (const auto& actor : actors) {
      for (const Names* names : {static_cast<const Names*>(&her), static_cast<const Names*>(&them)}) {
        State before, after;
        evolve(after, event, at("2026-11-24T09:00:00Z"), actor);
        expect_sentence(describe(before, after, event, at("2026-11-24T09:00:00Z"), actor, *names), name_of(event));
      }
    }
  });
}

}  // namespace
}  // namespace amends::domain
