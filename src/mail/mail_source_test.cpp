#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include <sys/stat.h>
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
  using Names = std::vector<std::string>;
  Result<void> read(const std::filesystem::path& path) {
    seen_ = passed_over_ = unreadable_ = {};
    return for_each_mail(
        path,
        [&](const FoundMail& mail) -> Result<void> {
          seen_.push_back(std::filesystem::path(mail.name).lexically_relative(root_).string());
          return {};
        },
        [&](LeftOut why, std::string sentence) {
          if (const auto at = sentence.find(root_.string()); at != sentence.npos) sentence.replace(at, root_.string().size(), "ROOT");
          (why == LeftOut::no_mail ? passed_over_ : unreadable_).push_back(sentence);
        });
  }
  Names names() {
    EXPECT_TRUE(read(root_));
    return seen_;
  }
  std::filesystem::path root_;
  Names seen_, passed_over_, unreadable_;
};

TEST_F(Folder, is_read_through_and_sorted) {
  write("b.eml", "b");
  write("a/2.eml", "From a@x Tue Nov 24 09:48:00 2026\nx\n\nFrom a@x Tue Nov 24 09:48:00 2026\ny\n");
  write("a/1.mbox", "From a@x Tue Nov 24 09:48:00 2026\nx\n\nFrom a@x Tue Nov 24 09:48:00 2026\ny\n");
  write(".hidden", "no");
  std::filesystem::create_directory(root_ / "tmp");
  EXPECT_EQ(names(), (Names{"a/1.mbox#1", "a/1.mbox#2", "a/2.eml", "b.eml"}));
  EXPECT_EQ(passed_over_, Names{});
  write(".git/config", "no");
  write("tmp/half", "no");
  std::filesystem::create_directory_symlink(root_, root_ / "circle");
  ::mkfifo((root_ / "fifo").c_str(), 0600);
  EXPECT_EQ(names(), (Names{"a/1.mbox#1", "a/1.mbox#2", "a/2.eml", "b.eml"}));
  EXPECT_EQ(passed_over_, Names{"Passed over in ROOT: .git, circle, fifo, tmp."});
  EXPECT_EQ(unreadable_, Names{});
}

TEST_F(Folder, of_a_maildir_gives_what_is_in_cur_and_new_and_in_the_folders_below_it) {
  for (const auto* folder : {"", ".Archive/", ".Archive.2025/", "Work/Projects/", "deep/"}) {
    std::filesystem::create_directories(root_ / folder / "new");
    write(folder + std::string("tmp/half"), "no");
    write(folder + std::string("cur/1:2,S"), "x");
    write(folder + std::string("dovecot-uidlist"), "no");
  }
  write("new/2", "From a@x Tue Nov 24 09:48:00 2026\none mail\n\nFrom a@x Tue Nov 24 09:48:00 2026\nall the same\n");
  write("new/.nfs1", "no");
  write("cur/odd/3", "no");
  write("sieve/away.sieve", "no");
  write("subscriptions", "no");
  EXPECT_EQ(names(),
            (Names{".Archive/cur/1:2,S", ".Archive.2025/cur/1:2,S", "Work/Projects/cur/1:2,S", "cur/1:2,S", "deep/cur/1:2,S", "new/2"}));
  const std::string why = ", as only cur and new of a Maildir hold mails: ";
  EXPECT_EQ(passed_over_,
            (Names{"Passed over in ROOT/.Archive" + why + "dovecot-uidlist, tmp.",
                   "Passed over in ROOT/.Archive.2025" + why + "dovecot-uidlist, tmp.",
                   "Passed over in ROOT/Work/Projects" + why + "dovecot-uidlist, tmp.", "Passed over in ROOT/cur: odd.",
                   "Passed over in ROOT/deep" + why + "dovecot-uidlist, tmp.", "Passed over in ROOT/sieve" + why + "away.sieve.",
                   "Passed over in ROOT" + why + "dovecot-uidlist, subscriptions, tmp."}));
}

TEST_F(Folder, names_a_few_of_many_that_are_passed_over) {
  std::filesystem::create_directories(root_ / "cur");
  std::filesystem::create_directories(root_ / "new");
  for (int n = 100; n < 150; ++n) write("index" + std::to_string(n), "no");
  names();
  ASSERT_EQ(passed_over_.size(), 1);
  EXPECT_TRUE(passed_over_[0].ends_with(", index118, index119 and 30 more.")) << passed_over_[0];
}

TEST_F(Folder, with_something_unreadable_in_it_gives_the_rest) {
  write("1.eml", "x");
  std::filesystem::create_symlink("nowhere", root_ / "2.eml");
  std::filesystem::create_symlink("/proc/self/mem", root_ / "3.eml");  // opens, and cannot be read
  write("4.eml", "x");
  EXPECT_EQ(names(), (Names{"1.eml", "4.eml"}));
  EXPECT_EQ(unreadable_, (Names{"ROOT/2.eml cannot be opened. Check that it is there and that you may read it.",
                                "ROOT/3.eml cannot be read to its end."}));
  EXPECT_EQ(read(root_ / "3.eml").error().code, Errc::unavailable);
  EXPECT_EQ(unreadable_, Names{}) << "of one file the error tells";
}

TEST_F(Folder, missing_is_said_and_an_error_of_the_taker_ends_the_reading) {
  EXPECT_EQ(read(root_ / "no").error().code, Errc::not_found);
  write("a", "a");
  write("b", "b");
  int seen = 0;
  const auto refuse = [&](const FoundMail&) -> Result<void> {
    ++seen;
    return fail(Errc::unavailable, "The disk is full.");
  };
  EXPECT_EQ(for_each_mail(root_, refuse, [](LeftOut, const std::string&) {}).error().sentence, "The disk is full.");
  EXPECT_EQ(seen, 1);
}

}  // namespace
}  // namespace amends::mail
