#include <gtest/gtest.h>

#include "mail/delivery_report.hpp"
#include "mail/parse.hpp"

namespace amends::mail {
namespace {

ParsedMail read(std::string_view bytes) { return parse_mail(bytes).value(); }

constexpr std::string_view person = "From: Ada <ada@example.org>\nTo: help@example.com\nMessage-ID: <1@example.org>\n";
constexpr std::string_view report =
    "From: MAILER-DAEMON@mx.example.net\nTo: help@example.com\nSubject: Undelivered Mail\nMIME-Version: 1.0\n"
    "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nIt could not be delivered.\n"
    "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; "
    "ada@example.org\nAction: ";
constexpr std::string_view enclosed =
    "\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <letter.1042.mac@example.com>\nReferences: <first@example.org>\n\n--b--\n";

TEST(Kind, a_failed_delivery_is_a_bounce_and_names_whom_and_which_mail) {
  const auto mail =
      read(std::string(report) + "failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\n" + std::string(enclosed));
  EXPECT_EQ(mail.kind, MailKind::bounce);
  EXPECT_TRUE(mail.is_automatic);
  ASSERT_EQ(mail.recipients.size(), 1U);
  EXPECT_EQ(mail.recipients[0].address, "ada@example.org");
  EXPECT_EQ(mail.recipients[0].status, "5.1.1");
  EXPECT_TRUE(mail.recipients[0].hard);
  EXPECT_EQ(mail.original_message_id, "letter.1042.mac@example.com");
  EXPECT_EQ(mail.original_references, std::vector<std::string>{"first@example.org"});
}

TEST(Kind, a_delayed_delivery_is_a_bounce_that_kills_no_address) {
  const auto mail =
      read(std::string(report) + "delayed\nStatus: 4.4.1\nDiagnostic-Code: X; user unknown perhaps\n" + std::string(enclosed));
  EXPECT_EQ(mail.kind, MailKind::bounce);
  EXPECT_FALSE(mail.recipients.at(0).hard);
}

TEST(Kind, a_successful_delivery_is_no_bounce) {
  EXPECT_EQ(read(std::string(report) + "delivered\nStatus: 2.0.0\n" + std::string(enclosed)).kind, MailKind::other_automatic);
}

TEST(Kind, reads_several_recipients_out_of_prose) {
  const auto mail = read(
      "From: MAILER-DAEMON@mx.example.net\nTo: help@example.com\nSubject: failure notice\n\nHi. I wasn't able to deliver your message.\n\n"
      "<a@example.org>:\nRemote host said: 550 5.1.1 User unknown\n\n<b@example.org>:\nRemote host said: 552 5.2.2 Mailbox full\n\n"
      "--- Below this line is a copy of the message.\n\nMessage-ID: <ours@example.com>\n");
  ASSERT_EQ(mail.recipients.size(), 2U);
  EXPECT_TRUE(mail.recipients[0].hard);
  EXPECT_EQ(mail.recipients[1].address, "b@example.org");
  EXPECT_FALSE(mail.recipients[1].hard);
  EXPECT_EQ(mail.original_message_id, "ours@example.com");
}

TEST(Kind, absence_notes_are_auto_replies_by_header_or_by_wording) {
  EXPECT_EQ(read(std::string(person) + "Subject: Re: x\nAuto-Submitted: auto-replied (vacation)\n\nAway").kind, MailKind::auto_reply);
  EXPECT_EQ(read(std::string(person) + "Subject: Automatische Antwort: Ihr Paket\n\nBin weg").kind, MailKind::auto_reply);
  EXPECT_EQ(read(std::string(person) + "Subject: Re: Out of office\n\nThank you, I will wait.").kind, MailKind::normal);
}

TEST(Kind, abuse_reports_receipts_and_newsletters_are_told_apart) {
  EXPECT_EQ(read(std::string(person) +
                 "Content-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\nContent-Type: message/feedback-report\n\n"
                 "Feedback-Type: abuse\nUser-Agent: x/1\n\n--b--\n")
                .kind,
            MailKind::abuse_report);
  EXPECT_EQ(read(std::string(person) + "Content-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\n"
                                       "Content-Type: message/disposition-notification\n\nDisposition: manual-action; displayed\n\n--b--\n")
                .kind,
            MailKind::other_automatic);
  EXPECT_EQ(read(std::string(person) + "Precedence: bulk\n\nBuy").kind, MailKind::other_automatic);
  EXPECT_EQ(read(std::string(person) + "List-Id: <l.example.org>\nPrecedence: list\n\nHello list").kind, MailKind::normal);
}

TEST(Kind, a_complaint_that_speaks_of_failure_is_a_person) {
  EXPECT_EQ(
      read(std::string(person) + "Subject: Delivery failed again\n\nYour courier says the parcel could not be delivered. I am furious.")
          .kind,
      MailKind::normal);
  EXPECT_EQ(read(std::string(person) + "Subject: Fwd: Undeliverable: hello\nIn-Reply-To: <x@y>\n\nWhat is this? 550 user unknown").kind,
            MailKind::normal);
}

MailKind kind_under(const std::string& subject, std::string_view more = "") {
  return read(std::string(person) + "Subject: " + subject + "\n" + std::string(more) + "\nThis is not good enough.\n").kind;
}

TEST(Kind, a_complaint_in_the_words_of_an_absence_is_a_person) {
  for (const auto* subject :
       {"Robbed in your hotel while on vacation", "On vacation we were robbed", "On vacation until Friday we were robbed",
        "Hotel was two miles away from the beach", "Away from home, and the fitter left the door open", "Zimmer im Urlaub verschimmelt",
        "Im Urlaub: Zimmer verschimmelt", "Auto: Reparatur wieder falsch", "Abwesend beim Lieferversuch? Ich war zu Hause",
        "Out of office hours nobody answers", "Automatic reply instead of an answer", "Automatische Antwort statt Hilfe",
        "Automatic replies are all I get", "Fwd: Automatic reply: your complaint", "\"Automatic reply\" is all I get",
        "不在通知が入っていない"})
    EXPECT_EQ(kind_under(subject), MailKind::normal) << subject;
}

TEST(Kind, the_titles_that_programs_write_are_absence_notes) {
  for (const auto* subject :
       {"Automatic reply: Your lamp", "Out of Office AutoReply: Your lamp", "[Auto-Reply] Your lamp", "Out of the office until Monday",
        "Out of office - back on Monday", "Abwesenheitsnotiz: Ihr Paket", "Abwesenheitsnotiz", "Réponse automatique : Votre colis",
        "Автоответ: ваш заказ", "自动回复：订单", "On vacation", "I am out of the office.", "Ich bin im Urlaub bis 7. Dezember 2026"})
    EXPECT_EQ(kind_under(subject), MailKind::auto_reply) << subject;
}

TEST(Kind, what_an_inbox_rule_passes_on_or_what_wants_no_answer_is_a_person) {
  EXPECT_EQ(kind_under("The lamp", "X-MS-Exchange-Inbox-Rules-Loop: ada@example.org\n"), MailKind::normal);
  EXPECT_EQ(kind_under("Robbed while on vacation", "X-Auto-Response-Suppress: All\n"), MailKind::normal);
  EXPECT_EQ(kind_under("Re: Automatic reply: The lamp", "X-Auto-Response-Suppress: All\n"), MailKind::auto_reply);
}

TEST(Kind, no_name_or_address_of_a_sender_makes_a_report_by_its_words) {
  for (const auto* from : {"Bounce Parties <info@bounceparties.ie>", "administrator@smallbiz.example", "postmaster@smallbiz.example",
                           "Mail Administrator <it@smallbiz.example>"})
    for (const auto* subject : {"We did not receive our order", "Delivery failed again", "Empfänger unbekannt"}) {
      const auto mail = read("From: " + std::string(from) + "\nSubject: " + subject +
                             "\n\nThe parcel could not be delivered, rejected by your driver. An error occurred while paying.\n");
      EXPECT_EQ(mail.kind, MailKind::normal) << from << ": " << subject;
      EXPECT_FALSE(mail.is_automatic);
    }
}

constexpr std::string_view pasted =
    "\n<complaints@example.com>: host mx.example.com said: 550 5.1.1 User unknown\n\nFinal-Recipient: rfc822; complaints@example.com\n"
    "Action: failed\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\n";

TEST(Kind, a_report_that_a_person_pastes_or_encloses_is_their_word) {
  EXPECT_EQ(read(std::string(person) + "Subject: Your complaints address bounces\n\nThis came back:\n" + std::string(pasted)).kind,
            MailKind::normal);
  EXPECT_EQ(read(std::string(person) + "Subject: Undelivered mail\n\nThis came back:\n" + std::string(pasted)).kind, MailKind::normal);
  EXPECT_EQ(read(std::string(person) +
                 "Subject: Delivery failed\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nThe parcel could not be delivered.\n--b\n"
                 "Content-Type: message/rfc822\n\nMessage-ID: <promise@example.com>\n\nIt comes on Monday.\n--b--\n")
                .kind,
            MailKind::normal);
  EXPECT_EQ(read(std::string(person) +
                 "Subject: Complaint about message from your driver\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSee below.\n"
                 "--b\nContent-Type: message/rfc822\n\nMessage-ID: <promise@example.com>\n\nCome and get it.\n--b--\n")
                .kind,
            MailKind::normal);
}

TEST(Kind, mail_servers_that_write_under_an_office_are_told_by_title_or_by_code) {
  for (const auto* from : {"From: postmaster@corp.example\n", "From: System Administrator <it@corp.example>\n",
                           "Return-Path: <>\nFrom: server@corp.example\n"}) {
    EXPECT_EQ(read(std::string(from) + "Subject: Undeliverable: Your lamp\n\nAda Byrne was not reached.\n").kind, MailKind::bounce);
    EXPECT_EQ(read(std::string(from) + "Subject: Delivery failed\n\n550 5.1.1 User unknown\n").kind, MailKind::bounce);
  }
  EXPECT_EQ(read("From: MAILER-DAEMON <>\nSubject: Mail delivery failed\n\nSorry.\n").kind, MailKind::bounce);
}

TEST(Kind, nothing_that_must_not_be_answered_by_itself_passes_for_a_person_to_answer) {
  EXPECT_TRUE(read("Return-Path: <>\n" + std::string(person) + "Subject: The lamp\n\nIt is broken.\n").is_automatic);
  EXPECT_TRUE(read(std::string(person) + "Auto-Submitted: auto-generated\nReply-To: ngozi@home.example\n\nIt is broken.\n").is_automatic);
  EXPECT_EQ(read(std::string(person) + "Auto-Submitted: auto-generated\nReply-To: ngozi@home.example\nSubject: Delivery failed\n\nThe "
                                       "parcel could not be delivered.\n")
                .kind,
            MailKind::other_automatic);
}

TEST(Kind, what_a_person_posts_to_a_list_is_theirs_though_the_list_calls_it_bulk) {
  const std::string bulk = "From: ana@example.org\nSubject: The lamp\nPrecedence: bulk\nList-Id: <lamps.example.org>\n";
  const std::string words = "\n\nIt is broken.\n";
  EXPECT_EQ(read(bulk + "X-Mailing-List: lamps@example.org" + words).kind, MailKind::normal);
  EXPECT_EQ(read(bulk + "List-Post: <mailto:lamps@example.org>" + words).kind, MailKind::normal);
  EXPECT_EQ(read(bulk + "List-Post: NO" + words).kind, MailKind::other_automatic);
  EXPECT_EQ(read(bulk + "List-Unsubscribe: <https://example.org/stop>" + words).kind, MailKind::other_automatic);
  EXPECT_EQ(read(bulk + "X-Mailing-List: lamps@example.org\nAuto-Submitted: auto-generated" + words).kind, MailKind::other_automatic);
}

TEST(Kind, an_address_that_is_refused_only_after_the_mail_lives) {
  const std::string late =
      "From: MAILER-DAEMON@example.org\nSubject: Returned mail\n\nThe following addresses had permanent fatal errors\n<b@example.com>\n\n"
      "... while talking to mx.example.com.:\n>>> DATA\n<<< 550 Unknown user b@example.com\n";
  EXPECT_FALSE(read(late).recipients.at(0).hard);
  std::string at_once = late;
  at_once.replace(at_once.find(">>> DATA"), 8, ">>> RCPT To:<b@example.com>");
  EXPECT_TRUE(read(at_once).recipients.at(0).hard);
}

TEST(Hard, follows_the_words_before_the_code) {
  EXPECT_TRUE(is_hard("5.0.0", "550 No such user here"));
  EXPECT_TRUE(is_hard("", "Host or domain name not found"));
  EXPECT_FALSE(is_hard("5.1.1", "mailbox is full"));
  EXPECT_FALSE(is_hard("4.4.1", "host not found, will try again"));
  EXPECT_FALSE(is_hard("5.7.1", "rejected as spam"));
  EXPECT_FALSE(is_hard("5.7.1", "Recipient address rejected: user a@b.org temporary locked, try again later"));
  EXPECT_TRUE(is_hard("5.1.1", ""));
  EXPECT_FALSE(is_hard("", ""));
}

}  // namespace
}  // namespace amends::mail
