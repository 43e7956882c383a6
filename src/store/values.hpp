#pragma once
// Our types as parameters and columns, and the few ways a statement is used:
//
//   TRY_VOID(execute(db, "DELETE FROM drafts WHERE case_id = ? AND kind = ?", case_id, kind));
//   auto rows = TRY(all<app::ClockRow>(db, sql, now, limit));        // a type with Columns<>, see columns.hpp
//   auto due = TRY(value<std::optional<Instant>>(db, "SELECT min(due) FROM clocks"));

#include <algorithm>
#include <array>
#include <forward_list>
#include <optional>
#include <utility>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "store/connection.hpp"
#include "wire/type.hpp"

namespace amends::store {

// A std::string that holds bytes rather than text: kept exactly, NULs and malformed UTF-8 included.
template <class String>
struct Bytes {
  String& string;
};
template <class String>
Bytes(String&) -> Bytes<String>;

inline void bind_value(Statement& to, int at, std::int64_t value) { to.bind_int(at, value); }
inline void bind_value(Statement& to, int at, int value) { to.bind_int(at, value); }
inline void bind_value(Statement& to, int at, std::size_t value) {
  to.bind_int(at, static_cast<std::int64_t>(std::min<std::size_t>(value, static_cast<std::size_t>(INT64_MAX))));
}
inline void bind_value(Statement& to, int at, bool value) { to.bind_int(at, value ? 1 : 0); }
inline void bind_value(Statement& to, int at, Instant value) { to.bind_int(at, to_ms(value)); }
inline void bind_value(Statement& to, int at, std::string_view value) { to.bind_text(at, value); }
inline void bind_value(Statement& to, int at, const std::string& value) { to.bind_text(at, value); }
inline void bind_value(Statement& to, int at, const char* value) { to.bind_text(at, value); }
inline void bind_value(Statement& to, int at, const Uuid& value) { to.bind_bytes(at, value.bytes); }
template <class Tag>
void bind_value(Statement& to, int at, const Id<Tag>& value) {
  to.bind_bytes(at, value.uuid.bytes);
}
template <std::size_t N>
void bind_value(Statement& to, int at, const std::array<std::uint8_t, N>& value) {
  to.bind_bytes(at, value);
}
template <wire::detail::DescribedEnum E>
void bind_value(Statement& to, int at, E value) {
  to.bind_text(at, wire::word(value));
}
template <class String>
void bind_value(Statement& to, int at, const Bytes<String>& value) {
  to.bind_bytes(at, {reinterpret_cast<const std::uint8_t*>(value.string.data()), value.string.size()});
}
template <class T>
void bind_value(Statement& to, int at, const std::optional<T>& value) {
  value ? bind_value(to, at, *value) : to.bind_null(at);
}

// Reads a row's columns from left to right. What cannot be read (a word nobody knows, a digest of another length) makes `broken` true.
class Row {
 public:
  explicit Row(const Statement& statement) : statement_(statement) {}

  bool broken() const { return broken_; }

  void take(std::int64_t& out) { out = statement_.int_at(column_++); }
  void take(int& out) { out = static_cast<int>(statement_.int_at(column_++)); }
  void take(bool& out) { out = statement_.int_at(column_++) != 0; }
  void take(Instant& out) { out = from_ms(statement_.int_at(column_++)); }
  void take(std::string& out) { out = statement_.text_at(column_++); }
  void take(Uuid& out) { take(out.bytes); }
  template <class Tag>
  void take(Id<Tag>& out) {
    take(out.uuid.bytes);
  }
  template <std::size_t N>
  void take(std::array<std::uint8_t, N>& out) {
    const auto bytes = statement_.bytes_at(column_++);
    if (bytes.size() == N)
      std::copy(bytes.begin(), bytes.end(), out.begin());
    else
      broken_ = true;
  }
  template <wire::detail::DescribedEnum E>
  void take(E& out) {
    if (const auto known = wire::from_word<E>(statement_.text_at(column_++)))
      out = *known;
    else
      broken_ = true;
  }
  void take(std::vector<std::string>& out);  // a JSON list
  void take(Bytes<std::string> out) {
    const auto bytes = statement_.bytes_at(column_++);
    out.string.assign(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  }
  template <class T>
  void take(std::optional<T>& out) {
    if (statement_.is_null(column_)) {
      ++column_;
      out.reset();
    } else {
      take(out.emplace());
    }
  }

 private:
  const Statement& statement_;
  int column_ = 0;
  bool broken_ = false;
};

// One use of a cached statement, given back when it goes.
class Query {
 public:
  explicit Query(Statement& statement) : statement_(&statement) {}
  Query(Query&& other) noexcept
      : statement_(std::exchange(other.statement_, nullptr)), next_(other.next_), rendered_(std::move(other.rendered_)) {}
  Query& operator=(Query&&) = delete;
  ~Query() {
    if (statement_) statement_->reset();
  }

  template <class T>
  void add(const T& parameter) {
    bind_value(*statement_, next_++, parameter);
  }
  void add(const std::vector<std::string>& parameter);  // as a JSON list
  Result<bool> step() { return statement_->step(); }
  std::int64_t changed() const { return statement_->changed(); }
  Row row() const { return Row(*statement_); }

 private:
  Statement* statement_;
  int next_ = 1;
  std::forward_list<std::string> rendered_;  // parameters made here, alive as long as the statement borrows them
};

// What a statement borrows must outlive it: a value that is bound as bytes or text has to have a name.
template <class Parameter>
concept Lasting = std::is_lvalue_reference_v<Parameter> || std::is_arithmetic_v<Parameter> || std::is_enum_v<Parameter> ||
                  std::is_same_v<Parameter, std::string_view> || std::is_same_v<Parameter, Instant>;

template <Lasting... Parameters>
Result<Query> query(Connection& db, std::string_view sql, Parameters&&... parameters) {
  Query made(*TRY(db.prepare(sql)));
  (made.add(parameters), ...);
  return made;
}

inline tl::unexpected<Error> unreadable_row() {
  return fail(Errc::internal, "Something stored cannot be read by this version of Amends. The log says more.", "row_unreadable");
}

// How many rows it changed.
template <class... Parameters>
Result<std::int64_t> execute(Connection& db, std::string_view sql, const Parameters&... parameters) {
  auto use = TRY(query(db, sql, parameters...));
  TRY(use.step());
  return use.changed();
}

// The first column of the only row.
template <class T, class... Parameters>
Result<T> value(Connection& db, std::string_view sql, const Parameters&... parameters) {
  auto use = TRY(query(db, sql, parameters...));
  T out{};
  if (!TRY(use.step())) return fail(Errc::internal, "The database gave no answer where it must.", "row_missing");
  auto row = use.row();
  row.take(out);
  if (row.broken()) return unreadable_row();
  return out;
}

}  // namespace amends::store
