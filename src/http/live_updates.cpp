#include "http/live_updates.hpp"

#include <algorithm>
#include <list>
#include <map>

#include <fmt/format.h>

namespace amends::http {
namespace {

constexpr auto look_after = std::chrono::seconds(45);  // how often a listener's sign-in is looked at again

struct LiveChange {
  std::vector<app::Changed> kinds;
  std::optional<app::CaseId> case_id;
  std::optional<std::string> number;
};
BOOST_DESCRIBE_STRUCT(LiveChange, (), (kinds, case_id, number))

// All open streams of one house. Listens to the commits once, whatever the number of browsers.
class LiveUpdates {
 public:
  explicit LiveUpdates(Services& services) : services_(services) {
    subscription_ = services.app.changes.subscribe([this](std::span<const app::Change> changes) { tell(changes); });
  }

  void add(std::shared_ptr<Stream> stream, std::string cookie, std::string bearer) {
    {
      const std::lock_guard lock(mutex_);
      listeners_.push_back({stream, std::move(cookie), std::move(bearer), services_.machine.now()});
    }
    stream->on_closed([this, gone = stream.get()] {
      const std::lock_guard lock(mutex_);
      listeners_.remove_if([&](const Listener& listener) { return listener.stream.get() == gone; });
    });
    stream->send(event_frame("clock", "", fmt::format(R"({{"now":"{}"}})", to_rfc3339(services_.app.clock.now()))));
  }

 private:
  struct Listener {
    std::shared_ptr<Stream> stream;
    std::string cookie, bearer;
    Instant looked_at;
  };

  void tell(std::span<const app::Change> changes) {
    std::map<std::string, LiveChange> by_case;
    for (const auto& change : changes) {
      auto& told = by_case[change.case_id ? change.case_id->str() : ""];
      if (std::find(told.kinds.begin(), told.kinds.end(), change.what) == told.kinds.end()) told.kinds.push_back(change.what);
      told.case_id = change.case_id;
      if (change.number > 0) told.number = fmt::format("A-{}", change.number);
    }
    std::vector<std::shared_ptr<const std::string>> frames;
    frames.reserve(by_case.size());
    for (const auto& [id, told] : by_case) frames.push_back(event_frame("change", "", wire::to_text(told)));
    std::vector<std::shared_ptr<Stream>> streams;
    {
      const std::lock_guard lock(mutex_);
      streams.reserve(listeners_.size());
      for (auto& listener : listeners_) streams.push_back(listener.stream);
    }
    for (const auto& stream : streams)
      for (const auto& frame : frames) stream->send(frame);
    end_the_signed_out();
  }

  // A revoked sign-in must not go on listening. Looked at on the way, at most every look_after.
  void end_the_signed_out() {
    const auto now = services_.machine.now();
    std::vector<Listener> due;
    {
      const std::lock_guard lock(mutex_);
      for (auto& listener : listeners_)
        if (now - listener.looked_at > look_after) {
          listener.looked_at = now;
          due.push_back(listener);
        }
    }
    if (due.empty()) return;
    const auto reader = services_.app.store.open_reader();
    if (!reader) return;
    for (const auto& listener : due) {
      const auto who = app::who_is(**reader, listener.cookie, listener.bearer, now);
      if (!who && who.error().rule == "sign_in_needed") listener.stream->close();
    }
  }

  Services& services_;
  std::mutex mutex_;
  std::list<Listener> listeners_;
  app::Changes::Subscription subscription_;
};

}  // namespace

std::shared_ptr<void> listen_for_changes(Services& services) { return std::make_shared<LiveUpdates>(services); }

void open_live(Call& call, const Reply& reply) {
  auto live = std::static_pointer_cast<LiveUpdates>(call.services.live);
  const auto header = call.request.header("Authorization");
  const auto bearer = header.starts_with("Bearer ") ? std::string(header.substr(7)) : std::string();
  live->add(reply.open_stream(), std::string(call.request.cookie("amends_session")), bearer);
}

}  // namespace amends::http
