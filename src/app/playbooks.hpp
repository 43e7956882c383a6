#pragma once
// The playbook in force, shared by all threads.

#include "app/ports.hpp"
#include "app/snapshot.hpp"
#include "domain/playbook/playbook.hpp"

namespace amends::app {

using PlaybookPtr = std::shared_ptr<const domain::Playbook>;

class Playbooks {
 public:
  Result<PlaybookPtr> current(Reader& reader);
  void forget() { known_.forget(); }  // the settings changed

 private:
  Snapshot<domain::Playbook> known_;
};

}  // namespace amends::app
