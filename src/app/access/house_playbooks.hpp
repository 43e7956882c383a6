#pragma once
// The playbooks of the house: its own, by which every case goes, and further ones that a mailbox or a new case names by their id. A case
// keeps the id; where that playbook is gone, it goes by the house's own.

#include <map>
#include <string>
#include <string_view>

#include "app/ports.hpp"
#include "domain/playbook/playbook.hpp"
#include "wire/type.hpp"

namespace amends::app {

struct HousePlaybooks {
  domain::Playbook own;
  std::map<std::string, domain::Playbook> further;  // by id

  const domain::Playbook& of(std::string_view id) const;  // the own one where there is none of this id
};

Result<HousePlaybooks> load_playbooks(Reader& reader);
Result<domain::Playbook> load_playbook(Reader& reader);  // its own: the stored one, or the default in the company's zone and currency
Result<void> save_playbook(Transaction& transaction, const domain::Playbook& playbook);

// Makes or changes a further one. `id`: small letters, digits and hyphens, as in an address: "shops".
// Errors: invalid for an id or figures that cannot be; a conflict "too_many".
Result<void> save_further_playbook(Transaction& transaction, const std::string& id, const domain::Playbook& playbook);
// Errors: not_found; a conflict "playbook_in_use" while a mailbox names it.
Result<void> remove_further_playbook(Transaction& transaction, const std::string& id);
Result<bool> is_further_playbook(Reader& reader, std::string_view id);
// For whoever is about to name it, in the transaction that does. Errors: invalid "playbook_unknown" with `field`.
Result<void> check_playbook_id(Transaction& transaction, const std::optional<std::string>& id, std::string field);

// The playbooks live in the company's zone and currency. When those move, their hours open at the same local times there, and their limits
// keep their number of major units, as the default playbook counts them: nobody is left without any limit at all.
struct Moved {
  std::string from, to;
};
Result<void> carry_to_playbooks(Transaction& transaction, const Moved& zone, const Moved& currency);

}  // namespace amends::app

// Of playbooks that were written before there was such a rule.
template <>
inline constexpr bool amends::wire::has_default<& amends::domain::Playbook::reopen_days> = true;
