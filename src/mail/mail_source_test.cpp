#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include <unistd.h>

#include "mail/mail_source.hpp"

namespace amends::mail {
namespace {

using Named = std::vector<std::pair<std::string, std::string>>;

Named mails_in(const std::string& bytes) {
  Named out;
  std::istringstream in(bytes);
  EXPECT_TRUE(for_each_mail(in, "in", [&](const std::string& name, std::string_view mail) -> Result<void> {
    out.emplace_back(name, mail);
    return {};
  }));
  return out;
}

TEST(MailSource, takes_one_mail_as_it_is) {
  EXPECT_EQ(mails_in("Subject: a\r\n\r\nFrom here on\n"), (Named{{"in", "Subject: a\r\n\r\nFrom here on\n"}}));
  EXPECT_TRUE(mails_in("").empty());
}

TEST(MailSource, splits_an_mbox_and_restores_quoted_lines) {
  EXPECT_EQ(mails_in("From a@x Tue Nov 24 09:48:00 2026\nSubject: a\n\n>From me\n>>From you\n\nFrom here on, no mark\n\nFrom b@x Tue Nov "
                     "24 09:49:00 2026\nSubject: b\n\nb\n"),
            (Named{{"in#1", "Subject: a\n\nFrom me\n>From you\n\nFrom here on, no mark\n"}, {"in#2", "Subject: b\n\nb\n"}}));
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
  ASSERT_TRUE(for_each_mail(root_, [&](const std::string& name, std::string_view) -> Result<void> {
    names.push_back(std::filesystem::path(name).lexically_relative(root_).string());
    return {};
  }));
  EXPECT_EQ(names, (std::vector<std::string>{"a/1.mbox#1", "a/1.mbox#2", "a/2.eml", "b.eml"}));
}

TEST_F(Folder, missing_is_said_and_an_error_of_the_taker_ends_the_reading) {
  const auto nothing = [](const std::string&, std::string_view) -> Result<void> { return {}; };
  EXPECT_EQ(for_each_mail(root_ / "no", nothing).error().code, Errc::not_found);
  write("a", "a");
  write("b", "b");
  int seen = 0;
  const auto result = for_each_mail(root_, [&](const std::string&, std::string_view) -> Result<void> {
    ++seen;
    return fail(Errc::unavailable, "The disk is full.");
  });
  EXPECT_EQ(result.error().sentence, "The disk is full.");
  EXPECT_EQ(seen, 1);
}

}  // namespace
}  // namespace amends::mail
