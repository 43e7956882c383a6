// Reports that a mail is late, as mail servers write them: none of them says that it came back.
#include <gtest/gtest.h>

#include "mail/parse.hpp"

namespace amends::mail {
namespace {

ParsedMail report(const std::string& subject, const std::string& text) {
  return parse_mail(
             "From: Mail Delivery System <MAILER-DAEMON@mx.example.org>\nTo: hello@example.com\nReturn-Path: <>\nAuto-Submitted: "
             "auto-replied\nSubject: " +
             subject + "\nMessage-ID: <late@mx.example.org>\n\n" + text)
      .value();
}

struct Words {
  const char* of;
  const char* subject;
  const char* text;
};

TEST(LateReport, in_words_is_no_failure) {
  for (
      const auto& [of, subject, text] : {
          Words{"Exim", "Warning: message 1rABcd-0001Ab-2C delayed 24 hours",
                "This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to "
                "one or more of its\nrecipients after more than 24 hours on the queue on mx.example.org.\n\nThe address to which the "
                "message has not yet been delivered is:\n\n  ada@example.org\n    Delay reason: Connection timed out\n\nNo action is "
                "required on your part. Delivery attempts will continue for\nsome time, and this warning may be repeated at intervals if "
                "the message\nremains undelivered. Eventually the mail delivery software will give up.\n"},
          Words{"Postfix", "Delayed Mail (still being retried)",
                "This is the mail system at host mx.example.org.\n\n####################################################################\n"
                "# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #\n"
                "####################################################################\n\nYour message could not be delivered for more than "
                "4 hour(s).\nIt will be retried until it is 5 day(s) old.\n\n<ada@example.org>: connect to example.org[192.0.2.1]:25: "
                "Connection refused\n"},
          Words{
              "sendmail", "Warning: could not send message for past 4 hours",
              "    **********************************************\n    **      THIS IS A WARNING MESSAGE ONLY      **\n    **  YOU DO NOT "
              "NEED TO RESEND YOUR MESSAGE  **\n    **********************************************\n\n   ----- The following addresses "
              "had transient non-fatal errors -----\n<ada@example.org>\n\nWarning: message still undelivered after 4 hours\nWill keep "
              "trying until message is 5 days old\n"},
          Words{"qmail", "failure notice",
                "Hi. This is the qmail-send program at mx.example.org.\nI haven't been able to deliver your message to the following "
                "addresses yet.\nThis is only a warning: I'm still trying, and you do not need to resend your message.\n\n"
                "<ada@example.org>:\nConnected to 192.0.2.1 but greeting failed.\n"},
          Words{"Exchange", "Delivery Status Notification (Delay)",
                "This is an automatically generated Delivery Status Notification.\n\nTHIS IS A WARNING MESSAGE ONLY.\n\nYOU DO NOT NEED TO "
                "RESEND YOUR MESSAGE.\n\nDelivery to the following recipients has been delayed.\n\n       ada@example.org\n"},
          Words{
              "Gmail", "Delivery Status Notification (Delay)",
              "** Delivery incomplete **\n\nThere was a temporary problem delivering your message to ada@example.org. Gmail will retry for "
              "46 more hours. You'll be notified if the delivery fails permanently.\n"},
      }) {
    const auto mail = report(subject, text);
    EXPECT_EQ(mail.kind, MailKind::bounce) << of;
    EXPECT_TRUE(mail.late) << of;
    for (const auto& one : mail.recipients) EXPECT_FALSE(one.hard) << of;
  }
}

TEST(LateReport, a_failure_that_speaks_of_its_delay_is_a_failure) {
  EXPECT_FALSE(
      report("Mail delivery failed: returning message to sender",
             "A message that you sent could not be delivered to one or more of its recipients. This is a permanent error.\nThe mail "
             "has been delayed before.\n\n  ada@example.org\n    retry timeout exceeded\n")
          .late);
  EXPECT_FALSE(report("Undelivered Mail Returned to Sender",
                      "I'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached "
                      "below.\n\n<ada@example.org>: host mx.example.org said: 550 5.1.1 User unknown\n")
                   .late);
}

TEST(LateReport, for_machines_is_read_whatever_it_is_packed_in) {
  const auto raw = [](const std::string& status) {
    return "From: MAILER-DAEMON@mx.example.org\nTo: hello@example.com\nSubject: Delay\nMessage-ID: <d@mx.example.org>\nMIME-Version: "
           "1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nIt is "
           "late.\n\n--b\n" +
           status + "\n--b--\n";
  };
  // "Reporting-MTA: dns; mx.example.org", a blank line, "Final-Recipient: rfc822; ada@example.org", "Action: delayed", "Status: 4.4.1"
  const auto packed = parse_mail(raw("Content-Type: message/delivery-status\nContent-Transfer-Encoding: "
                                     "base64\n\nUmVwb3J0aW5nLU1UQTogZG5zOyBteC5leGFtcGxlLm9yZwoKRmluYWwtUmVjaXBpZW50OiByZmM4MjI7IGFkYUBle"
                                     "GFtcGxlLm9yZwpBY3Rpb246IGRlbGF5ZWQKU3RhdHVzOiA0LjQuMQo=\n"))
                          .value();
  EXPECT_TRUE(packed.late);
  const auto mixed =
      parse_mail(raw("Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; "
                     "ada@example.org\nAction: delayed\nStatus: 4.4.1\n\nFinal-Recipient: rfc822; bob@example.org\nAction: "
                     "failed\nStatus: 5.1.1\n"))
          .value();
  EXPECT_FALSE(mixed.late) << "it failed for one of them";
}

}  // namespace
}  // namespace amends::mail
