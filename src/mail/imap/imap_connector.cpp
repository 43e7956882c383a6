#include "mail/imap/imap_connector.hpp"

#include <algorithm>
#include <atomic>

#include <date/date.h>
#include <fmt/format.h>

#include "base/limits.hpp"

namespace amends::mail {
namespace {

using imap::Client;

constexpr std::size_t folders_in_sentence_max = 12;

imap::Server server_of(const app::Mailbox& mailbox) {
  imap::Server server{mailbox.host, mailbox.port, imap::Security::tls, mailbox.certificate_authority.value_or("")};
  if (mailbox.tls == app::MailboxTls::none) server.security = imap::Security::none;
  if (mailbox.tls == app::MailboxTls::starttls) server.security = imap::Security::starttls;
  return server;
}

// Connects and signs in. A token that the server refuses is asked for anew once: it may have been revoked before its time.
Result<void> enter(Client& client, const app::Mailbox& mailbox, imap::Tokens& tokens, const app::MailboxConnector::KeepToken& keep,
                   const std::atomic<bool>& stopping) {
  TRY_VOID(client.connect(server_of(mailbox)));
  if (mailbox.sign_in == app::MailboxSignIn::password) return client.sign_in(mailbox.user, mailbox.password.value_or(""));
  const auto token = TRY(tokens.access(mailbox, imap::Tokens::Wanted::any, keep, stopping));
  auto entered = client.sign_in_with_token(mailbox.user, token);
  if (entered || entered.error().rule != "sign_in_refused") return entered;
  const auto fresh = TRY(tokens.access(mailbox, imap::Tokens::Wanted::fresh, keep, stopping));
  if (fresh == token) return entered;
  return client.sign_in_with_token(mailbox.user, fresh);
}

// "24-Nov-2026 09:48:00 +0100"
std::optional<Instant> internal_date(const std::string& text) {
  std::istringstream in(text);
  date::sys_seconds at;
  in >> date::parse("%e-%b-%Y %T %z", at);
  if (in.fail()) return std::nullopt;
  return Instant(at.time_since_epoch());
}

Error only_read(const app::Mailbox& mailbox) {
  return {Errc::unavailable,
          fmt::format("{} lets {} only read the folder “{}”: taken mails cannot be marked or moved. Ask for the right to change it.",
                      mailbox.host, mailbox.user, mailbox.folder),
          "folder_read_only",
          {}};
}

class ImapSession final : public app::MailboxSession {
 public:
  ImapSession(app::Mailbox mailbox, imap::Timeouts timeouts, imap::Tokens& tokens, app::MailboxConnector::KeepToken keep)
      : mailbox_(std::move(mailbox)), client_(timeouts), tokens_(tokens), keep_(std::move(keep)) {}

  Result<app::FolderNumbers> open() override {
    TRY_VOID(enter(client_, mailbox_, tokens_, keep_, stopping_));
    const auto folder = TRY(client_.open(mailbox_.folder, imap::Opening::to_change));
    uid_validity_ = folder.uid_validity;
    read_only_ = folder.read_only;
    auto highest = folder.uid_next > 0 ? folder.uid_next - 1 : 0;
    if (folder.uid_next == 0 && folder.exists > 0) {
      const auto last = TRY(client_.search("UID *"));
      if (!last.empty()) highest = last.back();
    }
    return app::FolderNumbers{folder.uid_validity, highest};
  }

  Result<std::vector<std::uint32_t>> after(std::uint32_t uid) override {
    client_.forget_news();
    // The last mail always matches "n:*", however large n is.
    auto found = TRY(client_.search(fmt::format("UID {}:*", uid == UINT32_MAX ? uid : uid + 1)));
    std::erase_if(found, [uid](std::uint32_t one) { return one <= uid; });
    return found;
  }
  Result<std::vector<std::uint32_t>> unseen() override {
    client_.forget_news();
    return client_.search("UNSEEN");
  }
  Result<std::vector<std::uint32_t>> unseen_or_since(Instant day) override {
    client_.forget_news();
    const auto early = date::floor<date::days>(day) - date::days(1);
    return client_.search("OR UNSEEN SINCE " + date::format("%d-%b-%Y", early));
  }

  Result<std::vector<app::MailAtServer>> look(std::span<const std::uint32_t> uids) override {
    std::vector<app::MailAtServer> mails;
    TRY_VOID(client_.fetch(
        uids, "(UID RFC822.SIZE FLAGS INTERNALDATE)", 0, [&](std::uint32_t uid, std::vector<imap::Value>& items) -> Result<void> {
          const auto* size = Client::item(items, "RFC822.SIZE");
          if (!size) return {};
          app::MailAtServer mail{uid, imap::number_of(size->text).value_or(UINT32_MAX), false, std::nullopt};
          if (const auto* flags = Client::item(items, "FLAGS"))
            mail.seen = std::any_of(flags->items.begin(), flags->items.end(), [](const imap::Value& flag) { return flag.is("\\Seen"); });
          if (const auto* arrived = Client::item(items, "INTERNALDATE")) mail.arrived = internal_date(arrived->text);
          mails.push_back(std::move(mail));
          return {};
        }));
    std::sort(mails.begin(), mails.end(), [](const auto& a, const auto& b) { return a.uid < b.uid; });
    mails.erase(std::unique(mails.begin(), mails.end(), [](const auto& a, const auto& b) { return a.uid == b.uid; }), mails.end());
    return mails;
  }

  Result<void> fetch(std::span<const app::MailAtServer> mails, const Give& give) override {
    std::vector<std::uint32_t> uids;
    std::uint64_t bytes = 0;
    for (const auto& mail : mails) {
      uids.push_back(mail.uid);
      bytes += mail.bytes;
    }
    return client_.fetch(uids, "(UID BODY.PEEK[])", bytes, [&](std::uint32_t uid, std::vector<imap::Value>& items) -> Result<void> {
      auto* body = Client::item(items, "BODY[]");
      if (!body || body->kind != imap::Value::Kind::string) return {};  // NIL: it was just expunged
      return give(uid, std::move(body->text));
    });
  }

  Result<std::string> head(std::uint32_t uid) override {
    std::string head;
    TRY_VOID(client_.fetch(std::span(&uid, 1), fmt::format("(UID BODY.PEEK[HEADER]<0.{}>)", limits::imap_head_bytes_max),
                           limits::imap_head_bytes_max, [&](std::uint32_t, std::vector<imap::Value>& items) -> Result<void> {
                             if (auto* found = Client::item(items, "BODY[HEADER]"))
                               head = found->text.substr(0, limits::imap_head_bytes_max);
                             return {};
                           }));
    return head;
  }

  Result<void> mark_seen(std::span<const std::uint32_t> uids) override {
    TRY_VOID(may_change());
    return client_.mark_seen(uids);
  }
  Result<void> move(std::span<const std::uint32_t> uids, const std::string& folder) override {
    TRY_VOID(may_change());
    return client_.move(uids, folder);
  }

  Result<app::SessionWoken> wait(std::chrono::milliseconds at_most) override {
    const auto woken = TRY(client_.wait(std::chrono::steady_clock::now() + at_most));
    if (woken == imap::Woken::news) return app::SessionWoken::news;
    TRY_VOID(client_.noop());  // a server that is silent for its own reasons says now what is new
    return woken == imap::Woken::time ? app::SessionWoken::time : app::SessionWoken::asked;
  }

  void close() override { client_.log_out(); }
  void wake() override { client_.interrupt(); }
  void stop() override {
    stopping_ = true;
    client_.stop();
  }

 private:
  // Whether a folder that could only be read may be changed by now: only opening it anew tells.
  Result<void> may_change() {
    if (!read_only_) return {};
    const auto folder = TRY(client_.open(mailbox_.folder, imap::Opening::to_change));
    if (folder.uid_validity != uid_validity_)
      return fail(Errc::unavailable, fmt::format("{} gave the mails in “{}” new numbers.", mailbox_.host, mailbox_.folder),
                  "folder_renumbered");
    read_only_ = folder.read_only;
    if (read_only_) return tl::unexpected(only_read(mailbox_));
    return {};
  }

  app::Mailbox mailbox_;
  Client client_;
  std::uint32_t uid_validity_ = 0;
  bool read_only_ = false;
  imap::Tokens& tokens_;
  app::MailboxConnector::KeepToken keep_;
  std::atomic<bool> stopping_ = false;
};

// What the marks and moves need of the rights of RFC 4314, where the server tells them: s seen, t and e taking away, i putting in.
Result<void> check_rights(Client& client, const app::Mailbox& mailbox) {
  if (!client.can("ACL")) return {};
  const auto lacks = [&](const std::string& folder, std::string_view needed, const char* what) -> Result<void> {
    const auto rights = TRY(client.rights(folder));
    if (std::all_of(needed.begin(), needed.end(), [&](char one) { return rights.find(one) != rights.npos; })) return {};
    return fail(Errc::unavailable,
                fmt::format("The sign-in works. {} does not let {} {} the folder “{}”. Ask for that right.", mailbox.host, mailbox.user,
                            what, folder),
                "folder_read_only");
  };
  TRY_VOID(lacks(mailbox.folder, "s", "mark mails as seen in"));
  if (!mailbox.move_to) return {};
  TRY_VOID(lacks(mailbox.folder, "te", "move mails out of"));
  return lacks(*mailbox.move_to, "i", "put mails into");
}

// "INBOX, Archive, Entwürfe and 7 more"
std::string some_of(const std::vector<std::string>& folders) {
  std::string out;
  for (std::size_t i = 0; i < std::min(folders.size(), folders_in_sentence_max); ++i) out += (i == 0 ? "" : ", ") + folders[i];
  if (folders.size() > folders_in_sentence_max) out += fmt::format(" and {} more", folders.size() - folders_in_sentence_max);
  return out.empty() ? "none" : out;
}

}  // namespace

std::unique_ptr<app::MailboxSession> ImapConnector::session(const app::Mailbox& mailbox, KeepToken keep) {
  return std::make_unique<ImapSession>(mailbox, timeouts_, tokens_, std::move(keep));
}

app::MailboxTest ImapConnector::test(const app::Mailbox& mailbox, KeepToken keep) {
  app::MailboxTest report;
  const auto tried = [&]() -> Result<std::uint32_t> {
    Client client(timeouts_);
    const std::atomic<bool> never = false;
    TRY_VOID(enter(client, mailbox, tokens_, keep, never));
    for (auto& folder : TRY(client.folders()))
      if (folder.selectable) report.folders.push_back(std::move(folder.name));
    const auto check = [&](const std::string& name, imap::Opening opening) -> Result<imap::Selected> {
      auto opened = client.open(name, opening);
      if (opened || opened.error().rule != "folder_missing") return opened;
      return fail(
          Errc::unavailable,
          fmt::format("{} There is no folder “{}” that can be opened. There are: {}.", "The sign-in works.", name, some_of(report.folders)),
          "folder_missing");
    };
    if (mailbox.move_to) TRY(check(*mailbox.move_to, imap::Opening::to_look));
    // As the fetcher opens it: only that tells whether it may be changed. Nothing is read, so nothing is marked.
    const auto folder = TRY(check(mailbox.folder, imap::Opening::to_change));
    if (folder.read_only) return tl::unexpected(only_read(mailbox));
    TRY_VOID(check_rights(client, mailbox));
    client.log_out();
    return folder.exists;
  }();
  report.ok = tried.has_value();
  report.sentence =
      tried ? fmt::format("The mail server lets us in. “{}” holds {} {}.", mailbox.folder, *tried, *tried == 1 ? "mail" : "mails")
            : tried.error().sentence;
  return report;
}

}  // namespace amends::mail
