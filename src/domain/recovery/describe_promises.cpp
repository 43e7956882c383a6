#include <fmt/format.h>

#include "domain/recovery/describe_events.hpp"

namespace amends::domain {
namespace {

// "her the call in writing"; where the first word may be a name, "her: Jonas brings it".
std::string promised(const std::string& her, const Words& text) {
  const auto said = brief_inside(text);
  const bool flows = !said.empty() && said[0] >= 'a' && said[0] <= 'z';
  return fmt::format("{}{} {}", her, flows ? "" : ":", said);
}

std::string how_sure(Certainty certainty) {
  switch (certainty) {
    case Certainty::certain:
      return {};
    case Certainty::likely:
      return "Likely, not certain.";
    case Certainty::hope:
      return "A hope, said as one.";
  }
  return {};
}

std::string promise_text(const State& state, PromiseId id) {
  const auto* promise = find_promise(state, id);
  return promise ? brief_inside(promise->text) : "a promise";
}

}  // namespace

Sentence Describe::operator()(const PromiseMade& e) const {
  auto aside = how_sure(e.certainty);
  if (actor.staff != e.owner) {
    const auto owner = names.staff(e.owner);
    aside = fmt::format("{} {} it.{}{}", owner, owner == "You" ? "keep" : "keeps", aside.empty() ? "" : " ", aside);
  }
  return ours(EntryForm::promise, "promise", fmt::format("promised {}, {}.", promised(her(), e.text), by(e.due)), std::move(aside));
}

Sentence Describe::operator()(const PromiseKept& e) const {
  const auto text = promise_text(before, e.promise);
  if (by_system()) return told(EntryForm::promise, "check", fmt::format("A promise was kept: {}.", text), aside_of(e.how));
  return ours(EntryForm::promise, "check", fmt::format("kept a promise: {}.", text), aside_of(e.how));
}

Sentence Describe::operator()(const PromiseBroken& e) const {
  const auto* promise = find_promise(before, e.promise);
  return told(EntryForm::promise, "clock", fmt::format("A promise was not kept in time: {}.", promise_text(before, e.promise)),
              promise ? fmt::format("It was due {}.", when_from(promise->due, at, names.zone())) : std::string());
}

Sentence Describe::operator()(const PromiseRenegotiated& e) const {
  return ours(EntryForm::promise, "promise",
              fmt::format("agreed a new time with {}: {}, {}.", her(), promise_text(before, e.promise), by(e.due)), aside_of(e.reason));
}

Sentence Describe::operator()(const PromiseReleased& e) const {
  return theirs(EntryForm::promise, "promise", fmt::format("let a promise go: {}.", promise_text(before, e.promise)), {},
                aside_of(e.reason));
}

Sentence Describe::operator()(const CadenceAgreed& e) const {
  return ours(EntryForm::promise, "clock", fmt::format("promised {} a word {}, news or none.", her(), every(e.every_minutes)),
              aside_of(e.why));
}

Sentence Describe::operator()(const CadenceEnded& e) const {
  return ours(EntryForm::routine, "clock", "ended the regular word.", aside_of(e.reason));
}

}  // namespace amends::domain
