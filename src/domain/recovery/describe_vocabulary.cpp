// What the vocabulary's words are called inside a sentence.
#include <fmt/format.h>

#include "domain/recovery/describe_phrases.hpp"
#include "domain/recovery/evolve.hpp"

namespace amends::domain {

std::string channel_icon(Channel channel) {
  switch (channel) {
    case Channel::mail:
      return "mail";
    case Channel::call:
      return "phone";
    case Channel::letter:
      return "letter";
    case Channel::visit:
      return "visit";
    case Channel::web_form:
      return "form";
    case Channel::social_post:
      return "social";
    case Channel::review:
      return "star";
    case Channel::message:
      return "message";
  }
  return "message";
}

std::string by_channel(Channel channel) {
  switch (channel) {
    case Channel::mail:
      return "by mail";
    case Channel::call:
      return "on the phone";
    case Channel::letter:
      return "by letter";
    case Channel::visit:
      return "in person";
    case Channel::web_form:
      return "on the web";
    case Channel::social_post:
      return "in public";
    case Channel::review:
      return "in a review";
    case Channel::message:
      return "by message";
  }
  return "";
}

std::string from_channel(Channel channel) {
  switch (channel) {
    case Channel::mail:
      return "a mail";
    case Channel::call:
      return "a call";
    case Channel::letter:
      return "a letter";
    case Channel::visit:
      return "a visit";
    case Channel::web_form:
      return "the form";
    case Channel::social_post:
      return "a public post";
    case Channel::review:
      return "a review";
    case Channel::message:
      return "a message";
  }
  return "";
}

std::string with_article(CaseKind kind) {
  switch (kind) {
    case CaseKind::complaint:
      return "a complaint";
    case CaseKind::feedback:
      return "feedback";
    case CaseKind::enquiry:
      return "an enquiry";
    case CaseKind::request:
      return "a request";
    case CaseKind::praise:
      return "praise";
    case CaseKind::claim:
      return "a claim";
  }
  return "";
}

std::string_view severity_word(Severity severity) {
  switch (severity) {
    case Severity::low:
      return "low";
    case Severity::normal:
      return "normal";
    case Severity::high:
      return "high";
    case Severity::critical:
      return "critical";
  }
  return "";
}

std::string_view letter_name(LetterKind kind) {
  switch (kind) {
    case LetterKind::reply:
      return "the reply";
    case LetterKind::acknowledgement:
      return "the acknowledgement";
    case LetterKind::update:
      return "the update";
    case LetterKind::apology:
      return "the apology";
    case LetterKind::reflection:
      return "the account, written back";
    case LetterKind::summary:
      return "the call in writing";
    case LetterKind::offer:
      return "the offer";
    case LetterKind::confirmation:
      return "the confirmation";
    case LetterKind::gesture:
      return "the gesture";
    case LetterKind::follow_up:
      return "the follow-up mail";
    case LetterKind::closing:
      return "the closing letter";
    case LetterKind::callback_times:
      return "the times to ring";
  }
  return "the letter";
}

std::string_view role_name(Role role) {
  switch (role) {
    case Role::agent:
      return "an agent";
    case Role::lead:
      return "a lead";
    case Role::owner:
      return "the owner";
    case Role::admin:
      return "an administrator";
    case Role::read_only:
      return "a reader";
  }
  return "";
}

std::string_view gesture_kind_name(GestureKind kind) {
  switch (kind) {
    case GestureKind::credit:
      return "credit";
    case GestureKind::gift_card:
      return "gift card";
    case GestureKind::free_month:
      return "free month";
    case GestureKind::upgrade:
      return "upgrade";
    case GestureKind::flowers:
      return "flowers";
    case GestureKind::handwritten_card:
      return "handwritten card";
    case GestureKind::other:
      return "gesture";
  }
  return "gesture";
}

std::string gesture_name(const Gesture& gesture) {
  if (!gesture.text.text.empty()) return lower_first_letter(brief(gesture.text));
  switch (gesture.kind) {
    case GestureKind::credit:
    case GestureKind::flowers:
      return std::string(gesture_kind_name(gesture.kind));
    case GestureKind::upgrade:
      return "an upgrade";
    case GestureKind::other:
      return "something for the trouble";
    case GestureKind::gift_card:
    case GestureKind::free_month:
    case GestureKind::handwritten_card:
      break;
  }
  return fmt::format("a {}", gesture_kind_name(gesture.kind));
}

std::string step_label(Step step, const Names& names) {
  switch (step) {
    case Step::listen:
      return "Listen";
    case Step::reflect:
      return "Reflect";
    case Step::apologise:
      return "Apologise";
    case Step::empathise:
      return "Empathise";
    case Step::agree:
      return "Agree";
    case Step::thank:
      return "Thank";
    case Step::findings:
      return "Findings";
    case Step::what_hurt:
      return "What hurt";
    case Step::options:
      return "Options";
    case Step::choice:
      return "Choice";
    case Step::remedy:
      return "Remedy";
    case Step::gesture:
      return "Gesture";
    case Step::confirmation:
      return capital(names.pronoun_subject()) + (is_plural(names) ? " confirm" : " confirms");
    case Step::cause:
      return "Cause";
    case Step::review:
      return "Review";
    case Step::action:
      return "Action";
    case Step::effect_check:
      return "Effect check";
    case Step::tell_everyone:
      return "Tell everyone";
  }
  return "";
}

std::string what_hurt(UpsetAbout about, const Names& names) {
  const auto treated = fmt::format("how {} {} treated", names.pronoun_subject(), is_plural(names) ? "were" : "was");
  switch (about) {
    case UpsetAbout::event:
      return "what happened";
    case UpsetAbout::handling:
      return treated;
    case UpsetAbout::both:
      return "what happened, and " + treated;
  }
  return "";
}

const Option* find_option(const State& state, OptionId id) {
  for (auto offer = state.offers.rbegin(); offer != state.offers.rend(); ++offer)
    if (const auto* option = find_by(offer->options, &Option::option, id)) return option;
  return nullptr;
}

}  // namespace amends::domain
