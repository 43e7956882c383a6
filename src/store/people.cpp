// Customers, colleagues and their access, drafts, settings.

#include "store/columns.hpp"
#include "store/tables.hpp"
#include "wire/read.hpp"
#include "wire/write.hpp"

namespace amends::store {

namespace {

// A customer is kept as one JSON text: it is read and written whole, and only its addresses are looked for.
struct StoredCustomer {
  std::string record;
};

Result<app::CustomerRecord> customer_of(const std::string& record) {
  return wire::read_text<app::CustomerRecord>(record, {wire::Source::store});
}

Result<std::vector<app::CustomerRecord>> customers_of(Query& use) {
  std::vector<app::CustomerRecord> customers;
  while (TRY(use.step())) {
    std::string record;
    use.row().take(record);
    customers.push_back(TRY(customer_of(record)));
  }
  return customers;
}

// One statement for any number of identities, this many at a time; the last ones are repeated to fill it.
constexpr std::size_t customers_at_once = 64;

std::string customers_sql() {
  std::string sql = "SELECT record FROM customers WHERE id IN (?";
  for (std::size_t i = 1; i < customers_at_once; ++i) sql += ", ?";
  return sql + ")";
}

}  // namespace

Result<std::optional<app::CustomerRecord>> Tables::customer(const app::CustomerId& id) {
  auto use = TRY(query(db_, "SELECT record FROM customers WHERE id = ?", id));
  auto found = TRY(customers_of(use));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

Result<std::vector<app::CustomerRecord>> Tables::customers_with_address(const std::string& email_or_phone) {
  auto use =
      TRY(query(db_, "SELECT c.record FROM customer_addresses a JOIN customers c ON c.id = a.customer WHERE a.address = ? ORDER BY c.id",
                email_or_phone));
  return customers_of(use);
}

Result<std::vector<app::CustomerRecord>> Tables::customers(std::span<const app::CustomerId> ids) {
  static const auto sql = customers_sql();
  std::vector<app::CustomerRecord> customers;
  for (; !ids.empty(); ids = ids.subspan(std::min(ids.size(), customers_at_once))) {
    auto use = TRY(query(db_, sql));
    for (std::size_t i = 0; i < customers_at_once; ++i) use.add(ids[std::min(i, ids.size() - 1)]);
    auto found = TRY(customers_of(use));
    std::move(found.begin(), found.end(), std::back_inserter(customers));
  }
  return customers;
}

Result<void> Tables::put_customer(const app::CustomerRecord& customer) {
  TRY(execute(db_, "INSERT INTO customers (id, record) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET record = excluded.record", customer.id,
              wire::to_text(customer)));
  TRY(execute(db_, "DELETE FROM customer_addresses WHERE customer = ?", customer.id));
  constexpr std::string_view sql =
      "INSERT INTO customer_addresses (address, customer) VALUES (?, ?) ON CONFLICT (address, customer) DO NOTHING";
  for (const auto& email : customer.emails) TRY(execute(db_, sql, email, customer.id));
  for (const auto& phone : customer.phones) TRY(execute(db_, sql, phone, customer.id));
  return {};
}

Result<std::optional<app::StaffRecord>> Tables::staff(const app::StaffId& id) {
  static const auto sql = select<app::StaffRecord>("WHERE id = ?");
  return one<app::StaffRecord>(db_, sql, id);
}

Result<std::optional<app::StaffRecord>> Tables::staff_with_email(const std::string& email) {
  static const auto sql = select<app::StaffRecord>("WHERE email = ?");
  return one<app::StaffRecord>(db_, sql, email);
}

Result<std::vector<app::StaffRecord>> Tables::all_staff() {
  static const auto sql = select<app::StaffRecord>("ORDER BY id");
  return all<app::StaffRecord>(db_, sql);
}

Result<void> Tables::put_staff(const app::StaffRecord& staff) {
  auto stored = upsert(db_, staff);
  if (!stored && stored.error().rule == "not_unique")
    return fail(Errc::conflict, "A colleague signs in with this e-mail address already. Take another address, or change theirs.",
                "email_taken", "/email");
  return stored;
}

Result<std::optional<std::string>> Tables::setting(const std::string& key) {
  auto use = TRY(query(db_, "SELECT value FROM settings WHERE key = ?", key));
  if (!TRY(use.step())) return std::nullopt;
  std::string json;
  use.row().take(json);
  return json;
}

Result<void> Tables::put_setting(const std::string& key, const std::string& json) {
  TRY(execute(db_, "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", key, json));
  return {};
}

Result<std::optional<app::SessionRecord>> Tables::session(const app::Digest& token) {
  static const auto sql = select<app::SessionRecord>("WHERE token = ?");
  return one<app::SessionRecord>(db_, sql, token);
}

Result<void> Tables::put_session(const app::SessionRecord& session) { return upsert(db_, session); }

Result<void> Tables::remove_session(const app::Digest& token) {
  TRY(execute(db_, "DELETE FROM sessions WHERE token = ?", token));
  return {};
}

Result<void> Tables::remove_sessions_of(const app::StaffId& staff) {
  TRY(execute(db_, "DELETE FROM sessions WHERE staff = ?", staff));
  return {};
}

Result<std::optional<app::ApiToken>> Tables::api_token(const app::Digest& token) {
  static const auto sql = select<app::ApiToken>("WHERE token = ?");
  return one<app::ApiToken>(db_, sql, token);
}

Result<std::vector<app::ApiToken>> Tables::api_tokens() {
  static const auto sql = select<app::ApiToken>("ORDER BY created_at, id");
  return all<app::ApiToken>(db_, sql);
}

Result<void> Tables::put_api_token(const app::ApiToken& token) { return upsert(db_, token); }

Result<std::optional<app::PageLink>> Tables::page_link(const app::Digest& token) {
  static const auto sql = select<app::PageLink>("WHERE token = ?");
  return one<app::PageLink>(db_, sql, token);
}

Result<std::vector<app::PageLink>> Tables::page_links(const app::CaseId& id) {
  static const auto sql = select<app::PageLink>("WHERE case_id = ? ORDER BY created_at, id");
  return all<app::PageLink>(db_, sql, id);
}

Result<void> Tables::put_page_link(const app::PageLink& link) { return upsert(db_, link); }

Result<std::optional<app::Draft>> Tables::draft(const app::CaseId& case_id, const app::StaffId& staff, const std::string& kind) {
  static const auto sql = select<app::Draft>("WHERE case_id = ? AND staff = ? AND kind = ?");
  return one<app::Draft>(db_, sql, case_id, staff, kind);
}

Result<void> Tables::put_draft(const app::Draft& draft) { return upsert(db_, draft); }

Result<void> Tables::remove_draft(const app::CaseId& case_id, const app::StaffId& staff, const std::string& kind) {
  TRY(execute(db_, "DELETE FROM drafts WHERE case_id = ? AND staff = ? AND kind = ?", case_id, staff, kind));
  return {};
}

Result<std::optional<std::string>> Tables::meta(const std::string& key) {
  auto use = TRY(query(db_, "SELECT value FROM meta WHERE key = ?", key));
  if (!TRY(use.step())) return std::nullopt;
  std::string text;
  use.row().take(text);
  return text;
}

Result<void> Tables::put_meta(const std::string& key, const std::string& value) {
  TRY(execute(db_, "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", key, value));
  return {};
}

}  // namespace amends::store
