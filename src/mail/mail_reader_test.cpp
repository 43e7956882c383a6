#include "mail/mail_reader.hpp"

#include <gtest/gtest.h>

#include "mail/letter_sender.hpp"

namespace amends::mail {
namespace {

const std::string secret(32, 's');

TEST(MailReader, gives_intake_the_facts) {
  const SignedReplyTokens tokens;
  const std::string raw = "From: Ada <Ada@Example.org>\r\nTo: " + tokens.reply_address("1042", "hello@example.com", secret) +
                          "\r\nReply-To: other@example.org\r\nSubject: Re: Blanket\r\nMessage-ID: <2@example.org>\r\nIn-Reply-To: <" +
                          tokens.message_id("letter", "7", "hello@example.com", secret) +
                          ">\r\nContent-Type: text/html\r\n\r\n<p onclick=x()>Yes.</p><blockquote type=cite>old</blockquote>";
  const auto mail = GmimeMailReader().read(raw, secret);
  EXPECT_TRUE(mail.readable);
  EXPECT_EQ(mail.sender_name, "Ada");
  EXPECT_EQ(mail.sender_address, "ada@example.org");
  EXPECT_EQ(mail.answer_address, "other@example.org");
  EXPECT_EQ(mail.case_tokens, (std::vector<std::string>{"1042", "7"}));
  EXPECT_EQ(mail.thread_ids.size(), 1U);
  EXPECT_EQ(mail.new_text, "Yes.");
  EXPECT_TRUE(mail.has_html);
  EXPECT_NE(mail.parsed.find("\"subject\":\"Re: Blanket\""), std::string::npos);
  EXPECT_EQ(mail.parsed.find("\"bytes\""), std::string::npos);
  const auto shown = GmimeMailReader().show(mail.parsed, mail.new_text, {});
  ASSERT_TRUE(shown.html);
  EXPECT_EQ(shown.html->html, "<p>Yes.</p><blockquote type=\"cite\">old</blockquote>");
  EXPECT_EQ(shown.rest, "> old");
  EXPECT_EQ(shown.problems, mail.problems);
  EXPECT_EQ(shown.problems.size(), 1U);
}

TEST(MailReader, says_when_nothing_could_be_made_of_it) {
  const auto mail = GmimeMailReader().read("", secret);
  EXPECT_FALSE(mail.readable);
  EXPECT_EQ(mail.problems, std::vector<std::string>{"The mail is empty."});
}

TEST(MailReader, shows_nothing_of_what_was_never_read) {
  for (const auto* parsed : {"", "[]", "{\"html\":1,\"problems\":[1]}"}) {
    const auto shown = GmimeMailReader().show(parsed, "", {});
    EXPECT_FALSE(shown.html);
    EXPECT_EQ(shown.rest, "");
  }
}

TEST(MailReader, a_first_mail_inside_a_forward_keeps_its_story) {
  const auto passed_on = [](const std::string& subject) {
    return GmimeMailReader()
        .read(
            "From: ana@harbourlane.example\nSubject: Fwd: The sofa\n\n---------- Forwarded message ---------\nFrom: Ngozi Eze "
            "<n@example.ie>\n"
            "Date: Tue, 24 Nov 2026\nSubject: " +
                subject + "\nTo: ana@harbourlane.example\n\nI rang.\n--\nNobody came.\n",
            secret)
        .passed_on;
  };
  ASSERT_EQ(passed_on("The sofa").size(), 1U);
  EXPECT_EQ(passed_on("The sofa").front().text, "I rang.\n--\nNobody came.");
  EXPECT_EQ(passed_on("Re: The sofa").front().text, "I rang.");
}

TEST(MailReader, falls_back_to_the_whole_text) {
  EXPECT_EQ(GmimeMailReader().read("From: a@x.org\n\nOn 24/11/2026 09:48, Ana wrote:\n> Only a quote\n", secret).new_text,
            "On 24/11/2026 09:48, Ana wrote:\n> Only a quote");
}

TEST(LetterSender, waits_until_a_mail_server_is_named) {
  SmtpLetterSender sender([]() -> Result<app::Settings> { return app::Settings{}; });
  EXPECT_EQ(sender.write({}, {}).error().code, Errc::unavailable);
  EXPECT_EQ(sender.send({}, "").result, app::SendResult::later);
  SmtpLetterSender broken([]() -> Result<app::Settings> { return fail(Errc::unavailable, "The database is busy."); });
  EXPECT_EQ(broken.send({}, "").answer, "The database is busy.");
}

TEST(LetterSender, refuses_a_letter_that_cannot_be_written) {
  SmtpLetterSender sender([]() -> Result<app::Settings> {
    app::Settings settings;
    settings.mail_address = "hello@example.com";
    settings.smtp = app::SmtpSettings{};
    return settings;
  });
  app::OutboxRow letter;
  letter.to = "nobody";
  letter.message_id = "a@b";
  EXPECT_EQ(sender.write(letter, {}).error().code, Errc::invalid);
}

TEST(LetterSender, writes_a_letter_once_with_both_forms_and_its_signature) {
  SmtpLetterSender sender([]() -> Result<app::Settings> {
    app::Settings settings;
    settings.mail_address = "hello@example.com";
    settings.dkim = app::DkimSettings{
        "example.com",
        "amends",
        "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n-----END PRIVATE KEY-----\n",
        {}};
    return settings;
  });
  app::OutboxRow letter;
  letter.to = "ngozi@example.ie";
  letter.text = "Dear Ms Eze,\n\nwe are sorry for the lamp that came broken.";
  letter.message_id = "a@example.com";
  const auto mail = sender.write(letter, {});
  ASSERT_TRUE(mail) << mail.error().sentence;
  EXPECT_EQ(*mail, *sender.write(letter, {}));
  EXPECT_TRUE(mail->starts_with("DKIM-Signature: v=1; a=ed25519-sha256;"));
  EXPECT_NE(mail->find("Content-Type: multipart/alternative;"), std::string::npos);
  EXPECT_EQ(mail->find("Auto-Submitted"), std::string::npos);
  letter.automatic = true;
  EXPECT_NE(sender.write(letter, {})->find("Auto-Submitted: auto-generated\r\n"), std::string::npos);
}

TEST(LetterSender, a_letter_waits_where_its_key_is_damaged) {
  SmtpLetterSender sender([]() -> Result<app::Settings> {
    app::Settings settings;
    settings.mail_address = "hello@example.com";
    settings.dkim = app::DkimSettings{"example.com", "amends", "damaged", {}};
    return settings;
  });
  app::OutboxRow letter;
  letter.to = "ngozi@example.ie";
  letter.message_id = "a@example.com";
  EXPECT_EQ(sender.write(letter, {}).error().code, Errc::internal);
}

}  // namespace
}  // namespace amends::mail
