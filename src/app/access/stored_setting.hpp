#pragma once
// A record under one key of the settings, as JSON.

#include "app/ports.hpp"
#include "wire/read.hpp"

namespace amends::app {

template <class T>
Result<std::optional<T>> stored_setting(Reader& reader, const char* key) {
  const auto text = TRY(reader.setting(key));
  if (!text) return std::nullopt;
  return TRY(wire::read_text<T>(*text, wire::Reader{wire::Source::store}));
}

}  // namespace amends::app
