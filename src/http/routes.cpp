// The table of contents: which groups of resources there are. The acts on a case are in case_routes.cpp, one line each.

#include "http/routes.hpp"

#include "http/live_updates.hpp"
#include "http/resources.hpp"
#include "http/site.hpp"

namespace amends::http {
namespace {

void declare(Api& api) {
  access_routes(api);
  view_routes(api);
  opening_routes(api);
  contact_routes(api);
  person_routes(api);
  promise_routes(api);
  problem_routes(api);
  process_routes(api);
  closure_routes(api);
  draft_routes(api);
  mail_routes(api);
  mailbox_routes(api);
  learning_routes(api);
  model_routes(api);
  live_routes(api);
}

}  // namespace

std::string openapi_document() {
  Router router;
  Api api(router, nullptr);
  declare(api);
  return api.document();
}

Router make_router(Services& services) {
  services.live = listen_for_changes(services);
  Router router;
  Api api(router, &services);
  declare(api);
  router.add(Method::get, "/api/v1/openapi.json",
             [document = std::make_shared<const std::string>(api.document())](const Request&, const Reply& reply) {
               reply.send({200, "application/json", {}, document});
             });
  page_routes(router, &services);
  site_routes(router);
  return router;
}

}  // namespace amends::http
