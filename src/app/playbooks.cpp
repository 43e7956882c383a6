#include "app/playbooks.hpp"

#include "app/access/settings.hpp"

namespace amends::app {

Result<PlaybookPtr> Playbooks::current(Reader& reader) {
  std::uint64_t forgotten = 0;
  {
    const std::lock_guard lock(mutex_);
    if (known_) return known_;
    forgotten = forgotten_;
  }
  auto playbook = std::make_shared<const domain::Playbook>(TRY(load_playbook(reader)));
  const std::lock_guard lock(mutex_);
  if (forgotten == forgotten_) known_ = playbook;
  return playbook;
}

void Playbooks::forget() {
  const std::lock_guard lock(mutex_);
  known_.reset();
  ++forgotten_;
}

}  // namespace amends::app
