#pragma once
// Reading the public corpora and counting what matches, by the rules in their README. Test data only; never copied.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>

#include "mail/parsed_mail.hpp"

namespace amends::mail::corpus {

struct Item {
  std::string id;
  std::string file;  // relative to the set
  std::string bytes;
  boost::json::object expected;

  std::string text(std::string_view field) const;  // empty where absent or no string
  bool has(std::string_view field) const { return expected.contains(field) && !expected.at(field).is_null(); }
  bool disputed(std::string_view field) const;
};

// The folder of the corpora, or empty where it is absent.
std::string folder();
std::vector<Item> load(std::string_view set, std::string_view list = "expected.jsonl");

// Counts per field; prints each miss when AMENDS_CORPUS_MISSES is set.
class Score {
 public:
  explicit Score(std::string set) : set_(std::move(set)) {}
  void count(const Item& item, std::string_view field, bool right, std::string_view wanted, std::string_view got);
  double percent(std::string_view field) const;
  bool asserted(std::string_view field) const { return tally_.contains(std::string(field)); }
  void add(const Score& other);
  void print() const;

 private:
  struct Tally {
    int right = 0;
    int all = 0;
  };
  std::string set_;
  std::map<std::string, Tally> tally_;
};

// White space folded, U+00A0 too.
std::string folded(std::string_view text);
// Counts every field of ParsedMail that the item asserts.
void compare(const Item& item, const ParsedMail& mail, Score& score);

}  // namespace amends::mail::corpus
