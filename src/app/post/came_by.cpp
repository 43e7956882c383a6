#include "app/post/came_by.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"

namespace amends::app {
namespace {

Result<std::string> name_of_mailbox(Reader& reader, std::string_view source) {
  const auto id = MailboxId::parse(source.substr(0, source.find('/')));
  const auto mailbox = id ? TRY(reader.mailbox(*id)) : std::optional<Mailbox>();
  if (!mailbox) return std::string("a mailbox that was removed since");
  return fmt::format("the mailbox {}, folder {}", mailbox->name, mailbox->folder);
}

Result<std::string> phrase_of(Reader& reader, std::string_view source) {
  constexpr std::string_view imap = "imap:";
  if (source.starts_with(imap)) return name_of_mailbox(reader, source.substr(imap.size()));
  if (source == "pipe") return std::string("the pipe");
  if (source == "api") return std::string("the API");
  return fmt::format("the file {}", source);
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

}  // namespace amends::app
