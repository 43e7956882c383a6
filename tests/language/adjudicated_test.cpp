// Real agents' turns (text-twcs-support, outbound): every finding that blocks or warns was judged by hand, and every turn was read for what
// was missed. tone_adjudicated.tsv holds ids, rules and verdicts; the texts stay where they are.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include "examples.hpp"

namespace amends::language::examples {
namespace {

struct Count {
  int right = 0, wrong = 0, missed = 0;
  double precision() const { return right + wrong == 0 ? 1.0 : static_cast<double>(right) / (right + wrong); }
  double recall() const { return right + missed == 0 ? 1.0 : static_cast<double>(right) / (right + missed); }
};

std::map<std::string, std::string> outbound_turns() {
  const char* given = std::getenv("AMENDS_CORPORA");
  std::ifstream in(std::string(given ? given : AMENDS_CORPORA_DEFAULT) + "/text-twcs-support/texts.jsonl");
  std::map<std::string, std::string> turns;
  for (std::string line; std::getline(in, line);) {
    const auto item = boost::json::parse(line).as_object();
    if (item.at("direction").as_string() == "outbound") turns.emplace(item.at("id").as_string(), item.at("text").as_string());
  }
  return turns;
}

}  // namespace

TEST(ToneAdjudicated, precision_and_recall_on_real_agents_turns) {
  const auto turns = outbound_turns();
  if (turns.empty()) GTEST_SKIP() << "text-twcs-support is not there";
  std::map<std::pair<std::string, std::string>, std::pair<std::string, bool>> verdicts;  // id, rule: severity, right
  std::ifstream in(folder() + "/tone_adjudicated.tsv");
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream fields(line);
    std::string id, rule, severity, verdict;
    fields >> id >> rule >> severity >> verdict;
    verdicts[{id, rule}] = {severity, verdict == "right"};
  }
  std::map<std::string, Count> by_severity;
  std::map<std::string, Count> by_rule;
  std::set<std::pair<std::string, std::string>> found;
  for (const auto& [id, text] : turns)
    for (const auto& finding : check_tone(text, LetterTone::reply).findings) {
      if (finding.severity != FindingSeverity::block && finding.severity != FindingSeverity::warn) continue;
      const std::string severity = finding.severity == FindingSeverity::block ? "block" : "warn";
      const auto verdict = verdicts.find({id, finding.rule});
      if (verdict == verdicts.end()) {
        ADD_FAILURE() << "not judged yet: " << id << " " << finding.rule << " " << severity << " " << finding.quote;
        continue;
      }
      found.insert(verdict->first);
      (verdict->second.second ? by_severity[severity].right : by_severity[severity].wrong) += 1;
      (verdict->second.second ? by_rule[finding.rule].right : by_rule[finding.rule].wrong) += 1;
    }
  for (const auto& [key, verdict] : verdicts)
    if (verdict.second && !found.contains(key)) {
      ++by_severity[verdict.first].missed;
      ++by_rule[key.second].missed;
      std::printf("missed: %s %s\n", key.first.c_str(), key.second.c_str());
    }
  for (const auto& [rule, count] : by_rule)
    std::printf("  %-20s right %d, wrong %d, missed %d\n", rule.c_str(), count.right, count.wrong, count.missed);
  for (const auto& [severity, count] : by_severity)
    std::printf("%s: precision %.2f (%d of %d), recall %.2f (%d of %d), n = %zu turns\n", severity.c_str(), count.precision(), count.right,
                count.right + count.wrong, count.recall(), count.right, count.right + count.missed, turns.size());
  EXPECT_GE(by_severity["block"].precision(), 0.9);
  EXPECT_GE(by_severity["warn"].precision(), 0.8);
  EXPECT_GE(by_severity["block"].recall(), 0.8);
  EXPECT_GE(by_severity["warn"].recall(), 0.8);
}

}  // namespace amends::language::examples
