// Mailboxes that mails are taken from, and where each of them stands.

#include "store/columns.hpp"
#include "store/tables.hpp"
#include "wire/read.hpp"
#include "wire/write.hpp"

namespace amends::store {

namespace {

// A mailbox is kept as one JSON text: there are few, and nobody looks for a part of one.
Result<std::vector<app::Mailbox>> mailboxes_of(Query& use) {
  std::vector<app::Mailbox> mailboxes;
  while (TRY(use.step())) {
    std::string record;
    use.row().take(record);
    mailboxes.push_back(TRY(wire::read_text<app::Mailbox>(record, {wire::Source::store})));
  }
  return mailboxes;
}

}  // namespace

Result<std::vector<app::Mailbox>> Tables::mailboxes() {
  auto use = TRY(query(db_, "SELECT record FROM mailboxes ORDER BY id"));
  return mailboxes_of(use);
}

Result<std::optional<app::Mailbox>> Tables::mailbox(const app::MailboxId& id) {
  auto use = TRY(query(db_, "SELECT record FROM mailboxes WHERE id = ?", id));
  auto found = TRY(mailboxes_of(use));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

Result<std::optional<app::MailboxState>> Tables::mailbox_state(const app::MailboxId& id) {
  static const auto sql = select<app::MailboxState>("WHERE mailbox = ?");
  return one<app::MailboxState>(db_, sql, id);
}

Result<void> Tables::put_mailbox(const app::Mailbox& mailbox) {
  TRY(execute(db_, "INSERT INTO mailboxes (id, record) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET record = excluded.record", mailbox.id,
              wire::to_text(mailbox)));
  return {};
}

Result<void> Tables::remove_mailbox(const app::MailboxId& id) {
  TRY(execute(db_, "DELETE FROM mailbox_marks WHERE mailbox = ?", id));
  TRY(execute(db_, "DELETE FROM mailbox_states WHERE mailbox = ?", id));
  TRY(execute(db_, "DELETE FROM mailboxes WHERE id = ?", id));
  return {};
}

Result<void> Tables::put_mailbox_state(const app::MailboxState& state) {
  if (!TRY(mailbox(state.mailbox))) return {};
  return upsert(db_, state);
}

Result<std::vector<std::uint32_t>> Tables::mailbox_marks(const app::MailboxId& id, std::int64_t uid_validity, std::uint32_t after,
                                                         std::size_t limit) {
  auto use = TRY(query(db_, "SELECT uid FROM mailbox_marks WHERE mailbox = ? AND uid_validity = ? AND uid > ? ORDER BY uid LIMIT ?", id,
                       uid_validity, std::int64_t{after}, limit));
  std::vector<std::uint32_t> uids;
  while (TRY(use.step())) {
    std::int64_t uid = 0;
    use.row().take(uid);
    uids.push_back(static_cast<std::uint32_t>(uid));
  }
  return uids;
}

Result<void> Tables::add_mailbox_marks(const app::MailboxId& id, std::int64_t uid_validity, std::span<const std::uint32_t> uids) {
  for (const auto uid : uids)
    TRY(execute(db_, "INSERT INTO mailbox_marks (mailbox, uid_validity, uid) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", id, uid_validity,
                std::int64_t{uid}));
  return {};
}

Result<void> Tables::remove_mailbox_marks(const app::MailboxId& id, std::int64_t uid_validity, std::span<const std::uint32_t> uids) {
  for (const auto uid : uids)
    TRY(execute(db_, "DELETE FROM mailbox_marks WHERE mailbox = ? AND uid_validity = ? AND uid = ?", id, uid_validity, std::int64_t{uid}));
  return {};
}

Result<void> Tables::forget_mailbox_marks(const app::MailboxId& id, std::int64_t but_of_uid_validity) {
  TRY(execute(db_, "DELETE FROM mailbox_marks WHERE mailbox = ? AND uid_validity <> ?", id, but_of_uid_validity));
  return {};
}

}  // namespace amends::store
