#pragma once
// Live updates: each open browser hears what a commit changed, after the commit, as far as its person may see it.

#include "http/api.hpp"

namespace amends::http {

// Listens to the commits of this house from now on; kept in Services::live.
std::shared_ptr<void> listen_for_changes(Services& services);
// Answers GET /live. The stream ends when the session or token is revoked, at the latest after a minute.
void open_live(Call& call, const Reply& reply);

}  // namespace amends::http
