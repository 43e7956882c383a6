#pragma once
// Ownership of GMime's objects, and its one-time start. For the sources of this room only.

#include <memory>
#include <string>

#include <gmime/gmime.h>

namespace amends::mail {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

inline void start_gmime() {
  static const bool started = [] {
    g_mime_init();
    return true;
  }();
  static_cast<void>(started);
}

inline std::string bytes_of_stream(GMimeStream* memory) {
  const GByteArray* array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory));
  return std::string(reinterpret_cast<const char*>(array->data), array->len);
}

}  // namespace amends::mail
