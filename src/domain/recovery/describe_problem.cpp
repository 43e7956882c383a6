#include <fmt/format.h>

#include "domain/recovery/describe_events.hpp"
#include "domain/recovery/evolve.hpp"

namespace amends::domain {
namespace {

std::string finding_text(Finding finding, const std::string& hers) {
  switch (finding) {
    case Finding::upheld:
      return fmt::format("found in {} favour", hers);
    case Finding::partly_upheld:
      return fmt::format("found partly in {} favour", hers);
    case Finding::not_upheld:
      return fmt::format("did not find in {} favour", hers);
    case Finding::undetermined:
      return "could not settle";
  }
  return {};
}

std::string option_text(const State& state, OptionId id) {
  const auto* option = find_option(state, id);
  return option ? definite(option->title) : "the remedy";
}

// Where they answered, unless it was on their own page, which needs no saying.
std::string told_how(Channel channel) { return channel == Channel::web_form ? std::string() : sentence(capital(by_channel(channel))); }

}  // namespace

Sentence Describe::operator()(const IssueRaised& e) const {
  if (by_system()) return told(EntryForm::step, "write", labelled("An issue", brief_inside(e.text)));
  return ours(EntryForm::step, "write", labelled("noted an issue", brief_inside(e.text)));
}

Sentence Describe::operator()(const FindingMade& e) const {
  const auto* issue = find_by(before.issues, &Issue::issue, e.issue);
  return ours(EntryForm::step, "check", labelled(finding_text(e.finding, hers()), issue ? brief_inside(issue->text) : ""),
              aside_of(e.reasons));
}

Sentence Describe::operator()(const WishStated& e) const {
  return theirs(EntryForm::contact, "message", "said what would put it right.", e.text, told_how(e.channel));
}

Sentence Describe::operator()(const WishAnswered& e) const {
  switch (e.answer) {
    case WishAnswer::granted:
      return ours(EntryForm::offer, "check", fmt::format("said yes to {} wish.", hers()), aside_of(e.reason));
    case WishAnswer::declined:
      return ours(EntryForm::offer, "message", fmt::format("declined {} wish and said why.", hers()), aside_of(e.reason));
    case WishAnswer::countered:
      return ours(EntryForm::offer, "offer", fmt::format("answered {} wish with another way.", hers()), aside_of(e.reason));
  }
  return ours(EntryForm::offer, "message", {});
}

Sentence Describe::operator()(const OfferMade& e) const {
  auto text = fmt::format("offered {} {}", count_word(e.options.size()), e.options.size() == 1 ? "option" : "options");
  switch (e.proposed_by) {
    case ProposedBy::us:
      if (before.wishes.empty()) text += fmt::format(", before {} asked", she());
      break;
    case ProposedBy::customer:
      text += fmt::format(", as {} proposed", she());
      break;
  }
  return ours(EntryForm::offer, "offer", text + ".", aside_of(e.one_option_reason));
}

Sentence Describe::operator()(const OfferWithdrawn& e) const {
  return ours(EntryForm::offer, "offer", "withdrew the offer.", aside_of(e.reason));
}

Sentence Describe::operator()(const OptionChosen& e) const {
  const auto chose = fmt::format("chose {}", option_text(before, e.option));
  return theirs(EntryForm::choice, "choice", e.words.text.empty() ? chose + "." : chose + ":", e.words, told_how(e.channel));
}

Sentence Describe::operator()(const RemedyDelivered& e) const {
  return ours(EntryForm::step, "check", fmt::format("delivered {}.", option_text(before, e.option)), aside_of(e.check));
}

Sentence Describe::operator()(const RemedyConfirmed& e) const {
  return theirs(EntryForm::step, "check", fmt::format("has {}.", option_text(before, e.option)), e.words);
}

Sentence Describe::operator()(const RemedyFailed& e) const {
  return theirs(EntryForm::contact, "warning", fmt::format("said it went wrong again: {}.", option_text(before, e.option)), e.words);
}

Sentence Describe::operator()(const SolutionConfirmed& e) const {
  switch (e.solved) {
    case Solved::yes:
      return theirs(EntryForm::step, "check", "said it is solved.", e.words);
    case Solved::partly:
      return theirs(EntryForm::contact, "message", "said it is solved in part.", e.words);
    case Solved::no:
      return theirs(EntryForm::contact, "message", "said it is not right yet.", e.words);
  }
  return theirs(EntryForm::contact, "message", {});
}

}  // namespace amends::domain
