#pragma once
// One case, whole: the timeline, the plan, what is due and what this viewer may do.

#include "app/app.hpp"
#include "app/viewer.hpp"

namespace amends::app {

// A case's id from what stands in the address: a UUID or a display number ("A-1042"). Errc::not_found when there is none.
Result<CaseId> find_case(Reader& reader, std::string_view id_or_number);

Result<CaseView> case_view(App& app, Reader& reader, const Viewer& viewer, const CaseId& id);
// The same as JSON, with the part that does not change with the minute taken from App::case_views: what GET /cases/{case} answers.
Result<std::string> case_json(App& app, Reader& reader, const Viewer& viewer, const CaseId& id);

// What the API lists as a case's next actions, for this viewer.
std::vector<DutyView> next_action_views(const CaseId& id, const domain::State& state, const domain::Playbook& playbook,
                                        const ReaderNames& names, const Viewer& viewer, Instant now);

}  // namespace amends::app
