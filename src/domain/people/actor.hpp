#pragma once
// Who acts: a colleague with a role, the customer (through their page, a mail or a call we log), or Amends itself.

#include <optional>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "base/id.hpp"

namespace amends::domain {

using StaffId = Id<struct StaffTag>;
using CustomerId = Id<struct CustomerTag>;

// decisions.md, Access. `owner` is the owner of the company, not of a case.
enum class Role { agent, lead, owner, admin, read_only };
BOOST_DESCRIBE_ENUM(Role, agent, lead, owner, admin, read_only)

enum class ActorKind { staff, customer, system };
BOOST_DESCRIBE_ENUM(ActorKind, staff, customer, system)

struct Actor {
  ActorKind kind = ActorKind::system;
  std::optional<StaffId> staff;  // set exactly when kind is staff
  Role role = Role::read_only;   // meaningful for staff only

  bool operator==(const Actor&) const = default;
  static Actor system() { return {}; }
  static Actor customer() { return {ActorKind::customer, std::nullopt, Role::read_only}; }
  static Actor colleague(StaffId id, Role role) { return {ActorKind::staff, id, role}; }
};
BOOST_DESCRIBE_STRUCT(Actor, (), (kind, staff, role))

}  // namespace amends::domain
