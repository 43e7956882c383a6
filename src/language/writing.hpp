#pragma once
// Whether somebody wrote this: not the bytes of a picture, one endless word, digits alone, or fingers on a keyboard. Of what nobody wrote
// nothing is told, neither language nor kind.

#include <string_view>

namespace amends::language {

// Looks at most at limits::text_bytes_max bytes. A text of emoji alone is writing.
bool is_writing(std::string_view text);

}  // namespace amends::language
