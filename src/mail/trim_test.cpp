#include <gtest/gtest.h>

#include "mail/trim.hpp"

namespace amends::mail {
namespace {

TEST(Trim, cuts_the_quote_and_the_line_that_introduces_it) {
  EXPECT_EQ(trim_reply("It works.\n\nOn Tue, 24 Nov 2026 at 09:48, Ana Reis <ana@example.org>\nwrote:\n\n> Does it?\n"), "It works.");
  EXPECT_EQ(trim_reply("Es geht.\n\nAm 24.11.2026 um 09:48 schrieb Ana Reis:\n> Geht es?\n"), "Es geht.");
  EXPECT_EQ(trim_reply("Ça marche.\n\nLe mar. 24 nov. 2026 à 09:48, Ana <ana@example.org> a écrit :\n> Alors ?\n"), "Ça marche.");
  EXPECT_EQ(trim_reply("Funciona.\n\nEl mar, 24 nov 2026 a las 9:48, Ana (<ana@example.org>) escribió:\n\n> ¿Sí?\n"), "Funciona.");
  EXPECT_EQ(trim_reply("好的。\n\n在 2026年11月24日，上午9:48，Ana <ana@example.org> 写道：\n\n> 好吗\n"), "好的。");
}

TEST(Trim, cuts_outlooks_header_block) {
  EXPECT_EQ(trim_reply("Ja.\n\nVon: Ana <ana@example.org>\nGesendet: Dienstag, 24. November 2026 09:48\nAn: Ada\nBetreff: Paket\n\nText"),
            "Ja.");
  EXPECT_EQ(trim_reply("Yes.\n\n-----Original Message-----\nFrom: Ana\n\nText"), "Yes.");
}

TEST(Trim, cuts_signatures) {
  EXPECT_EQ(trim_reply("Thanks\n-- \nAda Lovelace\n+44 1"), "Thanks");
  EXPECT_EQ(trim_reply("Thanks\n\nSent from my phone"), "Thanks");
  EXPECT_EQ(trim_reply("Danke\n\nVon meinem iPhone gesendet\n\n> alt"), "Danke");
}

TEST(Trim, keeps_what_stands_below_the_quote) {
  EXPECT_EQ(trim_reply("On 24/11/2026 09:48, Ana wrote:\n> Does it?\n\nIt does.\n"), "It does.");
  EXPECT_EQ(trim_reply("Above.\n\nOn 24/11/2026 09:48, Ana wrote:\n> Does it?\n\nBelow."), "Above.\n\nBelow.");
}

TEST(Trim, keeps_quotes_that_are_answered_line_by_line) {
  EXPECT_EQ(trim_reply("On 24/11/2026 09:48, Ana wrote:\n> First?\n\nYes.\n\n> Second?\n\nNo.\n"), "> First?\n\nYes.\n\n> Second?\n\nNo.");
}

TEST(Trim, keeps_ordinary_text_that_looks_a_little_like_a_quote) {
  for (const auto* text : {"On Monday I wrote to you:\nnothing came.", "From: now on I buy elsewhere.",
                           "Date: Wednesday 3, October 2011\nTime: 7:00\nPlease come.", "I said: 3 > 2", "-- really\nis that so",
                           "Ask @ana. She wrote this:\nhello"})
    EXPECT_EQ(trim_reply(text), text);
}

TEST(Trim, gives_the_forwarded_text_when_nothing_was_added) {
  EXPECT_EQ(trim_reply("---------- Forwarded message ---------\nFrom: Ada <ada@example.org>\nDate: Tue, 24 Nov 2026\nSubject: Broken\nTo: "
                       "me@example.com\n\nIt came broken."),
            "It came broken.");
}

TEST(Trim, survives_odd_input) {
  EXPECT_EQ(trim_reply(""), "");
  EXPECT_EQ(trim_reply("\r\n\r\n"), "");
  EXPECT_EQ(trim_reply("\n>\n>\n"), ">\n>");
  trim_reply(std::string(200'000, '>'));
  std::string many;
  for (int i = 0; i < 20'000; ++i) many += "On 1 a@b.c <\n";
  trim_reply(many);
}

TEST(TrimHtml, uses_what_mail_programs_mark) {
  EXPECT_EQ(trim_html_reply("<div>Yes.</div><div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\">From: x</div><div>old</div>"),
            "Yes.");
  EXPECT_EQ(trim_html_reply("<p>Yes.</p><blockquote type=\"cite\">old</blockquote><p>PS: no</p>"), "Yes.\n\nPS: no");
}

}  // namespace
}  // namespace amends::mail
