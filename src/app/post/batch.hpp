#pragma once
// Several mails on their way in at once: each is read and its bytes are kept on one of a few threads (which is mostly waiting for the
// disk), then it is handed to the writer without waiting for the one before. One group commit takes what has gathered.

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "app/post/intake.hpp"

namespace amends::app {

class Batch {
 public:
  struct Done {
    std::uint32_t uid = 0;
    Result<Taken> taken;
  };

  // `mails`: how many are expected at most; `secret` as for prepare_mail.
  Batch(Store& store, Writer& writer, Intake& intake, std::string secret, std::size_t mails);
  ~Batch();  // waits

  void give(std::uint32_t uid, std::string raw, std::string source, Instant now);
  std::vector<Done> wait();  // until all that was given is durable or refused; then nothing more is given

 private:
  struct Raw {
    std::uint32_t uid = 0;
    std::string bytes, source;
    Instant now;
  };
  void serve();
  void take(Raw raw);
  void end(Done done);

  Store& store_;
  Writer& writer_;
  Intake& intake_;
  std::string secret_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Raw> raw_;
  bool no_more_ = false;
  std::size_t under_way_ = 0;
  std::vector<Done> done_;
  std::vector<std::thread> threads_;
};

}  // namespace amends::app
