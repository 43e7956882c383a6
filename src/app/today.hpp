#pragma once
// Today: what waits on one colleague now, in the next hour and later today, from all cases; and the openings nobody has claimed.

#include "app/app.hpp"
#include "app/viewer.hpp"

namespace amends::app {

// Bounded: at most limits::page_rows_max duties and as many openings, whatever the number of cases.
Result<TodayView> today(App& app, Reader& reader, const Viewer& viewer);

}  // namespace amends::app
