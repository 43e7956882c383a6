#include "app/post/letters.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace amends::app {
namespace {

constexpr std::size_t references_max = 20;  // RFC 5322 sets none; more only make the header long
constexpr auto unset_address = "amends@localhost";

Result<std::string> sender_name(Reader& reader, const domain::Actor& actor, const std::string& company) {
  if (!actor.staff) return company;
  const auto staff = TRY(reader.staff(*actor.staff));
  if (!staff) return company;
  return company.empty() ? staff->name : fmt::format("{}, {}", staff->name, company);
}

}  // namespace

Result<std::optional<OutboxRow>> Letters::compose(Reader& reader, const CaseId& id, const domain::State& state,
                                                  const domain::LetterSent& letter, const domain::Actor& actor, Instant now) {
  if (letter.channel != domain::Channel::mail) return std::nullopt;
  const auto settings = TRY(load_settings(reader));
  const auto secret = TRY(known_reply_secret(reader)).value_or("");
  const auto address = settings.mail_address.empty() ? std::string(unset_address) : settings.mail_address;
  const auto number = std::to_string(state.number);

  OutboxRow row;
  row.id = letter.contact;
  row.case_id = id;
  row.to = letter.to.text;
  if (row.to.empty())  // a gesture leaves by itself: to where the customer writes from
    if (const auto customer = TRY(reader.customer(state.customer)); customer && !customer->emails.empty())
      row.to = customer->emails.front();
  row.subject = letter.subject.text;
  row.text = letter.text.text;
  row.message_id = tokens_.message_id(letter.contact.str(), number, address, secret);
  row.reply_to = tokens_.reply_address(number, address, secret);
  row.from_name = TRY(sender_name(reader, actor, settings.company));
  row.references = TRY(reader.messages_of(id, references_max));  // newest first
  if (!row.references.empty()) row.in_reply_to = row.references.front();
  std::reverse(row.references.begin(), row.references.end());
  row.automatic = !actor.staff;
  row.written_at = now;
  row.leaves_at = letter.leaves_at;
  return row;
}

}  // namespace amends::app
