#include <gtest/gtest.h>

#include "mail/reply_marks.hpp"
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

// As Gmail, Apple Mail and Thunderbird write the line above a quote in the languages they come in.
TEST(Trim, knows_the_line_above_a_quote_in_many_languages) {
  for (const auto* line : {"On Tue, Nov 24, 2026 at 9:48\u202fAM Ana Reis <ana@example.org> wrote:",
                           "Am Di., 24. Nov. 2026 um 09:48 Uhr schrieb Ana Reis <ana@example.org>:",
                           "Am 24.11.26 um 09:48 schrieb Ana Reis:",
                           "Le 24/11/2026 à 09:48, Ana Reis a écrit :",
                           "Op di 24 nov 2026 om 09:48 schreef Ana Reis <ana@example.org>:",
                           "Op 24-11-2026 om 09:48 schreef Ana Reis:",
                           "Den tir. 24. nov. 2026 kl. 09.48 skrev Ana Reis <ana@example.org>:",
                           "tis 24 nov. 2026 kl. 09:48 skrev Ana Reis <ana@example.org>:",
                           "24.11.2026 9.48, Ana Reis kirjoitti:",
                           "ti 24. marrask. 2026 klo 9.48 Ana Reis (ana@example.org) kirjoitti:",
                           "wt., 24 lis 2026 o 09:48 Ana Reis <ana@example.org> napisał(a):",
                           "W dniu 24.11.2026 o 09:48, Ana Reis pisze:",
                           "Em ter., 24 de nov. de 2026 às 09:48, Ana Reis <ana@example.org> escreveu:",
                           "Il giorno mar 24 nov 2026 alle ore 09:48 Ana Reis <ana@example.org> ha scritto:",
                           "Il 24/11/2026 09:48, Ana Reis ha scritto:",
                           "вт, 24 нояб. 2026 г. в 09:48, Ana Reis <ana@example.org>:",
                           "24.11.2026 9:48, Ana Reis пишет:",
                           "вт, 24 лист. 2026 р. о 09:48 Ana Reis <ana@example.org> пише:",
                           "Vào Th 3, 24 thg 11, 2026 vào lúc 09:48 Ana Reis <ana@example.org> đã viết:",
                           "Ana Reis <ana@example.org> 于2026年11月24日周二 09:48写道：",
                           "Ana Reis <ana@example.org> 於 2026年11月24日 週二 上午9:48寫道：",
                           "2026年11月24日(火) 9:48 Ana Reis <ana@example.org>:",
                           "2026년 11월 24일 (화) 오전 9:48, Ana Reis <ana@example.org>님이 작성:",
                           "בתאריך יום ג׳, 24 בנוב׳ 2026 ב-9:48 מאת Ana Reis <ana@example.org>:",
                           "Ana Reis <ana@example.org>, 24 Kas 2026 Sal, 09:48 tarihinde şunu yazdı:",
                           "út 24. 11. 2026 v 9:48 odesílatel Ana Reis <ana@example.org> napsal:",
                           "Ana Reis <ana@example.org> ezt írta (időpont: 2026. nov. 24., K, 9:48):",
                           "În mar., 24 nov. 2026 la 09:48, Ana Reis <ana@example.org> a scris:",
                           "Στις Τρί 24 Νοε 2026 στις 9:48 π.μ., ο χρήστης Ana Reis <ana@example.org> έγραψε:",
                           "Missatge de Ana Reis <ana@example.org> del dia dt., 24 de nov. 2026 a les 9:48:",
                           "في الثلاثاء، 24 نوفمبر 2026 في 9:48 ص تمت كتابة ما يلي بواسطة Ana Reis <ana@example.org>:",
                           "uto, 24. stu 2026. u 09:48 Ana Reis <ana@example.org> napisao je:",
                           "an tI-24 Samh 2026 ag 09:48 scríobh Ana Reis <ana@example.org>:"})
    EXPECT_EQ(trim_reply("Ok.\n\n" + std::string(line) + "\n\nThe mail before, without any mark.\n"), "Ok.") << line;
}

TEST(Trim, knows_a_header_block_in_many_languages) {
  for (const auto* block : {"Da: Ana Reis\nInviato: martedì 24 novembre 2026 09:48\nA: Ada\nOggetto: Pacco",
                            "De : Ana Reis <ana@example.org>\nEnvoyé : mardi 24 novembre 2026 09:48\nÀ : Ada\nObjet : Colis",
                            "Van: Ana Reis\nVerzonden: dinsdag 24 november 2026 09:48\nAan: Ada\nOnderwerp: Pakket",
                            "Från: Ana Reis\nSkickat: den 24 november 2026 09:48\nTill: Ada\nÄmne: Paket",
                            "Fra: Ana Reis\nSendt: tirsdag 24. november 2026 09:48\nTil: Ada\nEmne: Pakke",
                            "Lähettäjä: Ana Reis\nLähetetty: tiistai 24. marraskuuta 2026 9.48\nVastaanottaja: Ada\nAihe: Paketti",
                            "Od: Ana Reis\nWysłano: wtorek, 24 listopada 2026 09:48\nDo: Ada\nTemat: Paczka",
                            "От: Ana Reis\nОтправлено: 24 ноября 2026 г. 9:48\nКому: Ada\nТема: Посылка",
                            "Від: Ana Reis\nНадіслано: 24 листопада 2026 р. 9:48\nКому: Ada\nТема: Пакунок",
                            "De: Ana Reis\nEnviada em: terça-feira, 24 de novembro de 2026 09:48\nPara: Ada\nAssunto: Pacote",
                            "De la: Ana Reis\nTrimis: marți, 24 noiembrie 2026 09:48\nCătre: Ada\nSubiect: Pachet",
                            "发件人: Ana Reis\n发送时间: 2026年11月24日 9:48\n收件人: Ada\n主题: 包裹",
                            "差出人: Ana Reis\n送信日時: 2026年11月24日 9:48\n宛先: Ada\n件名: 荷物",
                            "Kimden: Ana Reis\nGönderildi: 24 Kasım 2026 Salı 09:48\nKime: Ada\nKonu: Paket",
                            "Từ: Ana Reis\nĐã gửi: 24 tháng 11, 2026 9:48\nĐến: Ada\nChủ đề: Gói hàng"})
    EXPECT_EQ(trim_reply("Ok.\n\n" + std::string(block) + "\n\nThe mail before.\n"), "Ok.") << block;
}

TEST(Trim, cuts_disclaimers_below_the_text) {
  EXPECT_EQ(trim_reply("It came broken.\n\nThis e-mail and any attachments are confidential and intended solely for the\naddressee.\n\nIf "
                       "you have received it "
                       "in error, please tell us.\n"),
            "It came broken.");
  EXPECT_EQ(trim_reply("Es kam kaputt an.\n\n________\nDiese E-Mail enthält vertrauliche Informationen.\n"), "Es kam kaputt an.");
  EXPECT_EQ(trim_reply("Il est cassé.\n\nCe message est confidentiel. Si vous n'êtes pas le destinataire, détruisez-le.\n\nPensez à "
                       "l'environnement avant d'imprimer.\n"),
            "Il est cassé.");
  EXPECT_EQ(trim_reply("Сломано.\n\nЭто сообщение и вложения конфиденциальны, конфиденциальная информация.\n\n> старое\n"), "Сломано.");
}

TEST(Trim, keeps_what_only_begins_like_a_disclaimer) {
  for (const auto* text : {"Hello,\n\nThis e-mail is about my lamp.", "This message is confidential, please.",
                           "Hello,\n\nImportant: call me today.", "This e-mail is confidential.\n\nPlease call me."})
    EXPECT_EQ(trim_reply(text), text);
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

TEST(TrimFirst, keeps_what_only_looks_like_a_quote_or_a_signature) {
  for (const auto* text :
       {"Hello,\n\nFrom: Dublin\nTo: Cork\nDate: 24.11.2026\n\nThe sofa never came.",
        "The story is short.\n--\nThe driver shouted at my daughter.\nI want my money back.",
        "I rang on Monday. On Tue, 24 Nov 2026 your Ana <ana@example.org> wrote:\nthat it would come.",
        "See what you wrote:\n\n> It comes on Tuesday.", "It broke.\n\nSent from my phone, for you left me no other way."})
    EXPECT_EQ(trim_first(text), text);
}

TEST(TrimFirst, cuts_a_short_signature_and_disclaimers_at_the_end) {
  EXPECT_EQ(trim_first("It broke.\n-- \nAda Lovelace\n+44 1"), "It broke.");
  EXPECT_EQ(trim_first("It broke.\n-- \nAda\n\nThis e-mail and any attachments are confidential and intended solely for the addressee.\n"),
            "It broke.");
  const std::string long_block = "It broke.\n-- \n1\n2\n3\n4\n5\n6\n7";
  EXPECT_EQ(trim_first(long_block), long_block.substr(0, 9) + "\n--" + long_block.substr(13));
  EXPECT_EQ(trim_first("-- \nAda"), "--\nAda");
}

TEST(LeftOut, is_what_the_shown_lines_leave) {
  const std::string whole = "It works.\n\nOn Tue, 24 Nov 2026 at 09:48, Ana Reis <ana@example.org>\nwrote:\n\n> Does it?\n\n-- \nAda";
  EXPECT_EQ(left_out(whole, trim_reply(whole)),
            "On Tue, 24 Nov 2026 at 09:48, Ana Reis <ana@example.org>\nwrote:\n\n> Does it?\n\n--\nAda");
  EXPECT_EQ(left_out("Above.\n\nOn 24/11/2026 09:48, Ana wrote:\n> Does it?\n\nBelow.", "Above.\n\nBelow."),
            "On 24/11/2026 09:48, Ana wrote:\n> Does it?");
  EXPECT_EQ(left_out("> Yes.\n\nYes.", "Yes."), "> Yes.");
  EXPECT_EQ(left_out("All of it.\r\nTwice.", "All of it.\nTwice."), "");
}

TEST(LeftOut, knows_a_forward_that_was_opened) {
  EXPECT_EQ(left_out("See below.\n\n> From: Ada <ada@example.org>\n> To: me\n>\n> It broke.", "It broke."),
            "See below.\n\n> From: Ada <ada@example.org>\n> To: me\n>");
}

TEST(LeftOut, is_everything_where_the_words_are_not_of_this_text) { EXPECT_EQ(left_out("One.\nTwo.", "Three."), "One.\nTwo."); }

TEST(Trim, knows_the_subject_of_an_answer) {
  for (const auto* subject : {"Re: x", "AW: x", "[lamps] SV: x", "RE[2]: x", "Re(2) : x", "回复：x", "Antw: x", "Odp: x", "Rép : x"})
    EXPECT_TRUE(is_reply_subject(subject)) << subject;
  for (const auto* subject : {"Reply wanted", "Return: a lamp", "Refund", "Fwd: x", "[lamps] x", "", "["})
    EXPECT_FALSE(is_reply_subject(subject)) << subject;
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
