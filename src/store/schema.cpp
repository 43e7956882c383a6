#include "store/schema.hpp"

#include "store/dialect.hpp"

namespace amends::store {

namespace {

// Columns of one meaning have one name everywhere: `at` and `..._at` are milliseconds since 1970, `case_id`, `staff`, `customer`
// are identities of 16 bytes, `token`, `content` and `hash` digests of 32.
constexpr std::string_view truth = R"(
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) {clustered};

CREATE TABLE events (
  position {position},
  stream {blob} NOT NULL,
  sequence {int} NOT NULL,
  type TEXT NOT NULL,
  at {int} NOT NULL,
  actor TEXT NOT NULL,
  cause TEXT NOT NULL,
  payload TEXT NOT NULL,
  hash {blob} NOT NULL,
  UNIQUE (stream, sequence)
) {strict};

CREATE TABLE texts (
  stream {blob} NOT NULL,
  hash {blob} NOT NULL,
  salt {blob} NOT NULL,
  body {blob} NOT NULL,
  PRIMARY KEY (stream, hash)
) {strict};
CREATE TABLE erasures (stream {blob} PRIMARY KEY) {clustered};

CREATE TABLE customers (id {blob} PRIMARY KEY, record TEXT NOT NULL) {strict};
CREATE TABLE customer_addresses (address TEXT NOT NULL, customer {blob} NOT NULL, PRIMARY KEY (address, customer)) {clustered};
CREATE INDEX customer_addresses_of ON customer_addresses (customer);

CREATE TABLE staff (
  id {blob} PRIMARY KEY,
  version {int} NOT NULL,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  initials TEXT NOT NULL,
  email TEXT NOT NULL,
  role TEXT NOT NULL,
  zone TEXT NOT NULL,
  line TEXT,
  team TEXT,
  places_per_day {int} NOT NULL,
  active {int} NOT NULL,
  on_shift {int} NOT NULL,
  password_hash TEXT NOT NULL,
  preferences TEXT NOT NULL
) {strict};
CREATE UNIQUE INDEX staff_email ON staff (email);

CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) {strict};

CREATE TABLE sessions (
  token {blob} PRIMARY KEY,
  staff {blob} NOT NULL,
  csrf TEXT NOT NULL,
  created_at {int} NOT NULL,
  expires_at {int} NOT NULL,
  seen_at {int} NOT NULL
) {clustered};
CREATE INDEX sessions_of ON sessions (staff);

CREATE TABLE api_tokens (
  id {blob} PRIMARY KEY,
  token {blob} NOT NULL UNIQUE,
  staff {blob} NOT NULL,
  name TEXT NOT NULL,
  scopes TEXT NOT NULL,
  created_at {int} NOT NULL,
  revoked_at {int},
  used_at {int}
) {strict};

CREATE TABLE page_links (
  id {blob} PRIMARY KEY,
  token {blob} NOT NULL UNIQUE,
  case_id {blob} NOT NULL,
  created_at {int} NOT NULL,
  expires_at {int},
  revoked_at {int},
  seen_at {int}
) {strict};
CREATE INDEX page_links_of ON page_links (case_id);

CREATE TABLE drafts (
  case_id {blob} NOT NULL,
  staff {blob} NOT NULL,
  kind TEXT NOT NULL,
  id {blob} NOT NULL,
  body TEXT NOT NULL,
  version {int} NOT NULL,
  updated_at {int} NOT NULL,
  PRIMARY KEY (case_id, staff, kind)
) {strict};
)";

// Dropped and rebuilt from the events. A case's number is its key, because numbers grow and identities are long: every index below ends in
// it.
constexpr std::string_view projections = R"(
CREATE TABLE cases (
  number {int} PRIMARY KEY,
  id {blob} NOT NULL UNIQUE,
  version {int} NOT NULL,
  customer {blob} NOT NULL,
  owner {blob},
  phase TEXT NOT NULL,
  kind TEXT NOT NULL,
  severity TEXT NOT NULL,
  channel TEXT NOT NULL,
  outcome TEXT,
  received_at {int} NOT NULL,
  updated_at {int} NOT NULL,
  summary TEXT NOT NULL
) {strict};
CREATE INDEX cases_newest ON cases (received_at, number);
CREATE INDEX cases_of_customer ON cases (customer, received_at, number);
CREATE INDEX cases_of_owner ON cases (owner, received_at, number);
CREATE INDEX cases_in_phase ON cases (phase, received_at, number);
CREATE INDEX cases_of_severity ON cases (severity, received_at, number);
CREATE INDEX cases_with_outcome ON cases (outcome, received_at, number) WHERE outcome IS NOT NULL;

CREATE TABLE duties (
  case_id {blob} NOT NULL,
  ordinal {int} NOT NULL,
  case_version {int} NOT NULL,
  act TEXT NOT NULL,
  subject {blob} NOT NULL,
  owner {blob},
  for_role TEXT,
  opens {int},
  due {int},
  sort_at {int} NOT NULL,
  attempt {int} NOT NULL,
  what TEXT NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (case_id, ordinal)
) {clustered};
CREATE INDEX duties_of_owner ON duties (owner, sort_at, case_id, ordinal) WHERE owner IS NOT NULL;
CREATE INDEX duties_for_role ON duties (for_role, sort_at, case_id, ordinal) WHERE owner IS NULL AND for_role IS NOT NULL;
CREATE INDEX openings ON duties (sort_at, case_id, ordinal) WHERE act = 'claim';

CREATE TABLE clocks (
  case_id {blob} NOT NULL,
  clock TEXT NOT NULL,
  subject {blob} NOT NULL,
  due {int} NOT NULL,
  PRIMARY KEY (case_id, clock, subject)
) {clustered};
CREATE INDEX clocks_due ON clocks (due);

CREATE TABLE promises_due (
  case_id {blob} NOT NULL,
  ordinal {int} NOT NULL,
  owner {blob} NOT NULL,
  due {int} NOT NULL,
  PRIMARY KEY (case_id, ordinal)
) {clustered};
CREATE INDEX promises_due_of ON promises_due (owner, due);
)";

constexpr std::string_view journals = R"(
CREATE TABLE intake (
  id {blob} PRIMARY KEY,
  content {blob} NOT NULL UNIQUE,
  source TEXT NOT NULL,
  message_id TEXT NOT NULL,
  from_address TEXT NOT NULL,
  to_addresses TEXT NOT NULL,
  subject TEXT NOT NULL,
  taken_at {int} NOT NULL,
  sent_at {int},
  became TEXT NOT NULL,
  why TEXT NOT NULL,
  case_id {blob},
  contact {blob},
  parsed TEXT NOT NULL,
  settled {int} NOT NULL
) {strict};
CREATE INDEX intake_newest ON intake (taken_at, id);
CREATE INDEX intake_that_became ON intake (became, taken_at, id);
CREATE INDEX intake_unsettled ON intake (taken_at, id) WHERE settled = 0;

CREATE TABLE messages (position {position}, message_id TEXT NOT NULL UNIQUE, case_id {blob} NOT NULL) {strict};
CREATE INDEX messages_of ON messages (case_id, position);

CREATE TABLE attachments (
  contact {blob} NOT NULL,
  ordinal {int} NOT NULL,
  case_id {blob} NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  bytes {int} NOT NULL,
  content {blob} NOT NULL,
  PRIMARY KEY (contact, ordinal)
) {clustered};
CREATE INDEX attachments_of ON attachments (case_id, contact, ordinal);

CREATE TABLE outbox (
  id {blob} PRIMARY KEY,
  case_id {blob} NOT NULL,
  to_address TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  message_id TEXT NOT NULL,
  in_reply_to TEXT,
  reference_ids TEXT NOT NULL,
  reply_to TEXT NOT NULL,
  from_name TEXT NOT NULL,
  written_at {int} NOT NULL,
  leaves_at {int} NOT NULL,
  state TEXT NOT NULL,
  tries {int} NOT NULL,
  next_try_at {int},
  sent_at {int},
  last_answer TEXT NOT NULL,
  due_at {int}
) {strict};
CREATE INDEX outbox_due ON outbox (due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX outbox_newest ON outbox (written_at, id);
CREATE INDEX outbox_in_state ON outbox (state, written_at, id);
CREATE INDEX outbox_to ON outbox (to_address, written_at);

CREATE TABLE idempotency (
  key TEXT NOT NULL,
  who TEXT NOT NULL,
  request {blob} NOT NULL,
  status {int} NOT NULL,
  answer TEXT NOT NULL,
  at {int} NOT NULL,
  PRIMARY KEY (key, who)
) {strict};
CREATE INDEX idempotency_at ON idempotency (at);
)";

// Search: one row a case, `tokens` its distinct words in order, divided by single spaces (search.cpp); `position` that of the last
// event that added to it, so that "newest first" is the order of the key. Words are already folded and divided by the application, so
// both engines index them as they are: FTS5 counts everything but separators as part of a word, the tsvector is made without a parser.
// Neither keeps where in the text a word stood: nobody asks for phrases, and the index is a third of the size.
constexpr std::string_view search_sqlite = R"(
CREATE TABLE search_rows (position INTEGER PRIMARY KEY, case_id BLOB NOT NULL UNIQUE, tokens TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE search_index USING fts5 (
  tokens, content = 'search_rows', content_rowid = 'position', detail = none, columnsize = 0,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'");
CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
INSERT INTO counters (name, value) VALUES ('case', 1000);
)";

// Attachments and raw mail are files on SQLite, and rows here, where every node must reach them.
constexpr std::string_view search_postgres = R"(
CREATE TABLE search_rows (
  position BIGINT PRIMARY KEY,
  case_id BYTEA NOT NULL UNIQUE,
  tokens TEXT NOT NULL,
  indexed TSVECTOR NOT NULL GENERATED ALWAYS AS (array_to_tsvector(string_to_array(tokens, ' '))) STORED
);
CREATE INDEX search_index ON search_rows USING GIN (indexed);
CREATE SEQUENCE case_numbers START 1001;
CREATE TABLE blobs (content BYTEA PRIMARY KEY, bytes BYTEA NOT NULL);
ALTER TABLE blobs ALTER COLUMN bytes SET STORAGE EXTERNAL;
)";

constexpr std::string_view mailboxes = R"(
CREATE TABLE mailboxes (id {blob} PRIMARY KEY, record TEXT NOT NULL) {strict};
CREATE TABLE mailbox_states (
  mailbox {blob} PRIMARY KEY,
  phase TEXT NOT NULL,
  since {int} NOT NULL,
  error TEXT NOT NULL,
  last_success_at {int},
  last_mail_at {int},
  taken {int} NOT NULL,
  known {int} NOT NULL,
  needs_a_look {int} NOT NULL,
  uid_validity {int} NOT NULL,
  last_uid {int} NOT NULL,
  begun_at {int}
) {strict};
)";

// The bytes of a letter as they were handed over, and whether it left by itself. From here on a letter without its bytes was never handed
// over; of those that an older program was sending when it ended, nobody knows.
constexpr std::string_view letters_as_sent = R"(
ALTER TABLE outbox ADD COLUMN automatic {int} NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN content {blob};
CREATE INDEX outbox_with_content ON outbox (content) WHERE content IS NOT NULL;
UPDATE outbox SET state = 'unknown', last_answer = 'The program ended while this letter was being handed over.' WHERE state = 'sending';
)";

std::string first() { return std::string(truth).append(projections).append(journals); }

constexpr std::pair<std::string_view, Variant> words[] = {
    // SQLite's INTEGER is 64 bits wide, PostgreSQL's 32.
    {"{int}", {"INTEGER", "BIGINT"}},
    {"{blob}", {"BLOB", "BYTEA"}},
    // SQLite gives the next free number to a row's own key; nothing is ever deleted from events, so it grows. PostgreSQL draws it from
    // a sequence: gaps are fine.
    {"{position}", {"INTEGER PRIMARY KEY", "BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY"}},
    // PostgreSQL always checks types, and always keeps rows in a heap.
    {"{strict}", {"STRICT", ""}},
    {"{clustered}", {"STRICT, WITHOUT ROWID", ""}},
};

}  // namespace

constexpr std::string_view storms = R"(
ALTER TABLE intake ADD COLUMN writer TEXT NOT NULL DEFAULT '';
ALTER TABLE intake ADD COLUMN written_at {int} NOT NULL DEFAULT 0;
CREATE INDEX intake_taken_of_writer ON intake (writer, written_at) WHERE writer <> '' AND became IN ('new_case', 'reply');
CREATE INDEX intake_held_of_writer ON intake (writer, why, written_at) WHERE writer <> '' AND became IN ('needs_a_look', 'automatic');
)";

// Message-IDs that a mail of the case only names, or that stand above somebody else's mail, find the case and are never answered to
// (`in_case` = 0). A mark or move that the mail server refused is tried again and holds nothing up. Who holds a letter, and since when.
constexpr std::string_view threads_and_claims = R"(
ALTER TABLE messages ADD COLUMN in_case {int} NOT NULL DEFAULT 1;
ALTER TABLE attachments ADD COLUMN content_id TEXT NOT NULL DEFAULT '';
CREATE INDEX intake_with_message_id ON intake (message_id) WHERE message_id <> '';
ALTER TABLE mailbox_states ADD COLUMN mark_error TEXT NOT NULL DEFAULT '';
ALTER TABLE mailbox_states ADD COLUMN failure TEXT NOT NULL DEFAULT 'none';
CREATE TABLE mailbox_marks (
  mailbox {blob} NOT NULL,
  uid_validity {int} NOT NULL,
  uid {int} NOT NULL,
  PRIMARY KEY (mailbox, uid_validity, uid)
) {clustered};
ALTER TABLE outbox ADD COLUMN claimed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN claimed_at {int};
DROP INDEX outbox_to;
CREATE INDEX outbox_to ON outbox (lower(to_address), sent_at);
)";

std::span<const Migration> migrations() {
  static const std::string first_shared = first();
  static const Migration all[] = {{1, first_shared, search_sqlite, search_postgres},
                                  {2, mailboxes, "", ""},
                                  {3, letters_as_sent, "", ""},
                                  {4, storms, "", ""},
                                  {5, threads_and_claims, "", ""}};
  return all;
}

std::string schema_text(Engine engine, std::string_view text) {
  std::string out(text);
  for (const auto& [word, variant] : words)
    for (auto at = out.find(word); at != std::string::npos; at = out.find(word, at)) out.replace(at, word.size(), variant.on(engine));
  return out;
}

}  // namespace amends::store
