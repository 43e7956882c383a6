#pragma once
// How a resource is declared. An endpoint has four parts and no fifth: input (a described Path and Query or Body), output (a described
// type), validation (reading them, strictly) and process (a plain function). The same declaration makes the OpenAPI document.
//
//   api.read<CasePath, NoQuery, app::CaseView>("/cases/{case}", {"One case, whole", "Cases"}, show_case);
//   api.write<CasePath, domain::MakePromise, Done>(Method::post, "/cases/{case}/promises", {"Promise something", "Promises"},
//   make_promise);
//
// read   runs in place on the I/O thread, with that thread's own reader
// write  runs on the writer's thread inside a savepoint of the group commit; the answer leaves after the commit
// slow   runs on a thread of its own (a password check, a mail server tried, a mail taken in); About::lane says which
// Callbacks exist here and in server.cpp only.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "http/message.hpp"
#include "http/problem.hpp"
#include "http/router.hpp"
#include "http/services.hpp"
#include "http/slow_lane.hpp"
#include "wire/form.hpp"
#include "wire/read.hpp"
#include "wire/schema.hpp"
#include "wire/write.hpp"

namespace amends::http {

struct None {};  // no path parameters, no query, no body, no answer (204)
BOOST_DESCRIBE_STRUCT(None, (), ())

// JSON that is rendered already, with its entity tag; `not_modified` answers 304.
struct Ready {
  Body json;
  std::string etag;
  bool not_modified = false;
};

enum class Door {
  open,       // anybody
  signed_in,  // a colleague, with the scope read or write by method
  acting,     // whoever may do more than look: all but read-only
  lead,       // lead, owner or admin
  admin       // owner or admin
};

enum class Lane { slow, model };  // whose threads a slow endpoint takes

struct About {
  std::string summary;  // one line
  std::string tag;      // the group in the document
  Door door = Door::signed_in;
  int status = 200;     // of success; 204 where the answer is None
  bool tagged = false;  // answers with an ETag, or wants If-Match
  Lane lane = Lane::slow;
};

struct Call {
  Services& services;
  const Request& request;
  const app::Signed* caller = nullptr;  // null for Door::open
  Instant now;                          // the house's clock
  std::vector<Header> headers = {};     // to go with the answer

  domain::Actor actor() const { return domain::Actor::colleague(caller->staff.id, caller->staff.role); }
  bool unchanged(const std::string& etag) const;  // If-None-Match names it
  std::string origin() const;                     // "http://127.0.0.1:8080", as the caller reached us
  Result<std::int64_t> if_match() const;          // the version the editor saw; Errc::invalid when it is missing
};
struct ReadCall : Call {
  app::Reader& reader;
};
struct WriteCall : Call {
  app::Unit& unit;
  bool shown_once = false;  // the answer holds a secret: it is not kept for a repeated request
  app::Who who() const { return {actor(), now, "api", random_seed()}; }
};

// An ETag: of something with a version, which If-Match then names.
std::string tag(std::int64_t version);

// One declared endpoint, for the document.
struct Operation {
  Method method = Method::get;
  std::string pattern;
  About about;
  std::vector<wire::MemberSchema> path, query;
  std::string body, answer;  // schemas; empty: none
};

class Api {
 public:
  // `services` may be null: then only the document can be made.
  Api(Router& router, Services* services) : router_(router), services_(services) {}

  // `Shown` is what the answer is, for the document, where process renders it by itself (Out is Ready).
  template <class Path, class Query, class Shown, class Out>
  void read(const std::string& pattern, const About& about, Result<Out> (*process)(ReadCall&, const Path&, const Query&));
  template <class Path, class In, class Out>
  // `prepare`: work on the input alone that need not wait in the writer's queue.
  void write(Method method, const std::string& pattern, const About& about, Result<Out> (*process)(WriteCall&, const Path&, const In&),
             void (*prepare)(In&) = nullptr);
  template <class Path, class In, class Out>
  void slow(Method method, const std::string& pattern, const About& about, Result<Out> (*process)(Call&, const Path&, const In&));
  // A command of the domain on a case: `parse` runs on the I/O thread, what it gives is decided on the writer's (case_commands.cpp).
  template <class Command>
  void command(Method method, const std::string& pattern, const About& about, const std::string& subject = {});
  // For bytes that are no JSON (raw mails, attachments) and for streams: process answers by itself; it is listed in the document.
  void raw(Method method, const std::string& pattern, const About& about, std::function<void(Call&, const Reply&)> process,
           std::size_t body_bytes_max = 0);

  std::string document() const;

 private:
  template <class Path, class Query, class In, class Out>
  void note(Method method, const std::string& pattern, const About& about);
  void add(Method method, const std::string& pattern, Handler handler, std::size_t body_bytes_max = 0);
  using ParseCommand = Result<domain::Command> (*)(const Request& request, const std::string& subject);
  void add_command(Method method, const std::string& pattern, const About& about, std::vector<wire::MemberSchema> members,
                   const std::string& subject, ParseCommand parse);

  Router& router_;
  Services* services_;
  std::vector<Operation> operations_;
  wire::Schemas schemas_;
};

namespace detail {

// Who calls, and whether they may: sign-in, scope, role, CSRF.
Result<app::Signed> let_in(Services& services, app::Reader& reader, const Request& request, const About& about);
// This I/O thread's reader.
Result<app::Reader*> reader_here(Services& services);
Result<boost::json::value> body_of(const Request& request);
Response answer_with(const About& about, std::vector<Header> headers, std::string json);
Response answer_with(const About& about, std::vector<Header> headers, Ready ready);
void run_write(Services& services, const About& about, std::shared_ptr<Request> request, std::shared_ptr<app::Signed> caller,
               const Reply& reply, std::function<Result<Response>(WriteCall&)> process);

// The answer of `work`, or the problem it met. What it throws is our fault and ends nothing else.
void answer(const Reply& reply, const std::function<Result<Response>()>& work);
// The same on the lane's threads; "busy" at once where it is full.
void answer_on(SlowLane& lane, const Reply& reply, std::function<Result<Response>()> work);

template <class Out>
Response rendered(const About& about, std::vector<Header> headers, Out&& out) {
  using Plain = std::remove_cvref_t<Out>;
  if constexpr (std::is_same_v<Plain, Ready>)
    return answer_with(about, std::move(headers), std::move(out));
  else if constexpr (std::is_same_v<Plain, None>)
    return answer_with(about, std::move(headers), std::string());
  else
    return answer_with(about, std::move(headers), wire::to_text(out));
}

template <class In>
Result<In> read_body(const Request& request) {
  const auto json = TRY(body_of(request));
  return wire::read<In>(json);
}

template <class Path>
Result<Path> read_path(const Request& request) {
  auto path = wire::read_form<Path>(request.params);
  if (!path) return fail(Errc::not_found, "There is nothing at this address: " + path.error().sentence, path.error().rule);
  return path;
}

// The body with the address's {subject} put in its place: the member belongs to the address, not to the body.
Result<boost::json::value> body_with_subject(const Request& request, const std::string& subject);

template <class Command>
Result<domain::Command> parse_command(const Request& request, const std::string& subject) {
  const auto json = TRY(body_with_subject(request, subject));
  return domain::Command(TRY(wire::read<Command>(json)));
}

}  // namespace detail

template <class Command>
void Api::command(Method method, const std::string& pattern, const About& about, const std::string& subject) {
  add_command(method, pattern, about, wire::member_schemas<Command>(schemas_, wire::Direction::in), subject,
              &detail::parse_command<Command>);
}

template <class Path, class Query, class In, class Out>
void Api::note(Method method, const std::string& pattern, const About& about) {
  Operation operation{method,
                      pattern,
                      about,
                      wire::member_schemas<Path>(schemas_, wire::Direction::in),
                      wire::member_schemas<Query>(schemas_, wire::Direction::in),
                      {},
                      {}};
  if constexpr (!std::is_same_v<In, None>) operation.body = wire::schema<In>(schemas_, wire::Direction::in);
  if constexpr (std::is_same_v<Out, None>)
    operation.about.status = 204;
  else if constexpr (!std::is_same_v<Out, Ready>)
    operation.answer = wire::schema<Out>(schemas_, wire::Direction::out);
  operations_.push_back(std::move(operation));
}

template <class Path, class Query, class Shown, class Out>
void Api::read(const std::string& pattern, const About& about, Result<Out> (*process)(ReadCall&, const Path&, const Query&)) {
  note<Path, Query, None, Shown>(Method::get, pattern, about);
  add(Method::get, pattern, [services = services_, about = operations_.back().about, process](const Request& request, const Reply& reply) {
    auto answered = [&]() -> Result<Response> {
      auto* reader = TRY(detail::reader_here(*services));
      const auto caller = TRY(detail::let_in(*services, *reader, request, about));
      const auto path = TRY(detail::read_path<Path>(request));
      const auto query = TRY(wire::read_form<Query>(wire::parse_fields(request.query)));
      ReadCall call{{*services, request, about.door == Door::open ? nullptr : &caller, services->app.clock.now()}, *reader};
      auto out = TRY(process(call, path, query));
      return detail::rendered(about, std::move(call.headers), std::move(out));
    }();
    reply.send(answered ? std::move(*answered) : problem(answered.error()));
  });
}

template <class Path, class In, class Out>
void Api::write(Method method, const std::string& pattern, const About& about, Result<Out> (*process)(WriteCall&, const Path&, const In&),
                void (*prepare)(In&)) {
  note<Path, None, In, Out>(method, pattern, about);
  add(method, pattern, [services = services_, about = operations_.back().about, process, prepare](Request&& request, const Reply& reply) {
    auto shared = std::make_shared<Request>(std::move(request));
    auto queued = [&]() -> Result<void> {
      auto* reader = TRY(detail::reader_here(*services));
      auto caller = std::make_shared<app::Signed>(TRY(detail::let_in(*services, *reader, *shared, about)));
      auto path = TRY(detail::read_path<Path>(*shared));
      auto in = std::make_shared<In>(TRY(detail::read_body<In>(*shared)));
      if (prepare) prepare(*in);
      detail::run_write(*services, about, shared, caller, reply, [about, process, path, in](WriteCall& call) -> Result<Response> {
        auto out = TRY(process(call, path, *in));
        return detail::rendered(about, std::move(call.headers), std::move(out));
      });
      return {};
    }();
    if (!queued) reply.send(problem(queued.error()));
  });
}

template <class Path, class In, class Out>
void Api::slow(Method method, const std::string& pattern, const About& about, Result<Out> (*process)(Call&, const Path&, const In&)) {
  note<Path, None, In, Out>(method, pattern, about);
  add(method, pattern, [services = services_, about = operations_.back().about, process](Request&& request, const Reply& reply) {
    auto shared = std::make_shared<Request>(std::move(request));
    auto& lane = about.lane == Lane::model ? *services->model_lane : *services->slow_lane;
    detail::answer_on(lane, reply, [services, about, process, shared]() -> Result<Response> {
      auto* reader = TRY(detail::reader_here(*services));
      const auto caller = TRY(detail::let_in(*services, *reader, *shared, about));
      const auto path = TRY(detail::read_path<Path>(*shared));
      const auto in = TRY(detail::read_body<In>(*shared));
      Call call{*services, *shared, about.door == Door::open ? nullptr : &caller, services->app.clock.now()};
      auto out = TRY(process(call, path, in));
      return detail::rendered(about, std::move(call.headers), std::move(out));
    });
  });
}

}  // namespace amends::http
