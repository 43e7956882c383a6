#pragma once
// The call sheet: what to say and ask, with their name and facts; what they need not tell us again; options to start from.

#include "app/app.hpp"
#include "app/viewer.hpp"

namespace amends::app {

Result<CallSheetView> call_sheet(App& app, Reader& reader, const Viewer& viewer, const CaseId& id);

// How full a colleague's days are, eight from `from` (a local date of theirs; today unless said), and how well they keep promises.
Result<OwnerLoad> owner_load(App& app, Reader& reader, const StaffId& owner, const std::optional<std::string>& from);

}  // namespace amends::app
