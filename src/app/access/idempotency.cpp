#include "app/access/idempotency.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/limits.hpp"

namespace amends::app {

Result<void> check_key(const std::string& key) {
  if (key.empty())
    return fail(Errc::invalid,
                "Send an Idempotency-Key header with every POST: any text of your own that is new for each new request, such as a UUID.",
                "idempotency_key_missing");
  if (key.size() > limits::idempotency_key_bytes_max || !std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c < 127; }))
    return fail(
        Errc::invalid,
        fmt::format("The Idempotency-Key must be 1 to {} printable ASCII characters without spaces.", limits::idempotency_key_bytes_max),
        "idempotency_key_malformed");
  return {};
}

Result<std::optional<KeptAnswer>> kept_answer(Reader& reader, const std::string& key, const std::string& who, const Digest& request) {
  const auto kept = TRY(reader.idempotent(key, who));
  if (!kept) return std::nullopt;
  if (kept->request != request)
    return fail(Errc::conflict, "This Idempotency-Key was used before with another request. Use a new key for a new request.",
                "key_reused");
  return KeptAnswer{kept->status, kept->answer};
}

Result<void> keep_answer(Transaction& transaction, const std::string& key, const std::string& who, const Digest& request,
                         const KeptAnswer& answer, Instant machine_now) {
  return transaction.put_idempotent({key, who, request, answer.status, answer.body, machine_now});
}

}  // namespace amends::app
