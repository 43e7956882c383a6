#include "http/api.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include <fmt/format.h>
#include <sodium.h>

#include "app/access/idempotency.hpp"
#include "app/digest.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "wire/text.hpp"

namespace amends::http {
namespace {

constexpr std::string_view base = "/api/v1";
constexpr std::string_view session_cookie = "amends_session";

std::string_view bearer_of(const Request& request) {
  constexpr std::string_view scheme = "Bearer ";
  const auto header = request.header("Authorization");
  return header.starts_with(scheme) ? header.substr(scheme.size()) : std::string_view();
}

bool same_secret(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

bool has_scope(const app::Signed& caller, std::string_view scope) {
  return std::find(caller.scopes.begin(), caller.scopes.end(), scope) != caller.scopes.end();
}

bool may_enter(const app::Signed& caller, Door door) {
  using domain::Role;
  const auto role = caller.staff.role;
  switch (door) {
    case Door::open:
    case Door::signed_in:
      return true;
    case Door::acting:
      return role != Role::read_only;
    case Door::lead:
      return role == Role::lead || role == Role::owner || role == Role::admin;
    case Door::admin:
      return role == Role::owner || role == Role::admin;
  }
  return false;
}

std::string_view role_words(Door door) {
  if (door == Door::acting) return "who may do more than look";
  return door == Door::lead ? "a lead, an owner or an admin" : "an owner or an admin";
}

app::Digest digest_of(const Request& request) {
  return app::sha256({name_of(request.method), " ", request.path, "?", request.query, "\n", request.body});
}

void put(std::string& out, std::string_view name, std::string_view json, bool& first) {
  out += first ? "" : ",";
  first = false;
  wire::write(out, std::string(name));
  out += ':';
  out += json;
}

std::string quoted(std::string_view text) {
  std::string out;
  wire::write(out, std::string(text));
  return out;
}

}  // namespace

bool Call::unchanged(const std::string& etag) const {
  const auto seen = request.header("If-None-Match");
  return !seen.empty() && (seen == "*" || seen.find(etag) != std::string_view::npos);
}

std::string Call::origin() const {
  const auto host = request.header("Host");
  const auto scheme = request.header("X-Forwarded-Proto") == "https" ? "https" : "http";
  return fmt::format("{}://{}", scheme, host.empty() ? std::string_view("127.0.0.1") : host);
}

std::string tag(std::int64_t version) { return fmt::format("\"{}\"", version); }

Result<std::int64_t> Call::if_match() const {
  auto text = request.header("If-Match");
  if (text.empty())
    return fail(Errc::invalid,
                "Send an If-Match header with the ETag of the version you are changing, so that nobody's work is overwritten unseen.",
                "if_match_missing");
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
  std::int64_t version = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), version);
  if (error != std::errc() || end != text.data() + text.size())
    return fail(Errc::conflict, "The If-Match header names a version that never was. Load it again and make your change once more.",
                "version_stale");
  return version;
}

namespace {

Error answered_once() {
  return {Errc::conflict, "This was done already, and its answer holds a secret that is shown once. Make a new one.", "shown_once", {}};
}

}  // namespace

namespace detail {

void answer(const Reply& reply, const std::function<Result<Response>()>& work) {
  auto answered = [&]() -> Result<Response> {
    try {
      return work();
    } catch (const std::exception& error) {
      log::error("http: a handler threw: {}", error.what());
      return fail(Errc::internal, "Something went wrong on our side; please try again.");
    }
  }();
  reply.send(answered ? std::move(*answered) : problem(answered.error()));
}

void answer_on(SlowLane& lane, const Reply& reply, std::function<Result<Response>()> work) {
  if (!lane.run([reply, work = std::move(work)] { answer(reply, work); }))
    reply.send(problem({Errc::unavailable, "Too much is under way. Try again in a moment.", "busy", {}}));
}

Result<app::Signed> let_in(Services& services, app::Reader& reader, const Request& request, const About& about) {
  if (about.door == Door::open) return app::Signed{};
  auto caller = TRY(app::who_is(reader, request.cookie(session_cookie), bearer_of(request), services.machine.now()));
  const bool reads = request.method == Method::get || request.method == Method::head;
  if (!reads && !caller.by_token && !same_secret(request.header("X-CSRF-Token"), caller.csrf))
    return fail(Errc::forbidden,
                "This request did not come from the interface: the X-CSRF-Token header is missing or old. Load the page again.",
                "csrf_missing");
  const auto scope = about.door == Door::admin ? "admin" : reads ? "read" : "write";
  if (!has_scope(caller, scope))
    return fail(Errc::forbidden, fmt::format("This token lacks the scope “{}”. Make one that has it.", scope), "scope_missing");
  if (!may_enter(caller, about.door))
    return fail(Errc::forbidden, fmt::format("Only {} may do this. Ask one of them.", role_words(about.door)), "role_missing");
  return caller;
}

Result<app::Reader*> reader_here(Services& services) {
  struct Here {
    app::Store* store = nullptr;
    std::unique_ptr<app::Reader> reader;
  };
  thread_local Here here;
  if (here.store != &services.app.store || !here.reader) {
    here.reader = TRY(services.app.store.open_reader());
    here.store = &services.app.store;
  }
  return here.reader.get();
}

Result<boost::json::value> body_of(const Request& request) {
  if (request.body.empty()) return boost::json::value(boost::json::object());
  const auto type = request.header("Content-Type");
  if (type.substr(0, type.find(';')) != "application/json")
    return fail(Errc::invalid, "The body must be JSON: send Content-Type: application/json.", "media_type_unknown");
  return wire::parse(request.body);
}

Response answer_with(const About& about, std::vector<Header> headers, std::string json) {
  Response response = about.status == 204 || json.empty() ? Response::empty(204) : Response::json(about.status, std::move(json));
  response.headers = std::move(headers);
  response.headers.push_back({"Cache-Control", "no-store"});
  return response;
}

Response answer_with(const About& about, std::vector<Header> headers, Ready ready) {
  Response response = ready.not_modified ? Response::empty(304) : Response{about.status, "application/json", {}, std::move(ready.json)};
  response.headers = std::move(headers);
  if (!ready.etag.empty()) response.headers.push_back({"ETag", ready.etag});
  response.headers.push_back({"Cache-Control", "private, no-cache"});
  return response;
}

void run_write(Services& services, const About&, std::shared_ptr<Request> request, std::shared_ptr<app::Signed> caller, const Reply& reply,
               std::function<Result<Response>(WriteCall&)> process) {
  const bool post = request->method == Method::post;
  const std::string key(request->header("Idempotency-Key"));
  if (post) {
    if (const auto usable = app::check_key(key); !usable) return reply.send(problem(usable.error()));
  }
  auto response = std::make_shared<Response>();
  const auto who = caller->staff.id.str();
  services.app.writer->submit(
      [&services, request, caller, process = std::move(process), response, post, key, who](app::Unit& unit) -> Result<void> {
        const auto digest = post ? digest_of(*request) : app::Digest{};
        if (post) {
          if (auto kept = TRY(app::kept_answer(unit.tx, key, who, digest))) {
            *response = kept->body.empty() ? Response::empty(kept->status) : Response::json(kept->status, std::move(kept->body));
            response->headers.push_back({"Idempotent-Replay", "true"});
            return {};
          }
        }
        WriteCall call{{services, *request, caller.get(), services.app.clock.now()}, unit};
        *response = TRY(process(call));
        if (!post) return {};
        const auto again = call.shown_once ? problem(answered_once()) : Response{};
        const auto& kept = call.shown_once ? again : *response;
        return app::keep_answer(unit.tx, key, who, digest, {kept.status, std::string(view(kept.body))}, services.machine.now());
      },
      [reply, response](Result<void> written) { reply.send(written ? std::move(*response) : problem(written.error())); });
}

}  // namespace detail

void Api::add(Method method, const std::string& pattern, Handler handler, std::size_t body_bytes_max) {
  router_.add(method, std::string(base) + pattern, std::move(handler), body_bytes_max == 0 ? limits::body_bytes_max : body_bytes_max);
}

void Api::raw(Method method, const std::string& pattern, const About& about, std::function<void(Call&, const Reply&)> process,
              std::size_t body_bytes_max) {
  operations_.push_back({method, pattern, about, {}, {}, {}, {}});
  add(
      method, pattern,
      [services = services_, about, process = std::move(process)](const Request& request, const Reply& reply) {
        const auto passed = [&]() -> Result<void> {
          auto* reader = TRY(detail::reader_here(*services));
          const auto caller = TRY(detail::let_in(*services, *reader, request, about));
          Call call{*services, request, about.door == Door::open ? nullptr : &caller, services->app.clock.now()};
          process(call, reply);
          return {};
        }();
        if (!passed) reply.send(problem(passed.error()));
      },
      body_bytes_max);
}

namespace {

std::string parameter(const wire::MemberSchema& member, std::string_view in) {
  return fmt::format(R"({{"name":{},"in":"{}","required":{},"schema":{}{}}})", quoted(member.name), in,
                     in == "path" || member.need == wire::MemberSchema::Need::required, member.schema,
                     member.about.empty() ? "" : ",\"description\":" + quoted(member.about));
}

// {names} of a pattern whose endpoint reads them by itself.
std::vector<std::string> names_in(std::string_view pattern) {
  std::vector<std::string> names;
  for (auto at = pattern.find('{'); at != std::string_view::npos; at = pattern.find('{', at + 1))
    names.emplace_back(pattern.substr(at + 1, pattern.find('}', at) - at - 1));
  return names;
}

std::string parameters_of(const Operation& operation) {
  std::string list;
  const auto add = [&](const std::string& one) { list += (list.empty() ? "" : ",") + one; };
  for (const auto& member : operation.path) add(parameter(member, "path"));
  if (operation.path.empty())
    for (const auto& name : names_in(operation.pattern))
      add(fmt::format(R"({{"name":{},"in":"path","required":true,"schema":{{"type":"string"}}}})", quoted(name)));
  for (const auto& member : operation.query) add(parameter(member, "query"));
  if (operation.method == Method::post && operation.about.door != Door::open)
    add(R"({"name":"Idempotency-Key","in":"header","required":true,"description":"Any text of your own that is new for each new request; the same key again gives the same answer.","schema":{"type":"string","maxLength":128}})");
  if (operation.about.tagged)
    add(fmt::format(R"({{"name":"{}","in":"header","required":{},"schema":{{"type":"string"}}}})",
                    operation.method == Method::get ? "If-None-Match" : "If-Match", operation.method != Method::get));
  return "[" + list + "]";
}

// "put_cases_case_closure": the method and the words of the path.
std::string operation_id(const Operation& operation) {
  std::string id = lower_ascii(name_of(operation.method));
  for (const char c : operation.pattern) {
    if (c == '{' || c == '}') continue;
    id += c == '/' || c == '.' || c == '-' ? '_' : c;
  }
  return id;
}

std::string operation_json(const Operation& operation) {
  std::string out = fmt::format(R"({{"operationId":{},"summary":{},"tags":[{}],"parameters":{})", quoted(operation_id(operation)),
                                quoted(operation.about.summary), quoted(operation.about.tag), parameters_of(operation));
  if (!operation.body.empty())
    out += fmt::format(R"(,"requestBody":{{"required":true,"content":{{"application/json":{{"schema":{}}}}}}})", operation.body);
  out += fmt::format(R"(,"responses":{{"{}":{{"description":"Done")", operation.about.status);
  if (!operation.answer.empty()) out += fmt::format(R"(,"content":{{"application/json":{{"schema":{}}}}})", operation.answer);
  out +=
      R"(},"default":{"description":"A problem, with a sentence that says what to do","content":{"application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}}}}})";
  if (operation.about.door == Door::open) out += R"(,"security":[])";
  return out + "}";
}

}  // namespace

std::string Api::document() const {
  std::map<std::string, std::map<std::string, std::string>> paths;
  for (const auto& operation : operations_)
    paths[std::string(base) + operation.pattern][lower_ascii(name_of(operation.method))] = operation_json(operation);
  std::string out =
      R"({"openapi":"3.1.0","info":{"title":"Amends","version":"1","license":{"name":"AGPL-3.0-or-later","identifier":"AGPL-3.0-or-later"}},"security":[{"session":[]},{"token":[]}],"paths":{)";
  bool first_path = true;
  for (const auto& [pattern, methods] : paths) {
    std::string inside = "{";
    bool first = true;
    for (const auto& [method, json] : methods) put(inside, method, json, first);
    put(out, pattern, inside + "}", first_path);
  }
  auto components = schemas_.components();
  components.insert(1, "\"Problem\":" + problem_schema() + (components.size() > 2 ? "," : ""));
  out +=
      R"(},"components":{"securitySchemes":{"session":{"type":"apiKey","in":"cookie","name":"amends_session","description":"Of a browser. Whatever is not a GET also carries the header X-CSRF-Token: the csrf that signing in answered."},"token":{"type":"http","scheme":"bearer","description":"From POST /api/v1/tokens, with the scopes read, write or admin."}},"schemas":)" +
      components + "}}";
  return schemas_.resolved(out);
}

}  // namespace amends::http
