#pragma once
// The bounds of drafts by a language model; the others are in limits.hpp.

#include <cstddef>

namespace amends::limits {

inline constexpr std::size_t model_answer_bytes_max = 256 * 1024;  // of what its server answers
inline constexpr std::size_t model_account_bytes_max = 6 * 1024;   // of what the customer said that is shown to it
inline constexpr std::size_t model_line_bytes_max = 1024;          // of any other fact: a promise, an issue, what hurt
inline constexpr std::size_t model_facts_max = 20;                 // promises or issues shown to it
inline constexpr std::size_t model_key_bytes_max = 4 * 1024;
inline constexpr std::size_t suggested_draft_bytes_max = 8 * 1024;
inline constexpr int model_timeout_seconds_default = 30;
inline constexpr int model_timeout_seconds_max = 300;
inline constexpr std::size_t model_queue_max = 16;  // drafts waiting for the model, of all colleagues

}  // namespace amends::limits
