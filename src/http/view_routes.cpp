// What is read: Today, lists, one case and its parts, customers, search.

#include <fmt/format.h>

#include "app/call_sheet.hpp"
#include "app/case_list.hpp"
#include "app/contact_view.hpp"
#include "app/peek.hpp"
#include "app/today.hpp"
#include "http/case_path.hpp"
#include "http/mail_page.hpp"
#include "http/paging.hpp"
#include "http/resources.hpp"

// Tables, one line a row:
// clang-format off

template <> inline constexpr std::string_view amends::wire::about<&amends::app::CaseListQuery::limit> = amends::http::about_limit;

namespace amends::http {
namespace {

struct EventsQuery { std::optional<std::int64_t> after; };
BOOST_DESCRIBE_STRUCT(EventsQuery, (), (after))
struct EventView { std::int64_t sequence = 0; std::string type; Instant at; std::string actor, cause; wire::Raw payload; std::string hash; };
BOOST_DESCRIBE_STRUCT(EventView, (), (sequence, type, at, actor, cause, payload, hash))
struct EventList { std::vector<EventView> events; };
BOOST_DESCRIBE_STRUCT(EventList, (), (events))
struct ContactPath { std::string case_; domain::ContactId contact; };
BOOST_DESCRIBE_STRUCT(ContactPath, (), (case_, contact))
struct MailPageQuery { std::optional<bool> remote; };
BOOST_DESCRIBE_STRUCT(MailPageQuery, (), (remote))
struct AttachmentPath { std::string case_; domain::ContactId contact; int ordinal = 0; };
BOOST_DESCRIBE_STRUCT(AttachmentPath, (), (case_, contact, ordinal))
struct LoadQuery { std::optional<app::StaffId> owner; std::optional<std::string> from; };
BOOST_DESCRIBE_STRUCT(LoadQuery, (), (owner, from))
struct CustomerPath { app::CustomerId customer; };
BOOST_DESCRIBE_STRUCT(CustomerPath, (), (customer))
struct SearchQuery { std::string q; std::optional<std::string> after; };
BOOST_DESCRIBE_STRUCT(SearchQuery, (), (q, after))

app::Viewer viewer(const Call& call) { return app::viewer_of(call.caller->staff); }
// Of what is answered: a case's summary also changes with its customer, who has a version of their own.
std::string tag_of_text(std::string_view json) { return fmt::format("\"{:x}\"", std::hash<std::string_view>{}(json)); }

Result<app::TodayView> show_today(ReadCall& call, const None&, const None&) { return app::today(call.services.app, call.reader, viewer(call)); }

Result<Ready> list_cases(ReadCall& call, const None&, const app::CaseListQuery& query) {
  return Ready{TRY(app::case_page_json(call.reader, viewer(call), query)), {}, false};
}

Result<Done> open_case(WriteCall& call, const None&, const app::NewCase& input) {
  TRY_VOID(app::check_new_case(input));
  TRY_VOID(app::check_playbook_id(call.unit.tx, input.playbook, "/playbook"));
  const auto opened = TRY(app::open_case(call.services.app.recovery, call.unit, input, {}, call.who()));
  Done done{opened.id, fmt::format("A-{}", opened.number), opened.version, {}, {{"case", opened.id.str()}, {"customer", opened.customer.str()}, {"contact", opened.contact.str()}}};
  call.headers.push_back({"Location", "/api/v1/cases/" + done.number});
  return done;
}

Result<Ready> show_case(ReadCall& call, const CasePath& path, const None&) {
  const auto id = TRY(app::find_case(call.reader, path.case_));
  return Ready{TRY(app::case_json(call.services.app, call.reader, viewer(call), id)), {}, false};
}

Result<Ready> show_summary(ReadCall& call, const CasePath& path, const None&) {
  const auto id = TRY(app::find_case(call.reader, path.case_));
  auto summary = TRY(app::case_summary(call.reader, id));
  const auto etag = tag_of_text(summary.json);
  if (call.unchanged(etag)) return Ready{std::string(), etag, true};
  return Ready{std::move(summary.json), etag, false};
}

Result<app::PeekView> show_peek(ReadCall& call, const CasePath& path, const None&) {
  const auto id = TRY(app::find_case(call.reader, path.case_));
  return app::peek(call.services.app, call.reader, viewer(call), id);
}

Result<app::CallSheetView> show_call_sheet(ReadCall& call, const CasePath& path, const None&) {
  const auto id = TRY(app::find_case(call.reader, path.case_));
  return app::call_sheet(call.services.app, call.reader, viewer(call), id);
}

Result<app::OwnerLoad> show_load(ReadCall& call, const CasePath& path, const LoadQuery& query) {
  TRY_VOID(app::find_case(call.reader, path.case_));
  return app::owner_load(call.services.app, call.reader, query.owner.value_or(call.caller->staff.id), query.from);
}

Result<app::ContactView> show_contact(Call& call, const ContactPath& path, const None&) {
  auto* reader = TRY(detail::reader_here(call.services));
  const auto id = TRY(app::find_case(*reader, path.case_));
  return app::contact_view(*reader, call.services.intake.mails(), id, path.contact);
}

Result<Response> page_of_mail(Services& services, const Request& request) {
  auto* reader = TRY(detail::reader_here(services));
  const auto path = TRY(detail::read_path<ContactPath>(request));
  const auto query = TRY(wire::read_form<MailPageQuery>(wire::parse_fields(request.query)));
  const auto remote = query.remote.value_or(false) ? app::RemotePictures::fetched : app::RemotePictures::left_out;
  const auto id = TRY(app::find_case(*reader, path.case_));
  const auto address = [&](int ordinal) { return fmt::format("/api/v1/cases/{}/contacts/{}/attachments/{}", id.str(), path.contact.str(), ordinal); };
  return mail_page(TRY(app::contact_html(*reader, services.intake.mails(), id, path.contact, remote, address)), remote);
}

void send_mail_page(Call& call, const Reply& reply) {
  detail::answer_on(*call.services.slow_lane, reply, [services = &call.services, request = call.request] { return page_of_mail(*services, request); });
}

void send_attachment(Call& call, const Reply& reply) {
  detail::answer(reply, [&]() -> Result<Response> {
    auto* reader = TRY(detail::reader_here(call.services));
    const auto path = TRY(detail::read_path<AttachmentPath>(call.request));
    const auto id = TRY(app::find_case(*reader, path.case_));
    auto attachment = TRY(app::attachment_bytes(call.services.app, *reader, id, path.contact, path.ordinal));
    std::string name;  // nothing a sender wrote may end the header
    for (const char c : attachment.name) name += c < ' ' || c == '"' || c == '\\' || c == 127 ? '_' : c;
    // A picture says what it is, for the page of the mail that shows it; whatever else somebody sent is bytes to be kept.
    const auto picture = app::picture_type(attachment.bytes);
    Response response{200, picture.empty() ? "application/octet-stream" : std::string(picture), {}, std::move(attachment.bytes)};
    response.with("Content-Disposition", fmt::format("attachment; filename=\"{}\"", name)).with("X-Content-Type-Options", "nosniff");
    return response;
  });
}

// The evidence: personal text stays out of it, as in the chain.
Result<EventList> list_events(ReadCall& call, const CasePath& path, const EventsQuery& query) {
  const auto id = TRY(app::find_case(call.reader, path.case_));
  EventList list;
  for (auto& event : TRY(call.reader.events(id.uuid, query.after.value_or(0))))
    list.events.push_back({event.sequence, event.type, event.at, event.actor, event.cause, wire::Raw{std::move(event.payload)}, app::to_hex(event.hash)});
  return list;
}

Result<Ready> show_customer(ReadCall& call, const CustomerPath& path, const None&) {
  const auto view = TRY(app::customer_view(call.reader, path.customer, call.now));
  return Ready{wire::to_text(view), tag(view.record.version), false};
}

Result<app::CustomerRecord> change_customer(WriteCall& call, const CustomerPath& path, const app::CustomerRecord& input) {
  const auto seen = TRY(call.if_match());
  if (input.id != path.customer) return fail(Errc::invalid, "The id in the body is another customer's than the one in the address.", "id_differs", "/id");
  const auto playbooks = TRY(call.services.app.playbooks.current(call.unit.tx));
  auto saved = TRY(app::save_customer(call.unit, input, seen, *playbooks));
  call.headers.push_back({"ETag", tag(saved.version)});
  return saved;
}

Result<app::SearchPage> search(ReadCall& call, const None&, const SearchQuery& query) {
  return app::search_cases(call.services.app, call.reader, query.q, query.after);
}

}  // namespace

void view_routes(Api& api) {
  api.read<None, None, app::TodayView>("/today", {"What to do now, the most urgent first", "Today"}, show_today);
  api.read<None, app::CaseListQuery, app::CasePage>("/cases", {"Cases, newest first", "Cases"}, list_cases);
  api.write<None, app::NewCase, Done>(Method::post, "/cases", {"Open a case from any channel", "Cases", Door::signed_in, 201}, open_case, app::look_at);
  api.read<CasePath, None, app::CaseView>("/cases/{case}", {"One case, whole, by id or number", "Cases"}, show_case);
  api.read<CasePath, None, app::CaseSummary>("/cases/{case}/summary", {"Its summary", "Cases", Door::signed_in, 200, true}, show_summary);
  api.read<CasePath, None, app::PeekView>("/cases/{case}/peek", {"A peek beside Today", "Cases"}, show_peek);
  api.read<CasePath, None, app::CallSheetView>("/cases/{case}/call_sheet", {"What to say and ask, and what was typed so far", "Callback"}, show_call_sheet);
  api.read<CasePath, LoadQuery, app::OwnerLoad>("/cases/{case}/load", {"How full a colleague's days are", "Promises"}, show_load);
  api.slow<ContactPath, None, app::ContactView>(Method::get, "/cases/{case}/contacts/{contact}", {"One contact, whole", "Contacts"}, show_contact);
  api.raw(Method::get, "/cases/{case}/contacts/{contact}/page", {"A mail's HTML, made safe to show; with ?remote=true its pictures from elsewhere are fetched", "Contacts"}, send_mail_page);
  api.raw(Method::get, "/cases/{case}/contacts/{contact}/attachments/{ordinal}", {"An attachment", "Contacts"}, send_attachment);
  api.read<CasePath, EventsQuery, EventList>("/cases/{case}/events", {"Its events, as evidence", "Cases"}, list_events);
  api.read<CustomerPath, None, app::CustomerView>("/customers/{customer}", {"A customer", "Customers", Door::signed_in, 200, true}, show_customer);
  api.write<CustomerPath, app::CustomerRecord, app::CustomerRecord>(Method::put, "/customers/{customer}", {"Change a customer", "Customers", Door::acting, 200, true}, change_customer);
  api.read<None, SearchQuery, app::SearchPage>("/search", {"Search in everything said and written", "Search"}, search);
}

}  // namespace amends::http
