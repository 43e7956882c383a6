// What stands on Today at Tuesday 24 November, 09:48 (pictures/today-light.png), and Ms Eze's lamp for the call sheet.

#include "app/sample/week.hpp"

// Tables, one line a row:
// clang-format off

namespace amends::app::sample {
namespace {

using domain::Channel;
using domain::Severity;

constexpr auto dublin = "Europe/Dublin";
constexpr auto brussels = "Europe/Brussels";

// A case whose customer has been heard, and who hears from us at an agreed rhythm.
Result<CaseId> in_touch(Week& week, const Letter& letter, Instant opened, int every_minutes, const char* why, Instant last_word, const char* word, const char* email, const char* feeling, const char* reflection) {
  const auto id = TRY(week.open(opened, letter));
  TRY_VOID(week.act(id, opened + std::chrono::minutes(20), domain::ClaimOpening{}));
  auto call = long_call(opened + std::chrono::minutes(200), letter.text, letter.quote, domain::UpsetAbout::event, reflection, feeling, 4);
  call.cadence = domain::AgreeCadence{every_minutes, Words(why)};
  TRY_VOID(week.act(id, opened + std::chrono::minutes(50), call));
  auto offer = two_options("The part, fitted at home", "Fit it at home", "The money back", "Send me the money back", std::nullopt);
  offer.options[0].detail = Words("The day the part is here, somebody of ours brings it and fits it, at a time you name.");
  offer.options[0].cost_to_customer = Words("Somebody needs to be in.");
  offer.options[1].detail = Words("All of it, with the delivery. I send it the day you choose it, and it is on your card two working days later.");
  offer.options[1].cost_to_customer = Words("We fetch it when it suits you.");
  TRY_VOID(week.offer(id, opened + std::chrono::minutes(70), week.people().ana, offer));
  TRY_VOID(week.act(id, last_word, domain::SendLetter{domain::LetterKind::update, Words(email), Words("No news yet, as promised"), Words(word), std::nullopt, {}, std::nullopt, std::nullopt, std::nullopt}));
  return id;
}

Result<void> lindqvist(Week& week) {
  const Letter letter{"Ms Karin Lindqvist", "karin.lindqvist@example.se", "+46 8 555 0101", "Gothenburg", "Europe/Stockholm", Channel::mail, Severity::high, "Stove part missing", "",
                      "The valve of the stove is missing. We have small children and it is cold.", "angry_mail", "it is cold", "distressed"};
  TRY_VOID(in_touch(week, letter, Week::at("2026-11-23", "09:10"), 120, "The spare part is still with the courier", Week::at("2026-11-24", "07:40"),
                    "No news yet: the part is still with the courier. You hear from me again at 9:40.", "karin.lindqvist@example.se", "worried", "The valve of your stove is missing. You have small children at home, and it is cold."));
  return {};
}

Result<void> sorensen(Week& week) {
  const Letter letter{"Mr Nils Sørensen", "nils.sorensen@example.dk", "+45 33 55 01 02", "Aarhus", "Europe/Copenhagen", Channel::mail, Severity::high, "Freezer stopped after a week", "",
                      "The freezer stopped after one week and everything in it thawed.", "angry_mail", "everything in it thawed", "exasperated"};
  TRY_VOID(in_touch(week, letter, Week::at("2026-11-23", "14:00"), 120, "Engineer on the way", Week::at("2026-11-24", "08:30"),
                    "The engineer is on the way and rings you before noon. You hear from me at 10:30.", "nils.sorensen@example.dk", "anxious", "Your freezer stopped after one week, and everything in it thawed."));
  return {};
}

Result<void> okafor(Week& week) {
  const Letter letter{"Ms Adaeze Okafor", "a.okafor@example.ie", "+353 1 555 0142", "Dublin", dublin, Channel::mail, Severity::high, "Naming-day blanket marked delivered, never came", "This is a disgrace",
                      "My niece’s naming day was on Saturday. The blanket with her name on it was ‘delivered’ on Thursday. It was not, and your line hung up on me twice.",
                      "angry_mail", "hung up on me twice", "furious"};
  const auto id = TRY(week.open(Week::at("2026-11-23", "21:14"), letter));
  TRY_VOID(week.know(id, [](CustomerRecord& customer) {
    customer.say = "a-DAY-zeh o-KAH-for";
    customer.since = "2019";
    customer.orders = "11 orders, €1,240.00";
    customer.reach = "Ring first, then put it in writing";
    customer.day = "works from 9:00; talks 12:30 to 13:30";
    customer.free_from = "12:30";
    customer.free_to = "13:30";
    customer.facts = {{"The order", "Baby blanket with a name, €148.00. Marked delivered Thu 19 Nov"}, {"She rang", "Fri 20 Nov and Sat 21 Nov, cut off both times"}, {"With us", "since 2019, 11 orders"}};
    customer.past = {{"Mar 2024", "Parcel four days late.", "in 2 days, by phone."}};
  }));
  const auto claimed = Week::at("2026-11-24", "09:04");
  TRY_VOID(week.act(id, claimed, domain::ClaimOpening{}));
  TRY_VOID(week.act(id, claimed, domain::NoteWarning{Words("I will post about it tonight unless somebody rings."), Words("She will post about it tonight unless somebody rings."), Week::at("2026-11-24", "21:00")}));
  TRY_VOID(week.act(id, claimed, domain::StateExpectation{Words("The blanket, and a person who says sorry.")}));
  TRY_VOID(week.act(id, claimed, domain::RecordStanding{domain::StandingWhen::before, 2, std::nullopt, domain::StandingHow::inferred}));
  for (const auto* day : {"2026-11-20", "2026-11-21"})
    TRY_VOID(week.act(id, claimed, domain::TakeInContact{Channel::call, Words("Ms Adaeze Okafor"), {}, Words("I waited eight minutes, and then the line went dead."), Week::at(day, "10:15"), 0, true}));
  domain::RecordAttempt rang{};
  rang.outcome = domain::AttemptOutcome::rang_out;
  rang.seconds = 40;
  TRY_VOID(week.act(id, Week::at("2026-11-24", "09:22"), rang));
  TRY_VOID(week.act(id, Week::at("2026-11-24", "09:23"), domain::BookCallback{domain::CallbackPurpose::first_voice, Week::at("2026-11-24", "09:40"), Week::at("2026-11-24", "10:00"),
                                                                               Words("She starts work at 9:00, Dublin time, and can’t talk again until 12:30.")}));
  return {};
}

Result<void> brandt(Week& week) {
  const Letter letter{"Mr Jonas Brandt", "j.brandt@example.de", "+49 40 555 0103", "Hamburg", "Europe/Berlin", Channel::call, Severity::high, "Second repair failed; refund agreed", "",
                      "The second repair failed as well. I do not want a third one.", "repeat_contact", "The second repair failed as well", "tired"};
  const auto id = TRY(week.open(Week::at("2026-11-20", "10:05"), letter));
  TRY_VOID(week.act(id, Week::at("2026-11-20", "10:20"), domain::ClaimOpening{}));
  auto call = long_call(Week::at("2026-11-20", "14:00"), letter.text, "I do not want a third one.", domain::UpsetAbout::both, "The lamp was repaired twice and is still dark. You do not want a third repair.", "tired", 3);
  domain::MakePromise letter_promise{};
  letter_promise.text = "Send Mr Brandt his letter: the €429.00 refund, in writing";
  letter_promise.due = Week::at("2026-11-24", "10:10");
  letter_promise.certainty = domain::Certainty::certain;
  call.promises.push_back(letter_promise);
  TRY_VOID(week.act(id, Week::at("2026-11-20", "11:00"), call));
  auto offer = two_options("A new lamp of another make", "Send me another lamp", "All €429.00 back", "Send me the money back", std::nullopt);
  const auto made = TRY(week.offer(id, Week::at("2026-11-20", "11:05"), week.people().ana, offer));
  const auto& open = made.state->offers.back();
  TRY_VOID(week.by_customer(id, Week::at("2026-11-20", "11:06"), domain::ChooseOption{open.offer, open.options[1].option, std::nullopt, Channel::call}));
  TRY_VOID(week.act(id, Week::at("2026-11-20", "11:20"), domain::SendLetter{domain::LetterKind::confirmation, Words("j.brandt@example.de"), Words("Your refund"), Words("Thank you, Mr Brandt. All of it goes back to your card; the letter follows on Tuesday."), std::nullopt, {}, std::nullopt, std::nullopt, std::nullopt}));
  TRY_VOID(week.act(id, Week::at("2026-11-23", "16:00"), domain::DeliverRemedy{open.options[1].option, Words("The bank shows it as sent.")}));
  TRY_VOID(week.by_customer(id, Week::at("2026-11-23", "18:00"), domain::ConfirmRemedy{open.options[1].option, std::nullopt}));
  return {};
}

Result<void> toms_gift(Week& week) {
  const Letter letter{"Mrs Elin Berg", "elin.berg@example.no", "+47 22 55 01 04", "Bergen", "Europe/Oslo", Channel::mail, Severity::normal, "Table came without its screws", "",
                      "The table came without its screws, and nobody told me when they would come.", "angry_mail", "nobody told me", "let down"};
  const auto tom = week.people().tom;
  const auto id = TRY(week.open(Week::at("2026-11-23", "11:00"), letter));
  TRY_VOID(week.act(id, Week::at("2026-11-23", "11:10"), tom, domain::ClaimOpening{}));
  TRY_VOID(week.act(id, Week::at("2026-11-23", "11:30"), tom, long_call(Week::at("2026-11-23", "15:00"), letter.text, "Nobody told me anything.", domain::UpsetAbout::handling, "The table came without its screws and nobody told you when they would come.", "let down", 4)));
  auto offer = two_options("The screws on Wednesday", "Send me the screws", "Your money back", "Send me the money back", Week::at("2026-11-25", "18:00"));
  offer.options[0].detail = Words("I count them and pack them myself. The courier brings them to your door on Wednesday 25 November, between 4 pm and 8 pm, with the key to fit them.");
  offer.options[0].cost_to_customer = Words("You, or a neighbour you name, need to be in.");
  offer.options[0].by = Week::at("2026-11-25", "20:00");
  offer.options[1].detail = Words("All of it, table and delivery. I send it the day you choose it, and it is on your card two working days later.");
  offer.options[1].cost_to_customer = Words("We fetch the table when it suits you.");
  TRY_VOID(week.offer(id, Week::at("2026-11-23", "11:45"), tom, offer));
  domain::PlanGesture gift{};
  gift.kind = domain::GestureKind::gift_card;
  gift.amount = Money{6000, "EUR"};
  gift.text = "A gift card for the evening without a table";
  gift.letter = Words("Dear Mrs Berg, this is for the evening without a table. Tom");
  gift.goes_at = Week::at("2026-11-26", "10:00");
  TRY_VOID(week.act(id, Week::at("2026-11-24", "09:34"), tom, gift));
  return {};
}

Result<void> haddad(Week& week) {
  const Letter letter{"Mr Karim Haddad", "k.haddad@example.fr", "+33 4 55 50 10 05", "Lyon", "Europe/Paris", Channel::mail, Severity::high, "Wardrobe door hangs crooked", "",
                      "The wardrobe door hangs crooked since your fitter left, and he laughed when I said so.", "angry_mail", "he laughed when I said so", "angry"};
  const auto id = TRY(week.open(Week::at("2026-11-20", "13:00"), letter));
  TRY_VOID(week.act(id, Week::at("2026-11-20", "13:10"), domain::ClaimOpening{}));
  TRY_VOID(week.act(id, Week::at("2026-11-20", "13:30"), long_call(Week::at("2026-11-20", "17:00"), letter.text, "He laughed when I said so.", domain::UpsetAbout::handling, "The door hangs crooked since the fitter left, and he laughed when you said so.", "angry", 1)));
  auto offer = two_options("Another fitter on Wednesday", "Send another fitter", "€120.00 back, and you keep it", "Send me the money", Week::at("2026-12-04", "18:00"));
  offer.options[0].detail = Words("Not the one who came. Tom sends a fitter of ours on Wednesday 25 November, between 10 am and noon. He stays until the door closes as it should.");
  offer.options[0].cost_to_customer = Words("You, or somebody you name, need to be in.");
  offer.options[0].by = Week::at("2026-11-25", "12:00");
  offer.options[1].detail = Words("I send it the day you choose it, and it is on your card two working days later. The wardrobe stays with you.");
  offer.options[1].cost_to_customer = Words("You need not do anything.");
  TRY_VOID(week.offer(id, Week::at("2026-11-20", "13:50"), week.people().ana, offer));
  TRY_VOID(week.by_customer(id, Week::at("2026-11-23", "19:00"), domain::BookCallback{domain::CallbackPurpose::customer_asked, Week::at("2026-11-24", "09:00"), Week::at("2026-11-24", "15:30"), Words("Took neither option; ask what would be right")}));
  return {};
}

Result<void> kaur(Week& week) {
  const Letter letter{"Mrs Jasleen Kaur", "j.kaur@example.co.uk", "+44 20 5550 1006", "Leeds", "Europe/London", Channel::mail, Severity::normal, "Kettle came without its lid", "",
                      "The kettle came without its lid and your form would not take my order number.", "angry_mail", "your form would not take my order number", "annoyed"};
  const auto id = TRY(week.open(Week::at("2026-11-18", "09:30"), letter));
  const auto day = [](const char* time) { return Week::at("2026-11-18", time); };
  TRY_VOID(week.act(id, day("09:40"), domain::ClaimOpening{}));
  TRY_VOID(week.act(id, day("10:00"), long_call(day("12:00"), letter.text, "The form would not take my number.", domain::UpsetAbout::handling, "The kettle came without its lid and our form turned you away.", "annoyed", 5)));
  const auto issue = TRY(week.act(id, day("10:05"), domain::RaiseIssue{Words("Lid missing")}));
  TRY_VOID(week.act(id, day("10:06"), domain::MakeFinding{issue.state->issues.back().issue, domain::Finding::upheld, Words("The lid lay on the packing table.")}));
  const auto made = TRY(week.offer(id, day("10:10"), week.people().ana, two_options("The lid by post today", "Send me the lid", "The money back", "Send me the money back", std::nullopt)));
  const auto option = made.state->offers.back().options[0].option;
  TRY_VOID(week.by_customer(id, day("11:00"), domain::ChooseOption{made.state->offers.back().offer, option, std::nullopt, Channel::web_form}));
  TRY_VOID(week.act(id, day("11:10"), domain::SendLetter{domain::LetterKind::confirmation, Words("j.kaur@example.co.uk"), Words("Your lid"), Words("It leaves today, Mrs Kaur."), std::nullopt, {}, std::nullopt, std::nullopt, std::nullopt}));
  const auto friday = [](const char* time) { return Week::at("2026-11-20", time); };
  TRY_VOID(week.act(id, friday("09:00"), domain::DeliverRemedy{option, Words("Tried the lid on a kettle first.")}));
  TRY_VOID(week.by_customer(id, friday("09:30"), domain::ConfirmRemedy{option, Words("It fits.")}));
  TRY_VOID(week.act(id, friday("09:40"), domain::ConfirmSolution{domain::Solved::yes, std::nullopt}));
  TRY_VOID(week.act(id, friday("09:41"), domain::WaiveStep{domain::Step::gesture, Words("She wanted none.")}));
  TRY_VOID(week.act(id, friday("09:42"), domain::RecordCause{domain::CauseLocus::ours, "packing", std::nullopt}));
  for (const auto step : {domain::Step::review, domain::Step::action, domain::Step::effect_check, domain::Step::tell_everyone})
    TRY_VOID(week.act(id, friday("09:43"), domain::HandOverStep{step, Words("The packing review"), week.people().mira, Week::at("2026-12-18", "17:00")}));
  TRY_VOID(week.act(id, friday("09:44"), domain::BookFollowUp{Week::at("2026-11-23", "10:00"), Week::at("2026-11-24", "14:00")}));
  TRY_VOID(week.act(id, friday("09:45"), domain::NameFeeling{"content", domain::FeelingSource::with_customer, Words("the lid fits")}));
  TRY_VOID(week.act(id, friday("09:46"), domain::CloseCase{Words("The lid came and she is content.")}));
  TRY_VOID(week.act(id, Week::at("2026-11-23", "09:50"), domain::SendLetter{domain::LetterKind::follow_up, Words("j.kaur@example.co.uk"), Words("Did we put it right?"), Words("Dear Mrs Kaur, I am sorry once more. The form takes every number now. Is it solved for you? Thank you for staying with us."), std::nullopt, {}, std::nullopt, std::nullopt, std::nullopt}));
  return {};
}

// A promise of Ana's that has nothing late about it: the check after October's label rule.
Result<void> label_rule(Week& week) {
  const Letter letter{"Mr Pieter Claes", "p.claes@example.be", "+32 3 555 1008", "Ghent", brussels, Channel::call, Severity::normal, "Your action from October’s review", "",
                      "Two parcels carried each other's label. I brought mine back myself.", "", "", ""};
  const auto id = TRY(week.open(Week::at("2026-11-17", "10:00"), letter));
  const auto day = [](const char* time) { return Week::at("2026-11-17", time); };
  TRY_VOID(week.act(id, day("10:02"), domain::ClaimOpening{}));
  auto call = long_call(day("12:00"), letter.text, "I had to bring it back myself.", domain::UpsetAbout::event, "Two parcels carried each other’s label, and you brought yours back.", "content", 8);
  domain::MakePromise rule{};
  rule.text = "Check the new label rule";
  rule.due = Week::at("2026-11-24", "17:00");
  rule.certainty = domain::Certainty::certain;
  call.promises.push_back(rule);
  TRY_VOID(week.act(id, day("10:10"), call));
  const auto made = TRY(week.offer(id, day("10:20"), week.people().ana, two_options("The right parcel today", "Bring me mine", "The money back", "Send me the money back", std::nullopt)));
  const auto& offer = made.state->offers.back();
  TRY_VOID(week.by_customer(id, day("10:30"), domain::ChooseOption{offer.offer, offer.options[0].option, std::nullopt, Channel::call}));
  TRY_VOID(week.act(id, day("10:40"), domain::SendLetter{domain::LetterKind::confirmation, Words("p.claes@example.be"), Words("Your parcel"), Words("Thank you, Mr Claes. It is with you this afternoon."), std::nullopt, {}, std::nullopt, std::nullopt, std::nullopt}));
  TRY_VOID(week.act(id, day("16:00"), domain::DeliverRemedy{offer.options[0].option, Words("He read the label to me on the phone.")}));
  TRY_VOID(week.by_customer(id, day("16:30"), domain::ConfirmRemedy{offer.options[0].option, std::nullopt}));
  return {};
}

Result<void> openings(Week& week) {
  TRY_VOID(week.open(Week::at("2026-11-24", "08:58"), {"M. Lambert", "lambert@example.fr", "", "Lyon", "Europe/Paris", Channel::web_form, Severity::high, "No order number, Lyon", "",
                                                       "I want to speak to the owner. I have filled in this form three times.", "asks_for_boss", "I want to speak to the owner", "angry"}));
  TRY_VOID(week.open(Week::at("2026-11-24", "09:17"), {"Reviewer K.", "", "", "", brussels, Channel::review, Severity::high, "212 readers so far", "",
                                                       "Two stars. Nobody answers. 212 people have read this.", "public_post", "Two stars. Nobody answers.", "let down"}));
  TRY_VOID(week.open(Week::at("2026-11-24", "09:36"), {"Mr Petr Havel", "p.havel@example.cz", "+420 2 5550 1007", "Brno", "Europe/Prague", Channel::mail, Severity::high, "Same invoice since September", "",
                                                       "The third time I write about the same invoice. It has been wrong since September.", "repeat_contact", "The third time I write", "tired"}));
  return {};
}

Result<void> eze(Week& week) {
  const auto id = TRY(week.open(Week::at("2026-11-23", "18:20"), {"Ms Ngozi Eze", "ngozi.eze@example.ie", "+353 1 555 0199", "Dublin", dublin, Channel::mail, Severity::high, "Crystal lamp came broken", "",
                                                                  "The crystal lamp came broken. I rang twice and both times you put the phone down on me.", "angry_mail", "both times you put the phone down on me", "furious"}));
  TRY_VOID(week.know(id, [](CustomerRecord& customer) {
    customer.since = "2019";
    customer.orders = "14 orders, €2,310.00";
    customer.day = "leaves for work at 9:15";
    customer.free_to = "09:15";
    customer.facts = {{"The order", "Crystal table lamp “Alba”, €189. Came Mon 16 Nov, shade broken"},
                      {"She rang", "Thu 19 Nov, waited 11 min, cut off. Fri 20 Nov, 23 min, cut off"},
                      {"With us", "since 2019, 14 orders. Her first complaint"}};
  }));
  TRY_VOID(week.act(id, Week::at("2026-11-24", "09:06"), domain::ClaimOpening{}));
  domain::RecordAttempt later{};
  later.outcome = domain::AttemptOutcome::not_now;
  later.note = Words("Asked for tomorrow, before work");
  later.next_opens = Week::at("2026-11-25", "09:30");
  later.next_closes = Week::at("2026-11-25", "10:10");
  TRY_VOID(week.act(id, Week::at("2026-11-24", "09:08"), later));
  return {};
}

}  // namespace

Result<void> tell_today(Week& week) {
  TRY_VOID(label_rule(week));
  TRY_VOID(kaur(week));
  TRY_VOID(brandt(week));
  TRY_VOID(haddad(week));
  TRY_VOID(lindqvist(week));
  TRY_VOID(toms_gift(week));
  TRY_VOID(sorensen(week));
  TRY_VOID(eze(week));
  TRY_VOID(okafor(week));
  return openings(week);
}

}  // namespace amends::app::sample
