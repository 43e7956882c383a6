// Cases of the months before: most recovered, some light, a few not. Deterministic, so that lists look the same at every start.

#include <array>

#include <fmt/format.h>

#include "app/sample/week.hpp"

// Tables, one line a row:
// clang-format off

namespace amends::app::sample {
namespace {

struct Trouble { const char* title; const char* text; const char* feeling; const char* cause; };

constexpr std::array<Trouble, 8> troubles = {{
    {"Kettle came dented", "The kettle I ordered came with a dent in its side. I use it every day and I am disappointed.", "let down", "packing"},
    {"Parcel four days late", "You said Tuesday. It is Saturday and nobody told me anything.", "annoyed", "courier"},
    {"Charged twice for one order", "My card was charged twice for the same order and nobody answers my mails.", "worried", "payment"},
    {"Wrong colour of curtains", "I ordered the green curtains and got the blue ones, for the second time.", "tired", "picking"},
    {"Chair leg broken", "One leg of the chair broke when my father sat on it.", "scared", "product"},
    {"Nobody rang back", "I was promised a call on Monday. Nobody rang.", "angry", "phones"},
    {"Gift wrapped as an ordinary parcel", "It was a present. It came in a plain box with the price inside.", "let down", "packing"},
    {"Plates arrived in pieces", "Four of the six plates were in pieces. We had guests that evening.", "angry", "packing"},
}};
constexpr std::array<const char*, 12> names = {"Mr Paul Aerts", "Ms Lena Novak", "Mrs Ruth Byrne", "Mr Idris Khan", "Ms Clara Fabre", "Mr Jan de Wit",
                                               "Ms Aoife Nolan", "Mr Marco Conti", "Mrs Hanne Dahl", "Ms Sofia Pinto", "Mr Eoin Walsh", "Ms Greta Vogel"};
constexpr std::array<std::pair<const char*, const char*>, 4> places = {{{"Antwerp", "Europe/Brussels"}, {"Dublin", "Europe/Dublin"}, {"Lyon", "Europe/Paris"}, {"Lisbon", "Europe/Lisbon"}}};
constexpr int past_cases = 33;  // so that the blanket is A-1042

Result<void> one_past_case(Week& week, int n) {
  const auto& trouble = troubles[static_cast<std::size_t>(n) % troubles.size()];
  const auto name = std::string(names[static_cast<std::size_t>(n) % names.size()]);
  const auto& place = places[static_cast<std::size_t>(n) % places.size()];
  const auto email = fmt::format("customer{}@example.com", n);
  const auto phone = fmt::format("+32 3 555 2{:03}", n);
  const auto owner = n % 3 == 0 ? week.people().tom : n % 3 == 1 ? week.people().ana : week.people().priya;
  // Weekdays from late August on, two a week or so, at ten in the morning.
  const auto opened = Week::at("2026-08-24", "10:00") + std::chrono::days(n * 2 + (n % 5 == 4 ? 1 : 0)) + std::chrono::minutes(n * 7 % 180);
  const auto id = TRY(week.open(opened, {name.c_str(), email.c_str(), phone.c_str(), place.first, place.second, domain::Channel::mail, domain::Severity::normal, trouble.title, "",
                                         trouble.text, "angry_mail", trouble.title, trouble.feeling}));
  const auto minutes = [&](int count) { return opened + std::chrono::minutes(count); };
  TRY_VOID(week.act(id, minutes(12), owner, domain::ClaimOpening{}));
  auto call = long_call(minutes(240), trouble.text, "Nobody told me anything.", domain::UpsetAbout::handling, "You ordered it for the house, and it was not right when it came.", trouble.feeling, 2 + n % 4);
  TRY_VOID(week.act(id, minutes(40), owner, call));
  const auto issue = TRY(week.act(id, minutes(50), owner, domain::RaiseIssue{Words(trouble.title)}));
  for (const auto& event : issue.events)
    if (const auto* raised = std::get_if<domain::IssueRaised>(&event))
      TRY_VOID(week.act(id, minutes(55), owner, domain::MakeFinding{raised->issue, domain::Finding::upheld, Words("It was ours to prevent.")}));
  if (n % 6 == 5) {
    const auto heard = TRY(week.act(id, minutes(56), owner, domain::WriteNote{Words("They wanted nothing but the apology.")}));
    for (const auto& promise : heard.state->promises) TRY_VOID(week.act(id, minutes(58), owner, domain::ReleasePromise{promise.promise, Words("They wanted no offer.")}));
    TRY_VOID(week.act(id, minutes(60), owner, domain::TakeLightRoute{Words("An apology was enough.")}));
  } else {
    const auto made = TRY(week.offer(id, minutes(60), owner, two_options("A new one on Friday", "Send me a new one", "The money back", "Send me the money back", minutes(60 * 24 * 14))));
    const auto& offer = made.state->offers.back();
    TRY_VOID(week.by_customer(id, minutes(180), domain::ChooseOption{offer.offer, offer.options[static_cast<std::size_t>(n) % 2].option, std::nullopt, domain::Channel::web_form}));
    TRY_VOID(week.act(id, minutes(200), owner, domain::SendLetter{domain::LetterKind::confirmation, Words(email), Words("What happens now"), Words("Thank you for choosing. It is on its way; I check it myself."), std::nullopt, {}, std::nullopt, std::nullopt, std::nullopt}));
    const auto option = offer.options[static_cast<std::size_t>(n) % 2].option;
    TRY_VOID(week.act(id, minutes(60 * 48), owner, domain::DeliverRemedy{option, Words("Looked at before it left.")}));
    TRY_VOID(week.by_customer(id, minutes(60 * 50), domain::ConfirmRemedy{option, Words("It came whole.")}));
    TRY_VOID(week.act(id, minutes(60 * 50 + 5), owner, domain::ConfirmSolution{domain::Solved::yes, Words("Thank you.")}));
    TRY_VOID(week.act(id, minutes(60 * 50 + 6), owner, domain::WaiveStep{domain::Step::gesture, Words("They wanted none.")}));
    TRY_VOID(week.act(id, minutes(60 * 50 + 7), owner, domain::RecordCause{domain::CauseLocus::ours, trouble.cause, std::nullopt}));
    for (const auto step : {domain::Step::review, domain::Step::action, domain::Step::effect_check, domain::Step::tell_everyone})
      TRY_VOID(week.act(id, minutes(60 * 50 + 8), owner, domain::HandOverStep{step, Words("The packing review"), week.people().mira, minutes(60 * 24 * 40)}));
  }
  TRY_VOID(week.act(id, minutes(60 * 51), owner, domain::CloseCase{Words("Put right, and they said so.")}));
  const auto answered = minutes(60 * 24 * 7);
  TRY_VOID(week.ring_until(answered));
  domain::RecordCall call_again{};
  call_again.seconds = 150;
  const auto before = TRY(week.act(id, answered - std::chrono::minutes(1), owner, domain::WriteNote{Words("Rang to follow up.")}));
  for (const auto& callback : before.state->callbacks)
    if (callback.open && callback.purpose == domain::CallbackPurpose::follow_up) call_again.callback = callback.callback;
  if (call_again.callback) TRY_VOID(week.act(id, answered - std::chrono::minutes(1), owner, call_again));
  TRY_VOID(week.by_customer(id, answered, domain::AnswerFollowUp{domain::Solved::yes, 4 + n % 2, 7 + n % 4, Words("It is fine now."), domain::Channel::web_form}));
  return {};
}

}  // namespace

Result<void> tell_past(Week& week) {
  for (int n = 0; n < past_cases; ++n) TRY_VOID(one_past_case(week, n));
  return {};
}

}  // namespace amends::app::sample
