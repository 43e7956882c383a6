// The commands of a case: each is one resource, its body the command itself.

#include <fmt/format.h>

#include "app/access/page_links.hpp"
#include "app/letter_check.hpp"
#include "app/post/letter_files.hpp"
#include "http/case_path.hpp"

namespace amends::http {
namespace {

// The identities a command made, by the name of the thing.
struct Made {
  std::map<std::string, std::string>& created;

  void operator()(const domain::ContactReceived& e) const { created["contact"] = e.contact.str(); }
  void operator()(const domain::LetterSent& e) const { created["contact"] = e.contact.str(); }
  void operator()(const domain::CallHeld& e) const { created["call"] = e.contact.str(); }
  void operator()(const domain::NoteWritten& e) const { created["note"] = e.note.str(); }
  void operator()(const domain::WarningNoted& e) const { created["warning"] = e.warning.str(); }
  void operator()(const domain::CallbackBooked& e) const { created["callback"] = e.callback.str(); }
  void operator()(const domain::PromiseMade& e) const { created["promise"] = e.promise.str(); }
  void operator()(const domain::IssueRaised& e) const { created["issue"] = e.issue.str(); }
  void operator()(const domain::WishStated& e) const { created["wish"] = e.wish.str(); }
  void operator()(const domain::OfferMade& e) const { created["offer"] = e.offer.str(); }
  void operator()(const domain::ApprovalAsked& e) const { created["approval"] = e.approval.str(); }
  void operator()(const domain::GesturePlanned& e) const { created["gesture"] = e.gesture.str(); }
  void operator()(const domain::FollowUpBooked& e) const { created["follow_up"] = e.follow_up.str(); }
  template <class Other>
  void operator()(const Other&) const {}  // makes nothing new
};

}  // namespace

Done done_of(const app::CaseId& id, const app::Executed& executed) {
  Done done{id, fmt::format("A-{}", executed.number), executed.version, {}, {}};
  for (const auto& event : executed.events) {
    done.events.emplace_back(domain::name_of(event));
    std::visit(Made{done.created}, event);
  }
  return done;
}

Result<Done> run_command(WriteCall& call, const app::CaseId& id, domain::Command command, const app::Who& who) {
  if (auto* letter = std::get_if<domain::SendLetter>(&command))
    TRY_VOID(app::put_page_link(call.unit.tx, id, *letter, call.origin(), call.now));
  const auto executed = TRY(call.services.app.recovery.execute(call.unit, id, command, who));
  if (const auto* letter = std::get_if<domain::SendLetter>(&command); letter && letter->files)
    for (const auto& event : executed.events)
      if (const auto* sent = std::get_if<domain::LetterSent>(&event))
        TRY_VOID(app::take_along(call.unit.tx, id, sent->contact, *letter->files));
  return done_of(id, executed);
}

namespace detail {

Result<boost::json::value> body_with_subject(const Request& request, const std::string& subject) {
  auto body = TRY(body_of(request));
  if (subject.empty()) return body;
  if (!body.is_object()) return fail(Errc::invalid, "The body must be a JSON object.", "type_wrong");
  auto& object = body.as_object();
  if (object.contains(subject))
    return fail(Errc::invalid, fmt::format("“{}” belongs in the address, not in the body. Leave it out.", subject), "member_unknown",
                "/" + subject);
  for (const auto& [name, value] : request.params)
    if (name == subject) object[subject] = value;
  return body;
}

}  // namespace detail

void Api::add_command(Method method, const std::string& pattern, const About& about, std::vector<wire::MemberSchema> members,
                      const std::string& subject, ParseCommand parse) {
  std::erase_if(members, [&](const wire::MemberSchema& member) { return member.name == subject; });
  Operation operation{method,
                      pattern,
                      about,
                      wire::member_schemas<CasePath>(schemas_, wire::Direction::in),
                      {},
                      {},
                      wire::schema<Done>(schemas_, wire::Direction::out)};
  if (!members.empty()) operation.body = wire::detail::object_schema(members);
  if (!subject.empty()) operation.path.push_back({subject, wire::MemberSchema::Need::required, R"({"type":"string"})", {}});
  operations_.push_back(std::move(operation));
  add(method, pattern, [services = services_, about, subject, parse](Request&& request, const Reply& reply) {
    auto shared = std::make_shared<Request>(std::move(request));
    const auto queued = [&]() -> Result<void> {
      auto* reader = TRY(detail::reader_here(*services));
      auto caller = std::make_shared<app::Signed>(TRY(detail::let_in(*services, *reader, *shared, about)));
      const auto id = TRY(app::find_case(*reader, shared->params.front().second));
      auto command = std::make_shared<domain::Command>(TRY(parse(*shared, subject)));
      // Not again for a repeated request: what was sent meanwhile is part of the case it is checked against.
      const auto* letter = std::get_if<domain::SendLetter>(command.get());
      if (letter && !TRY(reader->idempotent(std::string(shared->header("Idempotency-Key")), caller->staff.id.str())))
        TRY_VOID(app::check_letter(services->app, *reader, id, *letter, services->app.clock.now()));
      detail::run_write(*services, about, shared, caller, reply, [about, id, command](WriteCall& call) -> Result<Response> {
        const auto done = TRY(run_command(call, id, *command, call.who()));
        return detail::answer_with(about, std::move(call.headers), wire::to_text(done));
      });
      return {};
    }();
    if (!queued) reply.send(problem(queued.error()));
  });
}

}  // namespace amends::http
