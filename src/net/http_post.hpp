#pragma once
// One POST to somebody else's web address, with libcurl. Blocking, bounded in time and bytes; certificates are verified and redirects are
// not followed, so that nothing goes to another address than the one that was written down. May run on any thread.

#include <atomic>
#include <chrono>
#include <string>

#include "base/result.hpp"

namespace amends::net {

struct Post {
  std::string url;   // http or https
  std::string type;  // Content-Type of the body
  std::string body;
  std::string bearer = {};                    // for an Authorization header; empty: none
  std::chrono::milliseconds timeout{20'000};  // for all of it
  std::size_t answer_bytes_max = 256 * 1024;
};

struct Answer {
  int status = 0;  // any, a redirect too
  std::string body;
};

// `stopping` ends it within a second. Errc::unavailable with a sentence that begins with the place; rules host_unknown, connection_refused,
// timed_out, certificate_invalid, answer_too_large, connection_lost, stopped.
Result<Answer> post(const Post& request, const std::atomic<bool>& stopping);

}  // namespace amends::net
