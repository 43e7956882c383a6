#pragma once
// When the customer can be rung, and what their page says about a call that is due.

#include <string>
#include <vector>

#include "app/page/page_times.hpp"
#include "app/rows.hpp"
#include "domain/playbook/playbook.hpp"
#include "domain/recovery/state.hpp"

namespace amends::app {

struct PagePhrases;

struct PageSlot {
  std::string value, label;
};  // RFC 3339, "12:30 pm"
struct PageSlots {
  std::string day;
  std::vector<PageSlot> slots;
};  // "Today"

// Their own free time first, then the ends of their working day, where we are open; six in all, three a day. A slot once shown stays
// offered until its time comes too near, and nothing else may be booked.
std::vector<PageSlots> ring_slots(const CustomerRecord& customer, const domain::BusinessHours& hours, const PageTimes& times);
bool is_offered(const std::vector<PageSlots>& slots, Instant at);

// How long a call asked for by the page may begin.
inline constexpr auto ring_window = std::chrono::minutes(30);

// "I ring you today at 12:30 pm."; a window under way: "I ring you today before 3:30 pm."; one that passed: that it is late. Empty when no
// call is due, or they were asked in writing for a time first.
std::string ring_sentence(const domain::State& state, const PagePhrases& words, const PageTimes& times);
// "today at 12:30, 5:30 or 6 pm, tomorrow from 8:30 am"
std::string ring_summary(const std::vector<PageSlots>& slots, const PagePhrases& words, const PageTimes& times);

}  // namespace amends::app
