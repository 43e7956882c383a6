#pragma once
// What the store keeps beside the events to answer quickly: made from the state alone, so that it can be dropped and made again.

#include <vector>

#include "app/ports.hpp"
#include "app/state_cache.hpp"
#include "domain/playbook/playbook.hpp"

namespace amends::app {

struct Projection {
  CaseRow row;
  std::vector<DutyRow> duties;
  std::vector<ClockRow> clocks;
  std::vector<std::pair<StaffId, Instant>> promises_due;
};

// Pure. `customer` gives the display name, `playbook` what is due.
Projection project(const CaseId& id, const Loaded& loaded, const CustomerRecord& customer, const domain::Playbook& playbook);

// Writes the projection of one case in the place of the one before.
Result<void> put_projection(Transaction& tx, const Projection& projection);

// Where duties without a clock sort: after everything that has one.
inline constexpr Instant no_clock = from_ms(253402300799000);  // 9999-12-31T23:59:59Z

}  // namespace amends::app
