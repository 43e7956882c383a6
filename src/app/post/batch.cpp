#include "app/post/batch.hpp"

#include <algorithm>

namespace amends::app {
namespace {

constexpr std::size_t threads_max = 4;

}  // namespace

Batch::Batch(Store& store, Writer& writer, Intake& intake, std::string secret, std::size_t mails)
    : store_(store), writer_(writer), intake_(intake), secret_(std::move(secret)) {
  for (std::size_t i = 0; i < std::min(mails, threads_max); ++i) threads_.emplace_back([this] { serve(); });
}

Batch::~Batch() { static_cast<void>(wait()); }

void Batch::give(std::uint32_t uid, std::string raw, std::string source, Instant now) {
  {
    const std::lock_guard lock(mutex_);
    ++under_way_;
    raw_.push_back({uid, std::move(raw), std::move(source), now});
  }
  changed_.notify_all();
}

std::vector<Batch::Done> Batch::wait() {
  {
    std::unique_lock lock(mutex_);
    no_more_ = true;
    changed_.notify_all();
    changed_.wait(lock, [this] { return under_way_ == 0; });
  }
  for (auto& thread : threads_) thread.join();
  threads_.clear();
  return std::move(done_);
}

void Batch::serve() {
  for (;;) {
    Raw raw;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return no_more_ || !raw_.empty(); });
      if (raw_.empty()) return;
      raw = std::move(raw_.front());
      raw_.pop_front();
    }
    take(std::move(raw));
  }
}

void Batch::take(Raw raw) {
  auto read = prepare_mail(store_.blobs(), intake_.mails(), raw.bytes, secret_);
  if (!read) return end({raw.uid, tl::unexpected(std::move(read).error())});
  const auto prepared = std::make_shared<const PreparedMail>(std::move(*read));
  const auto taken = std::make_shared<Taken>();
  writer_.submit(
      [this, prepared, taken, source = std::move(raw.source), now = raw.now](Unit& unit) -> Result<void> {
        *taken = TRY(intake_.take(unit, *prepared, source, now));
        return {};
      },
      [this, taken, uid = raw.uid](Result<void> done) {
        end({uid, done ? Result<Taken>(std::move(*taken)) : tl::unexpected(std::move(done).error())});
      });
}

void Batch::end(Done done) {
  const std::lock_guard lock(mutex_);
  done_.push_back(std::move(done));
  --under_way_;
  changed_.notify_all();  // under the lock: whoever waits may be gone right after
}

}  // namespace amends::app
