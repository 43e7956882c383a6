#include "language/writing.hpp"

#include <gtest/gtest.h>

namespace amends::language {

TEST(Writing, short_and_foreign_texts_are_writing) {
  for (const auto* text :
       {"Ok", "thx", "Danke!", "Where is my kettle?", "Wo ist mein Paket", "¿Dónde está mi pedido?", "Où est mon colis ?", "荷物が届かない",
        "Где мой заказ", "लैंप टूट गया", "siparişim nerede", "Mera order kaha hai", "LAMP BROKEN!!!", "😡😡", "Order 4711-0815 never came"})
    EXPECT_TRUE(is_writing(text)) << text;
}

TEST(Writing, what_nobody_wrote_is_none) {
  for (const auto* text :
       {"", "   ", "12345 67890 !!!", "asdf qwer zxcv", "sdfsdf sdfg", "jkfdsj kldsfj klfdsj fkldsj", "aaaaaaaaaaaa", "hjkl"})
    EXPECT_FALSE(is_writing(text)) << text;
  EXPECT_FALSE(is_writing(std::string(10 << 20, 'a')));
  std::string word;
  while (word.size() < 10 << 20) word += "refund";
  EXPECT_FALSE(is_writing(word));
  std::string wide;  // UTF-16
  for (const char c : std::string("My lamp is broken and nobody answers me.")) wide += {c, '\0'};
  EXPECT_FALSE(is_writing(wide));
  std::uint32_t state = 1;
  std::string noise;
  for (int i = 0; i < 20'000; ++i) noise += static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
  EXPECT_FALSE(is_writing(noise));
}

TEST(Writing, a_few_broken_bytes_do_not_hide_a_text) {
  EXPECT_TRUE(
      is_writing("Die T\xfcr ist kaputt, sch\xf6ne Gr\xfc\xdf"
                 "e"));  // ISO 8859-1
}

}  // namespace amends::language
