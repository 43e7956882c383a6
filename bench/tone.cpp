// How long the tone check of a letter takes, one core: a draft of about 200 words, as the composer sends it, without and with a case.
#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "language/promises/promise_finder.hpp"
#include "language/tone_check.hpp"

namespace {

using namespace amends;
using Ticks = std::chrono::steady_clock;

constexpr std::string_view letter =
    "Dear Ms Okafor,\n\nthank you for telling us about the blanket, and for talking to me on Tuesday. I am sorry we lost it. You told us "
    "that it was marked as "
    "delivered on Thursday, that it never came, and that our phone line hung up on you twice while your niece's naming day went by without "
    "it. None of that "
    "should have happened.\n\nHere is what I found. The label of another parcel covered yours, so the driver scanned the wrong one. Our "
    "phone line drops calls "
    "after eight minutes in the queue; nobody hung up on you, but that is how it felt, and it was ours to notice. We have changed the "
    "label printer, and from "
    "3 December a second person checks each parcel that is marked as a gift.\n\nJonas will bring a new blanket to your door on Friday "
    "between 18:00 and 20:00. "
    "You need do nothing, and it costs you nothing. If you would rather have the €148.00 back, write me one line and I will refund it the "
    "same day. I will "
    "write to you again on Monday at 17:00, news or none, and you can reach me at any time on my own line, +353 1 555 0142.\n\nI know that "
    "a blanket on "
    "Friday is not a blanket on Saturday. Thank you for giving us the chance to put it right.\n\nKind regards,\nAna Reis\nHarbour Lane\n";

language::ToneContext known_case() {
  language::ToneContext context;
  context.complaint = true;
  context.fault = language::Fault::ours;
  context.prior_apologies = 1;
  context.promises = {{"Blanket at her door", *parse_rfc3339("2026-11-27T20:00:00Z")},
                      {"Next word", *parse_rfc3339("2026-11-30T17:00:00Z")}};
  context.now = parse_rfc3339("2026-11-25T10:12:00Z");
  context.zone = "Europe/Dublin";
  context.customer = "Ms Adaeze Okafor";
  context.topic = "Naming-day blanket marked delivered, never came";
  context.words =
      "My niece's naming day was on Saturday. The blanket was delivered on Thursday, you say. It was not, and your line hung up on me "
      "twice.";
  context.amounts = {{14800, "EUR"}};
  context.issues = {"The blanket never came", "The line hung up twice"};
  for (int i = 0; i < 50; ++i) context.others.push_back(fmt::format("Mr Peter Name{}", i));
  return context;
}

template <class Work>
void measure(const char* name, int rounds, Work work) {
  std::vector<double> ms;
  for (int i = 0; i < rounds; ++i) {
    const auto start = Ticks::now();
    work();
    ms.push_back(std::chrono::duration<double, std::milli>(Ticks::now() - start).count());
  }
  std::sort(ms.begin(), ms.end());
  fmt::print("{:<44} median {:.3f} ms, p99 {:.3f} ms, n = {}\n", name, ms[ms.size() / 2], ms[ms.size() * 99 / 100], rounds);
}

}  // namespace

int main() {
  const auto first = Ticks::now();
  std::size_t findings = language::check_tone(letter, language::LetterTone::reply).findings.size();
  fmt::print("{:<44} {:.1f} ms (the rules are compiled once)\n", "the first check",
             std::chrono::duration<double, std::milli>(Ticks::now() - first).count());
  const auto words = std::count(letter.begin(), letter.end(), ' ') + 1;
  fmt::print("a letter of {} words\n", words);
  const auto context = known_case();
  measure("tone check", 2000, [&] { findings += language::check_tone(letter, language::LetterTone::reply).findings.size(); });
  measure("tone check with its case", 2000,
          [&] { findings += language::check_tone(letter, language::LetterTone::reply, context).findings.size(); });
  const language::Whence whence{*parse_rfc3339("2026-11-25T10:12:00Z"), "Europe/Dublin"};
  measure("promises", 2000, [&] { findings += language::promises_in(letter, whence).size(); });
  std::string tall;
  for (int i = 0; i < 100'000; ++i) tall += "\xF0\x9F\x98\xA1";
  measure("100,000 emoji", 20, [&] { findings += language::check_tone(tall, language::LetterTone::reply).findings.size(); });
  const std::string word(10 << 20, 'a');
  measure("one word of 10 MB", 20, [&] { findings += language::check_tone(word, language::LetterTone::reply).findings.size(); });
  return findings == 0 ? 1 : 0;
}
