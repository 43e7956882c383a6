#include "http/problem.hpp"

#include <array>

#include "wire/schema.hpp"
#include "wire/write.hpp"

namespace amends::http {
namespace {

struct Problem {
  std::string type = "about:blank";  // RFC 9457, 4.2.1: the title is then the status phrase; `rule` says which kind it is
  std::string title;
  int status = 500;
  std::string detail;
  std::optional<std::string> rule;
  std::optional<std::string> field;
};
BOOST_DESCRIBE_STRUCT(Problem, (), (type, title, status, detail, rule, field))

constexpr auto rules_with_a_status = std::to_array<std::pair<std::string_view, int>>({
    {"sign_in_needed", 401},
    {"method_not_allowed", 405},
    {"request_timeout", 408},
    {"version_stale", 412},
    {"body_too_large", 413},
    {"media_type_unknown", 415},
    {"if_match_missing", 428},
    {"too_many_tries", 429},
    {"header_too_large", 431},
});

constexpr std::string_view retry_soon_s = "2";     // the writer's queue is full, the database is busy
constexpr std::string_view retry_later_s = "900";  // a person's tries

}  // namespace

int status_of(const Error& error) {
  for (const auto& [rule, status] : rules_with_a_status)
    if (rule == error.rule) return status;
  switch (error.code) {
    case Errc::invalid:
      return 400;
    case Errc::not_found:
      return 404;
    case Errc::forbidden:
      return 403;
    case Errc::conflict:
      return 409;
    case Errc::unavailable:
      return 503;
    case Errc::internal:
      break;
  }
  return 500;
}

Response problem(const Error& error) {
  Problem body;
  body.status = status_of(error);
  body.title = phrase_of(body.status);
  body.detail = error.sentence;
  if (!error.rule.empty()) body.rule = error.rule;
  if (!error.field.empty()) body.field = error.field;
  Response response{body.status, "application/problem+json", {{"Cache-Control", "no-store"}}, wire::to_text(body)};
  if (body.status == 503) response.with("Retry-After", std::string(retry_soon_s));
  if (body.status == 429) response.with("Retry-After", std::string(retry_later_s));
  if (body.status == 401) response.with("WWW-Authenticate", "Bearer");
  return response;
}

std::string problem_schema() {
  wire::Schemas schemas;
  return wire::detail::object_schema(wire::member_schemas<Problem>(schemas, wire::Direction::out));
}

}  // namespace amends::http
