#pragma once
// A unit of work: what one request, mail or clock writes in one savepoint of a group commit, and what follows once it is durable.

#include <functional>
#include <vector>

#include "app/changes.hpp"
#include "app/ports.hpp"

namespace amends::app {

struct Unit {
  Transaction& tx;
  std::vector<Change> changes = {};               // published after the commit
  std::vector<std::function<void()>> after = {};  // run after the commit, before the changes are published; never when it failed

  void changed(Changed what) { changes.push_back({what}); }
  void changed(Changed what, const CaseId& id, std::int64_t number) { changes.push_back({what, id, number}); }
};

// Reads and writes through the unit; a failure undoes this unit alone. May be called again with a fresh Unit (version conflict).
using Work = std::function<Result<void>(Unit&)>;

}  // namespace amends::app
