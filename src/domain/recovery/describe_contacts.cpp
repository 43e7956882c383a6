#include <fmt/format.h>

#include "domain/recovery/describe_events.hpp"
#include "domain/recovery/looks.hpp"

namespace amends::domain {
namespace {

std::string contacted(Channel channel) {
  switch (channel) {
    case Channel::mail:
      return "wrote";
    case Channel::call:
      return "rang";
    case Channel::letter:
      return "sent a letter";
    case Channel::visit:
      return "came in";
    case Channel::web_form:
      return "wrote through the form";
    case Channel::social_post:
      return "wrote in public";
    case Channel::review:
      return "left a review";
    case Channel::message:
      return "sent a message";
  }
  return "wrote";
}

std::string letter_sent(LetterKind kind, const Describe& d) {
  switch (kind) {
    case LetterKind::reply:
      return fmt::format("wrote to {}", d.her());
    case LetterKind::acknowledgement:
      return fmt::format("told {} that {} words arrived", d.her(), d.hers());
    case LetterKind::update:
      return fmt::format("sent {} word", d.her());
    case LetterKind::apology:
      return "apologised in writing";
    case LetterKind::reflection:
      return fmt::format("wrote back what we understood, for {} to confirm", d.her());
    case LetterKind::summary:
      return "put the call in writing";
    case LetterKind::offer:
      return fmt::format("sent {} the offer", d.her());
    case LetterKind::confirmation:
      return fmt::format("confirmed {} choice in writing", d.hers());
    case LetterKind::gesture:
      return "sent a gesture, on its own";
    case LetterKind::follow_up:
      return "wrote to follow up";
    case LetterKind::closing:
      return "wrote the closing letter";
    case LetterKind::callback_times:
      return fmt::format("asked {} in writing when to ring", d.her());
  }
  return fmt::format("wrote to {}", d.her());
}

std::string delivery_text(Delivery delivery, std::string_view letter) {
  switch (delivery) {
    case Delivery::waiting:
      return fmt::format("{} is sent again.", letter);
    case Delivery::sent:
      return fmt::format("{} left.", letter);
    case Delivery::failed:
      return fmt::format("{} could not be sent.", letter);
    case Delivery::unknown:
      return fmt::format("Nobody knows whether {} arrived.", letter);
    case Delivery::bounced:
      return fmt::format("{} came back.", letter);
    case Delivery::undone:
      return fmt::format("{} was taken back.", letter);
    case Delivery::delayed:
      return fmt::format("{} is late; the mail server goes on trying.", letter);
  }
  return {};
}

}  // namespace

Sentence Describe::operator()(const ContactReceived& e) const {
  auto text = contacted(e.channel);
  text += e.subject.text.empty() ? "." : fmt::format(": “{}”", brief(e.subject));
  auto aside = e.attachments == 1  ? std::string("1 attachment.")
               : e.attachments > 1 ? fmt::format("{} attachments.", e.attachments)
                                   : std::string();
  if (e.cut_off.value_or(false)) aside = "Our line cut it off.";
  return theirs(EntryForm::contact, channel_icon(e.channel), std::move(text), e.text, std::move(aside));
}

Sentence Describe::operator()(const LetterSent& e) const {
  auto aside = e.subject.text.empty() ? std::string() : fmt::format("“{}”", brief(e.subject));
  if (e.channel != Channel::mail)
    aside = aside.empty() ? sentence(capital(by_channel(e.channel))) : fmt::format("{}, {}.", aside, by_channel(e.channel));
  return ours(EntryForm::contact, channel_icon(e.channel), sentence(letter_sent(e.kind, *this)), std::move(aside));
}

Sentence Describe::operator()(const LetterUndone& e) const {
  const auto* letter = find_letter(before, e.contact);
  return ours(EntryForm::routine, "write", fmt::format("took {} back before it left.", letter ? letter_name(letter->kind) : "the letter"));
}

Sentence Describe::operator()(const FindingKept& e) const {
  return ours(EntryForm::routine, "write", "kept the wording against the tone check.", aside_of(e.reason));
}

Sentence Describe::operator()(const DeliveryNoted& e) const {
  const auto* letter = find_letter(before, e.contact);
  const auto name = letter ? letter_name(letter->kind) : "the letter";
  const bool needs_a_look = e.delivery == Delivery::failed || e.delivery == Delivery::bounced || e.delivery == Delivery::unknown;
  return told(EntryForm::routine, needs_a_look ? "warning" : "mail", capital(delivery_text(e.delivery, name)), aside_of(e.detail));
}

// The note's own words are its body, on the ground that nobody can mistake; this is the line above them.
Sentence Describe::operator()(const NoteWritten&) const {
  auto entry = ours(EntryForm::note, "lock", fmt::format("{} never sees this.", names.customer()));
  entry.actor += ", to the team.";
  return entry;
}

Sentence Describe::operator()(const WarningNoted& e) const {
  const auto what = e.what.empty() ? std::string("gave fair warning") : fmt::format("gave fair warning: {}", brief_inside(e.what));
  return theirs(EntryForm::contact, "warning", e.by ? fmt::format("{}, {}.", what, by(*e.by)) : sentence(what), e.quote);
}

Sentence Describe::operator()(const WarningSettled& e) const {
  return ours(EntryForm::routine, "warning", fmt::format("answered {} warning.", hers()), aside_of(e.how));
}

Sentence Describe::operator()(const ExpectationStated& e) const {
  return theirs(EntryForm::contact, "message", "said what would be right.", e.text);
}

Sentence Describe::operator()(const WrittenOnlyAgreed& e) const {
  switch (e.reason) {
    case WrittenOnlyReason::customers_wish:
      return theirs(EntryForm::routine, "mail", "asked for words in writing, not a call.", e.words);
    case WrittenOnlyReason::no_number:
      return told(EntryForm::routine, "mail", "In writing only: there is no number to ring.", aside_of(e.words));
    case WrittenOnlyReason::accessibility:
      return theirs(EntryForm::routine, "mail", fmt::format("needs it in writing: a call does not suit {}.", her()), e.words);
  }
  return told(EntryForm::routine, "mail", "In writing only.");
}

}  // namespace amends::domain
