// The machine's own limit of taking mails: writes the rows and files that Amends made of many mails again, in as many transactions, with
// nothing read, parsed or decided. The files of each go first, made durable together, ahead of it on a thread of their own.
//   bare_take DATA-FOLDER FRESH-FOLDER MAILS MAILS-A-TRANSACTION          prints {"mails_per_second": n, ...}

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <thread>

#include <fmt/format.h>

#include "bare.hpp"

namespace amends {
namespace {

namespace fs = std::filesystem;
using namespace bare;

struct Table {
  bool is_search = false;
  std::size_t position = 0, tokens = 0;  // of search_rows: where these columns stand
  std::vector<std::vector<Value>> rows;
  sqlite3_stmt* insert = nullptr;
};

struct Blob {
  fs::path path;  // below the folder
  std::string bytes;
};

Table read_table(sqlite3* from, sqlite3* to, const std::string& name) {
  Table table;
  table.is_search = name == "search_rows";
  std::vector<std::string> names;
  auto* select = prepare(from, "SELECT * FROM " + name);
  for (int i = 0; i < sqlite3_column_count(select); ++i) {
    names.emplace_back(sqlite3_column_name(select, i));
    if (names.back() == "position") table.position = names.size() - 1;
    if (names.back() == "tokens") table.tokens = names.size() - 1;
  }
  while (sqlite3_step(select) == SQLITE_ROW) {
    auto& row = table.rows.emplace_back();
    for (int i = 0; i < sqlite3_column_count(select); ++i) row.push_back(value_of(select, i));
  }
  sqlite3_finalize(select);
  table.insert = prepare(to, insert_into(name, names));
  return table;
}

std::vector<Table> read_tables(sqlite3* from, sqlite3* to) {
  std::vector<Table> tables;
  auto* names =
      prepare(from, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_index%' AND name NOT LIKE 'sqlite_%'");
  while (sqlite3_step(names) == SQLITE_ROW)
    tables.push_back(read_table(from, to, reinterpret_cast<const char*>(sqlite3_column_text(names, 0))));
  sqlite3_finalize(names);
  return tables;
}

std::vector<Blob> read_blobs(const fs::path& folder) {
  std::vector<Blob> blobs;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    blobs.push_back({fs::relative(entry.path(), folder), {std::istreambuf_iterator<char>(in), {}}});
  }
  return blobs;
}

// The part of `all` that belongs to step `step` of `steps`.
template <class T>
std::pair<const T*, const T*> part(const std::vector<T>& all, std::size_t step, std::size_t steps) {
  return {all.data() + all.size() * step / steps, all.data() + all.size() * (step + 1) / steps};
}

void need(bool done) {
  if (!done) throw std::runtime_error("a file cannot be written");
}

void write_blobs(const fs::path& folder, int root, const Blob* first, const Blob* last) {
  std::vector<std::pair<fs::path, fs::path>> names;
  for (; first != last; ++first) {
    const auto place = folder / first->path;
    fs::create_directories(place.parent_path());
    names.emplace_back(place.string() + ".new", place);
    const int file = ::open(names.back().first.c_str(), O_WRONLY | O_CREAT | O_EXCL, 0600);
    need(file >= 0 && ::write(file, first->bytes.data(), first->bytes.size()) == static_cast<ssize_t>(first->bytes.size()));
    ::close(file);
  }
  need(::syncfs(root) == 0);
  for (const auto& [beside, place] : names) fs::rename(beside, place);
  need(::syncfs(root) == 0);
}

void write_rows(sqlite3* to, sqlite3_stmt* index, const std::vector<Table>& tables, std::size_t step, std::size_t steps) {
  script(to, "BEGIN IMMEDIATE");
  for (const auto& table : tables) {
    auto [row, last] = part(table.rows, step, steps);
    for (; row != last; ++row) {
      for (std::size_t i = 0; i < row->size(); ++i) bare::bind(table.insert, static_cast<int>(i) + 1, (*row)[i]);
      run(table.insert, to);
      if (!table.is_search) continue;
      bare::bind(index, 1, (*row)[table.position]);
      bare::bind(index, 2, (*row)[table.tokens]);
      run(index, to);
    }
  }
  script(to, "COMMIT");
}

int measure(const fs::path& data, const fs::path& fresh, std::size_t mails, std::size_t mails_a_transaction) {
  const auto steps = (mails + mails_a_transaction - 1) / mails_a_transaction;
  fs::create_directories(fresh);
  auto* from = open_template((data / "amends.db").c_str());
  auto* to = open_fresh((fresh / "amends.db").c_str(), from);
  const auto tables = read_tables(from, to);
  const auto blobs = read_blobs(data / "blobs");
  auto* index = prepare(to, "INSERT INTO search_index (rowid, tokens) VALUES (?, ?)");
  const int root = ::open(fresh.c_str(), O_RDONLY | O_DIRECTORY);
  ::syncfs(root);

  const auto begun = std::chrono::steady_clock::now();
  std::atomic<std::size_t> kept = 0;
  std::thread files([&] {
    for (std::size_t step = 0; step < steps; ++step) {
      const auto [first, last] = part(blobs, step, steps);
      write_blobs(fresh / "blobs", root, first, last);
      ++kept;
      kept.notify_all();
    }
  });
  for (std::size_t step = 0; step < steps; ++step) {
    for (auto seen = kept.load(); seen <= step; seen = kept.load()) kept.wait(seen);
    write_rows(to, index, tables, step, steps);
  }
  files.join();
  const auto took = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();

  std::size_t rows = 0;
  for (const auto& table : tables) rows += table.rows.size();
  std::cout << fmt::format(R"({{"mails_per_second":{:.0f},"rows_a_mail":{:.1f},"files_a_mail":{:.2f}}})", static_cast<double>(mails) / took,
                           static_cast<double>(rows) / static_cast<double>(mails),
                           static_cast<double>(blobs.size()) / static_cast<double>(mails))
            << '\n';
  return 0;
}

}  // namespace
}  // namespace amends

int main(int argc, char** argv) try {
  if (argc != 5) {
    std::cerr << "bare_take DATA-FOLDER FRESH-FOLDER MAILS MAILS-A-TRANSACTION\n";
    return 2;
  }
  return amends::measure(argv[1], argv[2], std::strtoull(argv[3], nullptr, 10), std::strtoull(argv[4], nullptr, 10));
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
