#include "app/access/sign_in.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/access/secret.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"

namespace amends::app {
namespace {

constexpr std::array<std::string_view, 3> known_scopes = {"read", "write", "admin"};

std::string both(const std::string& email, const std::string& peer) { return "b" + lower_ascii(email) + " " + peer; }

tl::unexpected<Error> not_signed_in() {
  return fail(Errc::forbidden, "You are not signed in, or your sign-in has ended. Sign in again.", "sign_in_needed");
}

}  // namespace

Result<void> SignInThrottle::may_try(const std::string& email, const std::string& peer, Instant machine_now) {
  if (tries_.seen(both(email, peer), machine_now) >= limits::sign_in_tries_per_15_min_max ||
      tries_.seen("e" + lower_ascii(email), machine_now) >= limits::sign_in_tries_together_max ||
      tries_.seen("p" + peer, machine_now) >= limits::sign_in_tries_together_max)
    return fail(Errc::unavailable, "Too many wrong passwords. Wait 15 minutes, then try again.", "too_many_tries");
  return {};
}

void SignInThrottle::failed(const std::string& email, const std::string& peer, Instant machine_now) {
  tries_.count(both(email, peer), machine_now);
  tries_.count("e" + lower_ascii(email), machine_now);
  tries_.count("p" + peer, machine_now);
}

void SignInThrottle::succeeded(const std::string& email, const std::string& peer) { tries_.forget(both(email, peer)); }

Result<StaffRecord> check_sign_in(Reader& reader, SignInThrottle& throttle, const SignIn& input, const std::string& peer,
                                  Instant machine_now) {
  TRY_VOID(throttle.may_try(input.email, peer, machine_now));
  const auto staff = TRY(reader.staff_with_email(lower_ascii(input.email)));
  const bool known = staff && staff->active && !staff->password_hash.empty();
  if (!known) waste_a_password_check(input.password);
  if (!known || !password_matches(staff->password_hash, input.password)) {
    throttle.failed(input.email, peer, machine_now);
    return fail(Errc::forbidden, "That address and password do not belong together. Check both and try again.", "wrong_password");
  }
  throttle.succeeded(input.email, peer);
  return *staff;
}

Result<OpenedSession> open_session(Transaction& transaction, const StaffRecord& staff, Instant machine_now) {
  OpenedSession opened;
  opened.token = new_token(32);
  opened.session = {digest_of_token(opened.token),
                    staff.id,
                    new_token(16),
                    machine_now,
                    machine_now + std::chrono::days(limits::session_days),
                    machine_now};
  opened.staff = staff;
  TRY_VOID(transaction.put_session(opened.session));
  return opened;
}

Result<void> close_session(Transaction& transaction, const std::string& token) {
  return transaction.remove_session(digest_of_token(token));
}

Result<Signed> who_is(Reader& reader, std::string_view cookie_token, std::string_view bearer_token, Instant machine_now) {
  std::optional<StaffId> id;
  Signed result;
  if (!bearer_token.empty()) {
    const auto token = TRY(reader.api_token(digest_of_token(bearer_token)));
    if (!token || token->revoked_at) return not_signed_in();
    id = token->staff;
    result.scopes = token->scopes;
    result.by_token = true;
  } else if (!cookie_token.empty()) {
    const auto session = TRY(reader.session(digest_of_token(cookie_token)));
    if (!session || session->expires_at <= machine_now) return not_signed_in();
    id = session->staff;
    result.csrf = session->csrf;
    result.scopes = {"read", "write", "admin"};
  }
  if (!id) return not_signed_in();
  auto staff = TRY(reader.staff(*id));
  if (!staff || !staff->active) return not_signed_in();
  result.staff = std::move(*staff);
  return result;
}

Result<MadeToken> make_api_token(Transaction& transaction, const StaffId& staff, const NewToken& input, Instant machine_now) {
  if (input.name.empty())
    return fail(Errc::invalid, "The token has no name. Write what it is for, such as “Shop system”.", "text_missing", "/name");
  if (input.scopes.empty())
    return fail(Errc::invalid, "The token may do nothing. Choose read, write or admin.", "scopes_missing", "/scopes");
  for (const auto& scope : input.scopes)
    if (std::find(known_scopes.begin(), known_scopes.end(), scope) == known_scopes.end())
      return fail(Errc::invalid, fmt::format("“{}” is no scope. Choose read, write or admin.", scope), "word_unknown", "/scopes");
  MadeToken made{TokenId{NewIds(machine_now, random_seed()).next()}, "amends_" + new_token(32), input.name, input.scopes};
  TRY_VOID(transaction.put_api_token(
      {made.id, digest_of_token(made.token), staff, input.name, input.scopes, machine_now, std::nullopt, std::nullopt}));
  return made;
}

Result<std::vector<TokenView>> api_tokens_of(Reader& reader, const StaffId& staff) {
  std::vector<TokenView> views;
  for (const auto& token : TRY(reader.api_tokens()))
    if (token.staff == staff) views.push_back({token.id, token.name, token.scopes, token.created_at, token.revoked_at});
  return views;
}

Result<void> revoke_api_token(Transaction& transaction, const StaffId& staff, const TokenId& id, Instant machine_now) {
  for (auto& token : TRY(transaction.api_tokens())) {
    if (token.id != id || token.staff != staff) continue;
    if (!token.revoked_at) token.revoked_at = machine_now;
    return transaction.put_api_token(token);
  }
  return fail(Errc::not_found, "There is no such token of yours.");
}

}  // namespace amends::app
