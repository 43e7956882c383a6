#include "mail/imap/client.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/limits.hpp"
#include "mail/imap/folder_name.hpp"
#include "mail/text.hpp"

namespace amends::mail::imap {
namespace {

// The slowest line on which a large mail is still worth waiting for.
constexpr std::uint64_t bytes_per_second_min = 32 * 1024;
constexpr std::size_t words_bytes_max = 200;  // of the server's own words that are quoted

Deadline in(std::chrono::milliseconds time) { return std::chrono::steady_clock::now() + time; }

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

bool may_be_quoted(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c <= 0x7e; });
}

// What the server said, fit to be shown: one line, printable, not long.
std::string words(const Response& response) {
  std::string out;
  for (const char c : response.text.empty() ? response.code : response.text) {
    if (out.size() >= words_bytes_max) break;
    out += static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) > 0x7e ? '?' : c;
  }
  while (out.ends_with('.') || out.ends_with(' ')) out.pop_back();  // our sentence ends by itself
  return out.empty() ? "no reason given" : out;
}

}  // namespace

std::string uid_set(std::span<const std::uint32_t> uids) {
  std::string out;
  for (std::size_t i = 0; i < uids.size();) {
    auto end = i + 1;
    while (end < uids.size() && uids[end] == uids[end - 1] + 1) ++end;
    if (!out.empty()) out += ',';
    out += std::to_string(uids[i]);
    if (end - i > 1) out += ':' + std::to_string(uids[end - 1]);
    i = end;
  }
  return out;
}

std::size_t Client::literal_bytes_max() { return limits::mail_bytes_max; }

std::string Client::next_tag() { return fmt::format("a{}", ++tags_); }

Result<Response> Client::next(Deadline until) {
  for (;;) {
    if (auto response = TRY(reader_.next())) {
      TRY_VOID(note(*response));
      return std::move(*response);
    }
    bytes_.clear();
    if (TRY(stream_.read(bytes_, until)) != Heard::bytes)
      return fail(Errc::unavailable, fmt::format("{} began to answer and did not end in time.", host_), "connection_timeout");
    reader_.feed(bytes_);
  }
}

Result<void> Client::note(const Response& response) {
  if (response.kind == Response::Kind::go_on) return {};
  if (response.says("BYE") && response.kind == Response::Kind::data)
    return fail(Errc::unavailable, fmt::format("{} ended the connection: “{}”.", host_, words(response)), "server_bye");
  if (response.says("CAPABILITY")) {
    capabilities_.clear();
    for (const auto& value : response.values) take_capabilities(value.text);
    capabilities_known_ = true;
  }
  if (equals_ignoring_case(std::string_view(response.code).substr(0, 11), "CAPABILITY ")) {
    capabilities_.clear();
    take_capabilities(std::string_view(response.code).substr(11));
    capabilities_known_ = true;
  }
  if (response.says("EXISTS") && response.number) {
    if (*response.number > exists_) news_ = true;
    exists_ = *response.number;
  }
  if (response.says("EXPUNGE") && exists_ > 0) --exists_;
  return {};
}

void Client::take_capabilities(std::string_view text) {
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    std::string word(text.substr(0, end));
    std::transform(word.begin(), word.end(), word.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    if (!word.empty()) capabilities_.insert(std::move(word));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

Result<Response> Client::answered(const std::string& tag, const SeeData& see, Deadline until) {
  for (;;) {
    auto response = TRY(next(until));
    if (response.kind == Response::Kind::tagged && response.tag == tag) return response;
    if (response.kind == Response::Kind::data && see) TRY_VOID(see(response));
  }
}

Result<Response> Client::command(const std::string& text, const std::string& what, const std::string& rule, const SeeData& see,
                                 std::chrono::milliseconds more) {
  const auto tag = next_tag();
  const auto until = in(timeouts_.answer + more);
  TRY_VOID(stream_.write(fmt::format("{} {}\r\n", tag, text), until));
  auto response = TRY(answered(tag, see, until));
  if (response.says("OK")) return response;
  return fail(Errc::unavailable, fmt::format("{} refuses to {}: “{}”.", host_, what, words(response)), rule);
}

Result<void> Client::connect(const Server& server) {
  host_ = server.host;
  plain_allowed_ = server.security == Security::none;
  TRY_VOID(stream_.connect(server.host, server.port, in(timeouts_.connect)));
  if (server.security == Security::tls) TRY_VOID(stream_.encrypt(server.host, server.authority, in(timeouts_.connect)));
  const auto hello = next(in(timeouts_.connect));
  if (!hello && hello.error().rule == "connection_timeout")
    return fail(
        Errc::unavailable,
        fmt::format(
            "{} takes the connection and says nothing. Is it the right port? 993 is usual for TLS from the start, 143 for STARTTLS.",
            host_),
        "connection_timeout");
  if (!hello) return tl::unexpected(hello.error());
  if (!hello->says("OK") && !hello->says("PREAUTH"))
    return fail(Errc::unavailable, fmt::format("{} is no IMAP server, or not on this port.", host_), "imap_malformed");
  if (server.security != Security::starttls) return {};
  TRY_VOID(learn_capabilities());
  if (!can("STARTTLS"))
    return fail(Errc::unavailable, fmt::format("{} offers no STARTTLS on this port. Try TLS from the start, port 993.", host_),
                "starttls_missing");
  TRY(command("STARTTLS", "encrypt the connection"));
  // What came with the answer is not encrypted, and could be anybody's.
  if (!reader_.empty()) return fail(Errc::unavailable, fmt::format("{} went on talking before the encryption.", host_), "imap_malformed");
  TRY_VOID(stream_.encrypt(server.host, server.authority, in(timeouts_.connect)));
  capabilities_known_ = false;
  return {};
}

Result<void> Client::learn_capabilities() {
  if (!capabilities_known_) TRY(command("CAPABILITY", "say what it can do"));
  return {};
}

Result<Response> Client::await_go_on(const std::string& tag, Deadline until) {
  for (;;) {
    auto response = TRY(next(until));
    if (response.kind == Response::Kind::go_on || (response.kind == Response::Kind::tagged && response.tag == tag)) return response;
  }
}

Result<void> Client::sign_in(const std::string& user, const std::string& password) {
  TRY_VOID(learn_capabilities());
  if (!stream_.encrypted() && !plain_allowed_)
    return fail(Errc::unavailable, "The connection is not encrypted; the password was not sent.", "sign_in_refused");
  if (can("AUTH=PLAIN")) return authenticate("PLAIN", std::string("\0", 1) + user + std::string("\0", 1) + password, user);
  if (can("LOGINDISABLED"))
    return fail(Errc::unavailable, fmt::format("{} lets nobody sign in with a password on this connection. Choose TLS, or OAuth.", host_),
                "sign_in_unknown");
  return log_in(user, password);
}

Result<void> Client::sign_in_with_token(const std::string& user, const std::string& access_token) {
  TRY_VOID(learn_capabilities());
  if (!stream_.encrypted() && !plain_allowed_)
    return fail(Errc::unavailable, "The connection is not encrypted; the token was not sent.", "sign_in_refused");
  if (!can("AUTH=XOAUTH2"))
    return fail(Errc::unavailable, fmt::format("{} does not sign in with OAuth (XOAUTH2). Use a password.", host_), "sign_in_unknown");
  return authenticate("XOAUTH2",
                      fmt::format("user={}\x01"
                                  "auth=Bearer {}\x01\x01",
                                  user, access_token),
                      user);
}

Result<void> Client::authenticate(const std::string& mechanism, const std::string& secret, const std::string& user) {
  const auto tag = next_tag();
  const auto until = in(timeouts_.answer);
  const bool at_once = can("SASL-IR");
  TRY_VOID(
      stream_.write(fmt::format("{} AUTHENTICATE {}{}\r\n", tag, mechanism, at_once ? " " + to_base64(secret) : std::string()), until));
  capabilities_known_ = false;
  auto response = TRY(await_go_on(tag, until));
  if (!at_once && response.kind == Response::Kind::go_on) {
    TRY_VOID(stream_.write(to_base64(secret) + "\r\n", until));
    response = TRY(await_go_on(tag, until));
  }
  // XOAUTH2 tells its refusal as one more challenge, which wants an empty answer.
  while (response.kind == Response::Kind::go_on) {
    TRY_VOID(stream_.write("\r\n", until));
    response = TRY(await_go_on(tag, until));
  }
  if (response.says("OK")) return learn_capabilities();
  return fail(Errc::unavailable,
              fmt::format("{} does not let {} in: “{}”. Check the user and the {}.", host_, user, words(response),
                          mechanism == "PLAIN" ? "password" : "token"),
              "sign_in_refused");
}

Result<void> Client::log_in(const std::string& user, const std::string& password) {
  const auto tag = next_tag();
  const auto until = in(timeouts_.answer);
  std::string text = tag + " LOGIN";
  capabilities_known_ = false;
  for (const auto* part : {&user, &password}) {
    if (may_be_quoted(*part)) {
      text += " " + quoted(*part);
      continue;
    }
    TRY_VOID(stream_.write(fmt::format("{} {{{}}}\r\n", text, part->size()), until));
    const auto go_on = TRY(await_go_on(tag, until));
    if (go_on.kind != Response::Kind::go_on)
      return fail(Errc::unavailable, fmt::format("{} does not let {} in: “{}”.", host_, user, words(go_on)), "sign_in_refused");
    text = *part;
  }
  TRY_VOID(stream_.write(text + "\r\n", until));
  const auto response = TRY(answered(tag, {}, until));
  if (response.says("OK")) return learn_capabilities();
  return fail(Errc::unavailable, fmt::format("{} does not let {} in: “{}”. Check the user and the password.", host_, user, words(response)),
              "sign_in_refused");
}

Result<std::vector<Folder>> Client::folders() {
  std::vector<Folder> folders;
  TRY(command(R"(LIST "" "*")", "list its folders", "server_refused", [&](Response& response) -> Result<void> {
    if (!response.says("LIST") || response.values.size() < 3 || folders.size() >= limits::imap_folders_max) return {};
    Folder folder{decode_folder(response.values[2].text), true};
    for (const auto& flag : response.values[0].items)
      if (flag.is("\\Noselect") || flag.is("\\NonExistent")) folder.selectable = false;
    folders.push_back(std::move(folder));
    return {};
  }));
  std::sort(folders.begin(), folders.end(), [](const Folder& a, const Folder& b) { return a.name < b.name; });
  return folders;
}

Result<Selected> Client::open(const std::string& folder, Opening opening) {
  Selected selected;
  exists_ = 0;
  auto opened = command(fmt::format("{} {}", opening == Opening::to_look ? "EXAMINE" : "SELECT", quoted(encode_folder(folder))),
                        fmt::format("open the folder “{}”", folder), "folder_missing", [&](Response& response) -> Result<void> {
                          if (const auto validity = number_in_code(response.code, "UIDVALIDITY")) selected.uid_validity = *validity;
                          if (const auto next = number_in_code(response.code, "UIDNEXT")) selected.uid_next = *next;
                          return {};
                        });
  if (!opened) return tl::unexpected(std::move(opened).error());
  selected.exists = exists_;
  selected.read_only = equals_ignoring_case(opened->code, "READ-ONLY");
  if (selected.uid_validity == 0)
    return fail(Errc::unavailable,
                fmt::format("{} gives the mails in “{}” no lasting numbers (UIDVALIDITY). They cannot be taken safely.", host_, folder),
                "imap_malformed");
  return selected;
}

Result<std::string> Client::rights(const std::string& folder) {
  std::string rights;
  TRY(command("MYRIGHTS " + quoted(encode_folder(folder)), fmt::format("say what we may do in “{}”", folder), "server_refused",
              [&](Response& response) -> Result<void> {
                if (response.says("MYRIGHTS") && response.values.size() >= 2) rights = response.values[1].text;
                return {};
              }));
  return rights;
}

Result<std::vector<std::uint32_t>> Client::search(const std::string& criteria) {
  std::vector<std::uint32_t> found;
  TRY(command("UID SEARCH " + criteria, "search", "server_refused", [&](Response& response) -> Result<void> {
    if (response.says("SEARCH")) found.insert(found.end(), response.numbers.begin(), response.numbers.end());
    return {};
  }));
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

Value* Client::item(std::vector<Value>& items, std::string_view name) {
  for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
    if (items[i].is(name)) return &items[i + 1];
    // BODY[] may come back as BODY[]<0>, BODY[HEADER] with its own spaces: the part before the first bracket's end decides.
    if (name.ends_with(']') && items[i].kind == Value::Kind::atom && items[i].text.size() > name.size() &&
        equals_ignoring_case(std::string_view(items[i].text).substr(0, name.size()), name))
      return &items[i + 1];
  }
  return nullptr;
}

Result<void> Client::fetch(std::span<const std::uint32_t> uids, const std::string& items, std::uint64_t bytes, const See& see) {
  if (uids.empty()) return {};
  const auto more = std::chrono::seconds(bytes / bytes_per_second_min);
  TRY(command(
      fmt::format("UID FETCH {} {}", uid_set(uids), items), "hand over mails", "server_refused",
      [&](Response& response) -> Result<void> {
        if (!response.says("FETCH") || response.values.size() != 1) return {};
        auto& values = response.values.front().items;
        const auto* uid = item(values, "UID");
        const auto number = uid ? number_of(uid->text) : std::nullopt;
        // Flags that changed elsewhere come by themselves; they are no answer to this.
        if (!number || !std::binary_search(uids.begin(), uids.end(), *number)) return {};
        return see(*number, values);
      },
      more));
  return {};
}

Result<void> Client::mark_seen(std::span<const std::uint32_t> uids) {
  if (uids.empty()) return {};
  TRY(command(fmt::format("UID STORE {} +FLAGS.SILENT (\\Seen)", uid_set(uids)), "mark the mails as seen"));
  return {};
}

Result<void> Client::move(std::span<const std::uint32_t> uids, const std::string& folder) {
  if (uids.empty()) return {};
  const auto set = uid_set(uids);
  const auto where = quoted(encode_folder(folder));
  const auto what = fmt::format("move the mails to “{}”", folder);
  TRY_VOID(mark_seen(uids));  // whoever looks into the other folder has nothing to read there
  if (can("MOVE")) {
    TRY(command(fmt::format("UID MOVE {} {}", set, where), what, "folder_missing"));
    return {};
  }
  TRY(command(fmt::format("UID COPY {} {}", set, where), what, "folder_missing"));
  const auto leave = fmt::format("take the mails out of their folder, after copying them to “{}”", folder);
  TRY(command(fmt::format("UID STORE {} +FLAGS.SILENT (\\Deleted)", set), leave, "left_behind"));
  // EXPUNGE alone would take away what others marked as deleted too.
  if (can("UIDPLUS")) TRY(command(fmt::format("UID EXPUNGE {}", set), leave, "left_behind"));
  return {};
}

Result<void> Client::noop() {
  TRY(command("NOOP", "answer"));
  return {};
}

// What came in beside an answer counts too: it may be read already.
Result<Woken> Client::listen(Deadline until) {
  for (;;) {
    while (const auto response = TRY(reader_.next())) TRY_VOID(note(*response));
    if (news_) return Woken::news;
    bytes_.clear();
    const auto heard = TRY(stream_.read(bytes_, until, true));
    if (heard == Heard::interrupted) return Woken::interrupted;
    if (heard == Heard::nothing) return Woken::time;
    reader_.feed(bytes_);
  }
}

Result<Woken> Client::wait(Deadline until) {
  if (news_) return Woken::news;
  if (!can("IDLE")) return listen(until);
  const auto tag = next_tag();
  TRY_VOID(stream_.write(tag + " IDLE\r\n", in(timeouts_.answer)));
  const auto begun = TRY(await_go_on(tag, in(timeouts_.answer)));
  if (begun.kind != Response::Kind::go_on) {
    capabilities_.erase("IDLE");  // it says it can, and cannot
    return listen(until);
  }
  const auto woken = TRY(listen(until));
  const auto end = in(timeouts_.answer);
  TRY_VOID(stream_.write("DONE\r\n", end));
  TRY(answered(tag, {}, end));
  return woken;
}

void Client::log_out() {
  const auto soon = in(std::chrono::milliseconds(1'000));
  if (!stream_.write(next_tag() + " LOGOUT\r\n", soon)) return;
  bytes_.clear();
  static_cast<void>(stream_.read(bytes_, soon));
}

}  // namespace amends::mail::imap
