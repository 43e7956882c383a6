#pragma once
// What leaves: waits for rows that are due, claims one after another, sends it, and writes down what the mail server said. A letter whose
// fate is unknown (the connection was lost after the whole mail was handed over) is shown and never sent again by itself. A letter has one
// recipient: none is ever half delivered. Its bytes are kept before they are first handed over, and every later try hands over the same, so
// that one Message-ID is always one mail.

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

#include "app/access/settings.hpp"
#include "app/recovery.hpp"
#include "app/writer.hpp"

namespace amends::app {

enum class Posting { live, rehearsal };  // rehearsal: letters are shown and never sent

// Makes a sender for the settings in force; null when no mail server is set.
using SenderFactory = std::function<std::unique_ptr<LetterSender>(const Settings& settings)>;

class Outbox {
 public:
  Outbox(Store& store, Clock& clock, Writer& writer, Recovery& recovery, Changes& changes, Posting posting, SenderFactory senders);
  ~Outbox();  // stop()

  void start();
  void stop();
  void wake();  // the clock moved, or the settings changed

  // Everything due by now: what the thread does, for tests and for commands that run without a server. Gives how many letters were dealt
  // with.
  Result<int> send_due();

  // Letters that were being sent when the program died. Without its bytes one was never handed over and waits again; the fate of any other
  // is unknown. Called once at start.
  Result<void> recover();

 private:
  void serve();
  Result<void> deal_with(OutboxRow row, LetterSender* sender);
  Result<bool> leave(OutboxRow& row, LetterSender& sender, Instant now);
  std::optional<std::string> bytes_to_send(OutboxRow& row, LetterSender& sender, Instant now);
  Result<bool> keep(OutboxRow& row, const Digest& content);
  Result<void> note(const OutboxRow& row);
  std::optional<Instant> next();

  Store& store_;
  Clock& clock_;
  Writer& writer_;
  Recovery& recovery_;
  Posting posting_;
  SenderFactory senders_;
  std::mutex mutex_;
  std::condition_variable woken_;
  bool stopping_ = false, wake_ = false;
  std::thread thread_;
  Changes::Subscription subscription_;
};

// How long to wait before the n-th try again (n from 1): 1, 2, 4 ... minutes, 4 hours at most.
std::chrono::minutes wait_before_try(int tries);

// Asks for a letter to be tried again: one that failed, or whose fate is unknown and a person has looked.
Result<void> try_again(Unit& unit, const domain::ContactId& id);

}  // namespace amends::app
