#pragma once
// What a fallible function gives back: a value, or an Error that carries a sentence for a person.
// The six codes are a closed set; only src/http maps them to HTTP (RFC 9457).

#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace amends {

enum class Errc {
  invalid,      // what was sent cannot be understood or breaks a named limit
  not_found,    // does not exist, or may not be seen by this actor
  forbidden,    // exists and is seen, but this actor may not do this
  conflict,     // the rules refuse it in the present state
  unavailable,  // cannot be done now; the same call may work later
  internal,     // our fault; the detail is in the log, never in the sentence
};

struct Error {
  Errc code = Errc::internal;
  std::string sentence;  // for a person: what was wrong and what to do, complete, with a full stop
  std::string rule;      // stable id of the rule that refused, snake_case, e.g. "promise_still_open"; may be empty
  std::string field;     // JSON pointer of the offending field for `invalid`, e.g. "/options/0/title"; may be empty
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(Errc code, std::string sentence, std::string rule = {}, std::string field = {}) {
  return tl::unexpected<Error>(Error{code, std::move(sentence), std::move(rule), std::move(field)});
}

}  // namespace amends

// Propagate with one word: `auto state = TRY(load(id));` returns the error to the caller. May stand inside another TRY.
#define TRY(expression) AMENDS_TRY_NAMED(expression, __COUNTER__)
#define AMENDS_TRY_NAMED(expression, number) AMENDS_TRY_WITH(expression, AMENDS_TRY_JOIN(try_result_, number))
#define AMENDS_TRY_JOIN(a, b) AMENDS_TRY_JOIN_NOW(a, b)
#define AMENDS_TRY_JOIN_NOW(a, b) a##b
#define AMENDS_TRY_WITH(expression, name)                      \
  __extension__({                                              \
    auto name = (expression);                                  \
    if (!name) return tl::unexpected(std::move(name).error()); \
    std::move(name).value();                                   \
  })

// The same for a Result<void>.
#define TRY_VOID(expression) AMENDS_TRY_VOID_NAMED(expression, __COUNTER__)
#define AMENDS_TRY_VOID_NAMED(expression, number) AMENDS_TRY_VOID_WITH(expression, AMENDS_TRY_JOIN(try_result_, number))
#define AMENDS_TRY_VOID_WITH(expression, name)                 \
  do {                                                         \
    auto name = (expression);                                  \
    if (!name) return tl::unexpected(std::move(name).error()); \
  } while (false)
