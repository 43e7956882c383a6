#pragma once
// Sign-in, sessions, API tokens. Everything here goes by the machine's clock (decisions.md): a rehearsal's clock must sign nobody out.

#include <string>

#include "app/access/tally.hpp"
#include "app/ports.hpp"

// Tables, one line a row:
// clang-format off

namespace amends::app {

struct SignIn { std::string email; std::string password; };
BOOST_DESCRIBE_STRUCT(SignIn, (), (email, password))

struct OpenedSession { std::string token; SessionRecord session; StaffRecord staff; };  // token: for the cookie; only its digest is kept

// Counts wrong passwords. One person at one place has limits::sign_in_tries_per_15_min_max of them, then "wait". One place, and one e-mail
// address from all places, have limits::sign_in_tries_together_max, so that a stranger's guesses shut out neither the office nor Ana.
class SignInThrottle {
 public:
  Result<void> may_try(const std::string& email, const std::string& peer, Instant machine_now);
  void failed(const std::string& email, const std::string& peer, Instant machine_now);
  void succeeded(const std::string& email, const std::string& peer);

 private:
  Tally tries_;
};

// Slow (a password check): on a thread of its own, never on the writer's. The same sentence for an unknown address and a wrong password.
Result<StaffRecord> check_sign_in(Reader& reader, SignInThrottle& throttle, const SignIn& input, const std::string& peer, Instant machine_now);
Result<OpenedSession> open_session(Transaction& transaction, const StaffRecord& staff, Instant machine_now);
Result<void> close_session(Transaction& transaction, const std::string& token);

struct Signed { StaffRecord staff; std::string csrf; std::vector<std::string> scopes; bool by_token = false; };  // by_token: no CSRF check needed
// Who a cookie's or a bearer token's holder is. Errc::forbidden with rule "sign_in_needed" when nobody.
Result<Signed> who_is(Reader& reader, std::string_view cookie_token, std::string_view bearer_token, Instant machine_now);

struct NewToken { std::string name; std::vector<std::string> scopes; };          // scopes: read, write, admin
BOOST_DESCRIBE_STRUCT(NewToken, (), (name, scopes))
struct MadeToken { TokenId id; std::string token; std::string name; std::vector<std::string> scopes; };  // shown once
BOOST_DESCRIBE_STRUCT(MadeToken, (), (id, token, name, scopes))
struct TokenView { TokenId id; std::string name; std::vector<std::string> scopes; Instant created_at; std::optional<Instant> revoked_at; };
BOOST_DESCRIBE_STRUCT(TokenView, (), (id, name, scopes, created_at, revoked_at))
Result<MadeToken> make_api_token(Transaction& transaction, const StaffId& staff, const NewToken& input, Instant machine_now);
Result<std::vector<TokenView>> api_tokens_of(Reader& reader, const StaffId& staff);
Result<void> revoke_api_token(Transaction& transaction, const StaffId& staff, const TokenId& id, Instant machine_now);

}  // namespace amends::app
