#pragma once
// Several mails on their way in, taken in the order they are given, as many as limits::take_mails_max (limits::take_bytes_max) in one
// commit. One thread reads them ahead; one keeps the bytes of what was read, all synced together, and hands it to the writer. So reading,
// the disk and the commit before go on side by side. In memory are at most the mails of two commits as they came, and those of four as they
// are read.
//
// A mail that fails leaves the others alone. A commit or a disk that fails is everyone's in it: they can be given again.

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "app/post/intake.hpp"

namespace amends::app {

class Taking {
 public:
  struct Done {
    Result<Taken> taken;
    std::string message_id;  // of the mail, without brackets; empty where it has none
  };

  // `secret`: Intake::secret.
  Taking(Store& store, Writer& writer, Intake& intake, std::string secret);
  ~Taking();  // waits until all that was given is durable or refused

  // Waits while the mails of a commit wait to be read. One thread gives.
  void give(ArrivingMail mail);

  // What is durable or refused by now and was not given back yet, in the order it was given.
  std::vector<Done> done();
  // The rest of them: waits until it is. More may be given then.
  std::vector<Done> finish();

 private:
  struct Batch {
    std::vector<PreparedMail> mails;
    std::size_t first = 0;  // the number of its first mail
    std::vector<Taken> taken = {};
  };

  void read_ahead();
  std::deque<ArrivingMail> next();  // empty: what was read is to be handed over now
  void read(ArrivingMail mail);
  void hand_over();
  void keep();
  void submit(Batch batch);
  void wait_for_writer();
  void end_batch();
  void end(std::size_t number, Done done);
  void fail_all(const Batch& batch, const Error& error);
  std::vector<Done> take_done();

  Store& store_;
  Writer& writer_;
  Intake& intake_;
  std::string secret_;

  Batch read_;  // the reading thread's own
  std::size_t read_bytes_ = 0;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<ArrivingMail> given_;
  std::size_t given_bytes_ = 0;
  std::deque<Batch> to_keep_;
  std::size_t batches_ = 0;    // handed over and not done
  std::size_t at_writer_ = 0;  // of them
  bool hurry_ = false;         // what was given is handed over, a full batch or not
  bool ending_ = false, all_read_ = false;
  std::size_t open_ = 0;  // given and not done
  std::deque<std::optional<Done>> done_;
  std::size_t first_done_ = 0;  // the number of the first in done_
  std::thread reader_, keeper_;
};

}  // namespace amends::app
