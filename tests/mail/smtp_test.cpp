// Sending against a real SMTP server: python3-aiosmtpd, started here on a random loopback port and ended with the test.
#include <filesystem>
#include <fstream>
#include <iterator>

#include <netinet/in.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "mail/compose.hpp"
#include "mail/letter_sender.hpp"
#include "mail/smtp.hpp"
#include "mail/thread_token.hpp"

namespace amends::mail {
namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

// A child process that prints its port and ends when its standard input closes.
class Server {
 public:
  explicit Server(std::vector<std::string> options = {}) {
    auto pattern = (std::filesystem::temp_directory_path() / "amends-smtp-XXXXXX").string();
    folder_ = ::mkdtemp(pattern.data());
    int to_child[2];
    int from_child[2];
    if (::pipe(to_child) != 0 || ::pipe(from_child) != 0) return;
    child_ = ::fork();
    if (child_ == 0) {
      ::dup2(to_child[0], 0);
      ::dup2(from_child[1], 1);
      for (const int fd : {to_child[0], to_child[1], from_child[0], from_child[1]}) ::close(fd);
      std::vector<std::string> words{AMENDS_PYTHON, AMENDS_SMTP_SERVER, folder_.string()};
      words.insert(words.end(), options.begin(), options.end());
      std::vector<char*> arguments;
      for (auto& word : words) arguments.push_back(word.data());
      arguments.push_back(nullptr);
      ::execv(arguments[0], arguments.data());
      ::_exit(127);
    }
    ::close(to_child[0]);
    ::close(from_child[1]);
    input_ = to_child[1];
    std::string line;
    for (char c = 0; ::read(from_child[0], &c, 1) == 1 && c != '\n';) line += c;
    ::close(from_child[0]);
    port_ = line.empty() ? 0 : std::stoi(line);
  }
  ~Server() {
    ::close(input_);
    ::waitpid(child_, nullptr, 0);
    std::filesystem::remove_all(folder_);
  }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  SmtpSettings settings() const {
    SmtpSettings out;
    out.host = "127.0.0.1";
    out.port = port_;
    out.tls = Tls::none;
    out.timeout = std::chrono::seconds(10);
    return out;
  }
  std::string kept(int number) const { return read_file(folder_ / (std::to_string(number) + ".eml")); }
  // What MAIL FROM is answered from now on; empty: it is taken.
  void deny(const std::string& answer) const {
    std::filesystem::remove(folder_ / "deny");
    if (!answer.empty()) std::ofstream(folder_ / "deny") << answer;
  }
  std::string envelope(int number) const { return read_file(folder_ / (std::to_string(number) + ".txt")); }

 private:
  std::filesystem::path folder_;
  pid_t child_ = -1;
  int input_ = -1;
  int port_ = 0;
};

std::string letter(const std::string& subject) {
  OutgoingMail mail;
  mail.from = {"Ana Reis", "hello@example.com"};
  mail.to = {{"", "ada@example.org"}};
  mail.subject = subject;
  mail.text = "Dear Ada,\n\n.\n..two dots\nFrom here on\nGrüße\n";
  mail.message_id = "letter@example.com";
  return compose(mail).value();
}

// A server that accepts everything and says nothing back, or that is not there at all.
class SilentPort {
 public:
  SilentPort() : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    address_.sin_family = AF_INET;
    address_.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address_;
    ::bind(socket_, reinterpret_cast<sockaddr*>(&address_), size);
    ::getsockname(socket_, reinterpret_cast<sockaddr*>(&address_), &size);
  }
  ~SilentPort() { ::close(socket_); }
  SilentPort(const SilentPort&) = delete;
  SilentPort& operator=(const SilentPort&) = delete;
  void listen() { ::listen(socket_, 4); }
  SmtpSettings settings() const {
    SmtpSettings out;
    out.host = "127.0.0.1";
    out.port = ntohs(address_.sin_port);
    out.tls = Tls::none;
    out.timeout = std::chrono::seconds(2);
    return out;
  }

 private:
  int socket_;
  sockaddr_in address_{};
};

// A key and a certificate for "localhost" that nobody vouches for, as a PEM file.
class SelfSigned {
 public:
  SelfSigned() {
    auto pattern = (std::filesystem::temp_directory_path() / "amends-pem-XXXXXX").string();
    const int fd = ::mkstemp(pattern.data());
    path_ = pattern;
    EVP_PKEY* key = EVP_EC_gen("P-256");
    X509* certificate = X509_new();
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
    X509_set_pubkey(certificate, key);
    X509_NAME* name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("localhost"), -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    X509_sign(certificate, key, EVP_sha256());
    FILE* file = ::fdopen(fd, "w");
    PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr);
    PEM_write_X509(file, certificate);
    std::fclose(file);
    X509_free(certificate);
    EVP_PKEY_free(key);
  }
  ~SelfSigned() { std::filesystem::remove(path_); }
  SelfSigned(const SelfSigned&) = delete;
  SelfSigned& operator=(const SelfSigned&) = delete;
  const std::string& path() const { return path_; }
  std::string certificate() const {
    const auto both = read_file(path_);
    return both.substr(both.find("-----BEGIN CERTIFICATE-----"));
  }

 private:
  std::string path_;
};

TEST(Smtp, encrypts_and_trusts_no_certificate_that_nobody_vouches_for) {
  const SelfSigned pem;
  const Server server({"--tls", pem.path()});
  auto settings = server.settings();
  settings.tls = Tls::starttls;
  const auto answer = SmtpSender(settings).send(letter("Hello"), "hello@example.com", {"ada@example.org"});
  EXPECT_EQ(answer.outcome, SendOutcome::later);
  EXPECT_NE(answer.text.find("certificate"), std::string::npos) << answer.text;
  EXPECT_EQ(server.kept(1), "");
  settings.authority = pem.certificate();
  settings.host = "localhost";
  EXPECT_EQ(SmtpSender(settings).send(letter("Hello"), "hello@example.com", {"ada@example.org"}).outcome, SendOutcome::sent)
      << "one of our own authority";
  settings = server.settings();
  settings.tls = Tls::starttls;
  settings.verify = Verify::nothing;
  EXPECT_EQ(SmtpSender(settings).send(letter("Hello"), "hello@example.com", {"ada@example.org"}).outcome, SendOutcome::sent);
  EXPECT_EQ(server.kept(2), letter("Hello"));
}

TEST(Smtp, delivers_the_mail_byte_for_byte) {
  const Server server;
  const auto answer = SmtpSender(server.settings()).send(letter("Hello"), "hello@example.com", {"ada@example.org", "bob@example.org"});
  EXPECT_EQ(answer.outcome, SendOutcome::sent) << answer.text;
  EXPECT_EQ(answer.code, 250);
  EXPECT_EQ(answer.text, "2.0.0 Kept");
  EXPECT_TRUE(answer.refused.empty());
  EXPECT_EQ(server.kept(1), letter("Hello"));
  EXPECT_EQ(server.envelope(1), "hello@example.com\nada@example.org\nbob@example.org");
}

TEST(Smtp, sends_lone_line_feeds_as_crlf) {
  const Server server;
  EXPECT_EQ(SmtpSender(server.settings()).send("Subject: x\n\na\n.\nb", "", {"ada@example.org"}).outcome, SendOutcome::sent);
  EXPECT_EQ(server.kept(1), "Subject: x\r\n\r\na\r\n.\r\nb\r\n");
}

TEST(Smtp, tells_recipients_apart) {
  const Server server;
  const auto answer = SmtpSender(server.settings())
                          .send(letter("Hello"), "hello@example.com", {"refused@example.org", "ada@example.org", "busy@example.org"});
  EXPECT_EQ(answer.outcome, SendOutcome::sent);
  ASSERT_EQ(answer.refused.size(), 2U);
  EXPECT_EQ(answer.refused[0].address, "refused@example.org");
  EXPECT_EQ(answer.refused[0].code, 550);
  EXPECT_EQ(answer.refused[0].text, "5.1.1 No such user here");
  EXPECT_EQ(answer.refused[1].code, 451);
  EXPECT_EQ(server.envelope(1), "hello@example.com\nada@example.org");
}

TEST(Smtp, knows_for_ever_from_for_now) {
  const Server server;
  const SmtpSender sender(server.settings());
  const auto outcome = [&](const std::string& subject, const std::string& to) {
    return sender.send(letter(subject), "hello@example.com", {to});
  };
  EXPECT_EQ(outcome("Hello", "refused@example.org").outcome, SendOutcome::refused);
  EXPECT_EQ(outcome("Hello", "refused@example.org").text, "5.1.1 No such user here");
  EXPECT_EQ(outcome("Hello", "busy@example.org").outcome, SendOutcome::later);
  EXPECT_EQ(outcome("refuse", "ada@example.org").outcome, SendOutcome::refused);
  EXPECT_EQ(outcome("refuse", "ada@example.org").text, "5.7.1 We do not want this");
  EXPECT_EQ(outcome("later", "ada@example.org").outcome, SendOutcome::later);
  EXPECT_EQ(sender.send(letter("Hello"), "hello@example.com", {"refused@example.org", "busy@example.org"}).outcome, SendOutcome::later);
  EXPECT_EQ(server.kept(1), "");
}

TEST(Smtp, does_not_know_when_the_connection_is_lost_after_the_mail) {
  const Server server;
  const auto answer = SmtpSender(server.settings()).send(letter("vanish"), "hello@example.com", {"ada@example.org"});
  EXPECT_EQ(answer.outcome, SendOutcome::unknown) << answer.text;
}

TEST(Smtp, tries_again_later_where_nothing_answers) {
  SilentPort port;
  EXPECT_EQ(SmtpSender(port.settings()).send(letter("Hello"), "hello@example.com", {"ada@example.org"}).outcome, SendOutcome::later);
  port.listen();
  const auto answer = SmtpSender(port.settings()).send(letter("Hello"), "hello@example.com", {"ada@example.org"});
  EXPECT_EQ(answer.outcome, SendOutcome::later);
  EXPECT_NE(answer.text.find("did not answer in time"), std::string::npos) << answer.text;
}

TEST(Smtp, refuses_addresses_that_are_none) {
  SilentPort port;
  EXPECT_EQ(SmtpSender(port.settings()).send(letter("Hello"), "hello@example.com", {"ada@example.org>\r\nRCPT TO:<x@y.z"}).outcome,
            SendOutcome::refused);
  EXPECT_EQ(SmtpSender(port.settings()).send(letter("Hello"), "hello@example.com", {}).outcome, SendOutcome::refused);
}

TEST(Smtp, a_wrong_password_is_a_matter_of_settings_not_of_the_mail) {
  const Server server({"--sign-in"});
  auto settings = server.settings();
  settings.user = "ana";
  settings.password = "wrong";
  EXPECT_EQ(SmtpSender(settings).send(letter("Hello"), "hello@example.com", {"ada@example.org"}).outcome, SendOutcome::later);
  settings.password = "secret";
  EXPECT_EQ(SmtpSender(settings).send(letter("Hello"), "hello@example.com", {"ada@example.org"}).outcome, SendOutcome::sent);
}

TEST(Smtp, what_a_server_says_of_us_is_for_now_and_not_about_this_mail) {
  const Server server;
  const SmtpSender sender(server.settings());
  for (const auto* answer : {"530 5.7.0 Authentication required", "550 5.7.1 Client host rejected", "451 4.3.0 Out of order"}) {
    server.deny(answer);
    const auto denied = sender.send(letter("Hello"), "hello@example.com", {"ada@example.org"});
    EXPECT_EQ(denied.outcome, SendOutcome::later) << answer;
    EXPECT_TRUE(denied.of_server) << answer;
    EXPECT_EQ(denied.text, std::string(answer).substr(4));
  }
  server.deny("");
  const auto relay = sender.send(letter("Hello"), "hello@example.com", {"elsewhere@example.org"});
  EXPECT_EQ(relay.outcome, SendOutcome::later);
  EXPECT_TRUE(relay.of_server);
  for (const auto* of_the_mail : {"refused@example.org", "busy@example.org"})
    EXPECT_FALSE(sender.send(letter("Hello"), "hello@example.com", {of_the_mail}).of_server) << of_the_mail;
  EXPECT_FALSE(sender.send(letter("refuse"), "hello@example.com", {"ada@example.org"}).of_server);
  EXPECT_FALSE(sender.send(letter("vanish"), "hello@example.com", {"ada@example.org"}).of_server);
  const SilentPort closed;
  EXPECT_TRUE(SmtpSender(closed.settings()).send(letter("Hello"), "hello@example.com", {"ada@example.org"}).of_server);
}

app::OutboxRow to_ada() {
  app::OutboxRow letter;
  letter.id = domain::ContactId{Uuid::parse("0197a2b4-c6d8-7eef-8123-456789abcdff").value()};
  letter.to = "ada@example.org";
  letter.message_id = letter.id.str() + "@example.com";
  return letter;
}

SmtpLetterSender sender_at(const Server& server) {
  return SmtpLetterSender(
      [port = server.settings().port]() -> Result<app::Settings> {
        app::Settings settings;
        settings.mail_address = "hello@example.com";
        settings.smtp = app::SmtpSettings{"127.0.0.1", port, app::SmtpTls::none, {}, {}};
        return settings;
      },
      std::string(32, 's'));
}

TEST(SmtpLetters, leave_under_an_envelope_address_of_their_own) {
  const Server server;
  EXPECT_EQ(sender_at(server).send(to_ada(), letter("Hello")).result, app::SendResult::sent);
  const auto envelope = server.envelope(1);
  EXPECT_EQ(letter_of_address(envelope.substr(0, envelope.find('\n')), std::string(32, 's')), to_ada().id.str()) << envelope;
}

TEST(SmtpLetters, leave_under_the_bare_address_where_the_server_takes_no_other) {
  const Server server({"--one-sender", "hello@example.com"});
  EXPECT_EQ(sender_at(server).send(to_ada(), letter("Hello")).result, app::SendResult::sent);
  EXPECT_EQ(server.envelope(1), "hello@example.com\nada@example.org");
  const Server other({"--one-sender", "ada@example.com"});
  const auto report = sender_at(other).send(to_ada(), letter("Hello"));
  EXPECT_EQ(report.result, app::SendResult::later);
  EXPECT_TRUE(report.of_server);
}

TEST(SmtpSettingsTest, says_what_is_wrong) {
  const Server server({"--sign-in"});
  auto settings = server.settings();
  settings.user = "ana";
  settings.password = "secret";
  EXPECT_TRUE(SmtpSender(settings).test_settings());
  settings.password = "wrong";
  EXPECT_NE(SmtpSender(settings).test_settings().error().sentence.find("refuses the user name or password"), std::string::npos);
  settings.tls = Tls::starttls;
  EXPECT_NE(SmtpSender(settings).test_settings().error().sentence.find("offers no encryption"), std::string::npos);
  settings.tls = Tls::tls;
  EXPECT_NE(SmtpSender(settings).test_settings().error().sentence.find("does not speak TLS"), std::string::npos);

  const SilentPort closed;
  EXPECT_NE(SmtpSender(closed.settings()).test_settings().error().sentence.find("Nothing answers"), std::string::npos);
  EXPECT_EQ(SmtpSender(SmtpSettings{}).test_settings().error().field, "/host");
}

}  // namespace
}  // namespace amends::mail
