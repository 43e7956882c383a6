// bin/bench mail: how much of the public corpora is read right, set by set with the misses by item and field, and the rates beside their
// bars. Ends with 1 where a bar is missed.
#include <cstdio>

#include "rates.hpp"

namespace amends::mail::corpus {
namespace {

struct Bar {
  const char* what;
  Score::Fields fields;
  double percent;
};

bool holds(const Score& score, const Bar& bar) {
  const double percent = score.percent(bar.fields);
  const bool kept = percent >= bar.percent;
  std::printf("%s  %s: %.1f %% of %d (at least %g)\n", kept ? "kept  " : "MISSED", bar.what, percent, score.asserted(bar.fields),
              bar.percent);
  return kept;
}

Score shown(Score score) {
  score.print();
  score.print_misses();
  return score;
}

int measure() {
  Score fields("together");
  for (const auto* set : asserting_sets) fields.add(shown(rate_fields(set)));
  fields.print();
  const Score bounces = shown(rate_fields("mail-bounces"));
  const Score threads = shown(rate_grouping());
  const Score replies = shown(rate_replies());
  const Score winmail = shown(rate_winmail());
  std::printf("\n");
  bool all = true;
  for (const Bar& bar :
       {Bar{"from", {"from"}, 99}, Bar{"to", {"to"}, 99}, Bar{"subject", {"subject"}, 99}, Bar{"message id", {"message_id"}, 99},
        Bar{"text", {"text", "text_exact"}, 99}, Bar{"attachments", {"attachments", "attachment_count"}, 98}})
    all = holds(fields, bar) && all;
  all = holds(winmail, {"files inside winmail.dat", {"files", "file_count"}, 100}) && all;
  all = holds(bounces, {"kind of mail", {"kind"}, 97}) && all;
  all = holds(bounces, {"hard or soft", {"hard"}, 90}) && all;
  all = holds(threads, {"conversations", {"grouping"}, 99}) && all;
  all = holds(replies, {"new text of a reply, exact", {"judged"}, 75}) && all;
  return all ? 0 : 1;
}

}  // namespace
}  // namespace amends::mail::corpus

int main() {
  if (amends::mail::corpus::folder().empty()) {
    std::printf("bench_mail: the corpora are not here (set AMENDS_CORPORA); nothing measured\n");
    return 0;
  }
  return amends::mail::corpus::measure();
}
