#include "app/access/house_playbooks.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/access/settings.hpp"
#include "app/access/stored_setting.hpp"
#include "wire/write.hpp"

namespace amends::app {
namespace {

using Further = std::map<std::string, domain::Playbook>;

constexpr auto own_key = "playbook";
constexpr auto further_key = "playbooks";
constexpr auto in_hand_key = "playbooks_in_hand";
constexpr std::size_t id_bytes_max = 40;

bool is_id(std::string_view id) {
  const auto in_an_id = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !id.empty() && id.size() <= id_bytes_max && std::all_of(id.begin(), id.end(), in_an_id);
}

Result<Further> load_further(Reader& reader) { return TRY(stored_setting<Further>(reader, further_key)).value_or(Further()); }

// Whoever changes them, or names one, waits for whoever does so in another transaction: on a server with several writers the row is locked
// until the commit, and what is read after this is what that commit left.
Result<void> take_in_hand(Transaction& transaction) { return transaction.put_setting(in_hand_key, "null"); }

Result<void> put_further(Transaction& transaction, const Further& further) {
  return transaction.put_setting(further_key, wire::to_text(further));
}

void carry(domain::Playbook& playbook, const Moved& zone, const Moved& currency) {
  if (playbook.hours.zone == zone.from) playbook.hours.zone = zone.to;
  if (currency.from == currency.to) return;
  for (auto& [role, what, up_to] : playbook.authority)
    if (up_to.currency == currency.from)
      up_to = {up_to.amount_minor / minor_per_major(currency.from) * minor_per_major(currency.to), currency.to};
}

}  // namespace

const domain::Playbook& HousePlaybooks::of(std::string_view id) const {
  const auto found = further.find(std::string(id));
  return found == further.end() ? own : found->second;
}

Result<HousePlaybooks> load_playbooks(Reader& reader) { return HousePlaybooks{TRY(load_playbook(reader)), TRY(load_further(reader))}; }

Result<domain::Playbook> load_playbook(Reader& reader) {
  if (auto stored = TRY(stored_setting<domain::Playbook>(reader, own_key))) return std::move(*stored);
  const auto settings = TRY(load_settings(reader));
  return domain::default_playbook(settings.zone, settings.currency);
}

Result<void> save_playbook(Transaction& transaction, const domain::Playbook& playbook) {
  TRY_VOID(domain::check(playbook));
  return transaction.put_setting(own_key, wire::to_text(playbook));
}

Result<void> save_further_playbook(Transaction& transaction, const std::string& id, const domain::Playbook& playbook) {
  if (!is_id(id))
    return fail(Errc::invalid, fmt::format("A playbook's id has 1 to {} small letters, digits and hyphens, such as shops.", id_bytes_max),
                "id_malformed");
  TRY_VOID(domain::check(playbook));
  TRY_VOID(take_in_hand(transaction));
  auto further = TRY(load_further(transaction));
  if (!further.contains(id) && further.size() >= limits::further_playbooks_max)
    return fail(Errc::conflict, fmt::format("There are {} further playbooks already; that is the most.", limits::further_playbooks_max),
                "too_many");
  further.insert_or_assign(id, playbook);
  return put_further(transaction, further);
}

Result<void> remove_further_playbook(Transaction& transaction, const std::string& id) {
  TRY_VOID(take_in_hand(transaction));
  auto further = TRY(load_further(transaction));
  if (further.erase(id) == 0) return fail(Errc::not_found, "There is no such playbook.");
  for (const auto& mailbox : TRY(transaction.mailboxes()))
    if (mailbox.playbook == id)
      return fail(Errc::conflict,
                  fmt::format("Cases of the mailbox {} go by this playbook. Give that mailbox another one first.", mailbox.name),
                  "playbook_in_use");
  return put_further(transaction, further);
}

Result<bool> is_further_playbook(Reader& reader, std::string_view id) {
  return !id.empty() && TRY(load_further(reader)).contains(std::string(id));
}

Result<void> check_playbook_id(Transaction& transaction, const std::optional<std::string>& id, std::string field) {
  if (!id) return {};
  TRY_VOID(take_in_hand(transaction));
  if (TRY(is_further_playbook(transaction, *id))) return {};
  return fail(Errc::invalid, fmt::format("There is no playbook “{}”. Leave it out to go by the house's own.", *id), "playbook_unknown",
              std::move(field));
}

Result<void> carry_to_playbooks(Transaction& transaction, const Moved& zone, const Moved& currency) {
  if (zone.from == zone.to && currency.from == currency.to) return {};
  TRY_VOID(take_in_hand(transaction));
  if (auto own = TRY(stored_setting<domain::Playbook>(transaction, own_key))) {
    carry(*own, zone, currency);
    TRY_VOID(transaction.put_setting(own_key, wire::to_text(*own)));
  }
  auto further = TRY(load_further(transaction));
  if (further.empty()) return {};
  for (auto& [id, playbook] : further) carry(playbook, zone, currency);
  return put_further(transaction, further);
}

}  // namespace amends::app
