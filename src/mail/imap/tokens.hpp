#pragma once
// Access tokens for XOAUTH2, got with a refresh token (RFC 6749, section 6) and kept until shortly before they end.

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "app/rows.hpp"
#include "base/result.hpp"

namespace amends::mail::imap {

class Tokens {
 public:
  enum class Wanted { any, fresh };  // fresh: the one we have was refused
  // `keep` hears of a new refresh token; `stopping` ends the wait. Errors: rule "token_refused" (the endpoint says no: sign in anew with
  // the provider) or "token_unreachable".
  Result<std::string> access(const app::Mailbox& mailbox, Wanted wanted, const std::function<void(const std::string&)>& keep,
                             const std::atomic<bool>& stopping);

 private:
  struct Kept {
    std::string access;
    std::int64_t ends_at_ms = 0;  // of the steady clock
  };
  std::mutex mutex_;
  std::map<std::pair<app::MailboxId, std::int64_t>, Kept> kept_;
};

}  // namespace amends::mail::imap
