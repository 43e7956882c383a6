#include "app/post/stopped.hpp"

#include <fmt/format.h>

#include "app/access/settings.hpp"
#include "app/digest.hpp"
#include "app/open_case.hpp"
#include "wire/write.hpp"

namespace amends::app {
namespace {

// None for what is no address. Under the secret of this house: a list of addresses cannot be tried out on a copy of the data alone.
std::optional<std::string> key_of(std::string_view address, const std::string& secret) {
  const auto normal = normal_email(address);
  if (!normal) return std::nullopt;
  return "stopped:" + to_hex(sha256({secret, *normal}));
}

}  // namespace

std::string stopped_text(std::string_view address, StoppedBy by) {
  switch (by) {
    case StoppedBy::bounce:
      return fmt::format(
          "A letter to {} came back: nobody is reached there. Ring them, or correct the address. “Try again” on that letter, in the "
          "outbox, "
          "sends there once more.",
          address);
    case StoppedBy::abuse_report:
      return fmt::format(
          "Whoever reads {} reported a letter of ours as unwanted. Ring them, or ask how they want to be reached. “Try again” on that "
          "letter, in "
          "the outbox, sends there once more.",
          address);
  }
  return {};
}

Result<std::optional<StoppedBy>> stop_of(Reader& reader, std::string_view address) {
  const auto secret = TRY(known_reply_secret(reader));
  const auto key = secret ? key_of(address, *secret) : std::nullopt;
  if (!key) return std::nullopt;
  const auto stored = TRY(reader.setting(*key));
  for (const auto by : {StoppedBy::bounce, StoppedBy::abuse_report})
    if (stored == wire::to_text(by)) return by;
  return std::nullopt;
}

Result<void> stop(Transaction& tx, std::string_view address, StoppedBy by) {
  const auto key = key_of(address, TRY(reply_secret(tx)));
  if (!key) return {};
  return tx.put_setting(*key, wire::to_text(by));
}

Result<void> lift_stop(Transaction& tx, std::string_view address) {
  const auto key = key_of(address, TRY(reply_secret(tx)));
  if (!key || !TRY(tx.setting(*key))) return {};
  return tx.put_setting(*key, "null");
}

}  // namespace amends::app
