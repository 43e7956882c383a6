#pragma once
// The one place where an Error becomes HTTP: RFC 9457 problem details.
//
//   invalid 400 · not_found 404 · forbidden 403 · conflict 409 · unavailable 503 with Retry-After · internal 500
//
// A few rules have a status of their own, because HTTP gives them one (see status_of): sign_in_needed 401, method_not_allowed 405,
// request_timeout 408, version_stale 412, body_too_large 413, media_type_unknown 415, if_match_missing 428, too_many_tries 429,
// header_too_large 431.

#include "base/result.hpp"
#include "http/message.hpp"

namespace amends::http {

int status_of(const Error& error);
// {"type","title","status","detail","rule"?,"field"?}: `detail` is the sentence for a person.
Response problem(const Error& error);
// The schema of that, for the OpenAPI document.
std::string problem_schema();

}  // namespace amends::http
