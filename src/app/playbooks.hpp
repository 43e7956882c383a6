#pragma once
// The playbook in force, shared by all threads: read once, read again after the settings changed.

#include <memory>
#include <mutex>

#include "app/ports.hpp"
#include "domain/playbook/playbook.hpp"

namespace amends::app {

using PlaybookPtr = std::shared_ptr<const domain::Playbook>;

class Playbooks {
 public:
  Result<PlaybookPtr> current(Reader& reader);
  void forget();  // the settings changed

 private:
  std::mutex mutex_;
  PlaybookPtr known_;
  std::uint64_t forgotten_ = 0;  // how often: what was read before is not kept
};

}  // namespace amends::app
