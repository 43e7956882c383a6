#include <gtest/gtest.h>

#include "mail/imap/folder_name.hpp"

namespace amends::mail::imap {

TEST(folder_name, is_written_as_rfc_3501_writes_it) {
  EXPECT_EQ(encode_folder("INBOX"), "INBOX");
  EXPECT_EQ(encode_folder("Entwürfe"), "Entw&APw-rfe");
  EXPECT_EQ(encode_folder("R&D"), "R&-D");
  EXPECT_EQ(encode_folder("~peter/mail/台北/日本語"), "~peter/mail/&U,BTFw-/&ZeVnLIqe-");
  EXPECT_EQ(encode_folder("Beschwerden 😀"), "Beschwerden &2D3eAA-");
  EXPECT_EQ(encode_folder(""), "");
}

TEST(folder_name, comes_back_as_it_was) {
  for (const auto* name : {"INBOX", "Entwürfe", "R&D", "台北", "a&b&c", "Ärger/Größe", "жалобы", "😀😀", "&", "-", "tab\there"})
    EXPECT_EQ(decode_folder(encode_folder(name)), name);
}

TEST(folder_name, what_is_no_modified_utf_7_is_shown_as_it_is) {
  EXPECT_EQ(decode_folder("Entwürfe"), "Entwürfe");
  EXPECT_EQ(decode_folder("half &U"), "half &U");
  EXPECT_EQ(decode_folder("bad &!!- here"), "bad &!!- here");
  EXPECT_EQ(decode_folder("\xff"), "\xef\xbf\xbd");
}

}  // namespace amends::mail::imap
