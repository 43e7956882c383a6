#include "app/timeline.hpp"

#include <fmt/format.h>

#include "app/display.hpp"
#include "domain/calendar/hours.hpp"
#include "domain/recovery/describe_phrases.hpp"
#include "domain/recovery/evolve.hpp"
#include "domain/recovery/looks.hpp"

namespace amends::app {
namespace {

using domain::Event;
using domain::State;
using Group = std::span<const Told>;

template <class... E>
bool is(const Event& event) {
  return (std::holds_alternative<E>(event) || ...);
}

template <class... E>
bool has(Group group) {
  return std::any_of(group.begin(), group.end(), [](const Told& told) { return is<E...>(told.event); });
}

// Said by the one sentence of the call.
bool is_part_of_a_call(const Event& event) {
  return is<domain::CallHeld, domain::CallbackDropped, domain::FollowUpCalled, domain::AccountTaken, domain::UpsetNamed,
            domain::ExpectationStated, domain::AccountReflected, domain::ReflectionConfirmed, domain::ReflectionCorrected,
            domain::ApologyMade, domain::FeelingNamed, domain::ThanksGiven, domain::AgreementReached>(event);
}

// What the entry of the letter already shows.
bool is_carried_by_a_letter(const Event& event, Group group) {
  const auto carried = [&](const std::optional<domain::ContactId>& contact) {
    return contact && std::any_of(group.begin(), group.end(), [&](const Told& told) {
             const auto* letter = std::get_if<domain::LetterSent>(&told.event);
             return letter && letter->contact == *contact;
           });
  };
  if (const auto* e = std::get_if<domain::ApologyMade>(&event)) return carried(e->contact);
  if (const auto* e = std::get_if<domain::ThanksGiven>(&event)) return carried(e->contact);
  if (const auto* e = std::get_if<domain::AccountReflected>(&event)) return carried(e->contact);
  if (const auto* e = std::get_if<domain::GestureSent>(&event)) return carried(e->contact);
  if (const auto* e = std::get_if<domain::FollowUpMailed>(&event)) return carried(e->contact);
  return false;
}

// Nothing of its own to tell: it shows elsewhere, or follows from its neighbour.
bool is_silent(const Event& event, Group group) {
  if (is<domain::PromiseKept>(event)) return true;                                                                     // beside the promise
  if (const auto* e = std::get_if<domain::FeelingNamed>(&event)) return e->source == domain::FeelingSource::inferred;  // on the mood line
  if (const auto* e = std::get_if<domain::StandingRecorded>(&event)) return e->how == domain::StandingHow::inferred;   // in the left column
  if (const auto* e = std::get_if<domain::DeliveryNoted>(&event)) return e->delivery == domain::Delivery::sent;        // beside the letter
  if (has<domain::CaseOpened>(group)) return !is<domain::ContactReceived, domain::WrittenOnlyAgreed>(event);  // how it came is what matters
  if (has<domain::CallAttempted>(group) && is<domain::CallbackBooked, domain::LadderClimbed>(event)) return true;
  if (has<domain::CaseClosed>(group) &&
      is<domain::FollowUpBooked, domain::CallbackBooked, domain::CallbackDropped, domain::CadenceEnded>(event))
    return true;
  if (has<domain::CaseReopened>(group) && is<domain::CallbackDropped>(event)) return true;
  return is_carried_by_a_letter(event, group);
}

Entry entry_of(const domain::Sentence& sentence, const Told& told) {
  Entry entry;
  entry.sequence = told.stored.sequence;
  entry.at = told.stored.at;
  entry.form = sentence.form;
  entry.icon = sentence.icon;
  entry.actor = sentence.actor;
  entry.text = sentence.text;
  entry.aside = sentence.aside;
  if (!sentence.quote.empty()) entry.quote = sentence.quote;
  return entry;
}

class Teller {
 public:
  Teller(const State& final, const std::vector<AttachmentRow>& attachments, const ReaderNames& names)
      : final_(final), attachments_(attachments), names_(names) {}

  void tell(Group group) {
    const bool call = has<domain::CallHeld>(group);
    if (call) tell_call(group);
    for (const auto& told : group) {
      if ((call && is_part_of_a_call(told.event)) || is_silent(told.event, group)) continue;
      if (const auto* feeling = std::get_if<domain::FeelingNamed>(&told.event)) {
        tell_feeling(told, *feeling);
        continue;
      }
      auto entry = entry_of(told.sentence, told);
      std::visit([&](const auto& event) { complete(entry, event, told); }, told.event);
      entries_.push_back(std::move(entry));
    }
    remember_feelings(group);
  }

  std::vector<Entry> take() {
    std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.at < b.at; });
    return std::move(entries_);
  }

 private:
  void tell_call(Group group) {
    std::vector<Event> events;
    for (const auto& told : group) events.push_back(told.event);
    auto entry = entry_of(domain::describe_call(events, group.front().actor, names_), group.front());
    if (const auto* held = std::get_if<domain::CallHeld>(&group.front().event))
      entry.at -= std::chrono::seconds(held->seconds);  // when it began
    for (const auto& event : events) {
      if (const auto* upset = std::get_if<domain::UpsetNamed>(&event))
        entry.feeling_note = fmt::format("What hurt: {}", domain::what_hurt(upset->about, names_));
      if (const auto* feeling = std::get_if<domain::FeelingNamed>(&event)) entry.feelings = turn_to(*feeling);
    }
    entries_.push_back(std::move(entry));
  }

  void tell_feeling(const Told& told, const domain::FeelingNamed& feeling) {
    auto entry = entry_of(told.sentence, told);
    entry.feelings = turn_to(feeling);
    entries_.push_back(std::move(entry));
  }

  // From the feeling before to this one: "hurt, she said" where it is theirs.
  std::vector<FeelingView> turn_to(const domain::FeelingNamed& feeling) const {
    std::vector<FeelingView> turn;
    if (feeling_before_ && feeling_before_->word != feeling.word) turn.push_back(*feeling_before_);
    turn.push_back(view_of(feeling));
    if (feeling.source != domain::FeelingSource::inferred) turn.back().word += fmt::format(", {} said", names_.pronoun_subject());
    return turn;
  }

  static FeelingView view_of(const domain::FeelingNamed& feeling) {
    return feeling_view({{}, feeling.word, feeling.strength, feeling.group, feeling.source, {}});
  }

  void remember_feelings(Group group) {
    for (const auto& told : group)
      if (const auto* feeling = std::get_if<domain::FeelingNamed>(&told.event)) feeling_before_ = view_of(*feeling);
  }

  // "14:10" on the day the entry stands under, else with its day.
  std::string time_beside(Instant t, Instant entry_at) const {
    const auto zone = names_.zone();
    if (domain::local_date(zone, t) == domain::local_date(zone, entry_at) || t - entry_at < std::chrono::hours(24))
      return domain::local_time_text(zone, t);
    return domain::when_from(t, entry_at, zone);
  }

  template <class E>
  void complete(Entry&, const E&, const Told&) const {}

  void complete(Entry& entry, const domain::ContactReceived& event, const Told&) const {
    entry.contact = event.contact;
    entry.at = std::min(entry.at, event.received_at);  // a letter may be logged days after it came
    add_attachments(entry, event.contact);
  }

  void add_attachments(Entry& entry, const domain::ContactId& contact) const {
    for (const auto& row : attachments_)
      if (row.contact == contact) entry.attachments.push_back({row.contact, row.ordinal, row.name, row.type, row.bytes});
  }

  void complete(Entry& entry, const domain::LetterSent& event, const Told&) const {
    entry.contact = event.contact;
    add_attachments(entry, event.contact);
    const auto* letter = domain::find_letter(final_, event.contact);
    if (!letter) return;
    entry.delivery = letter->delivery;
    if (letter->channel == domain::Channel::mail && letter->delivery == domain::Delivery::waiting) entry.undo_until = letter->leaves_at;
  }

  void complete(Entry& entry, const domain::NoteWritten& event, const Told& told) const {
    entry.actor = told.actor.staff ? names_.staff(*told.actor.staff) : "Amends";
    entry.text.clear();
    entry.body = event.text;
  }

  void complete(Entry& entry, const domain::PromiseMade& event, const Told& told) const {
    const auto* promise = domain::find_promise(final_, event.promise);
    if (!promise) return;
    switch (promise->status) {
      case domain::PromiseStatus::kept:
        entry.right = fmt::format("kept {}", time_beside(promise->settled_at.value_or(told.stored.at), told.stored.at));
        entry.kept = true;
        break;
      case domain::PromiseStatus::broken:
        entry.right = "not kept in time";
        break;
      case domain::PromiseStatus::released:
        entry.right = "released";
        break;
      case domain::PromiseStatus::open:
        if (promise->renegotiated > 0) entry.right = fmt::format("now {}", domain::by_from(promise->due, told.stored.at, names_.zone()));
        break;
    }
  }

  void complete(Entry& entry, const domain::OfferMade& event, const Told&) const {
    const auto* offer = domain::find_by(final_.offers, &domain::Offer::offer, event.offer);
    for (const auto& option : event.options)
      entry.options.push_back({option.title, option.detail, offer && offer->chosen == option.option, option.costs_nothing});
  }

  const State& final_;
  const std::vector<AttachmentRow>& attachments_;
  const ReaderNames& names_;
  std::optional<FeelingView> feeling_before_;
  std::vector<Entry> entries_;
};

bool same_command(const Told& a, const Told& b) {
  return a.stored.at == b.stored.at && a.stored.actor == b.stored.actor && a.stored.cause == b.stored.cause;
}

// A command starts anew with the event that leads it, even in the same instant (a clock that stands still in tests).
bool leads(const Event& event) {
  return is<domain::CallHeld, domain::CallAttempted, domain::LetterSent, domain::NoteWritten, domain::CaseOpened>(event);
}

}  // namespace

std::vector<Entry> timeline(const std::vector<Told>& told, const State& final, const std::vector<AttachmentRow>& attachments,
                            const ReaderNames& names) {
  Teller teller(final, attachments, names);
  for (std::size_t start = 0; start < told.size();) {
    auto end = start + 1;
    while (end < told.size() && same_command(told[start], told[end]) && !leads(told[end].event)) ++end;
    teller.tell(Group(told).subspan(start, end - start));
    start = end;
  }
  return teller.take();
}

}  // namespace amends::app
