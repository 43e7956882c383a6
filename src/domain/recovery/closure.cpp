#include "domain/recovery/closure.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.hpp"
#include "domain/recovery/looks.hpp"

namespace amends::domain {
namespace {

constexpr std::size_t named_in_a_sentence_max = 6;
constexpr std::size_t quoted_bytes_max = 60;

// In the order of Step.
constexpr std::array<std::string_view, step_count> step_words = {"their account",
                                                                 "reading it back to them",
                                                                 "the apology",
                                                                 "naming the feeling with them",
                                                                 "the agreement on what comes next",
                                                                 "the thanks",
                                                                 "the findings",
                                                                 "what hurt them",
                                                                 "the options",
                                                                 "their choice",
                                                                 "the remedy",
                                                                 "the gesture",
                                                                 "their word that it is solved",
                                                                 "the cause",
                                                                 "the review",
                                                                 "the preventive action",
                                                                 "the check that it worked",
                                                                 "telling everyone it hurt"};

std::string_view step_text(Step step) { return step_words[static_cast<std::size_t>(step)]; }

// A quotation of a promise, cut at a character, not inside one.
std::string quoted(const Words& words) {
  if (words.text.size() <= quoted_bytes_max) return words.text;
  return std::string(cut_utf8(words.text, quoted_bytes_max)) + "…";
}

std::string promise_text(const Promise& promise) {
  return promise.text.text.empty() ? std::string("a promise") : fmt::format("the promise “{}”", quoted(promise.text));
}

std::string number_word(std::size_t n) {
  constexpr std::array<std::string_view, 11> words = {"No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"};
  return n < words.size() ? std::string(words[n]) : std::to_string(n);
}

}  // namespace

std::vector<std::string> owed(const State& state) {
  std::vector<std::string> open;
  for (const auto& promise : state.promises)
    if (promise.status == PromiseStatus::open) open.push_back(promise_text(promise));
  if (open_callback(state, CallbackPurpose::customer_asked)) open.emplace_back("the call they asked for");
  if (undelivered_remedy(state)) open.emplace_back(step_text(Step::remedy));
  return open;
}

std::vector<std::string> missing_for_closure(const State& state) {
  auto open = owed(state);
  if (open_callback(state, CallbackPurpose::first_voice)) open.emplace_back("the first call to them");
  if (open_callback(state, CallbackPurpose::check)) open.emplace_back("the call to hear how it is");
  const auto gesture_waits = waiting_gesture(state) != nullptr;
  if (gesture_waits) open.emplace_back(step_text(Step::gesture));
  if (!needs_recovery(state.kind)) return open;

  const auto remedy_listed = undelivered_remedy(state) != nullptr;
  for (int i = 0; i < step_count; ++i) {
    const auto step = static_cast<Step>(i);
    if (!is_open(state.step(step))) continue;
    if (step == Step::remedy && remedy_listed) continue;
    if (step == Step::gesture && gesture_waits) continue;
    open.emplace_back(step_text(step));
  }
  return open;
}

std::string sentence_of(const std::vector<std::string>& open) {
  std::string list;
  const auto named = open.size() > named_in_a_sentence_max ? named_in_a_sentence_max - 1 : open.size();
  for (std::size_t i = 0; i < named; ++i) {
    if (i > 0) list += i + 1 == open.size() ? " and " : ", ";
    list += open[i];
  }
  if (named < open.size()) list += fmt::format(" and {} more", open.size() - named);
  return fmt::format("{} {} open: {}.", number_word(open.size()), open.size() == 1 ? "thing is" : "things are", list);
}

bool ladder_is_climbed(const State& state) {
  return std::ranges::any_of(state.callbacks, [&](const Callback& callback) {
    return callback.open && callback.purpose != CallbackPurpose::follow_up && callback.rung == Rung::lead_decides &&
           rung_waits(state, callback);
  });
}

Outcome outcome_at_closure(const State& state) {
  if (state.light || !needs_recovery(state.kind)) return Outcome::light;
  return state.solved == Solved::yes ? Outcome::recovered : Outcome::not_recovered;
}

Outcome settled_outcome(const State& state) {
  if (state.light) return Outcome::light;
  const auto unhappy_before = state.standing_before && state.standing_before->standing == Standing::detractor;
  const auto content_after = state.standing_after && state.standing_after->standing != Standing::detractor;
  return unhappy_before && content_after ? Outcome::recovered : Outcome::not_recovered;
}

}  // namespace amends::domain
