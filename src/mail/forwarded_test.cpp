#include "mail/forwarded.hpp"

#include <gtest/gtest.h>

#include "mail/parse.hpp"

namespace amends::mail {
namespace {

struct Forward {
  const char* client;
  std::string text;
  Address from;
  std::string subject, note, says;
};

const Address ngozi{"Ngozi Eze", "ngozi.eze@example.ie"};

TEST(Forwarded, reads_the_block_of_each_mail_program) {
  const std::vector<Forward> forwards = {
      {"Gmail",
       "Please ring her.\n\n---------- Forwarded message ---------\nFrom: Ngozi Eze <ngozi.eze@example.ie>\nDate: Tue, 24 Nov 2026 at "
       "09:48\nSubject: The lamp\nTo: <ana@harbourlane.example>\n\n\nThe lamp came broken.\n",
       ngozi, "The lamp", "Please ring her.", "The lamp came broken."},
      {"Outlook",
       "Please ring her.\n\n________________________________\nFrom: Ngozi Eze <ngozi.eze@example.ie>\nSent: Tuesday, 24 November 2026 "
       "09:48\nTo: Ana Reis <ana@harbourlane.example>\nSubject: The lamp\n\nThe lamp came broken.\n",
       ngozi, "The lamp", "Please ring her.", "The lamp came broken."},
      {"Outlook 2010",
       "From: Ngozi Eze [mailto:ngozi.eze@example.ie]\nSent: 24 November 2026 09:48\nTo: Ana Reis\nSubject: The lamp\n\nThe lamp came "
       "broken.\n",
       ngozi, "The lamp", "", "The lamp came broken."},
      {"Outlook, German",
       "Bitte anrufen.\n\nVon: Ngozi Eze <ngozi.eze@example.ie>\nGesendet: Dienstag, 24. November 2026 09:48\nAn: Ana Reis\nBetreff: Die "
       "Lampe\n\nDie Lampe kam zerbrochen an.\n",
       ngozi, "Die Lampe", "Bitte anrufen.", "Die Lampe kam zerbrochen an."},
      {"Outlook, French",
       "À rappeler.\n\nDe : Ngozi Eze <ngozi.eze@example.ie>\nEnvoyé : mardi 24 novembre 2026 09:48\nÀ : Ana Reis\nObjet : La lampe\n\nLa "
       "lampe est arrivée cassée.\n",
       ngozi, "La lampe", "À rappeler.", "La lampe est arrivée cassée."},
      {"Outlook, Spanish",
       "De: Ngozi Eze <ngozi.eze@example.ie>\nEnviado el: martes, 24 de noviembre de 2026 9:48\nPara: Ana Reis\nAsunto: La "
       "lámpara\n\nLlegó rota.\n",
       ngozi, "La lámpara", "", "Llegó rota."},
      {"Apple Mail",
       "See below.\n\n> Begin forwarded message:\n> \n> From: Ngozi Eze <ngozi.eze@example.ie>\n> Subject: The lamp\n> Date: 24 November "
       "2026 at 09:48:00 GMT\n> To: ana@harbourlane.example\n> \n> The lamp came broken.\n> It cost a lot.\n",
       ngozi, "The lamp", "See below.", "The lamp came broken.\nIt cost a lot."},
      {"Thunderbird",
       "\n\n-------- Forwarded Message --------\nSubject: \tThe lamp\nDate: \tTue, 24 Nov 2026 09:48:00 +0000\nFrom: \tNgozi Eze "
       "<ngozi.eze@example.ie>\nTo: \tana@harbourlane.example\n\nThe lamp came broken.\n",
       ngozi, "The lamp", "", "The lamp came broken."},
      {"Thunderbird, German",
       "-------- Weitergeleitete Nachricht --------\nBetreff: \tDie Lampe\nDatum: \tTue, 24 Nov 2026 09:48:00 +0000\nVon: \tNgozi Eze "
       "<ngozi.eze@example.ie>\nAn: \tana@harbourlane.example\n\nKaputt.\n",
       ngozi, "Die Lampe", "", "Kaputt."},
      {"the name alone",
       "From: Ngozi Eze\nSent: 24 November 2026 09:48\nTo: Ana Reis\nSubject: The lamp\n\nThe lamp came broken.\n",
       {"Ngozi Eze", ""},
       "The lamp",
       "",
       "The lamp came broken."},
  };
  for (const auto& forward : forwards) {
    const auto found = forwarded_in(forward.text);
    ASSERT_TRUE(found) << forward.client;
    EXPECT_EQ(found->from.name, forward.from.name) << forward.client;
    EXPECT_EQ(found->from.address, forward.from.address) << forward.client;
    EXPECT_EQ(found->subject, forward.subject) << forward.client;
    EXPECT_EQ(found->note, forward.note) << forward.client;
    EXPECT_EQ(found->text, forward.says) << forward.client;
  }
}

TEST(Forwarded, a_reply_that_quotes_passes_nothing_on) {
  const auto mail = parse_mail(
      "From: ana@harbourlane.example\nSubject: RE: The lamp\n\nWe are sorry.\n\nFrom: Ngozi Eze <ngozi.eze@example.ie>\nSent: 24 November "
      "2026 09:48\nTo: Ana\nSubject: The lamp\n\nBroken.\n");
  ASSERT_TRUE(mail);
  EXPECT_TRUE(forwarded_mails(*mail).empty());
}

TEST(Forwarded, a_forward_of_a_forward_is_read_to_the_bottom) {
  const auto mail = parse_mail(
      "From: tom@harbourlane.example\nSubject: WG: Fwd: The lamp\n\nFor you.\n\nVon: Ana Reis <ana@harbourlane.example>\nGesendet: "
      "Dienstag, 24. November 2026 10:00\nAn: Tom\nBetreff: Fwd: The lamp\n\nCan you?\n\n---------- Forwarded message ---------\nFrom: "
      "Ngozi "
      "Eze <ngozi.eze@example.ie>\nDate: Tue, 24 Nov 2026\nSubject: The lamp\nTo: ana@harbourlane.example\n\nBroken.\n");
  ASSERT_TRUE(mail);
  const auto found = forwarded_mails(*mail);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].from.address, "ana@harbourlane.example");
  EXPECT_EQ(found[0].note, "For you.");
  EXPECT_EQ(found[1].from.address, "ngozi.eze@example.ie");
  EXPECT_EQ(found[1].note, "Can you?");
  EXPECT_EQ(found[1].text, "Broken.");
}

TEST(Forwarded, an_enclosed_mail_is_read_with_its_identity) {
  const auto mail = parse_mail(
      "From: ana@harbourlane.example\nSubject: The lamp\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
      "boundary=m\n\n--m\nContent-Type: "
      "text/plain\n\nPlease ring.\n--m\nContent-Type: message/rfc822\n\nFrom: Ngozi Eze <ngozi.eze@example.ie>\nSubject: The "
      "lamp\nMessage-ID: <1@example.ie>\nIn-Reply-To: <0@example.ie>\nDate: Tue, 24 Nov 2026 09:48:00 +0000\n\nThe lamp came "
      "broken.\n--m--\n");
  ASSERT_TRUE(mail);
  const auto found = forwarded_mails(*mail);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].from, ngozi);
  EXPECT_EQ(found[0].text, "The lamp came broken.");
  EXPECT_EQ(found[0].note, "Please ring.");
  EXPECT_EQ(found[0].thread_ids, (std::vector<std::string>{"1@example.ie", "0@example.ie"}));
  EXPECT_EQ(found[0].date, parse_rfc3339("2026-11-24T09:48:00Z"));
}

TEST(Forwarded, knows_the_subjects_of_a_forward) {
  for (const auto* subject : {"Fwd: x", "FW: x", "WG: x", "TR: x", "RV: x", "Doorst: x", "VS: x", "转发: x"})
    EXPECT_TRUE(is_forward_subject(subject)) << subject;
  for (const auto* subject : {"Re: x", "AW: x", "Forward this", "Trouble: x"}) EXPECT_FALSE(is_forward_subject(subject)) << subject;
}

}  // namespace
}  // namespace amends::mail
