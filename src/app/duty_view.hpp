#pragma once
// One duty as a row of Today or of the plan.

#include "app/viewer.hpp"
#include "domain/recovery/next_actions.hpp"

namespace amends::app {

DutyView duty_view(const CaseId& id, const domain::State& state, const domain::NextAction& action, const domain::Playbook& playbook,
                   const ReaderNames& names, const Viewer& viewer, Instant now);

// The command behind a duty's button, for permits(); empty where it only opens the case.
std::string_view action_of(domain::Act act);

}  // namespace amends::app
