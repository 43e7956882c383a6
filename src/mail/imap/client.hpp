#pragma once
// The commands of IMAP that taking mails in needs, on one connection: RFC 3501 and 9051, STARTTLS, SASL PLAIN and XOAUTH2, IDLE (RFC 2177),
// MOVE (RFC 6851), UIDPLUS (RFC 4315), MYRIGHTS (RFC 4314). Blocking, with deadlines; one thread, but `interrupt` and `stop` from any.
//
// Errors carry a sentence for whoever looks after the mailbox. Rules beside those of Stream: imap_malformed, imap_too_large, server_bye,
// sign_in_refused, sign_in_unknown (no way to sign in that we know), starttls_missing, folder_missing, server_refused, left_behind.

#include <chrono>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "mail/imap/response.hpp"
#include "mail/imap/stream.hpp"

namespace amends::mail::imap {

enum class Security { none, starttls, tls };

struct Server {
  std::string host;
  int port = 993;
  Security security = Security::tls;
  std::string authority;  // PEM, trusted beside the machine's own; may be empty
};

struct Timeouts {
  std::chrono::milliseconds connect{20'000};  // name, connection, TLS and greeting, each
  std::chrono::milliseconds answer{90'000};   // of one command, however slowly it drips; mails get more by their size
};

struct Folder {
  std::string name;  // UTF-8
  bool selectable = true;
};

struct Selected {
  std::uint32_t uid_validity = 0;
  std::uint32_t uid_next = 0;  // 0: not said
  std::uint32_t exists = 0;
  bool read_only = false;
};

enum class Opening { to_look, to_change };  // to_look: EXAMINE, which changes nothing
enum class Woken { news, time, interrupted };

class Client {
 public:
  explicit Client(Timeouts timeouts = {}) : timeouts_(timeouts), reader_(literal_bytes_max()) {}

  Result<void> connect(const Server& server);
  // Refused on a connection that is not encrypted unless the server's settings asked for none.
  Result<void> sign_in(const std::string& user, const std::string& password);
  Result<void> sign_in_with_token(const std::string& user, const std::string& access_token);

  Result<std::vector<Folder>> folders();
  Result<Selected> open(const std::string& folder, Opening opening);
  // Ours on the folder, as letters (RFC 4314). Only where the server can("ACL").
  Result<std::string> rights(const std::string& folder);
  // UIDs that match, as found. `criteria` as in RFC 3501, section 6.4.4: "UID 17:* UNSEEN".
  Result<std::vector<std::uint32_t>> search(const std::string& criteria);
  // Each FETCH answer that names a UID is given to `see` as it comes; `bytes` is what is expected, for the time it may take.
  using See = std::function<Result<void>(std::uint32_t uid, std::vector<Value>& items)>;
  Result<void> fetch(std::span<const std::uint32_t> uids, const std::string& items, std::uint64_t bytes, const See& see);
  Result<void> mark_seen(std::span<const std::uint32_t> uids);
  // Where the server has neither MOVE nor UIDPLUS the originals stay, marked as seen and deleted. Rule left_behind: they are copied, and
  // the server refuses to take the originals away; another try would copy them again.
  Result<void> move(std::span<const std::uint32_t> uids, const std::string& folder);

  // Waits for news of the open folder: by IDLE where the server has it, else in silence. Mails that were announced since the last
  // forget_news() are news at once.
  Result<Woken> wait(Deadline until);
  Result<void> noop();
  void forget_news() { news_ = false; }
  void log_out();  // says goodbye, as far as the server listens

  bool can(const std::string& capability) const { return capabilities_.contains(capability); }
  void interrupt() { stream_.interrupt(); }
  void stop() { stream_.stop(); }

  // The item called `name` in a FETCH answer; null when it is not there.
  static Value* item(std::vector<Value>& items, std::string_view name);

 private:
  static std::size_t literal_bytes_max();
  using SeeData = std::function<Result<void>(Response&)>;
  // Sends one command and reads until its answer: OK, or an error with `rule` that quotes the server.
  Result<Response> command(const std::string& text, const std::string& what, const std::string& rule = "server_refused",
                           const SeeData& see = {}, std::chrono::milliseconds more = {});
  Result<Response> answered(const std::string& tag, const SeeData& see, Deadline until);
  Result<Response> next(Deadline until);
  Result<void> note(const Response& response);  // what every answer may carry
  Result<void> learn_capabilities();
  void take_capabilities(std::string_view words);
  Result<void> authenticate(const std::string& mechanism, const std::string& secret, const std::string& user);
  Result<void> log_in(const std::string& user, const std::string& password);
  Result<Response> await_go_on(const std::string& tag, Deadline until);
  Result<Woken> listen(Deadline until);
  std::string next_tag();

  Timeouts timeouts_;
  Stream stream_;
  ResponseReader reader_;
  std::string bytes_;
  std::set<std::string> capabilities_;  // upper case
  bool capabilities_known_ = false;
  bool plain_allowed_ = false;
  bool news_ = false;
  std::uint32_t exists_ = 0;
  std::string host_;
  unsigned tags_ = 0;
};

// "1:4,7": what the server is asked for.
std::string uid_set(std::span<const std::uint32_t> uids);

}  // namespace amends::mail::imap
