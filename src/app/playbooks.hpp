#pragma once
// The playbooks in force, shared by all threads.

#include "app/access/house_playbooks.hpp"
#include "app/snapshot.hpp"

namespace amends::app {

class Playbooks {
 public:
  Result<std::shared_ptr<const HousePlaybooks>> current(Reader& reader);
  void forget() { known_.forget(); }  // the settings changed

 private:
  Snapshot<HousePlaybooks> known_;
};

}  // namespace amends::app
