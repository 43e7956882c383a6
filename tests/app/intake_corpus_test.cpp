// The public threads of real mailing lists, through the intake as it runs: which mails become one case. Read in place; skipped where
// absent.

#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include <boost/json.hpp>

#include "base/limits.hpp"
#include "mail_house.hpp"

namespace amends {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

fs::path threads_folder() {
  const char* named = std::getenv("AMENDS_CORPORA");
  return fs::path(named ? named : AMENDS_CORPORA_DEFAULT) / "mail-threads";
}

struct Item {
  std::string file, thread;
};

std::vector<Item> items_of(const fs::path& folder) {
  std::vector<Item> items;
  std::ifstream in(folder / "expected.jsonl");
  for (std::string line; std::getline(in, line);) {
    const auto json = boost::json::parse(line);
    items.push_back({std::string(json.at("file").as_string()), std::string(json.at("thread").as_string())});
  }
  return items;
}

// Right are the mails whose case holds the very mails of their thread, automatic ones (of programs on the list) left out on both sides.
TEST(IntakeCorpus, mails_of_one_thread_are_one_case) {
  const auto folder = threads_folder();
  if (!fs::exists(folder)) GTEST_SKIP() << "no corpora at " << folder << ": nothing was tried";
  test::MailHouse house;
  std::map<std::string, std::set<std::string>> wanted;
  std::map<app::CaseId, std::set<std::string>> got;
  std::map<std::string, app::CaseId> case_of;
  const auto items = items_of(folder);
  for (const auto& item : items) {
    const auto taken = house.take(bytes_of(folder / item.file), item.file);
    if (!taken.case_id) {
      EXPECT_EQ(taken.became, app::Became::automatic) << item.file << " " << taken.why;
      continue;
    }
    wanted[item.thread].insert(item.file);
    got[*taken.case_id].insert(item.file);
    case_of[item.file] = *taken.case_id;
  }
  std::size_t right = 0;
  for (const auto& item : items) {
    const auto found = case_of.find(item.file);
    if (found != case_of.end() && wanted[item.thread] == got[found->second]) ++right;
  }
  std::printf("%zu of %zu mails stand in the case of their thread, %zu are automatic\n", right, items.size(),
              items.size() - case_of.size());
  EXPECT_GE(static_cast<double>(right), 0.99 * static_cast<double>(case_of.size()));
  EXPECT_GE(case_of.size(), items.size() * 9 / 10);
}

}  // namespace
}  // namespace amends
