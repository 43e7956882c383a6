#pragma once
// What the application answers: the shapes behind the API's JSON (members are fields, in snake_case; optional ones are left out when
// absent). Built by app/*_view.cpp from state, projections and records; printed by wire; src/http only names them.

#include <optional>
#include <string>
#include <vector>

#include "app/rows.hpp"
#include "domain/recovery/describe.hpp"
#include "domain/recovery/permits.hpp"
#include "domain/recovery/state.hpp"

// Tables, one line a row:
// clang-format off

namespace amends::app {

struct Person { StaffId id; std::string name, short_name, initials; };
BOOST_DESCRIBE_STRUCT(Person, (), (id, name, short_name, initials))

struct FeelingView { std::string word; int strength = 1; bool good = false; };  // good: content, calm, relieved: drawn as a ring
BOOST_DESCRIBE_STRUCT(FeelingView, (), (word, strength, good))

// ---- Today ----
struct DutyView {
  std::string id;                         // stable while it stands: "<case>:<act>:<subject>"
  CaseId case_id;
  std::string number;                     // "A-1042"
  domain::Act act;
  Uuid subject;
  std::string icon;                       // see domain/recovery/describe.hpp
  std::string title;                      // "Ring Ms Okafor"
  std::string detail;                     // "2nd try · 08:48 in Dublin"
  std::string why;                        // "You promised her a word every 2 hours"
  std::string why_detail;                 // "The spare part is still with the courier"
  std::optional<Words> quote;     // set in the customer's voice instead of `why`: “hung up on me twice”
  std::optional<Instant> opens, due;      // countdowns are made by the browser from these and the server's time
  std::optional<Instant> since;           // an approval's or opening's age
  std::string customer_day;               // of a call: "works from 9:00"; may be empty
  std::string due_text;                   // "window closes 10:00", "due 10:10", "was due 09:40"
  std::string verb, key;                  // "Ring", "C"
  std::optional<FeelingView> feeling;
  std::string customer;                   // "Ms Okafor"
  bool permitted = true;
  std::optional<std::string> refusal;     // why the button is refused, for the reader
};
BOOST_DESCRIBE_STRUCT(DutyView, (), (id, case_id, number, act, subject, icon, title, detail, why, why_detail, quote, opens, due, since, customer_day, due_text, verb, key, feeling,
                                     customer, permitted, refusal))

struct TodayView {
  Instant now;                            // the server's time: countdowns count from it
  std::string zone;                       // the reader's
  std::string headline;                   // "Three things now. After them, nothing before 10:30."
  std::vector<DutyView> now_due;          // late, or due or closing within 30 min
  std::vector<DutyView> next_hour;
  std::vector<DutyView> later_today;
  std::vector<DutyView> openings;         // not yet claimed, oldest first
  int openings_count = 0;                 // counted to 1000 at most
  std::optional<DutyView> next;           // the next one when nothing is due now
  std::string footnote;                   // "You took two hard calls yesterday. The next one goes to Tom."; may be empty
};
BOOST_DESCRIBE_STRUCT(TodayView, (), (now, zone, headline, now_due, next_hour, later_today, openings, openings_count, next, footnote))

// The peek: GET /cases/{case}/peek
struct Line { std::string label; std::string text; };
BOOST_DESCRIBE_STRUCT(Line, (), (label, text))
struct PeekView {
  CaseId case_id;
  std::string number, name, short_name;
  std::string place_and_time;             // "08:48 in Dublin · customer since 2019"
  Words quote;                    // their words
  std::string quote_source;               // "from her mail, yesterday at 21:14"
  std::vector<Line> lines;                // "Why now", "So far", "She warned", "Before"
  std::optional<FeelingView> feeling;
  std::string feeling_source;             // "by the words of her mail"
  std::string say_heading, say;           // "When she answers": what to say first
  std::optional<DutyView> duty;           // the case's first duty for this reader
  std::optional<std::string> write_instead;  // "She wants it in writing" where permitted
};
BOOST_DESCRIBE_STRUCT(PeekView, (), (case_id, number, name, short_name, place_and_time, quote, quote_source, lines, feeling, feeling_source, say_heading, say, duty,
                                     write_instead))

// ---- Cases ----
struct CaseSummary {                      // GET /cases (rows) and GET /cases/{case}/summary; kept rendered in CaseRow
  CaseId id;
  std::string number;
  std::int64_t version = 0;
  Words title;
  Words customer;                 // display name
  CustomerId customer_id;
  std::optional<StaffId> owner;
  domain::CasePhase phase;
  domain::CaseKind kind;
  domain::Severity severity;
  domain::Channel channel;
  std::optional<domain::Outcome> outcome;
  std::optional<FeelingView> feeling;
  Instant received_at, updated_at;
  std::optional<Instant> next_due;
  int open_promises = 0;
};
BOOST_DESCRIBE_STRUCT(CaseSummary, (), (id, number, version, title, customer, customer_id, owner, phase, kind, severity, channel, outcome, feeling, received_at,
                                        updated_at, next_due, open_promises))
struct CasePage { std::vector<CaseSummary> cases; std::optional<std::string> next; };  // next: the cursor of the page after
BOOST_DESCRIBE_STRUCT(CasePage, (), (cases, next))

// ---- one case ----
struct TimelineOption { Words title; Words detail; bool chosen = false; bool costs_nothing = true; };
BOOST_DESCRIBE_STRUCT(TimelineOption, (), (title, detail, chosen, costs_nothing))
struct EntryAttachment { domain::ContactId contact; int ordinal = 0; std::string name, type; std::int64_t bytes = 0; };
BOOST_DESCRIBE_STRUCT(EntryAttachment, (), (contact, ordinal, name, type, bytes))
struct Entry {                            // one line of the timeline; the events of one command that belong together are one entry
  std::int64_t sequence = 0;              // of its first event
  Instant at;
  domain::EntryForm form = domain::EntryForm::routine;
  std::string icon, actor, text, aside;
  std::optional<Words> quote;
  std::vector<FeelingView> feelings;      // one named, or from → to
  std::string feeling_note;               // "hurt, she said"; "What hurt: how she was treated"
  std::optional<std::string> right;       // at the right edge: "kept 14:10"
  bool kept = false;                      // a check before `right`
  std::vector<TimelineOption> options;
  std::optional<domain::ContactId> contact;  // its text opens on demand: GET /cases/{case}/contacts/{contact}
  std::optional<Words> body;      // a note's text
  std::optional<domain::Delivery> delivery;
  std::optional<Instant> undo_until;      // a letter that can still be undone
  std::vector<EntryAttachment> attachments;
};
BOOST_DESCRIBE_STRUCT(Entry, (), (sequence, at, form, icon, actor, text, aside, quote, feelings, feeling_note, right, kept, options, contact, body, delivery,
                                  undo_until, attachments))

struct StepView { domain::Step step; std::string label; domain::StepStatus status; bool next = false; std::optional<Instant> at; Words reason; };
BOOST_DESCRIBE_STRUCT(StepView, (), (step, label, status, next, at, reason))
struct TrackView { domain::Track track; std::string label; int done = 0, total = 0; std::vector<StepView> steps; };
BOOST_DESCRIBE_STRUCT(TrackView, (), (track, label, done, total, steps))
struct ClockView { std::string label; std::string why; Instant due; };
BOOST_DESCRIBE_STRUCT(ClockView, (), (label, why, due))
struct PromiseView { domain::Promise promise; std::string owner; std::string made; };   // "Jonas", "promised this morning"
BOOST_DESCRIBE_STRUCT(PromiseView, (), (promise, owner, made))
struct MoodPoint { Instant at; std::string word; int mood = 0; Words cause; domain::FeelingSource source; };  // mood: -100 to 100, calm 0
BOOST_DESCRIBE_STRUCT(MoodPoint, (), (at, word, mood, cause, source))
struct EffortView { int wrote_or_rang = 0, cut_off = 0, days_waiting = 0; };
BOOST_DESCRIBE_STRUCT(EffortView, (), (wrote_or_rang, cut_off, days_waiting))
struct StandingView { std::optional<domain::StandingReading> before, after; std::string after_note; };  // "asked on Wed 2 Dec"
BOOST_DESCRIBE_STRUCT(StandingView, (), (before, after, after_note))

enum class Lesson { kind, cause, owner };  // what closed cases teach (learned.hpp)
BOOST_DESCRIBE_ENUM(Lesson, kind, cause, owner)
// label: a word of CaseKind, a cause's code, a colleague's id; shown: as people read it, "not sure" where it is not
struct Suggestion { Lesson lesson = Lesson::kind; std::string label, shown; double probability = 0; bool sure = false; };
BOOST_DESCRIBE_STRUCT(Suggestion, (), (lesson, label, shown, probability, sure))
struct RiskView { std::string kind; Words quote; domain::ContactId contact; Instant at; };  // kind: of language/triage.hpp; inferred
BOOST_DESCRIBE_STRUCT(RiskView, (), (kind, quote, contact, at))

struct CustomerView { CustomerRecord record; std::string local_time; int cases = 0; };  // "09:12"
BOOST_DESCRIBE_STRUCT(CustomerView, (), (record, local_time, cases))

// The two halves of a case, so that the first can be kept rendered: it changes with the case's version (and the hour), the second with
// every minute. Together they are one object.
struct CaseStory {
  CaseId id;
  std::string number;
  std::int64_t version = 0;
  Words title;
  std::string subtitle;                   // "A-1042 · complaint, high · you own it since Tuesday 09:04 · opened by mail"
  domain::CasePhase phase = domain::CasePhase::open;
  domain::CaseKind kind = domain::CaseKind::complaint;
  domain::Severity severity = domain::Severity::normal;
  domain::Channel channel = domain::Channel::mail;
  std::optional<std::string> playbook;    // the id of a further one; none: it goes by the house's own
  std::optional<domain::Outcome> outcome;
  bool outcome_settled = false;
  bool light = false;
  Instant received_at;
  std::optional<Instant> closed_at;
  std::optional<Person> owner;
  Words account_customer, account_team, upset, expectation, last_reflection;
  std::optional<domain::UpsetAbout> upset_about;
  std::optional<domain::ApologyKind> apology;
  std::optional<domain::WrittenOnlyReason> written_only;
  EffortView effort;
  StandingView standing;
  std::vector<TrackView> tracks;
  std::vector<ClockView> clocks;
  std::vector<PromiseView> promises;      // open first
  int promises_kept = 0;
  std::vector<domain::Callback> callbacks;
  std::vector<domain::Issue> issues;
  std::vector<domain::Wish> wishes;
  std::vector<domain::Offer> offers;
  std::vector<domain::Approval> approvals;
  std::vector<domain::Remedy> remedies;
  std::vector<domain::Gesture> gestures;
  std::vector<domain::Warning> warnings;
  std::vector<domain::FollowUp> follow_ups;
  std::vector<MoodPoint> mood;
  int mood_in_their_words = 0;
  std::optional<int> cadence_minutes;
  std::vector<Entry> timeline;            // oldest first; the newest limits::page_rows_max entries, `earlier` says how many more
  int earlier = 0;
  std::vector<Person> colleagues;         // whom it can be handed to, who can own a promise
  std::vector<RiskView> risks;            // in what they wrote or said, the first sign of each kind; a person judges
  std::vector<Suggestion> suggestions;    // of an open case: what the company's own closed cases say of its first words
  std::string suggested_letter;           // "What you promised: the day, in writing": beside the composer; may be empty
};
BOOST_DESCRIBE_STRUCT(CaseStory, (), (id, number, version, title, subtitle, phase, kind, severity, channel, playbook, outcome, outcome_settled, light, received_at, closed_at,
    owner, account_customer, account_team, upset, expectation, last_reflection, upset_about, apology, written_only, effort, standing, tracks, clocks,
    promises, promises_kept, callbacks, issues, wishes, offers, approvals, remedies, gestures, warnings, follow_ups, mood, mood_in_their_words, cadence_minutes,
    timeline, earlier, colleagues, risks, suggestions, suggested_letter))

struct Departure {                        // a letter that has not simply left: it is tried again, or did not leave, or nobody knows
  domain::ContactId contact;
  OutboxState state = OutboxState::waiting;
  int tries = 0;
  std::optional<Instant> next_try_at;     // none: as soon as it may, or never
  std::string answer;                     // the mail server's words, or ours
};
BOOST_DESCRIBE_STRUCT(Departure, (), (contact, state, tries, next_try_at, answer))

struct CaseNow {
  Instant now;
  CustomerView customer;
  std::vector<DutyView> next_actions;
  std::vector<domain::Permission> permitted;
  std::vector<Departure> departures;      // tries are no events: they are told as they stand
};
BOOST_DESCRIBE_STRUCT(CaseNow, (), (now, customer, next_actions, permitted, departures))

struct CaseView : CaseStory, CaseNow {};  // GET /cases/{case}
BOOST_DESCRIBE_STRUCT(CaseView, (CaseStory, CaseNow), ())

struct ContactView {                      // GET /cases/{case}/contacts/{contact}
  domain::ContactId contact;
  domain::Channel channel;
  Instant at;
  bool outgoing = false;
  Words from, to, subject, text;
  std::optional<std::string> rest;        // what else its text holds: what it quotes, its signature; shown on request
  bool as_html = false;                   // its HTML, a document of its own: GET /cases/{case}/contacts/{contact}/page
  int remote_pictures = 0;                // of that page: fetched only with ?remote=true
  std::optional<domain::Delivery> delivery;
  std::string delivery_detail;
  std::optional<IntakeId> intake;         // raw source: GET /intake/{intake}/raw
  std::vector<EntryAttachment> attachments;
  bool as_sent = false;                   // the bytes that were handed over: GET /outbox/{contact}/raw
  std::vector<std::string> problems;      // what the reader of a mail left out or found odd, a sentence each
};
BOOST_DESCRIBE_STRUCT(ContactView, (), (contact, channel, at, outgoing, from, to, subject, text, rest, as_html, remote_pictures, delivery, delivery_detail, intake, attachments, as_sent, problems))

// ---- the call sheet ----
struct OptionIdea { domain::NewOption option; std::string fits; std::string authority; };   // "meets what she expects", "€203 to us, yours to give up to €250"
BOOST_DESCRIBE_STRUCT(OptionIdea, (), (option, fits, authority))
struct LoadDay { std::string date, label; int day = 0; int taken = 0, places = 0; bool closed = false; };
BOOST_DESCRIBE_STRUCT(LoadDay, (), (date, label, day, taken, places, closed))
struct OwnerLoad { Person owner; std::string kept; std::vector<LoadDay> days; };            // "kept 39 of 41 with two days' notice, 15 of 22 for the next day"
BOOST_DESCRIBE_STRUCT(OwnerLoad, (), (owner, kept, days))
struct CallSheetView {                    // GET /cases/{case}/call_sheet
  CaseId case_id;
  std::string number;
  Instant now;
  std::string name, short_name, place, local_time, day_note;                                // "leaves for work at 9:15"
  std::optional<Instant> day_note_at;     // amber inside 10 min of it
  domain::CallbackId callback;            // nil when none is open
  domain::CallbackPurpose purpose = domain::CallbackPurpose::first_voice;
  std::string phone;
  std::vector<std::string> say_listen, questions, say_reflect, say_apologise, say_empathise, say_agree, ask_agree, say_thank;
  std::string listen_hint;                // "When she stops: wait three seconds. ..."
  std::vector<Fact> known;                // "She need not tell us again"
  std::vector<std::string> feelings;      // words to choose from, likeliest first
  std::string next_try;                   // what F8 will plan: "today 18:30, her time"
  std::vector<OptionIdea> ideas;          // options to start from, by failure kind and authority
  std::string solution_belongs;           // "A solution has its place at step 5, ..."
  std::optional<Draft> draft;             // what was typed so far
};
BOOST_DESCRIBE_STRUCT(Draft, (), (id, case_id, staff, kind, body, version, updated_at))
BOOST_DESCRIBE_STRUCT(CallSheetView, (), (case_id, number, now, name, short_name, place, local_time, day_note, day_note_at, callback, purpose, phone, say_listen,
    questions, say_reflect, say_apologise, say_empathise, say_agree, ask_agree, say_thank, listen_hint, known, feelings, next_try, ideas, solution_belongs, draft))

// ---- search, intake, outbox ----
struct SearchResult { CaseSummary summary; Words snippet; };
BOOST_DESCRIBE_STRUCT(SearchResult, (), (summary, snippet))
struct SearchPage { std::vector<SearchResult> results; std::optional<std::string> next; };
BOOST_DESCRIBE_STRUCT(SearchPage, (), (results, next))
struct IntakeView { IntakeId id; std::string from, to, subject; Instant taken_at; Became became; std::string why; std::string why_text; std::optional<CaseId> case_id;
                    std::optional<std::string> number; bool settled = true; std::vector<std::string> sources;
                    std::optional<std::int64_t> held_back;  // mails of the same storm that wait for this item's decision
                    // Only where one item is asked for:
                    std::optional<std::string> text;        // its words, cut at some thousand
                    std::vector<std::string> came_by;       // `sources` as people call them: "the mailbox Complaints, folder INBOX"
                    std::vector<std::string> problems; };   // what the reader left out or found odd, a sentence each
BOOST_DESCRIBE_STRUCT(IntakeView, (), (id, from, to, subject, taken_at, became, why, why_text, case_id, number, settled, sources, held_back, text, came_by, problems))
struct IntakePage { std::vector<IntakeView> items; std::optional<std::string> next; };
BOOST_DESCRIBE_STRUCT(IntakePage, (), (items, next))
struct OutboxView { domain::ContactId id; CaseId case_id; std::string number; std::string to, subject, text; Instant written_at, leaves_at; OutboxState state; int tries = 0;
                    std::optional<Instant> next_try_at, sent_at; std::string last_answer; bool as_sent = false; };  // as_sent: GET /outbox/{letter}/raw
BOOST_DESCRIBE_STRUCT(OutboxView, (), (id, case_id, number, to, subject, text, written_at, leaves_at, state, tries, next_try_at, sent_at, last_answer, as_sent))
struct OutboxPause { Instant since, until; std::string answer; };  // the mail server does not do its part: what it said, and when it is tried again
BOOST_DESCRIBE_STRUCT(OutboxPause, (), (since, until, answer))
struct OutboxPage { std::vector<OutboxView> letters; std::optional<std::string> next; bool held = false; bool no_server = false; std::optional<OutboxPause> paused; };
BOOST_DESCRIBE_STRUCT(OutboxPage, (), (letters, next, held, no_server, paused))

// ---- who am I, set-up ----
struct MeView { Person person; std::string email; domain::Role role; std::string zone; bool on_shift = true; std::string preferences; std::string company; std::string csrf;
                Instant now; bool rehearsal = false; std::string version; };
BOOST_DESCRIBE_STRUCT(MeView, (), (person, email, role, zone, on_shift, preferences, company, csrf, now, rehearsal, version))

}  // namespace amends::app
