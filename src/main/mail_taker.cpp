#include "main/mail_taker.hpp"

#include <charconv>

#include <fmt/format.h>
#include <boost/describe/class.hpp>

#include "base/limits.hpp"
#include "main/control.hpp"
#include "store/data_folder.hpp"
#include "wire/read.hpp"
#include "wire/write.hpp"

namespace amends {

using app::ArrivingMail;
using app::Taking;

struct TakenAnswer {
  std::optional<app::Taken> taken;
  std::string refused;
  std::string message_id;
};
BOOST_DESCRIBE_STRUCT(TakenAnswer, (), (taken, refused, message_id))

namespace {

ArrivingMail arriving(std::string raw, std::string source, std::uint64_t bytes, Instant now) {
  ArrivingMail mail{std::move(raw), std::move(source), now};
  if (bytes <= limits::mail_bytes_max) return mail;
  mail.untaken = app::Untaken::cut_off;
  mail.bytes = bytes;
  return mail;
}

Result<std::unique_ptr<Taking>> begin_taking(House& house) {
  const auto reader = TRY(house.store().open_reader());
  return std::make_unique<Taking>(house.store(), *house.app().writer, house.intake(), TRY(house.intake().secret(*reader)));
}

std::string text_of(std::vector<Taking::Done> several) {
  std::vector<TakenAnswer> answers;
  for (auto& done : several) {
    TakenAnswer answer{{}, {}, std::move(done.message_id)};
    if (done.taken)
      answer.taken = std::move(*done.taken);
    else
      answer.refused = done.taken.error().sentence;
    answers.push_back(std::move(answer));
  }
  return wire::to_text(answers);
}

Result<std::vector<Taking::Done>> done_of(const std::string& text) {
  const auto json = TRY(wire::parse(text));
  std::vector<Taking::Done> several;
  for (auto& answer : TRY(wire::read<std::vector<TakenAnswer>>(json, wire::Reader{wire::Source::store}))) {
    Result<app::Taken> taken = fail(Errc::conflict, std::move(answer.refused));
    if (answer.taken) taken = std::move(*answer.taken);
    several.push_back({std::move(taken), std::move(answer.message_id)});
  }
  return several;
}

void pack(std::string& message, std::string_view raw, std::string_view source, std::uint64_t bytes) {
  message += fmt::format("{} {} {}\n", raw.size(), bytes > limits::mail_bytes_max ? bytes : 0, source.size());
  message += source;
  message += raw;
}

// The next number of the line; what follows it stays.
bool take_number(std::string_view& text, std::uint64_t& number, char end) {
  const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || stopped == text.data() + text.size() || *stopped != end) return false;
  text.remove_prefix(static_cast<std::size_t>(stopped - text.data()) + 1);
  return true;
}

std::optional<ArrivingMail> unpack(std::string_view& message, Instant now) {
  std::uint64_t raw = 0, bytes = 0, source = 0;
  if (!take_number(message, raw, ' ') || !take_number(message, bytes, ' ') || !take_number(message, source, '\n')) return std::nullopt;
  if (source > message.size() || raw > message.size() - source) return std::nullopt;
  auto mail = arriving(std::string(message.substr(source, raw)), std::string(message.substr(0, source)), bytes, now);
  message.remove_prefix(source + raw);
  return mail;
}

class ByOurselves final : public MailTaker {
 public:
  ByOurselves(std::unique_ptr<House> house, std::unique_ptr<Taking> taking) : house_(std::move(house)), taking_(std::move(taking)) {}

  std::vector<Taking::Done> give(std::string raw, std::string source, std::uint64_t bytes) override {
    taking_->give(arriving(std::move(raw), std::move(source), bytes, house_->clock().now()));
    return taking_->done();
  }
  std::vector<Taking::Done> finish() override { return taking_->finish(); }

 private:
  std::unique_ptr<House> house_;
  std::unique_ptr<Taking> taking_;
};

class ByServer final : public MailTaker {
 public:
  explicit ByServer(std::unique_ptr<ControlClient> server) : server_(std::move(server)) {}

  std::vector<Taking::Done> give(std::string raw, std::string source, std::uint64_t bytes) override {
    std::vector<Taking::Done> done;
    if (packed_ >= limits::take_mails_max || (packed_ > 0 && message_.size() + raw.size() > limits::take_bytes_max)) done = send();
    pack(message_, raw, source, bytes);
    ++packed_;
    return done;
  }
  std::vector<Taking::Done> finish() override {
    auto done = packed_ > 0 ? send() : std::vector<Taking::Done>();
    if (waiting_ > 0)
      for (auto& one : ask("mail.taken", {})) done.push_back(std::move(one));
    return done;
  }

 private:
  std::vector<Taking::Done> send() {
    waiting_ += std::exchange(packed_, 0);
    return ask("mail.take", std::exchange(message_, {}));
  }
  // What the server does not answer for is not taken, as far as we know.
  std::vector<Taking::Done> ask(const std::string& verb, const std::string& payload) {
    auto done = [&]() -> Result<std::vector<Taking::Done>> { return done_of(TRY(server_->call(verb, payload))); }();
    if (!done) done = std::vector<Taking::Done>(waiting_, {tl::unexpected(done.error()), {}});
    waiting_ -= std::min(waiting_, done->size());
    return std::move(*done);
  }

  std::unique_ptr<ControlClient> server_;
  std::string message_;
  std::size_t packed_ = 0;   // mails in the message
  std::size_t waiting_ = 0;  // sent and not answered for
};

}  // namespace

Result<std::unique_ptr<MailTaker>> MailTaker::open(const Where& where, Patience& patience) {
  for (;;) {
    if (where.database.empty())
      if (auto server = ControlClient::connect(control_socket(where.folder))) return std::make_unique<ByServer>(std::move(server));
    if (auto house = open_house(where)) {
      auto taking = TRY(begin_taking(**house));
      return std::make_unique<ByOurselves>(std::move(*house), std::move(taking));
    } else if (house.error().rule != store::folder_locked || !patience.wait()) {
      return tl::unexpected(std::move(house).error());
    }
  }
}

Result<void> MailDesk::begin() {
  if (!taking_) taking_ = TRY(begin_taking(house_));
  return {};
}

Result<std::string> MailDesk::take(std::string_view mails) {
  TRY_VOID(begin());
  while (!mails.empty()) {
    auto mail = unpack(mails, house_.clock().now());
    if (!mail) return fail(Errc::invalid, "The mails did not come as they were sent. Is it another version that sends them?");
    taking_->give(std::move(*mail));
  }
  return text_of(taking_->done());
}

Result<std::string> MailDesk::finish() {
  TRY_VOID(begin());
  return text_of(taking_->finish());
}

}  // namespace amends
