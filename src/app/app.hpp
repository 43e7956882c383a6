#pragma once
// The application, wired: what http and main hold. One an open store.

#include "app/case_cache.hpp"
#include "app/changes.hpp"
#include "app/learned.hpp"
#include "app/people.hpp"
#include "app/playbooks.hpp"
#include "app/recovery.hpp"
#include "app/scheduler.hpp"
#include "app/state_cache.hpp"
#include "app/writer.hpp"

namespace amends::app {

struct AppSettings {
  std::size_t cached_cases_max = 4000;
  std::size_t cached_bytes_max = 12 * 1024 * 1024;
  std::size_t cached_views_bytes_max = 6 * 1024 * 1024;
};

class App {
 public:
  // `store`, `clock`, `letters` and `mail` must outlive it. Errors: those of Store::open_writer.
  static Result<std::unique_ptr<App>> start(Store& store, Clock& clock, LetterBook& letters, const AppSettings& settings = {});
  ~App();

  Store& store;
  Clock& clock;
  Changes changes;
  StateCache states;
  CaseCache case_views;
  Playbooks playbooks;
  Directory directory;
  Learned learned;
  Recovery recovery;
  std::unique_ptr<Writer> writer;
  std::unique_ptr<Scheduler> scheduler;  // made, not started: main decides

 private:
  App(Store& store, Clock& clock, LetterBook& letters, const AppSettings& settings);
  Changes::Subscription forgetting_;
};

}  // namespace amends::app
