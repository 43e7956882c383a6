#pragma once
// Where sentences begin and end in a folded text, and what of it is not ours to judge. Used by prepare().

#include "language/tone/prepared.hpp"

namespace amends::language {

// Puts blanks in the place of: lines that begin with ">", what stands in quotation marks (three words and more), addresses of pages and
// mailboxes, and everything from the signature or from "On ... wrote:" on. Gives the byte of `plain` where that last part begins.
std::size_t blank_what_is_not_ours(std::string& plain);
// Line breaks inside a wrapped line join; blank lines, short lines and list marks end a sentence. Abbreviations, decimals and initials do
// not.
std::vector<Sentence> split(std::string_view plain, std::string_view text, const std::vector<std::uint32_t>& origin);

}  // namespace amends::language
