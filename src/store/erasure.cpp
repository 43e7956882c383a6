// Erasure (GDPR Art. 17): the personal text of a case goes, its evidence stays.

#include "store/columns.hpp"
#include "store/tables.hpp"

namespace amends::store {

namespace {

// What is kept of a letter and of a mail that came in: when, what became of it, and its identity, so that the same mail is known again.
// A letter that still waited is undone; one that is being handed over keeps its state until the mail server has answered.
constexpr std::string_view blank_outbox = R"(UPDATE outbox SET to_address = '', subject = '', body = '', reply_to = '', from_name = '',
  last_answer = '', due_at = NULL, state = CASE WHEN state IN ('waiting', 'failed', 'shown') THEN 'undone' ELSE state END WHERE case_id = ?)";
constexpr std::string_view blank_intake =
    "UPDATE intake SET from_address = '', to_addresses = '', subject = '', parsed = '{}', writer = '', settled = 1 WHERE case_id = ?";

// Everything that is still in use: what cases that were not erased, or no case at all, refer to.
constexpr std::string_view unreferenced = R"(
SELECT content FROM (SELECT content FROM intake WHERE case_id = ? UNION SELECT content FROM attachments WHERE case_id = ?
                     UNION SELECT content FROM outbox WHERE case_id = ? AND content IS NOT NULL) AS mine
WHERE NOT EXISTS (SELECT 1 FROM intake i WHERE i.content = mine.content
                  AND (i.case_id IS NULL OR i.case_id NOT IN (SELECT stream FROM erasures)))
  AND NOT EXISTS (SELECT 1 FROM attachments a WHERE a.content = mine.content AND a.case_id NOT IN (SELECT stream FROM erasures))
  AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.content = mine.content AND o.case_id NOT IN (SELECT stream FROM erasures)))";

constexpr std::string_view referenced = R"(
SELECT content FROM (SELECT content, case_id FROM intake UNION SELECT content, case_id FROM attachments
                     UNION SELECT content, case_id FROM outbox WHERE content IS NOT NULL) AS kept
WHERE content > ? AND (case_id IS NULL OR case_id NOT IN (SELECT stream FROM erasures)) GROUP BY content ORDER BY content LIMIT ?)";

template <class T>
Result<std::vector<T>> first_column(Query& use) {
  std::vector<T> values;
  while (TRY(use.step())) {
    auto row = use.row();
    row.take(values.emplace_back());
    if (row.broken()) return unreadable_row();
  }
  return values;
}

}  // namespace

Result<void> Tables::overwrite(const std::function<Result<void>()>& deletions) {
  TRY_VOID(db_.deleting(Connection::Deleting::secure));
  auto done = deletions();
  TRY_VOID(db_.deleting(Connection::Deleting::quick));
  erased_ = true;
  return done;
}

Result<void> Tables::erase_texts(const Uuid& stream) {
  TRY_VOID(overwrite([&]() -> Result<void> {
    TRY(execute(db_, "DELETE FROM texts WHERE stream = ?", stream));
    TRY(execute(db_, "DELETE FROM drafts WHERE case_id = ?", stream));
    TRY(execute(db_, blank_outbox, stream));
    TRY(execute(db_, blank_intake, stream));
    TRY(execute(db_, "UPDATE attachments SET name = '', content_id = '' WHERE case_id = ?", stream));
    TRY(execute(db_, "DELETE FROM messages WHERE case_id = ? AND in_case = 0", stream));  // what its mails only named
    return {};
  }));
  TRY(execute(db_, "INSERT INTO erasures (stream) VALUES (?) ON CONFLICT (stream) DO NOTHING", stream));
  search_changes_.push_back({app::CaseId{stream}, SearchChange::Kind::erase, 0, {}});
  return {};
}

Result<void> Tables::remove_customer(const app::CustomerId& id) {
  return overwrite([&]() -> Result<void> {
    TRY(execute(db_, "DELETE FROM customer_addresses WHERE customer = ?", id));
    TRY(execute(db_, "DELETE FROM customers WHERE id = ?", id));
    return {};
  });
}

Result<std::vector<app::Digest>> Tables::blobs_of_erased(const app::CaseId& id) {
  auto use = TRY(query(db_, unreferenced, id, id, id));
  return first_column<app::Digest>(use);
}

Result<std::vector<app::Digest>> Tables::contents(const std::optional<app::Digest>& after, std::size_t limit) {
  const auto from = after.value_or(app::Digest{});  // bound without a copy: it must outlive the query
  auto use = TRY(query(db_, referenced, from, limit));
  return first_column<app::Digest>(use);
}

Result<std::vector<Uuid>> Tables::erased_streams() {
  auto use = TRY(query(db_, "SELECT stream FROM erasures ORDER BY stream"));
  return first_column<Uuid>(use);
}

}  // namespace amends::store
