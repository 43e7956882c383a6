#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include <unistd.h>

#include "base/limits.hpp"
#include "mail/mail_source.hpp"

namespace amends::mail {
namespace {

using Named = std::vector<std::pair<std::string, std::string>>;

Named mails_in(const std::string& bytes) {
  Named out;
  std::istringstream in(bytes);
  EXPECT_TRUE(for_each_mail(in, "in", [&](const FoundMail& mail) -> Result<void> {
    EXPECT_EQ(mail.size, mail.bytes.size());
    out.emplace_back(mail.name, mail.bytes);
    return {};
  }));
  return out;
}

TEST(MailSource, takes_one_mail_as_it_is) {
  EXPECT_EQ(mails_in("Subject: a\r\n\r\nFrom here on\n"), (Named{{"in", "Subject: a\r\n\r\nFrom here on\n"}}));
  EXPECT_EQ(mails_in(""), (Named{{"in", ""}}));
}

TEST(MailSource, splits_an_mbox_and_restores_quoted_lines) {
  EXPECT_EQ(mails_in("From a@x Tue Nov 24 09:48:00 2026\nSubject: a\n\n>From me\n>>From you\n\nFrom here on, no mark\n\nFrom b@x Tue Nov "
                     "24 09:49:00 2026\nSubject: b\n\nb\n"),
            (Named{{"in#1", "Subject: a\n\nFrom me\n>From you\n\nFrom here on, no mark\n"}, {"in#2", "Subject: b\n\nb\n"}}));
}

TEST(MailSource, cuts_off_what_is_too_large_and_tells_its_size) {
  std::istringstream in("Subject: a\n\n" + std::string(limits::mail_bytes_max, 'x') + "\nmore\n");
  EXPECT_TRUE(for_each_mail(in, "in", [&](const FoundMail& mail) -> Result<void> {
    EXPECT_EQ(mail.size, limits::mail_bytes_max + 18);
    EXPECT_EQ(mail.bytes.size(), limits::mail_bytes_max + 1);
    EXPECT_EQ(head_of(mail.bytes), "Subject: a");
    return {};
  }));
}

TEST(MailSource, finds_the_header_of_what_is_too_large) {
  EXPECT_EQ(head_of("\r\nFrom: a\r\nSubject: b\r\n\r\ntext"), "From: a\r\nSubject: b\r");
  EXPECT_EQ(head_of("no header\n\ntext"), "");
  EXPECT_EQ(head_of(std::string(limits::mail_bytes_max, 'x')), "");
  EXPECT_EQ(head_of(""), "");
  EXPECT_EQ(head_of("From: a\n" + std::string(limits::imap_head_bytes_max, 'x')), "From: a");
}

class Folder : public testing::Test {
 protected:
  void SetUp() override {
    auto pattern = (std::filesystem::temp_directory_path() / "amends-mail-XXXXXX").string();
    root_ = ::mkdtemp(pattern.data());
  }
  void TearDown() override { std::filesystem::remove_all(root_); }
  void write(const std::string& name, const std::string& text) {
    std::filesystem::create_directories((root_ / name).parent_path());
    std::ofstream(root_ / name) << text;
  }
  std::filesystem::path root_;
};

TEST_F(Folder, is_read_through_and_sorted) {
  write("b.eml", "b");
  write("a/2.eml", "From a@x Tue Nov 24 09:48:00 2026\nx\n\nFrom a@x Tue Nov 24 09:48:00 2026\ny\n");
  write("a/1.mbox", "From a@x Tue Nov 24 09:48:00 2026\nx\n\nFrom a@x Tue Nov 24 09:48:00 2026\ny\n");
  write(".hidden", "no");
  write("tmp/half", "no");
  std::vector<std::string> names;
  ASSERT_TRUE(for_each_mail(root_, [&](const FoundMail& mail) -> Result<void> {
    names.push_back(std::filesystem::path(mail.name).lexically_relative(root_).string());
    return {};
  }));
  EXPECT_EQ(names, (std::vector<std::string>{"a/1.mbox#1", "a/1.mbox#2", "a/2.eml", "b.eml"}));
}

TEST_F(Folder, missing_is_said_and_an_error_of_the_taker_ends_the_reading) {
  const auto nothing = [](const FoundMail&) -> Result<void> { return {}; };
  EXPECT_EQ(for_each_mail(root_ / "no", nothing).error().code, Errc::not_found);
  write("a", "a");
  write("b", "b");
  int seen = 0;
  const auto result = for_each_mail(root_, [&](const FoundMail&) -> Result<void> {
    ++seen;
    return fail(Errc::unavailable, "The disk is full.");
  });
  EXPECT_EQ(result.error().sentence, "The disk is full.");
  EXPECT_EQ(seen, 1);
}

}  // namespace
}  // namespace amends::mail
