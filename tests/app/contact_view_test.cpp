// What a screen shows of a mail: its words, what was folded away, its HTML and pictures, and what was odd about it.
#include "app/contact_view.hpp"

#include <gtest/gtest.h>

#include "app/post/came_by.hpp"
#include "base/limits.hpp"
#include "mail_house.hpp"

namespace amends::test {
namespace {

const std::string picture = "\x89PNG\r\n\x1a\n picture";

std::string with_pictures(const std::string& type = "image/png") {
  return "From: Ngozi Eze <ngozi.eze@example.ie>\r\nTo: hello@harbourlane.example\r\nSubject: The door\r\nMessage-ID: <door@example.ie>\r\n"
         "Date: Tue, 24 Nov 2026 07:00:00 +0000\r\nContent-Type: multipart/related; boundary=r\r\n\r\n--r\r\nContent-Type: "
         "text/html\r\n\r\n"
         "<p>Nobody was at the door.</p><img src=\"cid:door@example.ie\"><img src=\"https://shop.example/a.png\"><script>x()</script>\r\n"
         "--r\r\nContent-Type: " +
         type + "\r\nContent-ID: <door@example.ie>\r\nContent-Disposition: inline; filename=door\r\n\r\n" + picture + "\r\n--r--\r\n";
}

class ContactViewTest : public ::testing::Test {
 protected:
  app::ContactView view(const app::Taken& taken) {
    return app::contact_view(house.reader(), mails, *taken.case_id, *house.item(taken).contact).value();
  }
  std::string html(const app::Taken& taken, app::RemotePictures remote) {
    return app::contact_html(house.reader(), mails, *taken.case_id, *house.item(taken).contact, remote,
                             [](int ordinal) { return fmt::format("/files/{}", ordinal); })
        .value();
  }

  MailHouse house;
  mail::GmimeMailReader mails;
};

TEST_F(ContactViewTest, shows_a_pictures_attachment_in_its_place_and_fetches_others_only_when_asked) {
  const auto taken = house.take(with_pictures());
  EXPECT_TRUE(view(taken).as_html);
  EXPECT_EQ(view(taken).remote_pictures, 1);
  EXPECT_EQ(html(taken, app::RemotePictures::left_out),
            "<p>Nobody was at the door.</p><img src=\"/files/0\"><img data-remote-src=\"https://shop.example/a.png\">");
  EXPECT_EQ(html(taken, app::RemotePictures::fetched),
            "<p>Nobody was at the door.</p><img src=\"/files/0\"><img src=\"https://shop.example/a.png\">");
}

TEST_F(ContactViewTest, an_attachment_that_is_no_picture_is_never_shown_as_one) {
  const auto taken = house.take(with_pictures("image/svg+xml"));
  EXPECT_NE(html(taken, app::RemotePictures::fetched).find("<img data-cid=\"door@example.ie\">"), std::string::npos);
}

TEST_F(ContactViewTest, knows_a_picture_by_its_bytes) {
  EXPECT_EQ(app::picture_type(picture), "image/png");
  EXPECT_EQ(app::picture_type("\xFF\xD8\xFF\xE0"), "image/jpeg");
  EXPECT_EQ(app::picture_type("GIF89a"), "image/gif");
  EXPECT_EQ(app::picture_type("RIFF\x10\x20\x30\x40WEBPVP8 "), "image/webp");
  for (const auto* other : {"", "RIFF", "RIFF....WAVE", "<svg xmlns='http://www.w3.org/2000/svg'/>", "BM"})
    EXPECT_EQ(app::picture_type(other), "");
}

TEST_F(ContactViewTest, what_was_cut_off_the_text_is_the_rest) {
  const auto first = house.take(first_mail());
  const auto letter = house.letter(*first.case_id);
  const auto reply =
      house.take("From: Ngozi Eze <ngozi.eze@example.ie>\nSubject: Re: The lamp\nMessage-ID: <re@example.ie>\nIn-Reply-To: <" +
                 letter.message_id + ">\n\nIt works.\n\nOn 24/11/2026 09:48, Ana wrote:\n> Does it?\n\n-- \nNgozi\n");
  const auto shown = view(reply);
  EXPECT_EQ(shown.text.text, "It works.");
  EXPECT_EQ(shown.rest.value_or(""), "On 24/11/2026 09:48, Ana wrote:\n> Does it?\n\n--\nNgozi");
  EXPECT_FALSE(view(first).rest);
  EXPECT_FALSE(view(first).as_html);
}

TEST_F(ContactViewTest, a_first_mail_has_all_its_words_in_the_case) {
  for (const std::string story : {"Hello,\n\nFrom: Dublin\nTo: Cork\nDate: 24.11.2026\n\nThe sofa never came.",
                                  "The story is short.\n--\nThe driver shouted at my daughter.\nI want my money back.",
                                  "I rang on Monday. On Tue, 24 Nov 2026 your Ana <ana@example.org> wrote:\nthat it would come."}) {
    const auto taken = house.take("From: Ngozi Eze <ngozi.eze@example.ie>\nSubject: The sofa\nMessage-ID: <" +
                                  std::to_string(story.size()) + "@example.ie>\n\n" + story + "\n");
    ASSERT_EQ(taken.became, app::Became::new_case);
    EXPECT_EQ(view(taken).text.text, story);
    EXPECT_FALSE(view(taken).rest);
  }
}

TEST_F(ContactViewTest, words_beyond_what_a_case_keeps_are_the_rest_and_it_is_said) {
  std::string text;
  for (int i = 0; text.size() < limits::text_bytes_max + 1000; ++i) text += "line " + std::to_string(i) + "\n";
  const auto taken = house.take(
      "From: Ngozi Eze <ngozi.eze@example.ie>\nSubject: Long\nDate: Tue, 24 Nov 2026 07:00:00 +0000\nMessage-ID: "
      "<long@example.ie>\n\n" +
      text);
  const auto shown = view(taken);
  ASSERT_TRUE(shown.rest);
  EXPECT_TRUE(shown.rest->ends_with(text.substr(text.rfind("line"), 9)));
  ASSERT_EQ(shown.problems.size(), 1U);
  EXPECT_TRUE(shown.problems.front().starts_with("Its words are more than a case keeps"));
}

TEST_F(ContactViewTest, says_what_the_reader_found_odd) {
  const auto taken = house.take("From: Ngozi Eze <ngozi.eze@example.ie>\nSubject: Broken\nMessage-ID: <odd@example.ie>\n\nIt broke.\n");
  EXPECT_EQ(view(taken).problems, std::vector<std::string>{"The mail has no date that can be read."});
}

TEST_F(ContactViewTest, a_source_is_called_as_people_call_it) {
  app::Mailbox mailbox;
  mailbox.id = app::MailboxId::parse("01940000-0000-7000-8000-000000000002").value();
  mailbox.name = "Complaints";
  mailbox.folder = "INBOX";
  ASSERT_TRUE(house.app().writer->run([&](app::Unit& unit) { return unit.tx.put_mailbox(mailbox); }));
  app::IntakeRow row;
  row.source =
      "imap:01940000-0000-7000-8000-000000000002/7/1042\nimap:01940000-0000-7000-8000-000000000002/7/1043\npipe\ninbox/0001.eml\n"
      "imap:01940000-0000-7000-8000-000000000003/1/1\napi";
  EXPECT_EQ(app::came_by(house.reader(), row).value(),
            (std::vector<std::string>{"the mailbox Complaints, folder INBOX", "the pipe", "the file inbox/0001.eml",
                                      "a mailbox that was removed since", "the API"}));
}

}  // namespace
}  // namespace amends::test
