#include "app/page/page_plan.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/page/page_phrases.hpp"
#include "app/page/written_form.hpp"
#include "domain/recovery/looks.hpp"

namespace amends::app {
namespace {

using domain::PromiseStatus;

struct Step {
  std::optional<Instant> at;  // none: comes last, without a day
  PagePromise shown;
};

// A sentence of its own.
std::string sentence(std::string text) {
  if (!text.empty() && std::string_view(".!?").find(text.back()) == std::string_view::npos) text += '.';
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  return text;
}

class Plan {
 public:
  Plan(const PageInput& in, const PageTimes& times) : in_(in), times_(times), words_(page_phrases(times.language)) {}

  std::vector<PagePromise> take(const std::vector<domain::NextAction>& duties) {
    const auto* option = domain::chosen_option(in_.state);
    if (!option) return {};
    promises(*option);
    if (!told_) remedy(*option);
    calls();
    in_writing(duties);
    std::stable_sort(steps_.begin(), steps_.end(), [](const Step& a, const Step& b) {
      return std::pair(!a.at, a.at.value_or(Instant{})) < std::pair(!b.at, b.at.value_or(Instant{}));
    });
    std::vector<PagePromise> shown;
    for (auto& step : steps_) shown.push_back(std::move(step.shown));
    return shown;
  }

 private:
  void to_come(Instant due, std::string text) {
    steps_.push_back({due, {times_.day(due), times_.by(due), sentence(std::move(text)), due <= in_.now, false}});
  }
  void done(Instant at, std::string text) { steps_.push_back({at, {times_.day(at), {}, sentence(std::move(text)), false, true}}); }

  // What happens, and what they must be there for.
  static std::string words_of(const domain::Option& option) {
    auto text = option.detail.empty() ? option.title.text : option.detail.text;
    if (!text.empty() && std::string_view(".!?").find(text.back()) == std::string_view::npos) text += '.';
    if (option.cost_to_customer.empty()) return text;
    return text + " " + option.cost_to_customer.text;
  }

  // Of what was promised before they chose, only what is still open belongs to what happens now.
  void promises(const domain::Option& option) {
    const auto chosen_at = domain::open_offer(in_.state)->chosen_at.value_or(in_.now);
    for (const auto& promise : in_.state.promises) {
      if (promise.status == PromiseStatus::released || promise.text.empty()) continue;
      const bool kept = promise.status == PromiseStatus::kept;
      const auto settled = promise.settled_at.value_or(promise.due);
      if (kept && settled <= chosen_at) continue;
      const bool same = promise.text.text == option.title.text || (option.by && promise.due == *option.by);
      told_ = told_ || same;
      auto text = same ? words_of(option) : addressed_to_them(promise.text.text, times_.language, in_.customer);
      if (kept)
        done(settled, std::move(text));
      else
        to_come(promise.due, std::move(text));
    }
  }

  void remedy(const domain::Option& option) {
    const auto* remedy = domain::chosen_remedy(in_.state);
    if (remedy && remedy->delivered_at)
      done(*remedy->delivered_at, words_of(option));
    else if (option.by)
      to_come(*option.by, words_of(option));
    else if (!option.detail.empty())
      steps_.push_back({std::nullopt, {{}, {}, words_of(option), false, false}});
  }

  void calls() {
    for (const auto& callback : in_.state.callbacks) {
      if (!callback.open || callback.purpose == domain::CallbackPurpose::follow_up || domain::rung_waits(in_.state, callback)) continue;
      const auto text = std::string(callback.purpose == domain::CallbackPurpose::check ? words_.step_check : words_.step_ring);
      if (callback.opens > in_.now && callback.closes - callback.opens <= ring_window)
        steps_.push_back({callback.opens, {times_.day(callback.opens), times_.clock(callback.opens), text, false, false}});
      else
        to_come(callback.closes, text);
    }
  }

  void in_writing(const std::vector<domain::NextAction>& duties) {
    if (in_.state.choice_confirmed_at) done(*in_.state.choice_confirmed_at, std::string(words_.step_confirmed));
    for (const auto& duty : duties)
      if (duty.act == domain::Act::confirm_choice && duty.due) to_come(*duty.due, std::string(words_.step_confirm));
  }

  const PageInput& in_;
  const PageTimes& times_;
  const PagePhrases& words_;
  std::vector<Step> steps_;
  bool told_ = false;  // a promise stands for the option itself
};

}  // namespace

std::vector<PagePromise> plan_steps(const PageInput& in, const std::vector<domain::NextAction>& duties, const PageTimes& times) {
  return Plan(in, times).take(duties);
}

std::string name_of_choice(std::string_view title) {
  static constexpr std::array<std::string_view, 11> asides = {", ",           " on Monday", " on Tuesday",  " on Wednesday",
                                                              " on Thursday", " on Friday", " on Saturday", " on Sunday",
                                                              " today",       " tomorrow",  " by "};
  auto end = title.size();
  for (const auto& aside : asides) end = std::min(end, title.find(aside));
  while (end > 0 && std::string_view(" .!,").find(title[end - 1]) != std::string_view::npos) --end;
  return std::string(end == 0 ? title : title.substr(0, end));
}

}  // namespace amends::app
