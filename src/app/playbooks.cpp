#include "app/playbooks.hpp"

namespace amends::app {

Result<std::shared_ptr<const HousePlaybooks>> Playbooks::current(Reader& reader) {
  return known_.current([&] { return load_playbooks(reader); });
}

}  // namespace amends::app
