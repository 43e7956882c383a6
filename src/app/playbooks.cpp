#include "app/playbooks.hpp"

#include "app/access/settings.hpp"

namespace amends::app {

Result<PlaybookPtr> Playbooks::current(Reader& reader) {
  return known_.current([&] { return load_playbook(reader); });
}

}  // namespace amends::app
