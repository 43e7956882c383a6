#pragma once
// What leaves: waits for rows that are due, claims one after another, sends it, and writes down what the mail server said. A letter whose
// fate is unknown (the connection was lost after the whole mail was handed over) is shown and never sent again by itself. A letter has one
// recipient: none is ever half delivered. Its bytes are kept before they are first handed over, and every later try hands over the same, so
// that one Message-ID is always one mail.
//
// Where the mail server itself does not do its part (it is down, it refuses our sign-in), no letter is tried for it: the whole outbox
// pauses, says so once, and looks again after a while. What became of a letter that was handed over is kept in memory until the database
// takes it. A claim names the node that made it: what a node that is gone had in hand is settled by the next one that looks.

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "app/access/settings.hpp"
#include "app/recovery.hpp"
#include "app/views.hpp"
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

  // Letters that a program which is gone had in hand. Without its bytes one was never handed over and waits again; the fate of any other is
  // unknown. On a store of one node every claim that is not ours is of an earlier life; on a shared one it is when it is older than any
  // sending can be (limits::claim_minutes). Called at start, and whenever the outbox looks for what is due.
  Result<void> recover();

  std::optional<OutboxPause> paused();
  void end_pause();  // somebody wants to see now: the next wake tries

 private:
  void serve();
  Result<std::optional<OutboxRow>> claim(Settings& settings);
  Result<void> deal_with(OutboxRow row, LetterSender* sender);
  Result<bool> handle(OutboxRow& row, LetterSender* sender, Instant now);
  Result<bool> leave(OutboxRow& row, LetterSender& sender, Instant now);
  Result<bool> is_held_back(OutboxRow& row, Instant now);
  void pause(OutboxRow& row, std::string answer, Instant now);
  std::optional<std::string> bytes_to_send(OutboxRow& row, LetterSender& sender, Instant now);
  Result<std::string> write(const OutboxRow& row, LetterSender& sender);
  Result<bool> keep(OutboxRow& row, const Digest& content);
  Result<void> note_undelivered();
  Result<void> note(const OutboxRow& row);
  Result<void> settle(const OutboxRow& stale);
  bool is_left_behind(const OutboxRow& row, Instant now) const;
  std::optional<Instant> next();

  Store& store_;
  Clock& clock_;
  Writer& writer_;
  Recovery& recovery_;
  Posting posting_;
  SenderFactory senders_;
  std::string node_;                    // in whose name this outbox claims
  std::vector<OutboxRow> undelivered_;  // what became of them is not written down yet
  std::mutex sending_;                  // one at a time: the outbox's own thread, and in a rehearsal whoever moves the clock
  std::mutex mutex_;
  std::condition_variable woken_;
  bool stopping_ = false, wake_ = false;
  std::optional<OutboxPause> pause_;
  int pauses_ = 0;  // one after the other
  std::thread thread_;
  Changes::Subscription subscription_;
};

// How long to wait before the n-th try again (n from 1): 1, 2, 4 ... minutes, 4 hours at most. With limits::send_tries_max the last try is
// nearly five days after the first (RFC 5321 section 4.5.4.1).
std::chrono::minutes wait_before_try(int tries);
// On a store that nodes share: whoever claimed a letter before this has left it behind.
Instant left_behind_since(Instant now);

// Asks for a letter to be tried again: one that failed or came back, or whose fate is unknown and a person has looked. The case hears of
// it.
Result<void> try_again(Unit& unit, Recovery& recovery, const domain::ContactId& id, Instant now);

}  // namespace amends::app
