// The sample data is the pictures' moment: Tuesday 24 November 2026, 09:48 in Brussels (today-light), and the blanket reaches
// case-light when its story is played on to Wednesday 10:12.
#include <fmt/format.h>

#include "house.hpp"

#include "app/access/staff.hpp"
#include "app/call_sheet.hpp"
#include "app/case_list.hpp"
#include "app/case_view.hpp"
#include "app/peek.hpp"
#include "app/rebuild.hpp"
#include "app/sample/sample.hpp"
#include "app/today.hpp"

namespace amends {
namespace {

using test::House;
using Lines = std::vector<std::string>;

// A shop with the sample week in it; made once for each group of tests.
struct Shop {
  Shop() {
    const auto made = app::make_sample(house.app(), house.clock().now());
    EXPECT_TRUE(made) << made.error().sentence;
    const auto staff = house.reader().all_staff().value();
    for (const auto& one : staff) by_name.emplace(one.short_name, one);
  }

  House house{test::at("2026-11-24T08:48:00Z")};
  std::map<std::string, app::StaffRecord> by_name;
};

class Sample : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { shop_ = std::make_unique<Shop>(); }
  static void TearDownTestSuite() { shop_.reset(); }

  static House& house() { return shop_->house; }
  static const app::StaffRecord& staff(const char* name) { return shop_->by_name.at(name); }
  static app::Viewer ana() { return app::viewer_of(staff("Ana")); }
  static app::TodayView today() { return app::today(house().app(), house().reader(), ana()).value(); }
  static app::CaseId case_of(const char* words) {
    const auto found = app::search_cases(house().app(), house().reader(), words, std::nullopt).value();
    return found.results.at(0).summary.id;
  }

  // "Ring Ms Okafor | 2nd try · 08:48 in Dublin | window closes 10:00 | “hung up on me twice” | furious | Ring C"
  static std::string row(const app::DutyView& duty) {
    const auto why = duty.quote ? "“" + duty.quote->text + "”" : duty.why;
    return fmt::format("{} | {} | {} | {} {}", duty.title, duty.due_text, why, duty.verb, duty.key);
  }
  static Lines rows(const std::vector<app::DutyView>& duties) {
    Lines lines;
    for (const auto& duty : duties) lines.push_back(row(duty));
    return lines;
  }

  static inline std::unique_ptr<Shop> shop_;
};

TEST_F(Sample, today_is_the_picture) {
  const auto view = today();
  EXPECT_EQ(view.headline, "Three things now. After them, nothing before 10:30.");
  EXPECT_EQ(rows(view.now_due), (Lines{
                                    "Write to Ms Lindqvist | was due 09:40 | You promised her a word every 2 hours | Send U",
                                    "Ring Ms Okafor | window closes 10:00 | “hung up on me twice” | Ring C",
                                    "Send Mr Brandt his letter | due 10:10 | You promised it on Friday’s call | Keep P",
                                }));
  EXPECT_EQ(view.now_due[0].detail, "No news yet, as promised");
  EXPECT_EQ(view.now_due[0].why_detail, "The spare part is still with the courier");
  EXPECT_EQ(view.now_due[1].detail, "2nd try · 08:48 in Dublin");
  EXPECT_EQ(view.now_due[2].detail, "The €429.00 refund, in writing");
  EXPECT_EQ(view.now_due[2].why_detail, "Second repair failed; refund agreed");
  EXPECT_EQ(rows(view.next_hour), (Lines{
                                      "Write to Mr Sørensen | due 10:30 | You promised him a word every 2 hours | Send U",
                                      "Approve Tom’s €60 gift card | due 10:34 | Above Tom’s €40 | Look A",
                                  }));
  EXPECT_EQ(view.next_hour[1].since, test::at("2026-11-24T08:34:00Z"));
  EXPECT_EQ(rows(view.later_today), (Lines{
                                        "Ring Mrs Kaur to follow up | from 14:00 | Closed Friday; our mail went Monday | Ring C",
                                        "Ring Mr Haddad | by 15:30 | Took neither option; ask what would be right | Ring C",
                                        "Check the new label rule | by 17:00 | You promised it on the call of Tue 17 Nov | Keep P",
                                    }));
  EXPECT_EQ(rows(view.openings), (Lines{
                                     "Claim the opening |  | “I want to speak to the owner” | Claim O",
                                     "Claim the opening |  | “Two stars. Nobody answers.” | Claim O",
                                     "Claim the opening |  | “The third time I write” | Claim O",
                                 }));
  EXPECT_EQ(view.openings[0].why, "Form · no order number, Lyon");
  EXPECT_EQ(view.openings_count, 3);
  EXPECT_EQ(view.footnote, "You took two hard calls yesterday. Let a colleague take the next one.");
  Lines feelings;
  for (const auto* group : {&view.now_due, &view.next_hour, &view.later_today, &view.openings})
    for (const auto& duty : *group) feelings.push_back(duty.feeling ? duty.feeling->word : "");
  EXPECT_EQ(feelings,
            (Lines{"worried", "furious", "tired", "anxious", "let down", "content", "angry", "content", "angry", "let down", "tired"}));
}

TEST_F(Sample, the_peek_is_the_picture) {
  const auto peek = app::peek(house().app(), house().reader(), ana(), today().now_due.at(1).case_id);
  ASSERT_TRUE(peek) << peek.error().sentence;
  EXPECT_EQ(peek->number, "A-1042");
  EXPECT_EQ(peek->name, "Ms Adaeze Okafor");
  EXPECT_EQ(peek->place_and_time, "08:48 in Dublin · customer since 2019");
  EXPECT_EQ(peek->quote.text,
            "My niece’s naming day was on Saturday. The blanket with her name on it was ‘delivered’ on Thursday. It was not, and your line "
            "hung up on me twice.");
  EXPECT_EQ(peek->quote_source, "from her mail, yesterday at 21:14");
  Lines lines;
  for (const auto& line : peek->lines) lines.push_back(line.label + ": " + line.text);
  EXPECT_EQ(lines, (Lines{
                       "Why now: She starts work at 9:00, Dublin time, and can’t talk again until 12:30.",
                       "So far: You rang at 09:22. It rang out.",
                       "She warned: She will post about it tonight unless somebody rings.",
                       "Before: 11 orders, parcel four days late in Mar 2024, recovered.",
                   }));
  EXPECT_EQ(peek->feeling->word, "furious");
  EXPECT_EQ(peek->feeling_source, "by the words of her mail");
  EXPECT_EQ(peek->say_heading, "When she answers");
  EXPECT_EQ(peek->say, "Say who you are, and sorry. Then let her speak until she has finished. Ask what hurt most. No solution yet.");
  EXPECT_EQ(peek->write_instead, "She wants it in writing");
}

TEST_F(Sample, every_rule_held_and_every_event_verifies) {
  const auto playbooks = house().app().playbooks.current(house().reader()).value();
  const auto verified = app::verify(house().reader(), *playbooks);
  ASSERT_TRUE(verified);
  EXPECT_TRUE(verified->broken.empty()) << verified->broken.front();
  EXPECT_GT(verified->events, 1000);
  app::CaseListQuery query;
  query.outcome = domain::Outcome::recovered;
  EXPECT_GE(app::case_page(house().reader(), ana(), query)->cases.size(), 10u);
}

TEST_F(Sample, nothing_of_it_lies_after_its_clock) {
  std::int64_t position = 0;
  while (true) {
    const auto events = house().reader().events_from(position, 500).value();
    if (events.empty()) break;
    for (const auto& event : events) EXPECT_LE(event.at, house().clock().now()) << event.type;
    position = events.back().position;
  }
}

TEST_F(Sample, the_call_sheet_knows_ms_eze) {
  const auto sheet = app::call_sheet(house().app(), house().reader(), ana(), case_of("crystal lamp"));
  ASSERT_TRUE(sheet) << sheet.error().sentence;
  EXPECT_EQ(sheet->name, "Ms Ngozi Eze");
  EXPECT_EQ(sheet->day_note, "leaves for work at 9:15");
  ASSERT_FALSE(sheet->known.empty());
  EXPECT_EQ(sheet->known[0].text, "Crystal table lamp “Alba”, €189. Came Mon 16 Nov, shade broken");
  EXPECT_EQ(sheet->say_listen, Lines{"Ms Eze, this is Ana Reis from Harbour Lane. You wrote: “both times you put the phone down on me”. "
                                     "I’d like to hear what happened, "
                                     "from the start. I have time."});
  EXPECT_EQ(sheet->questions,
            (Lines{"What did you find when you opened it?", "What happened when you rang us?", "What was the worst of it for you?",
                   "What would you like us to do?", "Is there anything I have not asked?"}));
  EXPECT_EQ(sheet->listen_hint, "When she stops: wait three seconds. Then “Go on”, or “And then?”");
  EXPECT_EQ(sheet->say_apologise, Lines{"Ms Eze, I am sorry. This should not have happened to you."});
  EXPECT_EQ(sheet->say_empathise, Lines{"It sounds as if you felt furious. Is that the right word, or is there a better one?"});
  EXPECT_EQ(sheet->feelings.size(), 8u);
  EXPECT_EQ(sheet->feelings.front(), "furious");
  EXPECT_EQ(sheet->feelings.back(), "calm");
  ASSERT_EQ(sheet->ideas.size(), 3u);
  EXPECT_EQ(sheet->ideas[0].option.title.text, "A new one, brought to the door");
  EXPECT_EQ(sheet->ideas[1].option.title.text, "The money back, €189.00");
  EXPECT_EQ(sheet->ideas[1].authority, "€189 to us, yours to give up to €1,000");
}

TEST_F(Sample, a_colleagues_days_show_what_they_promised) {
  const auto load = app::owner_load(house().app(), house().reader(), ana().staff, std::nullopt);
  ASSERT_TRUE(load) << load.error().sentence;
  ASSERT_EQ(load->days.size(), 8u);
  EXPECT_EQ(load->days[0].label + " " + std::to_string(load->days[0].day), "Tue 24");
  EXPECT_EQ(load->days[0].taken, 2);  // Mr Brandt's letter and the label rule
  EXPECT_TRUE(load->days[5].closed);  // Sunday
  EXPECT_FALSE(load->days[4].closed);
  EXPECT_TRUE(load->kept.starts_with("kept ")) << load->kept;
}

// The blanket, from Tuesday 09:48 to Wednesday 10:12 (pictures/case-light.png).
class Blanket : public Sample {
 protected:
  static void SetUpTestSuite() {
    Sample::SetUpTestSuite();
    id_ = app::find_case(house().reader(), "A-1042").value();
    play_tuesday();
    play_wednesday();
  }

  static Instant brussels(const char* day, const char* time) { return test::at(fmt::format("2026-11-{}T{}:00+01:00", day, time)); }

  static app::Executed act(Instant when, const char* who, const domain::Command& command) {
    EXPECT_TRUE(house().clock().advance_to(when));
    const auto done = house().execute(id_, command, house().who(staff(who)));
    EXPECT_TRUE(done) << domain::name_of(command) << ": " << done.error().sentence;
    return done.value_or(app::Executed{});
  }
  static app::Executed she(Instant when, const domain::Command& command) {
    EXPECT_TRUE(house().clock().advance_to(when));
    const auto done = house().execute(id_, command, {domain::Actor::customer(), when, "page", random_seed()});
    EXPECT_TRUE(done) << done.error().sentence;
    return done.value_or(app::Executed{});
  }
  static domain::MakePromise promise(const char* text, Instant due, const char* owner) {
    domain::MakePromise made{};
    made.text = Words(text);
    made.due = due;
    made.owner = staff(owner).id;
    made.certainty = domain::Certainty::certain;
    return made;
  }

  static void play_tuesday() {
    domain::RecordAttempt again{};
    again.outcome = domain::AttemptOutcome::voicemail;
    again.note = Words("You asked when suits her. She answered: 12:30, her time");
    again.next_opens = brussels("24", "13:30");
    again.next_closes = brussels("24", "14:30");
    act(brussels("24", "09:51"), "Ana", again);
    act(brussels("24", "09:52"), "Ana", domain::NameFeeling{"furious", domain::FeelingSource::inferred, Words("missed her twice")});
    domain::RecordCall call{};
    call.seconds = 14 * 60;
    call.ours_seconds = 5 * 60;
    call.theirs_seconds = 9 * 60;
    call.account = domain::TakeAccount{{}, Words("The blanket never came, and I rang twice and was cut off."), {}};
    call.upset = domain::NameUpset{Words("It isn’t the parcel. I rang for help and was cut off, as if I were the problem."),
                                   domain::UpsetAbout::handling, true};
    call.reflection =
        domain::Reflect{Words("You rang for help twice, and both times the line went dead."), domain::ReflectedHow::read_aloud};
    call.confirmed = domain::ConfirmReflection{};
    call.apology = domain::Apologise{domain::ApologyKind::full, {}, Words("I am sorry. We hung up on you when you rang for help.")};
    call.feeling = domain::NameFeeling{"hurt", domain::FeelingSource::with_customer, Words("heard on the call")};
    call.promises = {promise("The call in writing", brussels("24", "23:59"), "Ana"),
                     promise("Two ways to put it right", brussels("25", "12:00"), "Ana"),
                     promise("Review with the phone team", brussels("30", "17:00"), "Mira")};
    call.agreement = domain::Agree{Words("Two ways to choose from by Wednesday noon.")};
    call.cadence = domain::AgreeCadence{24 * 60, Words("So that she need not ring.")};
    const auto held = act(brussels("24", "13:46"), "Ana", call);
    auto summary = House::letter("Dear Ms Okafor, this is what we agreed.");
    summary.kind = domain::LetterKind::summary;
    summary.keeps = held.state->promises[0].promise;
    act(brussels("24", "14:10"), "Ana", summary);
    act(brussels("24", "14:11"), "Ana", domain::SettleWarning{held.state->warnings[0].warning, Words("She was rung.")});
  }

  static void play_wednesday() {
    act(brussels("25", "08:50"), "Tom",
        domain::WriteNote{Words("The line drops every call after 8 min in the queue. Nobody hung up. She hasn’t asked, so not yet.")});
    for (const auto* text : {"The blanket never came", "The line dropped twice"}) {
      const auto raised = act(brussels("25", "08:55"), "Ana", domain::RaiseIssue{Words(text)});
      act(brussels("25", "08:55"), "Ana",
          domain::MakeFinding{raised.state->issues.back().issue, domain::Finding::upheld, Words("It is so.")});
    }
    act(brussels("25", "09:00"), "Ana", domain::RecordCause{domain::CauseLocus::ours, "phones", Words("The queue drops calls.")});
    domain::NewOption blanket{}, refund{};
    blanket.kind = domain::RemedyKind::replacement;
    blanket.title = Words("A new blanket, by hand");
    blanket.detail = Words("Friday 18:00 to 20:00");
    blanket.costs_nothing = refund.costs_nothing = true;
    blanket.by = brussels("27", "20:00");
    refund.kind = domain::RemedyKind::refund;
    refund.title = Words("All €148.00 back today");
    refund.detail = Words("She keeps it if it turns up");
    refund.amount = Money{14800, "EUR"};
    domain::MakeOffer offer{};
    offer.options = {blanket, refund};
    const auto made = act(brussels("25", "09:15"), "Ana", offer);
    act(brussels("25", "09:15"), "Ana", domain::KeepPromise{made.state->promises[1].promise, {}});
    const auto& open = made.state->offers.back();
    she(brussels("25", "09:30"), domain::ChooseOption{open.offer, open.options[0].option,
                                                      Words("Bring the blanket. And thank you for ringing."), domain::Channel::web_form});
    act(brussels("25", "09:31"), "Ana", domain::NameFeeling{"relieved", domain::FeelingSource::customers_words, Words("she chose")});
    act(brussels("25", "09:40"), "Ana", promise("Blanket at her door", brussels("27", "20:00"), "Jonas"));
    domain::PlanGesture flowers{};
    flowers.kind = domain::GestureKind::flowers;
    flowers.amount = Money{3500, "EUR"};
    flowers.text = Words("Flowers and a handwritten card");
    flowers.goes_at = brussels("28", "10:00");
    act(brussels("25", "09:45"), "Ana", flowers);
    act(brussels("25", "09:46"), "Ana", domain::BookFollowUp{test::at("2026-12-02T10:00:00+01:00"), test::at("2026-12-02T14:00:00+01:00")});
    EXPECT_TRUE(house().clock().advance_to(brussels("25", "10:12")));
  }

  static inline app::CaseId id_;
};

TEST_F(Blanket, the_head_and_the_plan_are_the_picture) {
  const auto view = app::case_view(house().app(), house().reader(), ana(), id_);
  ASSERT_TRUE(view) << view.error().sentence;
  EXPECT_EQ(view->title.text, "Naming-day blanket marked delivered, never came");
  EXPECT_EQ(view->subtitle, "A-1042 · complaint, high · you own it since Tuesday 09:04 · opened by mail");
  EXPECT_EQ(view->customer.local_time, "09:12");
  EXPECT_EQ(view->expectation.text, "The blanket, and a person who says sorry.");
  Lines tracks, clocks, promises;
  for (const auto& track : view->tracks) {
    const auto next = std::ranges::find_if(track.steps, [](const auto& step) { return step.next; });
    tracks.push_back(fmt::format("{} {} of {}, next {}", track.label, track.done, track.total, next->label));
  }
  EXPECT_EQ(tracks, (Lines{"Person 5 of 6, next Thank", "Problem 4 of 7, next Remedy", "Process 1 of 5, next Review"}));
  for (const auto& clock : view->clocks) clocks.push_back(fmt::format("{} | {} | {}", clock.label, clock.why, to_rfc3339(clock.due)));
  EXPECT_EQ(clocks, (Lines{
                        "Confirm Friday in writing | Your playbook: an hour after she chooses | 2026-11-25T09:30:00Z",
                        "Next word, daily as agreed |  | 2026-11-25T13:10:00Z",
                        "Follow-up, mail and call |  | 2026-12-02T09:00:00Z",
                    }));
  EXPECT_EQ(view->promises_kept, 2);
  for (const auto& made : view->promises)
    if (made.promise.status == domain::PromiseStatus::open)
      promises.push_back(fmt::format("{} | {} | {}", made.promise.text.text, made.owner, made.made));
  EXPECT_EQ(promises, (Lines{"Blanket at her door | Jonas | promised this morning",
                             "Review with the phone team | Mira | promised on Tuesday’s call"}));
  EXPECT_EQ(view->effort.wrote_or_rang, 3);
  EXPECT_EQ(view->standing.after_note, "asked on Wed 2 Dec");
  EXPECT_EQ(view->mood_in_their_words, 2);
  Lines mood;
  for (const auto& point : view->mood) mood.push_back(point.word + ": " + point.cause.text);
  EXPECT_EQ(mood, (Lines{"furious: ", "furious: missed her twice", "hurt: heard on the call", "relieved: she chose"}));
  EXPECT_EQ(view->suggested_letter, "What you promised: the day, in writing");
}

TEST_F(Blanket, the_timeline_is_the_picture) {
  const auto view = app::case_view(house().app(), house().reader(), ana(), id_).value();
  Lines told;
  for (const auto& entry : view.timeline) {
    auto line = fmt::format("{} {}", domain::local_time_text("Europe/Brussels", entry.at),
                            entry.actor.empty() ? entry.text : entry.actor + " " + entry.text);
    if (!entry.aside.empty()) line += " | " + entry.aside;
    if (entry.right) line += fmt::format(" | {}{}", entry.kept ? "✓ " : "", *entry.right);
    told.push_back(line);
  }
  const auto has = [&](const std::string& line) { return std::ranges::find(told, line) != told.end(); };
  for (const auto* line : {
           "21:14 Ms Okafor wrote: “This is a disgrace”",
           "09:04 You claimed the opening. | First voice due by 10:00.",
           "09:22 You rang. It rang out after 40 s.",
           "09:51 You rang again. Voicemail. | You asked when suits her. She answered: 12:30, her time.",
           "13:32 You talked for 14 min. You read back her account; she confirmed it. Full apology. | She spoke 9, you 5.",
           "13:46 You promised her the call in writing, today. | ✓ kept 14:10",
           "13:46 You promised her two ways to put it right, by Wednesday 12:00. | ✓ kept 09:15",
           "08:50 Tom ",
           "09:15 You offered two options, before she asked.",
           "09:30 Ms Okafor chose the new blanket:",
       })
    EXPECT_TRUE(has(line)) << line << "\n" << fmt::format("{}", fmt::join(told, "\n"));
  const auto call = std::ranges::find_if(view.timeline, [](const auto& entry) { return entry.form == domain::EntryForm::call; });
  ASSERT_NE(call, view.timeline.end());
  EXPECT_EQ(call->quote->text, "It isn’t the parcel. I rang for help and was cut off, as if I were the problem.");
  EXPECT_EQ(call->feeling_note, "What hurt: how she was treated");
  ASSERT_EQ(call->feelings.size(), 2u);
  EXPECT_EQ(call->feelings[0].word + " → " + call->feelings[1].word, "furious → hurt, she said");
  const auto offer = std::ranges::find_if(view.timeline, [](const auto& entry) { return !entry.options.empty(); });
  EXPECT_TRUE(offer->options[0].chosen);
  EXPECT_FALSE(offer->options[1].chosen);
  EXPECT_EQ(offer->options[0].detail.text, "Friday 18:00 to 20:00");
}

}  // namespace
}  // namespace amends
