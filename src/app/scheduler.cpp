#include "app/scheduler.hpp"

#include "base/log.hpp"

namespace amends::app {
namespace {

constexpr std::size_t batch = 100;
constexpr auto rest_after_failure = std::chrono::seconds(5);
constexpr auto rest_at_most = std::chrono::hours(1);  // a machine's clock may be set

}  // namespace

Scheduler::Scheduler(Store& store, Clock& clock, Writer& writer, Recovery& recovery, Changes& changes)
    : store_(store),
      clock_(clock),
      writer_(writer),
      recovery_(recovery),
      subscription_(changes.subscribe([this](std::span<const Change>) { wake(); })) {}

Scheduler::~Scheduler() {
  subscription_.end();
  stop();
}

void Scheduler::start() {
  stopping_ = false;
  thread_ = std::thread([this] { serve(); });
}

void Scheduler::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  woken_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Scheduler::wake() {
  {
    const std::lock_guard lock(mutex_);
    wake_ = true;
  }
  woken_.notify_all();
}

void Scheduler::serve() {
  std::unique_ptr<Reader> reader;
  while (true) {
    std::chrono::milliseconds rest = rest_after_failure;
    if (!reader) {
      if (auto opened = store_.open_reader()) reader = std::move(*opened);
    }
    if (reader) {
      const auto rung = ring(*reader);
      const auto due = rung ? next(*reader) : Result<std::optional<Instant>>(tl::unexpected(rung.error()));
      if (due) {
        rest =
            *due ? std::clamp<std::chrono::milliseconds>(**due - clock_.now(), std::chrono::milliseconds(1), rest_at_most) : rest_at_most;
      } else {
        log::warn("the scheduler could not ring what is due: {}", due.error().sentence);
        reader.reset();
      }
    }
    std::unique_lock lock(mutex_);
    woken_.wait_for(lock, rest, [this] { return stopping_ || wake_; });
    wake_ = false;
    if (stopping_) return;
  }
}

Result<int> Scheduler::ring_due() {
  const auto reader = TRY(store_.open_reader());
  return ring(*reader);
}

// One after the other: what one clock decides may take the next one away.
Result<int> Scheduler::ring(Reader& reader) {
  int rung = 0;
  std::set<std::tuple<CaseId, domain::ClockKind, Uuid, Instant>> done;  // a clock that had nothing to do is not rung twice in a row
  while (true) {
    bool any = false;
    for (const auto& clock : TRY(reader.due_clocks(clock_.now(), batch + done.size()))) {
      if (!done.insert({clock.case_id, clock.clock, clock.subject, clock.due}).second) continue;
      any = true;
      const Who who{domain::Actor::system(), clock_.now(), "clock", random_seed()};
      auto result = writer_.run([&](Unit& unit) -> Result<void> {
        TRY_VOID(recovery_.execute(unit, clock.case_id, domain::WakeClock{clock.clock, clock.subject}, who));
        return {};
      });
      if (!result && result.error().code == Errc::unavailable) return tl::unexpected(std::move(result).error());
      if (!result) log::error("a clock of case {} could not ring: {}", clock.case_id.str(), result.error().sentence);
      ++rung;
      if (const std::lock_guard lock(mutex_); stopping_) return rung;
    }
    if (!any) return rung;
  }
}

Result<std::optional<Instant>> Scheduler::next(Reader& reader) {
  const auto due = TRY(reader.next_clock());
  if (!due) return std::nullopt;
  // One that is due and had nothing to do waits for a change of its case.
  constexpr auto patience = std::chrono::minutes(1);
  return std::max(*due, *due <= clock_.now() ? clock_.now() + patience : *due);
}

}  // namespace amends::app
