// Own texts, written from each rule's definition before its code: at least 20 that must be found and 40 near misses for every rule that
// blocks.
#include <cstdio>

#include <gtest/gtest.h>

#include "examples.hpp"

namespace amends::language::examples {

namespace {

struct Counted {
  int fires = 0, misses = 0, right = 0;
};

enum class Counts { blocks, any_severity };

Counted check(const ExampleFile& file, Counts counts = Counts::blocks) {
  Counted counted;
  for (const auto& example : file.examples) {
    const auto report = check_tone(example.text, example.kind, example.context);
    const auto found = std::find_if(report.findings.begin(), report.findings.end(), [&](const auto& each) {
      return each.rule == example.rule &&
             (counts == Counts::any_severity ? each.severity != FindingSeverity::good : each.severity == FindingSeverity::block);
    });
    const bool fired = found != report.findings.end();
    (example.fires ? counted.fires : counted.misses) += 1;
    counted.right += fired == example.fires ? 1 : 0;
    EXPECT_EQ(fired, example.fires) << file.name << ".txt:" << example.line << ": " << example.rule << ": " << example.text;
    if (fired && found->start != found->end) {
      EXPECT_EQ(found->quote, example.text.substr(found->start, found->end - found->start)) << file.name << ":" << example.line;
    }
  }
  return counted;
}

}  // namespace

TEST(ToneExamples, every_rule_that_blocks_finds_its_texts_and_passes_over_the_near_misses) {
  int right = 0, all = 0;
  for (const auto& file : load("examples")) {
    const auto counted = check(file);
    EXPECT_GE(counted.fires, 20) << file.name;
    EXPECT_GE(counted.misses, 40) << file.name;
    right += counted.right;
    all += counted.fires + counted.misses;
  }
  std::printf("own examples: %d of %d\n", right, all);
}

TEST(ToneExamples, the_texts_of_the_reference) {
  for (const auto& file : load("reference")) {
    const auto counted = check(file, Counts::any_severity);
    std::printf("%s: %d of %d\n", file.name.c_str(), counted.right, counted.fires + counted.misses);
  }
}

TEST(ToneExamples, german_french_and_spanish_too) {
  for (const auto& file : load("examples_other")) {
    const auto counted = check(file);
    std::printf("%s: %d of %d\n", file.name.c_str(), counted.right, counted.fires + counted.misses);
  }
}

}  // namespace amends::language::examples
