#include "app/post/taking.hpp"

#include "base/limits.hpp"
#include "base/log.hpp"

namespace amends::app {
namespace {

constexpr std::size_t batches_max = 3;  // one whose bytes are being kept, one that the writer is at, and one that it finds when it is done

Taking::Done failed(Error error, std::string message_id = {}) { return {tl::unexpected(std::move(error)), std::move(message_id)}; }

}  // namespace

Taking::Taking(Store& store, Writer& writer, Intake& intake, std::string secret)
    : store_(store), writer_(writer), intake_(intake), secret_(std::move(secret)), reader_([this] { read_ahead(); }), keeper_([this] {
        keep();
      }) {}

Taking::~Taking() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = hurry_ = true;
  }
  changed_.notify_all();
  reader_.join();
  keeper_.join();
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return open_ == 0; });
}

void Taking::give(ArrivingMail mail) {
  std::unique_lock lock(mutex_);
  const auto room = [&] {
    return given_.empty() || (given_.size() < limits::take_mails_max && given_bytes_ + mail.raw.size() <= limits::take_bytes_max);
  };
  changed_.wait(lock, room);
  given_bytes_ += mail.raw.size();
  given_.push_back(std::move(mail));
  done_.emplace_back();
  ++open_;
  if (given_.size() == 1) changed_.notify_all();
}

std::vector<Taking::Done> Taking::done() {
  const std::lock_guard lock(mutex_);
  return take_done();
}

std::vector<Taking::Done> Taking::finish() {
  std::unique_lock lock(mutex_);
  hurry_ = true;
  changed_.notify_all();
  changed_.wait(lock, [this] { return open_ == 0; });
  hurry_ = false;
  return take_done();
}

std::vector<Taking::Done> Taking::take_done() {
  std::vector<Done> done;
  while (!done_.empty() && done_.front()) {
    done.push_back(std::move(*done_.front()));
    done_.pop_front();
    ++first_done_;
  }
  return done;
}

void Taking::read_ahead() {
  for (bool more = true; more;) {
    auto mails = next();
    more = !mails.empty() || !read_.mails.empty();
    if (mails.empty()) hand_over();
    for (auto& mail : mails) {
      read(std::move(mail));
      if (read_.mails.size() >= limits::take_mails_max || read_bytes_ >= limits::take_bytes_max) hand_over();
    }
  }
  const std::lock_guard lock(mutex_);
  all_read_ = true;
  changed_.notify_all();
}

std::deque<ArrivingMail> Taking::next() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return !given_.empty() || ending_ || (hurry_ && !read_.mails.empty()); });
  given_bytes_ = 0;
  changed_.notify_all();
  return std::exchange(given_, {});
}

void Taking::read(ArrivingMail mail) {
  read_bytes_ += mail.raw.size();
  try {
    read_.mails.push_back(read_mail(intake_.mails(), std::move(mail), secret_));
  } catch (const std::exception& problem) {
    log::error("a mail could not be read: {}", problem.what());
    hand_over();
    end(read_.first++, failed({Errc::internal, "Something went wrong on our side; the log says more.", "internal", {}}));
  }
}

void Taking::hand_over() {
  if (read_.mails.empty()) return;
  auto batch = std::exchange(read_, {{}, read_.first + read_.mails.size()});
  read_bytes_ = 0;
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return batches_ < batches_max; });
  ++batches_;
  to_keep_.push_back(std::move(batch));
  changed_.notify_all();
}

void Taking::keep() {
  for (;;) {
    Batch batch;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return !to_keep_.empty() || all_read_; });
      if (to_keep_.empty()) return;
      batch = std::move(to_keep_.front());
      to_keep_.pop_front();
    }
    if (const auto kept = keep_bytes(store_.blobs(), batch.mails)) {
      wait_for_writer();
      submit(std::move(batch));
    } else {
      fail_all(batch, kept.error());
    }
  }
}

// One writer takes what waits in its order; several would take two batches side by side, a reply before what it answers.
void Taking::wait_for_writer() {
  const std::size_t most = store_.writers() > 1 ? 1 : batches_max;
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return at_writer_ < most; });
  ++at_writer_;
}

void Taking::end_batch() {
  const std::lock_guard lock(mutex_);
  --batches_;
  --at_writer_;
  changed_.notify_all();
}

void Taking::fail_all(const Batch& batch, const Error& error) {
  {
    const std::lock_guard lock(mutex_);
    --batches_;
    changed_.notify_all();
  }
  for (std::size_t i = 0; i < batch.mails.size(); ++i) end(batch.first + i, failed(error, batch.mails[i].mail.message_id));
}

void Taking::submit(Batch prepared) {
  const auto batch = std::make_shared<Batch>(std::move(prepared));
  batch->taken.resize(batch->mails.size());
  std::vector<Writer::Task> tasks;
  for (std::size_t i = 0; i < batch->mails.size(); ++i) {
    const auto work = [this, batch, i](Unit& unit) -> Result<void> {
      batch->taken[i] = TRY(intake_.take(unit, batch->mails[i]));
      return {};
    };
    const auto done = [this, batch, i](Result<void> result) {
      auto& message_id = batch->mails[i].mail.message_id;
      if (i + 1 == batch->mails.size()) end_batch();
      end(batch->first + i,
          result ? Done{std::move(batch->taken[i]), std::move(message_id)} : failed(std::move(result).error(), message_id));
    };
    tasks.push_back({work, done});
  }
  writer_.submit_together(std::move(tasks));
}

void Taking::end(std::size_t number, Done done) {
  const std::lock_guard lock(mutex_);
  done_[number - first_done_] = std::move(done);
  if (--open_ == 0) changed_.notify_all();  // under the lock: whoever waits may be gone right after
}

}  // namespace amends::app
