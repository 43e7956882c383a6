#pragma once
// Row 3g: hard calls are shared fairly. How many one colleague took on the day before; a call is hard when the customer was at least
// angry, hurt or afraid in earnest (strength 3 of 4) by then.

#include "app/app.hpp"
#include "app/viewer.hpp"

namespace amends::app {

// Looks at the newest of their cases only (limits::page_rows_default), so that Today stays quick.
Result<int> hard_calls_yesterday(App& app, Reader& reader, const Viewer& viewer, Instant now);

// "You took two hard calls yesterday. Let a colleague take the next one."; empty for fewer than two.
std::string hard_calls_sentence(int calls);

}  // namespace amends::app
