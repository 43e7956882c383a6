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
  std::string upstream;  // the upstream's own expected file, where it is a Zammad one: only the fields it names are asserted

  std::string text(std::string_view field) const;  // empty where absent or no string
  bool has(std::string_view field) const { return expected.contains(field) && !expected.at(field).is_null(); }
  bool disputed(std::string_view field) const;
};

// The folder of the corpora, or empty where it is absent.
std::string folder();
std::vector<Item> load(std::string_view set, std::string_view list = "expected.jsonl");

// Counts per field, and remembers what missed. With AMENDS_CORPUS_MISSES set each miss is printed whole, as it is met.
class Score {
 public:
  explicit Score(std::string set) : set_(std::move(set)) {}
  void count(const Item& item, std::string_view field, bool right, std::string_view wanted, std::string_view got);
  using Fields = std::vector<std::string_view>;
  double percent(const Fields& fields) const;  // of all of them together; 100 where nothing is asserted
  int asserted(const Fields& fields) const;
  void add(const Score& other);
  void print() const;
  void print_misses() const;  // a line an item: its id and the fields that missed

 private:
  struct Tally {
    int right = 0;
    int all = 0;
  };
  std::string set_;
  Tally sum(const Fields& fields) const;
  std::map<std::string, Tally> tally_;
  std::vector<std::pair<std::string, std::string>> misses_;  // item, field; in order
};

// White space folded: U+00A0 too, and the other blanks of Unicode.
std::string folded(std::string_view text);
// Counts every field of ParsedMail that the item asserts.
void compare(const Item& item, const ParsedMail& mail, Score& score);

}  // namespace amends::mail::corpus
