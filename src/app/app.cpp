#include "app/app.hpp"

namespace amends::app {

App::App(Store& the_store, Clock& the_clock, LetterBook& letters, const AppSettings& settings)
    : store(the_store),
      clock(the_clock),
      states(settings.cached_cases_max, settings.cached_bytes_max),
      case_views(settings.cached_views_bytes_max),
      learned(store.blobs()),
      recovery(store.blobs(), states, playbooks, letters, random_salt),
      forgetting_(changes.subscribe([this](std::span<const Change> all) {
        for (const auto& change : all) {
          if (change.what == Changed::staff) directory.forget();
          if (change.what == Changed::settings) playbooks.forget();
          if (change.what == Changed::settings) learned.forget();
          if (change.what == Changed::staff || change.what == Changed::settings) case_views.clear();
        }
      })) {}

Result<std::unique_ptr<App>> App::start(Store& store, Clock& clock, LetterBook& letters, const AppSettings& settings) {
  std::unique_ptr<App> app(new App(store, clock, letters, settings));
  app->writer = TRY(Writer::start(store, app->changes));
  app->scheduler = std::make_unique<Scheduler>(store, clock, *app->writer, app->recovery, app->changes);
  return app;
}

App::~App() {
  scheduler.reset();
  if (writer) writer->stop();
  forgetting_.end();
}

}  // namespace amends::app
