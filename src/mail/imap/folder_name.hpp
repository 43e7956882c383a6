#pragma once
// Folder names as IMAP writes them: modified UTF-7 (RFC 3501 section 5.1.3). "Entwürfe" is "Entw&APw-rfe".

#include <string>
#include <string_view>

namespace amends::mail::imap {

std::string encode_folder(std::string_view utf8);  // malformed UTF-8 is written as U+FFFD
// What is no modified UTF-7 is given back as it is (some servers write UTF-8); what is no UTF-8 either gets U+FFFD for each bad byte.
std::string decode_folder(std::string_view wire);

}  // namespace amends::mail::imap
