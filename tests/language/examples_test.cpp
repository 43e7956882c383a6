// Own texts, written from each rule's definition before its code: at least 20 that must be found and 40 near misses for every rule that blocks.
#include <cstdio>

#include <gtest/gtest.h>

#include "examples.hpp"

namespace amends::language::examples {

TEST(ToneExamples, every_rule_that_blocks_finds_its_texts_and_passes_over_the_near_misses) {
  int right = 0, all = 0;
  for (const auto& file : load("examples")) {
    int fires = 0, misses = 0;
    for (const auto& example : file.examples) {
      const auto report = check_tone(example.text, example.kind, example.context);
      const auto found = std::find_if(report.findings.begin(), report.findings.end(), [&](const auto& each) { return each.rule == file.rule && each.severity == FindingSeverity::block; });
      const bool fired = found != report.findings.end();
      (example.fires ? fires : misses) += 1;
      ++all;
      right += fired == example.fires ? 1 : 0;
      EXPECT_EQ(fired, example.fires) << file.name << ".txt:" << example.line << ": " << example.text;
      if (fired && found->start != found->end) {
        EXPECT_EQ(found->quote, example.text.substr(found->start, found->end - found->start)) << file.name << ":" << example.line;
      }
    }
    if (file.name == file.rule) {
      EXPECT_GE(fires, 20) << file.name;
      EXPECT_GE(misses, 40) << file.name;
    }
  }
  std::printf("own examples: %d of %d\n", right, all);
}

}  // namespace amends::language::examples
