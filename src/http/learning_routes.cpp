// What the company's own closed cases teach.

#include "http/resources.hpp"

// Tables, one line a row:
// clang-format off

namespace amends::http {
namespace {

Result<app::LearnedView> show_learned(ReadCall& call, const None&, const None&) {
  const auto colleagues = TRY(call.services.app.directory.current(call.reader));
  return app::learned_view(call.reader, *colleagues);
}

Result<app::LearnedView> learn(Call& call, const None&, const None&) {
  return app::learn(call.services.app.store, *call.services.app.writer, call.now);
}

}  // namespace

void learning_routes(Api& api) {
  api.read<None, None, app::LearnedView>("/learning", {"What the closed cases taught, and how well it tells cases apart that it never saw", "Language", Door::lead}, show_learned);
  api.slow<None, None, app::LearnedView>(Method::post, "/learning", {"Learn from the closed cases anew; what does no better than before is not used", "Language", Door::admin}, learn);
}

}  // namespace amends::http
