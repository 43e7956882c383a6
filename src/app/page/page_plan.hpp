#pragma once
// "This is what happens now": after the choice, what is done and what is to come, dated, in the order of time.

#include <vector>

#include "app/page/page_view.hpp"
#include "domain/recovery/next_actions.hpp"

namespace amends::app {

// From the option chosen, the promises made and the duties that are due: nothing that nobody stands for.
std::vector<PagePromise> plan_steps(const PageInput& in, const std::vector<domain::NextAction>& duties, const PageTimes& times);

// What a title names, without its day or its aside: "A new lamp on Friday" is "A new lamp". English.
std::string name_of_choice(std::string_view title);

}  // namespace amends::app
