#include "app/page/page_told.hpp"

#include <algorithm>

#include "app/event_codec.hpp"

namespace amends::app {

Result<PageTold> told_on_page(Reader& reader, const domain::CaseId& id) {
  const auto stored = TRY(reader.events(id.uuid, 0));
  const TextTable texts(TRY(reader.texts(id.uuid)));
  PageTold told;
  bool first_seen = false;
  for (const auto& one : stored) {
    const bool wanted =
        one.type.starts_with("contact_received.") || one.type.starts_with("wish_stated.") || one.type.starts_with("offer_withdrawn.");
    if (!wanted) continue;
    const auto event = TRY(decode(one, texts));
    if (const auto* contact = std::get_if<domain::ContactReceived>(&event)) {
      if (!std::exchange(first_seen, true)) told.first = plain_message(contact->text.text);
      if (one.cause == "page" && !contact->text.empty()) told.wrong.push_back({contact->text.text, one.at});
    } else if (const auto* wish = std::get_if<domain::WishStated>(&event)) {
      if (one.cause == "page") told.wished.push_back({wish->text.text, one.at});
    } else if (const auto* withdrawn = std::get_if<domain::OfferWithdrawn>(&event)) {
      told.withdrawn_because = withdrawn->reason.text;
    }
  }
  return told;
}

std::string plain_message(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') {
      plain += '\n';
      if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
    } else {
      plain += text[i];
    }
  }
  constexpr std::string_view blank = " \t\n";
  const auto from = plain.find_first_not_of(blank);
  if (from == std::string::npos) return {};
  return plain.substr(from, plain.find_last_not_of(blank) - from + 1);
}

bool said_already(const std::vector<PageMessage>& messages, std::string_view text, Instant now) {
  return std::any_of(messages.begin(), messages.end(),
                     [&](const PageMessage& message) { return message.text == text && now - message.at < same_message_within; });
}

}  // namespace amends::app
