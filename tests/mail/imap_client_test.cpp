// The IMAP client against servers that do what real ones will not, or only some do.

#include <gtest/gtest.h>

#include <chrono>
#include <vector>

#include "mail/imap/client.hpp"
#include "scripted_server.hpp"

namespace amends::mail::imap {
namespace {

using std::chrono::milliseconds;
using test::Line;
using test::ScriptedServer;

constexpr std::string_view hello = "* OK [CAPABILITY IMAP4rev1 IDLE MOVE UIDPLUS SASL-IR AUTH=PLAIN AUTH=XOAUTH2] ready\r\n";
constexpr Timeouts short_times{milliseconds(2000), milliseconds(400)};

struct Story {
  ScriptedServer server;
  Client client;
  explicit Story(std::function<void(Line&)> script, Timeouts times = {}) : server(std::move(script)), client(times) {}
  Result<void> connect(Security security = Security::none) { return client.connect({"127.0.0.1", server.port(), security, ""}); }
};

template <class T>
std::string rule(const Result<T>& result) {
  return result ? "no error" : result.error().rule;
}

void greet_and_let_in(Line& line) {
  line.say(hello);
  line.serve("OK [CAPABILITY IMAP4rev1 IDLE MOVE UIDPLUS] in");
}

Result<void> enter(Story& story) {
  TRY_VOID(story.connect());
  return story.client.sign_in("ana", "secret");
}

Client::See keep(std::vector<std::string>& bodies) {
  return [&bodies](std::uint32_t, std::vector<Value>& items) -> Result<void> {
    if (const auto* body = Client::item(items, "BODY[]")) bodies.push_back(body->text);
    return {};
  };
}

const std::uint32_t seven[] = {7};

}  // namespace

TEST(imap_client, signs_in_with_plain_at_once_where_the_server_takes_it) {
  std::string said;
  {
    Story story([&](Line& line) {
      line.say(hello);
      said = line.serve("OK [CAPABILITY IMAP4rev1] in");
    });
    ASSERT_TRUE(enter(story));
  }
  EXPECT_EQ(said, "AUTHENTICATE PLAIN AGFuYQBzZWNyZXQ=");
}

TEST(imap_client, signs_in_with_plain_after_a_challenge_where_it_must) {
  std::string said;
  {
    Story story([&](Line& line) {
      line.say("* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready\r\n");
      const auto tag = line.hear().substr(0, 2);
      line.say("+ \r\n");
      said = line.hear();
      line.say(tag + " OK [CAPABILITY IMAP4rev1] in\r\n");
    });
    ASSERT_TRUE(enter(story));
  }
  EXPECT_EQ(said, "AGFuYQBzZWNyZXQ=");
}

TEST(imap_client, logs_in_by_literals_where_there_is_no_sasl) {
  std::vector<std::string> said;
  {
    Story story([&](Line& line) {
      line.say("* OK ready\r\n");
      line.serve("OK", "* CAPABILITY IMAP4rev1\r\n");
      said.push_back(line.hear());
      line.say("+ go on\r\n");
      said.push_back(line.hear_bytes(8));
      said.push_back(line.hear());
      line.say("a2 OK in\r\n");
      line.serve("OK", "* CAPABILITY IMAP4rev1 IDLE\r\n");
    });
    ASSERT_TRUE(story.connect());
    ASSERT_TRUE(story.client.sign_in("a\"b", "Schlüß"));
    EXPECT_TRUE(story.client.can("IDLE"));
  }
  EXPECT_EQ(said, (std::vector<std::string>{R"(a2 LOGIN "a\"b" {8})", "Schlüß", ""}));
}

TEST(imap_client, answers_the_challenge_of_a_refused_token_and_tells_why) {
  std::string answer = "nothing";
  Story story([&](Line& line) {
    line.say(hello);
    const auto tag = line.hear().substr(0, 2);
    line.say("+ eyJzdGF0dXMiOiI0MDEifQ==\r\n");
    answer = line.hear();
    line.say(tag + " NO [AUTHENTICATIONFAILED] Invalid credentials\r\n");
  });
  ASSERT_TRUE(story.connect());
  const auto refused = story.client.sign_in_with_token("ana", "old");
  EXPECT_EQ(rule(refused), "sign_in_refused");
  EXPECT_NE(refused.error().sentence.find("Invalid credentials"), std::string::npos);
  EXPECT_EQ(answer, "");
}

TEST(imap_client, sends_no_password_where_starttls_is_missing) {
  std::string more = "nothing";
  {
    Story story([&](Line& line) {
      line.say("* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready\r\n");
      more = line.hear();
    });
    EXPECT_EQ(rule(story.connect(Security::starttls)), "starttls_missing");
    story.client.stop();
  }
  EXPECT_EQ(more, "");
}

TEST(imap_client, takes_nothing_that_was_said_before_the_encryption) {
  Story story([](Line& line) {
    line.say("* OK [CAPABILITY IMAP4rev1 STARTTLS] ready\r\n");
    line.serve("OK go ahead\r\na9 OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] from somebody else");
  });
  EXPECT_EQ(rule(story.connect(Security::starttls)), "imap_malformed");
}

TEST(imap_client, a_server_that_says_nothing_is_given_up) {
  Story story([](Line& line) { line.hear(); }, {milliseconds(200), milliseconds(200)});
  EXPECT_EQ(rule(story.connect()), "connection_timeout");
}

TEST(imap_client, a_server_that_speaks_http_is_no_imap_server) {
  Story story([](Line& line) { line.say("HTTP/1.1 400 Bad Request\r\n\r\n"); });
  EXPECT_EQ(rule(story.connect()), "imap_malformed");
}

TEST(imap_client, an_answer_that_drips_for_ever_is_given_up_and_one_that_ends_in_time_is_taken) {
  const auto drip = [](int milliseconds_a_byte) {
    return [milliseconds_a_byte](Line& line) {
      greet_and_let_in(line);
      const auto tag = line.hear().substr(0, 2);
      line.say_slowly("* 1 FETCH (UID 7 BODY[] {6}\r\nabcdef)\r\n" + tag + " OK done\r\n", milliseconds_a_byte);
    };
  };
  std::vector<std::string> bodies;
  Story slow(drip(40), short_times);
  ASSERT_TRUE(enter(slow));
  EXPECT_EQ(rule(slow.client.fetch(seven, "(UID BODY.PEEK[])", 6, keep(bodies))), "connection_timeout");
  EXPECT_TRUE(bodies.empty());
  Story quick(drip(3), short_times);
  ASSERT_TRUE(enter(quick));
  EXPECT_EQ(rule(quick.client.fetch(seven, "(UID BODY.PEEK[])", 6, keep(bodies))), "no error");
  EXPECT_EQ(bodies, std::vector<std::string>{"abcdef"});
}

TEST(imap_client, a_literal_that_is_cut_off_is_no_mail) {
  std::vector<std::string> bodies;
  Story story([](Line& line) {
    greet_and_let_in(line);
    line.hear();
    line.say("* 1 FETCH (UID 7 BODY[] {600}\r\nhalf of it");
  });
  ASSERT_TRUE(enter(story));
  EXPECT_EQ(rule(story.client.fetch(seven, "(UID BODY.PEEK[])", 600, keep(bodies))), "connection_lost");
  EXPECT_TRUE(bodies.empty());
}

TEST(imap_client, a_literal_longer_than_announced_is_no_imap) {
  std::vector<std::string> bodies;
  Story story([](Line& line) {
    greet_and_let_in(line);
    line.serve("OK done", "* 1 FETCH (UID 7 BODY[] {4}\r\nabcdef ghi)\r\n");
  });
  ASSERT_TRUE(enter(story));
  EXPECT_EQ(rule(story.client.fetch(seven, "(UID BODY.PEEK[])", 4, keep(bodies))), "imap_malformed");
  EXPECT_TRUE(bodies.empty());
}

TEST(imap_client, a_literal_beyond_the_limit_is_refused_before_it_comes) {
  Story story([](Line& line) {
    greet_and_let_in(line);
    line.hear();
    line.say("* 1 FETCH (UID 7 BODY[] {4000000000}\r\n");
    line.hear();
  });
  ASSERT_TRUE(enter(story));
  std::vector<std::string> bodies;
  EXPECT_EQ(rule(story.client.fetch(seven, "(UID BODY.PEEK[])", 4, keep(bodies))), "imap_too_large");
}

TEST(imap_client, goodbye_in_the_middle_tells_the_servers_words) {
  std::vector<std::string> bodies;
  Story story([](Line& line) {
    greet_and_let_in(line);
    line.hear();
    line.say("* 1 FETCH (UID 7 BODY[] {2}\r\nab)\r\n* BYE Server is going down\r\n");
  });
  ASSERT_TRUE(enter(story));
  const auto fetched = story.client.fetch(seven, "(UID BODY.PEEK[])", 2, keep(bodies));
  EXPECT_EQ(rule(fetched), "server_bye");
  EXPECT_NE(fetched.error().sentence.find("Server is going down"), std::string::npos);
  EXPECT_EQ(bodies.size(), 1U);
}

TEST(imap_client, mails_nobody_asked_for_are_not_taken) {
  std::vector<std::string> bodies;
  Story story([](Line& line) {
    greet_and_let_in(line);
    line.serve("OK done", "* 3 FETCH (FLAGS (\\Seen) UID 9)\r\n* 1 FETCH (UID 8 BODY[] {2}\r\nab)\r\n* 1 FETCH (UID 7 BODY[] NIL)\r\n");
  });
  ASSERT_TRUE(enter(story));
  ASSERT_TRUE(story.client.fetch(seven, "(UID BODY.PEEK[])", 2, keep(bodies)));
  EXPECT_EQ(bodies, std::vector<std::string>{""});
}

TEST(imap_client, waits_by_idle_and_hears_of_a_mail) {
  std::vector<std::string> said;
  {
    Story story([&](Line& line) {
      greet_and_let_in(line);
      const auto idle = line.hear();
      said.push_back(idle.substr(3));
      line.say("+ idling\r\n* OK Still here\r\n* 1 EXISTS\r\n");
      said.push_back(line.hear());
      line.say(idle.substr(0, 2) + " OK done\r\n");
    });
    ASSERT_TRUE(enter(story));
    const auto woken = story.client.wait(std::chrono::steady_clock::now() + milliseconds(5000));
    ASSERT_TRUE(woken);
    EXPECT_EQ(*woken, Woken::news);
  }
  EXPECT_EQ(said, (std::vector<std::string>{"IDLE", "DONE"}));
}

TEST(imap_client, a_wait_can_be_ended_from_another_thread_with_or_without_idle) {
  for (const bool idles : {true, false}) {
    Story story([idles](Line& line) {
      line.say(hello);
      line.serve(idles ? "OK [CAPABILITY IMAP4rev1 IDLE] in" : "OK [CAPABILITY IMAP4rev1] in");
      if (idles) {
        const auto tag = line.hear().substr(0, 2);
        line.say("+ idling\r\n");
        line.hear();
        line.say(tag + " OK done\r\n");
      }
      line.serve("OK still here");
    });
    ASSERT_TRUE(enter(story));
    std::thread other([&] {
      std::this_thread::sleep_for(milliseconds(50));
      story.client.interrupt();
    });
    const auto woken = story.client.wait(std::chrono::steady_clock::now() + milliseconds(5000));
    other.join();
    ASSERT_TRUE(woken) << woken.error().sentence;
    EXPECT_EQ(*woken, Woken::interrupted);
    EXPECT_TRUE(story.client.noop());
  }
}

TEST(imap_client, stop_ends_whatever_is_under_way) {
  Story story([](Line& line) {
    greet_and_let_in(line);
    line.hear();
    line.hear();
  });
  ASSERT_TRUE(enter(story));
  std::thread other([&] {
    std::this_thread::sleep_for(milliseconds(50));
    story.client.stop();
  });
  EXPECT_EQ(rule(story.client.search("UNSEEN")), "stopped");
  other.join();
  EXPECT_EQ(rule(story.client.noop()), "stopped");
}

TEST(imap_client, moves_by_copy_where_there_is_no_move) {
  std::vector<std::string> said;
  const std::uint32_t uids[] = {1, 2, 3, 7};
  {
    Story story([&](Line& line) {
      line.say(hello);
      line.serve("OK [CAPABILITY IMAP4rev1 UIDPLUS] in");
      for (int i = 0; i < 4; ++i) said.push_back(line.serve("OK done"));
    });
    ASSERT_TRUE(enter(story));
    ASSERT_TRUE(story.client.move(uids, "Erledigt & gut"));
  }
  EXPECT_EQ(said, (std::vector<std::string>{"UID STORE 1:3,7 +FLAGS.SILENT (\\Seen)", "UID COPY 1:3,7 \"Erledigt &- gut\"",
                                            "UID STORE 1:3,7 +FLAGS.SILENT (\\Deleted)", "UID EXPUNGE 1:3,7"}));
}

TEST(imap_client, mails_that_were_copied_and_cannot_be_taken_away_are_told_apart_from_those_that_were_not_copied) {
  const std::uint32_t uids[] = {7};
  const auto moved = [&](std::size_t refused_at) {
    Story story([&](Line& line) {
      line.say(hello);
      line.serve("OK [CAPABILITY IMAP4rev1] in");
      for (std::size_t i = 0; i <= refused_at; ++i) line.serve(i == refused_at ? "NO [NOPERM] not you" : "OK done");
    });
    EXPECT_TRUE(enter(story));
    return rule(story.client.move(uids, "Done"));
  };
  EXPECT_EQ(moved(1), "folder_missing");  // the copy
  EXPECT_EQ(moved(2), "left_behind");     // what takes the original away
}

TEST(imap_client, asks_what_we_may_do_with_a_folder) {
  std::string said;
  Story story([&](Line& line) {
    greet_and_let_in(line);
    said = line.serve("OK done", "* MYRIGHTS \"Erledigt &- gut\" lrsi\r\n");
  });
  ASSERT_TRUE(enter(story));
  const auto rights = story.client.rights("Erledigt & gut");
  ASSERT_TRUE(rights);
  EXPECT_EQ(*rights, "lrsi");
  EXPECT_EQ(said, "MYRIGHTS \"Erledigt &- gut\"");
}

TEST(imap_client, a_folder_without_lasting_numbers_is_refused) {
  Story story([](Line& line) {
    greet_and_let_in(line);
    line.serve("OK [READ-WRITE] open", "* 3 EXISTS\r\n");
  });
  ASSERT_TRUE(enter(story));
  EXPECT_EQ(rule(story.client.open("INBOX", Opening::to_change)), "imap_malformed");
}

}  // namespace amends::mail::imap
