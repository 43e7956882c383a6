#pragma once
// The log: one line an event, to standard error. No personal text, no token, no password is ever logged.

#include <spdlog/spdlog.h>

namespace amends::log {
using spdlog::debug;
using spdlog::error;
using spdlog::info;
using spdlog::warn;
}  // namespace amends::log
