// Full text. A case is found when every word occurs somewhere in it, so it has one row, of its distinct words.

#include "store/columns.hpp"
#include "store/dialect.hpp"
#include "store/tables.hpp"
#include "wire/text.hpp"

namespace amends::store {

namespace {

constexpr std::size_t word_bytes_max = 64;         // longer words are cut, in the text and in the question alike
constexpr std::size_t row_bytes_max = 512 * 1024;  // a case's distinct words; PostgreSQL refuses a tsvector over 1 MiB

using WordSet = std::set<std::string>;

// Unicode's separators (categories Zs, Zl, Zp) and the ASCII controls; what FTS5's tokenizer in schema.cpp divides at, and more.
bool is_separator(std::string_view sequence) {
  if (sequence.size() == 1) return static_cast<unsigned char>(sequence[0]) <= 0x20 || sequence[0] == 0x7f;
  if (sequence == "\u00a0" || sequence == "\u1680" || sequence == "\u202f" || sequence == "\u205f" || sequence == "\u3000") return true;
  return (sequence >= "\u2000" && sequence <= "\u200a") || sequence == "\u2028" || sequence == "\u2029";
}

template <class Visit>
void each_word(std::string_view text, Visit visit) {
  std::string word;
  bool cut = false;  // what follows is the rest of a word that was too long
  while (!text.empty()) {
    const auto length = wire::utf8_sequence(text);
    const auto sequence = text.substr(0, std::max<std::size_t>(length, 1));
    text.remove_prefix(sequence.size());
    if (length == 0 || is_separator(sequence)) {
      if (!word.empty()) visit(std::exchange(word, {}));
      cut = false;
    } else if (cut || word.size() + sequence.size() > word_bytes_max) {
      cut = true;
    } else {
      word += sequence;
    }
  }
  if (!word.empty()) visit(std::move(word));
}

// Whether there was a word in it at all.
bool add_words(std::string_view text, WordSet& words) {
  bool any = false;
  each_word(text, [&](std::string word) {
    words.insert(std::move(word));
    any = true;
  });
  return any;
}

std::string joined(const WordSet& words) {
  std::string out;
  for (const auto& word : words) {
    if (out.size() + 1 + word.size() > row_bytes_max) break;
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

// "a" "b"*  for FTS5;  'a' & 'b':*  for a tsquery. Quoted, so that no word is an operator.
std::string question(Engine engine, const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) {
    const bool last = &word == &words.back();
    if (engine == Engine::sqlite) {
      out += out.empty() ? "\"" : " \"";
      for (const char c : word) out += c == '"' ? std::string("\"\"") : std::string(1, c);
      out += last ? "\"*" : "\"";
    } else {
      out += out.empty() ? "'" : " & '";
      for (const char c : word) out += c == '\'' || c == '\\' ? std::string(2, c) : std::string(1, c);
      out += last ? "':*" : "'";
    }
  }
  return out;
}

}  // namespace

template <>
struct Columns<app::SearchHit> {
  static constexpr std::string_view table = "search_rows", key = "case_id";
  static constexpr std::string_view names = "case_id, position";
  static auto tie(auto& r) { return std::tie(r.case_id, r.position); }
};

Result<std::vector<app::SearchHit>> Tables::search(std::span<const std::string> tokens, std::optional<std::int64_t> before_position,
                                                   std::size_t limit) {
  TRY_VOID(write_search_changes());
  std::vector<std::string> asked;  // in their order: the last one may be unfinished
  for (const auto& token : tokens) each_word(token, [&](std::string word) { asked.push_back(std::move(word)); });
  if (asked.empty()) return std::vector<app::SearchHit>{};
  return all<app::SearchHit>(db_, dialect::search.on(db_.engine()), question(db_.engine(), asked), before_position.value_or(INT64_MAX),
                             limit);
}

Result<void> Tables::add_search(const app::CaseId& id, std::int64_t position, const std::string& folded_text) {
  search_changes_.push_back({id, SearchChange::Kind::add, position, folded_text});
  return {};
}

Result<std::optional<Tables::SearchRow>> Tables::search_row(const app::CaseId& id) {
  auto use = TRY(query(db_, "SELECT position, tokens FROM search_rows WHERE case_id = ?", id));
  if (!TRY(use.step())) return std::nullopt;
  SearchRow found;
  auto row = use.row();
  row.take(found.position);
  row.take(found.tokens);
  return found;
}

// FTS5 is told what it indexed before and what to index now; PostgreSQL's index follows the column.
Result<void> Tables::index(const app::CaseId& id, const std::optional<SearchRow>& before, const std::optional<SearchRow>& after) {
  const bool fts5 = db_.engine() == Engine::sqlite;
  if (before && fts5)
    TRY(execute(db_, "INSERT INTO search_index (search_index, rowid, tokens) VALUES ('delete', ?, ?)", before->position, before->tokens));
  if (before && after)
    TRY(execute(db_, "UPDATE search_rows SET position = ?, tokens = ? WHERE case_id = ?", after->position, after->tokens, id));
  else if (after)
    TRY(execute(db_, "INSERT INTO search_rows (position, case_id, tokens) VALUES (?, ?, ?)", after->position, id, after->tokens));
  else if (before)
    TRY(execute(db_, "DELETE FROM search_rows WHERE case_id = ?", id));
  if (after && fts5) TRY(execute(db_, "INSERT INTO search_index (rowid, tokens) VALUES (?, ?)", after->position, after->tokens));
  return {};
}

Result<void> Tables::write_search_changes() {
  const bool fts5 = db_.engine() == Engine::sqlite;
  bool erased = false;
  while (search_written_ < search_changes_.size()) {
    const auto& change = search_changes_[search_written_];
    if (change.kind == SearchChange::Kind::erase_all) {
      if (fts5) TRY(execute(db_, "INSERT INTO search_index (search_index) VALUES ('delete-all')"));
      TRY(execute(db_, "DELETE FROM search_rows"));
      ++search_written_;
    } else if (change.kind == SearchChange::Kind::erase) {
      TRY_VOID(db_.deleting(Connection::Deleting::secure));
      const auto before = TRY(search_row(change.case_id));
      TRY_VOID(index(change.case_id, before, std::nullopt));
      erased = true;
      ++search_written_;
    } else {
      TRY_VOID(write_added(change.case_id));
    }
  }
  if (!erased) return {};
  // The words of an erased case stand in older segments of the index until these are merged.
  if (fts5) TRY(execute(db_, "INSERT INTO search_index (search_index) VALUES ('optimize')"));
  return db_.deleting(Connection::Deleting::quick);
}

// All that is added to one case in a row is one change.
Result<void> Tables::write_added(const app::CaseId& id) {
  const auto before = TRY(search_row(id));
  SearchRow after{before ? before->position : 0, {}};
  WordSet words;
  if (before) add_words(before->tokens, words);
  for (; search_written_ < search_changes_.size(); ++search_written_) {
    const auto& change = search_changes_[search_written_];
    if (change.kind != SearchChange::Kind::add || change.case_id != id) break;
    if (add_words(change.text, words)) after.position = change.position;
  }
  after.tokens = joined(words);
  if (after.tokens.empty() || (before && before->position == after.position && before->tokens == after.tokens)) return {};
  return index(id, before, after);
}

void Tables::back_to(Mark mark) {
  search_changes_.resize(mark.search_noted);
  search_written_ = mark.search_written;
  appended_to_ = {};
  born_ = {};
}

Result<void> Tables::settle_search() {
  auto written = write_search_changes();
  search_changes_.clear();
  search_written_ = 0;
  return written;
}

}  // namespace amends::store
