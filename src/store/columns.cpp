#include "store/columns.hpp"

#include "wire/read.hpp"
#include "wire/write.hpp"

namespace amends::store {

namespace {

std::vector<std::string_view> names_in(std::string_view list) {
  std::vector<std::string_view> names;
  while (!list.empty()) {
    const auto comma = list.find(", ");
    names.push_back(list.substr(0, comma));
    list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 2);
  }
  return names;
}

}  // namespace

void Row::take(std::vector<std::string>& out) {
  if (auto list = wire::read_text<std::vector<std::string>>(statement_.text_at(column_++), {wire::Source::store}))
    out = std::move(*list);
  else
    broken_ = true;
}

void Query::add(const std::vector<std::string>& parameter) {
  bind_value(*statement_, next_++, rendered_.emplace_front(wire::to_text(parameter)));
}

std::string insert_sql(std::string_view table, std::string_view names) {
  std::string sql = fmt::format("INSERT INTO {} ({}) VALUES (", table, names);
  for (std::size_t i = 0; i < names_in(names).size(); ++i) sql += i == 0 ? "?" : ", ?";
  return sql + ")";
}

std::string upsert_sql(std::string_view table, std::string_view names, std::string_view key) {
  std::string sql = insert_sql(table, names) + fmt::format(" ON CONFLICT ({}) DO UPDATE SET ", key);
  const auto keys = names_in(key);
  bool first = true;
  for (const auto name : names_in(names)) {
    if (std::find(keys.begin(), keys.end(), name) != keys.end()) continue;
    sql += fmt::format("{}{} = excluded.{}", first ? "" : ", ", name, name);
    first = false;
  }
  return sql;
}

}  // namespace amends::store
