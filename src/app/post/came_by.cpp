#include "app/post/came_by.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/access/house_playbooks.hpp"
#include "app/access/settings.hpp"
#include "app/post/mailboxes.hpp"
#include "app/post/writer_of.hpp"
#include "base/text.hpp"

namespace amends::app {
namespace {

constexpr std::string_view imap = "imap:";

Result<std::optional<Mailbox>> mailbox_of(Reader& reader, std::string_view source) {
  const auto id = MailboxId::parse(source.substr(imap.size(), source.find('/') - imap.size()));
  return id ? reader.mailbox(*id) : std::optional<Mailbox>();
}

Result<std::string> phrase_of(Reader& reader, std::string_view source) {
  if (source.starts_with(imap)) {
    const auto mailbox = TRY(mailbox_of(reader, source));
    return mailbox ? fmt::format("the mailbox {}, folder {}", mailbox->name, mailbox->folder) : "a mailbox that was removed since";
  }
  if (source == "pipe") return std::string("the pipe");
  if (source == "api") return std::string("the API");
  return fmt::format("the file {}", source);
}

// Of several that take it, with its tag cut off or not, the one that says most of it.
const Mailbox* mailbox_taking(const std::vector<Mailbox>& mailboxes, std::string_view recipient) {
  const Mailbox* best = nullptr;
  std::size_t said = 0;
  for (const auto& mailbox : mailboxes)
    for (const auto& address : addresses_of(mailbox))
      if (address.size() > said && is_address_of(recipient, address)) {
        best = &mailbox;
        said = address.size();
      }
  return best;
}

Result<std::optional<std::string>> playbook_named(Reader& reader, std::string_view source, const IncomingMail& mail) {
  if (source.starts_with(imap)) {
    const auto mailbox = TRY(mailbox_of(reader, source));
    return mailbox ? mailbox->playbook : std::nullopt;
  }
  const auto mailboxes = TRY(reader.mailboxes());
  const auto house = lower_ascii(TRY(load_settings(reader)).mail_address);
  for (const auto* recipients : {&mail.delivered_to, &mail.recipients})
    for (const auto& recipient : *recipients) {
      if (const auto* mailbox = mailbox_taking(mailboxes, recipient)) return mailbox->playbook;
      if (!house.empty() && is_address_of(recipient, house)) return std::nullopt;
    }
  return std::nullopt;
}

}  // namespace

Result<std::vector<std::string>> came_by(Reader& reader, const IntakeRow& row) {
  std::vector<std::string> phrases;
  for (const auto source : split_lines(row.source)) {
    auto phrase = TRY(phrase_of(reader, trim_space(source)));
    if (std::find(phrases.begin(), phrases.end(), phrase) == phrases.end()) phrases.push_back(std::move(phrase));
  }
  return phrases;
}

Result<std::optional<std::string>> playbook_for(Reader& reader, std::string_view source, const IncomingMail& mail) {
  auto named = TRY(playbook_named(reader, source, mail));
  if (named && !TRY(is_further_playbook(reader, *named))) named.reset();
  return named;
}

}  // namespace amends::app
