#include "app/page/page_ring.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/page/page_phrases.hpp"
#include "domain/recovery/looks.hpp"

namespace amends::app {
namespace {

constexpr std::size_t slots_a_day = 3;
constexpr int slot_days = 2;
constexpr int slot_search_days = 10;
constexpr auto slot_notice = std::chrono::minutes(30);  // nobody can be promised a call sooner

template <class... Args>
std::string say(std::string_view phrase, const Args&... args) {
  return fmt::format(fmt::runtime(phrase), args...);
}

}  // namespace

std::vector<PageSlots> ring_slots(const CustomerRecord& customer, const domain::BusinessHours& hours, const PageTimes& times) {
  std::vector<std::string> wanted = {"08:30", "12:30", "17:30", "18:00", "10:00", "15:00"};
  if (customer.free_from) wanted.insert(wanted.begin(), *customer.free_from);
  std::vector<PageSlots> days;
  for (int ahead = 0; ahead < slot_search_days && days.size() < slot_days; ++ahead) {
    const auto day = domain::local_date(times.zone, times.now + std::chrono::hours(24 * ahead));
    std::vector<Instant> chosen;
    for (const auto& time : wanted) {
      const auto at = domain::instant_of(times.zone, day, time);
      if (!at || *at < times.now + slot_notice || !domain::may_ask_to_be_rung_at(hours, *at, times.now)) continue;
      if (std::find(chosen.begin(), chosen.end(), *at) == chosen.end()) chosen.push_back(*at);
      if (chosen.size() == slots_a_day) break;
    }
    if (chosen.empty()) continue;
    std::sort(chosen.begin(), chosen.end());
    PageSlots slots{times.day(chosen.front()), {}};
    for (const auto at : chosen) slots.slots.push_back({to_rfc3339(at), times.clock(at)});
    days.push_back(std::move(slots));
  }
  return days;
}

bool is_offered(const std::vector<PageSlots>& slots, Instant at) {
  const auto value = to_rfc3339(at);
  return std::any_of(slots.begin(), slots.end(), [&](const PageSlots& day) {
    return std::any_of(day.slots.begin(), day.slots.end(), [&](const PageSlot& slot) { return slot.value == value; });
  });
}

std::string ring_sentence(const domain::State& state, const PagePhrases& words, const PageTimes& times) {
  if (state.phase != domain::CasePhase::open) return {};
  const domain::Callback* next = nullptr;
  for (const auto& callback : state.callbacks) {
    if (!callback.open || callback.purpose == domain::CallbackPurpose::follow_up || domain::rung_waits(state, callback)) continue;
    if (!next || callback.opens < next->opens) next = &callback;
  }
  if (!next) return {};
  if (next->closes <= times.now) return say(words.ring_late, times.before(next->closes));
  if (next->opens <= times.now || times.day(next->opens) != times.day(next->closes)) return say(words.ring_you, times.before(next->closes));
  if (next->closes - next->opens <= ring_window) return say(words.ring_you, times.moment(next->opens));
  return say(words.ring_you, times.between(next->opens, next->closes));
}

namespace {

// "12:30 pm" before "5:30 pm" is said "12:30".
std::string without_shared_unit(const std::string& label, const std::string& next) {
  for (const std::string_view unit : {" am", " pm", " Uhr"})
    if (label.ends_with(unit) && next.ends_with(unit)) return label.substr(0, label.size() - unit.size());
  return label;
}

}  // namespace

std::string ring_summary(const std::vector<PageSlots>& slots, const PagePhrases& words, const PageTimes& times) {
  if (slots.empty()) return {};
  const auto day_of = [&](const PageSlots& day) {
    const auto at = parse_rfc3339(day.slots.front().value);
    return at ? times.day_inside(*at) : day.day;
  };
  const auto& first = slots.front().slots;
  std::string clocks;
  for (std::size_t i = 0; i < first.size(); ++i)
    clocks += (i == 0                  ? ""
               : i + 1 == first.size() ? fmt::format(" {} ", words.or_)
                                       : ", ") +
              (i + 1 < first.size() ? without_shared_unit(first[i].label, first[i + 1].label) : first[i].label);
  const auto* at = times.language == "de" ? "um" : times.language == "fr" ? "à" : "at";
  auto summary = fmt::format("{} {} {}", day_of(slots.front()), at, clocks);
  if (slots.size() > 1) summary += fmt::format(", {}", say(words.ring_from, day_of(slots[1]), slots[1].slots.front().label));
  return summary;
}

}  // namespace amends::app
