#pragma once
#include "base/limits.hpp"
namespace amends::limits {
inline constexpr std::size_t rich_text_bytes_max = 8 * 1024 * 1024;  // unpacked, and of the text made from it
inline constexpr std::size_t tnef_depth_max = 8;                      // mails within a winmail.dat
}
