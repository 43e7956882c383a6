#pragma once
// The interface's files, inside the program (cmake/Embed.cmake).

#include <span>
#include <string_view>

namespace amends::http {

struct EmbeddedFile {
  std::string_view path;  // "/assets/index-3f2a.js"; a precompressed form beside it ends in .br or .gz
  std::string_view etag;  // quoted
  const char* begin;
  const char* end;
  std::string_view bytes() const { return {begin, static_cast<std::size_t>(end - begin)}; }
};
std::span<const EmbeddedFile> embedded_files();  // by path; empty when the program was built without the interface

}  // namespace amends::http
