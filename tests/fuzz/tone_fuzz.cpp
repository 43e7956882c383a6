// What an agent may paste into a letter: any bytes are checked as every kind of letter, with and without a case, and looked through for
// promises. Every place lies in the text and between letters, every word of the answer is UTF-8, the findings stand in the order of the
// text, and the score in its bounds.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <unicode/utf8.h>

#include "base/limits.hpp"
#include "language/promises/promise_finder.hpp"
#include "language/tone_check.hpp"

namespace {

using namespace amends::language;

void must(bool held) {
  if (!held) std::abort();
}

bool is_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 letter = 0;
    U8_NEXT(bytes, at, size, letter);
    if (letter < 0) return false;
  }
  return true;
}

ToneContext some_case(std::uint8_t first) {
  ToneContext context;
  context.complaint = (first & 1) != 0;
  context.fault = static_cast<Fault>(first % 3);
  context.prior_apologies = first % 4;
  context.now = amends::parse_rfc3339("2026-11-25T10:12:00Z");
  context.zone = (first & 8) != 0 ? "Europe/Dublin" : "Nowhere";
  context.deadline = amends::parse_rfc3339("2026-12-04T17:00:00Z");
  context.promises = {{"Blanket at her door", *amends::parse_rfc3339("2026-11-27T20:00:00Z")}};
  context.customer = "Ms Adaeze Okafor";
  context.topic = "Blanket never came";
  context.words = "I waited for hours and missed it.";
  context.others = {"Mr Brandt"};
  context.amounts = {{14800, "EUR"}};
  context.issues = {"The lamp came broken"};
  context.options = {"A new lamp", "All the money back"};
  context.entitlement = amends::Money{25000, "EUR"};
  context.pack = "uk_fca_disp";
  context.required = {"Financial Ombudsman Service"};
  return context;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data + 1), size - 1);
  const auto kind = static_cast<LetterTone>(data[0] % 9);
  for (const auto& context : {ToneContext{}, some_case(data[0])}) {
    const auto report = check_tone(text, kind, context);
    must(report.checked_bytes <= text.size() && report.checked_bytes <= amends::limits::text_bytes_max);
    must(report.score >= 0 && report.score <= 100);
    std::size_t before = 0;
    for (const auto& finding : report.findings) {
      must(finding.start <= finding.end && finding.end <= text.size());
      must(finding.sentence_start <= finding.sentence_end && finding.sentence_end <= text.size());
      must(finding.start >= before);
      before = finding.start;
      must(is_utf8(finding.quote) && is_utf8(finding.title) && is_utf8(finding.suggestion));
    }
  }
  const Whence whence{*amends::parse_rfc3339("2026-11-25T10:12:00Z"), (data[0] & 1) != 0 ? "America/New_York" : "Europe/Paris"};
  for (const std::string_view language : {"", "en", "de", "fr", "es"})
    for (const auto& promise : promises_in(text, whence, language)) {
      must(promise.start <= promise.end && promise.end <= text.size());
      must(is_utf8(promise.what));
    }
  return 0;
}
