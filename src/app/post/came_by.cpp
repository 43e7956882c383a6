#include "app/post/came_by.hpp"

#include <algorithm>

#include <fmt/format.h>

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

bool arrives_in(const Mailbox& mailbox, std::string_view recipient) {
  const auto addresses = addresses_of(mailbox);
  return std::any_of(addresses.begin(), addresses.end(), [&](const auto& address) { return is_address_of(recipient, address); });
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

Result<std::optional<std::string>> playbook_for(Reader& reader, std::string_view source, const std::vector<std::string>& recipients) {
  if (source.starts_with(imap)) {
    const auto mailbox = TRY(mailbox_of(reader, source));
    return mailbox ? mailbox->playbook : std::nullopt;
  }
  const auto mailboxes = TRY(reader.mailboxes());
  for (const auto& recipient : recipients)
    for (const auto& mailbox : mailboxes)
      if (arrives_in(mailbox, recipient)) return mailbox.playbook;
  return std::nullopt;
}

}  // namespace amends::app
