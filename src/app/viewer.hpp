#pragma once
// Who looks at a view: decides what “You” is, whose times are shown and what is permitted.

#include "app/people.hpp"
#include "domain/people/actor.hpp"

namespace amends::app {

struct Viewer {
  StaffId staff;
  domain::Role role = domain::Role::agent;
  std::string zone;  // IANA

  domain::Actor actor() const { return domain::Actor::colleague(staff, role); }
};

inline Viewer viewer_of(const StaffRecord& staff) { return {staff.id, staff.role, staff.zone}; }

}  // namespace amends::app
