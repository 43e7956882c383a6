#pragma once
// The same POST twice does its work once: the answer to a key is kept for a day with the request's hash and given again (decisions.md).

#include <optional>

#include "app/ports.hpp"

namespace amends::app {

struct KeptAnswer {
  int status = 0;
  std::string body;
};

// The kept answer of this key; none: go ahead. A key used before with another request: Errc::conflict "key_reused".
Result<std::optional<KeptAnswer>> kept_answer(Reader& reader, const std::string& key, const std::string& who, const Digest& request);
Result<void> check_key(const std::string& key);  // 1 to limits::idempotency_key_bytes_max printable ASCII characters
// In the transaction of the work itself.
Result<void> keep_answer(Transaction& transaction, const std::string& key, const std::string& who, const Digest& request,
                         const KeptAnswer& answer, Instant machine_now);

}  // namespace amends::app
