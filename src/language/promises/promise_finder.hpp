#pragma once
// Commitments in a text that goes out (language.md, Promises in text): what was said would be done, by when, how firmly. The past,
// questions, denials, requests to the customer and plain facts are no promises. English, German, French, Spanish.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <date/date.h>
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "base/money.hpp"
#include "base/time.hpp"
#include "language/tone/prepared.hpp"

namespace amends::language {

enum class PromiseCertainty { firm, tentative };  // tentative: hope, aim, try, should, or a condition
BOOST_DESCRIBE_ENUM(PromiseCertainty, firm, tentative)

// Where the customer is and what time it is: relative days are counted from there.
struct Whence {
  Instant now;
  std::string zone = "UTC";
  std::vector<std::string> holidays = {};  // local dates of the company's calendar, "2026-12-25": no working days
};

struct FoundPromise {
  std::string what;                     // the words of the promise, without its time
  std::optional<date::local_days> day;  // the customer's
  std::optional<Instant> at;            // where a time of day or a span of hours is given
  PromiseCertainty certainty = PromiseCertainty::firm;
  std::size_t start = 0, end = 0;  // bytes of the text
  std::optional<Money> amount;     // that is promised
  std::size_t sentence = 0;        // index into Prepared::sentences
  std::string_view plain;          // its place in Prepared::plain
  std::string_view when;           // the words of the time
};

std::vector<FoundPromise> find_promises(const Prepared& text, const std::optional<Whence>& whence);

// As the command and the API answer it.
struct PromiseInText {
  std::string what;
  std::optional<std::string> due;  // "2026-11-27T20:00:00Z", or a local date "2026-11-27"; none: undated
  PromiseCertainty certainty = PromiseCertainty::firm;
  std::size_t start = 0, end = 0;
  std::optional<Money> amount;
};
BOOST_DESCRIBE_STRUCT(PromiseInText, (), (what, due, certainty, start, end, amount))

// `language`: "en", "de", "fr", "es"; empty or another: recognised from the text.
std::vector<PromiseInText> promises_in(std::string_view text, const Whence& whence, std::string_view language = {});

}  // namespace amends::language
