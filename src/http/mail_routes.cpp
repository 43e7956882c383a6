// What came in by mail, what goes out, and the tone check of what is about to go out.

#include <fmt/format.h>

#include "app/letter_check.hpp"
#include "app/post/came_by.hpp"
#include "app/post/letter_files.hpp"
#include "app/post/reading.hpp"
#include "app/post/stopped.hpp"
#include "app/post/storm.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "domain/calendar/hours.hpp"
#include "http/case_path.hpp"
#include "http/paging.hpp"
#include "http/resources.hpp"
#include "language/tone_check.hpp"
#include "wire/form.hpp"

// Tables, one line a row:
// clang-format off

namespace amends::http {
namespace {

struct IntakePath { app::IntakeId intake; };
BOOST_DESCRIBE_STRUCT(IntakePath, (), (intake))
struct IntakeQuery { std::optional<app::Became> became; std::optional<bool> unsettled; std::optional<std::string> after; std::optional<int> limit; };
BOOST_DESCRIBE_STRUCT(IntakeQuery, (), (became, unsettled, after, limit))
struct Settlement { std::optional<std::string> case_; };
BOOST_DESCRIBE_STRUCT(Settlement, (), (case_))
struct OpenedCase { app::CaseId id; std::string number; std::int64_t version = 0; };
BOOST_DESCRIBE_STRUCT(OpenedCase, (), (id, number, version))
struct LetterPath { domain::ContactId letter; };
BOOST_DESCRIBE_STRUCT(LetterPath, (), (letter))
struct FileQuery { std::string name; };
BOOST_DESCRIBE_STRUCT(FileQuery, (), (name))
struct OutboxQuery { std::optional<app::OutboxState> state; std::optional<bool> trouble; std::optional<std::string> after; std::optional<int> limit; };
BOOST_DESCRIBE_STRUCT(OutboxQuery, (), (state, trouble, after, limit))

}  // namespace
}  // namespace amends::http

template <> inline constexpr std::string_view amends::wire::about<&amends::http::IntakeQuery::limit> = amends::http::about_limit;
template <> inline constexpr std::string_view amends::wire::about<&amends::http::OutboxQuery::limit> = amends::http::about_limit;
template <> inline constexpr std::string_view amends::wire::about<&amends::http::OutboxQuery::trouble> = "Only such as did not leave, came back, were reported, or may not have left; whatever `state` says.";

namespace amends::http {
namespace {

struct Hold { bool held = false; };
BOOST_DESCRIBE_STRUCT(Hold, (), (held))
struct Address { std::string to; };
BOOST_DESCRIBE_STRUCT(Address, (), (to))
struct Stopped { std::optional<std::string> why; };  // a sentence: why no mail goes there, and what to do instead
BOOST_DESCRIBE_STRUCT(Stopped, (), (why))
struct ToneInput { Words text; std::optional<language::LetterTone> kind; std::optional<std::string> case_; };  // case_: its number or id; its facts are then known
BOOST_DESCRIBE_STRUCT(ToneInput, (), (text, kind, case_))
struct PromisesInput { Words text; std::optional<std::string> case_; std::optional<std::string> zone, language; };
BOOST_DESCRIBE_STRUCT(PromisesInput, (), (text, case_, zone, language))
// `in_ledger`: an open promise of the case is due on that day; the others are offered to be written down.
struct PromiseOffered : language::PromiseInText { std::optional<Instant> due_at; std::optional<bool> in_ledger; };
BOOST_DESCRIBE_STRUCT(PromiseOffered, (language::PromiseInText), (due_at, in_ledger))
struct PromisesFound { std::vector<PromiseOffered> promises; };
BOOST_DESCRIBE_STRUCT(PromisesFound, (), (promises))

std::optional<std::string> number_of(app::Reader& reader, const std::optional<app::CaseId>& id) {
  if (!id) return std::nullopt;
  const auto row = reader.case_row(*id);
  return row && *row ? std::optional(fmt::format("A-{}", (*row)->number)) : std::nullopt;
}

app::IntakeView view_of(app::Reader& reader, const app::IntakeRow& row) {
  const auto sources = split_lines(row.source);
  app::IntakeView view{row.id, row.from, row.to, row.subject, row.taken_at, row.became, row.why, app::why_text(row.why), row.case_id, number_of(reader, row.case_id), row.settled, {sources.begin(), sources.end()}, {}, {}, {}, {}};
  if (const auto held = row.why == app::storm_rule ? reader.held_of_writer_count(row.writer, app::storm_more_rule) : 0; held && *held > 0) view.held_back = *held;
  return view;
}

Result<app::IntakeView> whole_view_of(app::Reader& reader, const app::IntakeRow& row) {
  auto view = view_of(reader, row);
  view.came_by = TRY(app::came_by(reader, row));
  const auto reading = app::reading_of(row.parsed);
  const auto& words = reading.new_text.empty() ? reading.text : reading.new_text;  // for whoever decides about it
  if (!words.empty()) view.text = std::string(cut_utf8(words, limits::intake_words_bytes_max));
  if (words.size() > limits::intake_words_bytes_max) view.problems.emplace_back("Its words go on: read them in the raw mail.");
  view.problems.insert(view.problems.end(), reading.problems.begin(), reading.problems.end());
  return view;
}

Result<app::IntakePage> list_intake(ReadCall& call, const None&, const IntakeQuery& query) {
  const auto limit = page_limit(query.limit);
  const auto after = TRY(cursor_from(query.after));
  const auto rows = TRY(call.reader.intake_list(query.became, query.unsettled.value_or(false), after, limit + 1));
  app::IntakePage page;
  for (std::size_t i = 0; i < std::min(rows.size(), limit); ++i) page.items.push_back(view_of(call.reader, rows[i]));
  if (rows.size() > limit) page.next = cursor_text({rows[limit - 1].taken_at, rows[limit - 1].id.uuid});
  return page;
}

Result<app::IntakeRow> intake_row(app::Reader& reader, const app::IntakeId& id) {
  auto row = TRY(reader.intake(id));
  if (!row) return fail(Errc::not_found, "There is no such item in the intake.");
  return std::move(*row);
}

Result<app::IntakeView> show_intake(ReadCall& call, const IntakePath& path, const None&) { return whole_view_of(call.reader, TRY(intake_row(call.reader, path.intake))); }

Response raw_mail(const std::string& name, std::string bytes) {
  return {200, "message/rfc822", {{"Content-Disposition", fmt::format("attachment; filename=\"{}.eml\"", name)}, {"X-Content-Type-Options", "nosniff"}}, std::move(bytes)};
}

void show_raw(Call& call, const Reply& reply) {
  detail::answer(reply, [&]() -> Result<Response> {
    auto* reader = TRY(detail::reader_here(call.services));
    const auto path = TRY(detail::read_path<IntakePath>(call.request));
    const auto row = TRY(intake_row(*reader, path.intake));
    auto raw = TRY(call.services.app.store.blobs().get(row.content));
    if (!raw) return fail(Errc::internal, "The raw source of this mail is missing from the data folder.");
    return raw_mail(row.id.str(), std::move(*raw));
  });
}

void show_as_sent(Call& call, const Reply& reply) {
  detail::answer(reply, [&]() -> Result<Response> {
    auto* reader = TRY(detail::reader_here(call.services));
    const auto path = TRY(detail::read_path<LetterPath>(call.request));
    const auto row = TRY(reader->outbox(path.letter));
    if (!row) return fail(Errc::not_found, "There is no such letter.");
    if (!row->content) return fail(Errc::not_found, "This letter has not been handed to the mail server yet.");
    if (row->to.empty()) return fail(Errc::not_found, "These words were erased on request.");
    auto raw = TRY(call.services.app.store.blobs().get(*row->content));
    if (!raw) return fail(Errc::internal, "The bytes of this letter are missing from the data folder.");
    return raw_mail(row->id.str(), std::move(*raw));
  });
}

void take_raw(Call& call, const Reply& reply) {
  if (call.request.body.empty()) return reply.send(problem({Errc::invalid, "The body is empty. Send the raw mail as it came.", "mail_empty", {}}));
  detail::answer_on(*call.services.slow_lane, reply, [services = &call.services, body = call.request.body, now = call.now]() -> Result<Response> {
    const auto taken = TRY(services->intake.take({body, "api", now}));
    return Response::json(taken.already_known ? 200 : 201, wire::to_text(taken));
  });
}

// Its bytes are kept before the row is written: they never pass the writer's queue.
Result<app::FileKept> keep_letter_file(Services& services, const Request& request, Instant now) {
  auto* reader = TRY(detail::reader_here(services));
  const auto path = TRY(detail::read_path<CasePath>(request));
  const auto query = TRY(wire::read_form<FileQuery>(wire::parse_fields(request.query)));
  const auto id = TRY(app::find_case(*reader, path.case_));
  const auto content = TRY(services.app.store.blobs().put(request.body));
  const auto row = TRY(app::letter_file(id, query.name, request.header("Content-Type"), request.body, content, now));
  TRY_VOID(services.app.writer->run([&](app::Unit& unit) { return unit.tx.put_attachment(row); }));
  return app::kept(row);
}

void take_letter_file(Call& call, const Reply& reply) {
  detail::answer_on(*call.services.slow_lane, reply, [services = &call.services, request = call.request, now = call.now]() -> Result<Response> {
    return Response::json(201, wire::to_text(TRY(keep_letter_file(*services, request, now))));
  });
}

Result<OpenedCase> case_of_intake(Call& call, const IntakePath& path, const None&) {
  const auto make = [&](app::Unit& unit) -> Result<app::Opened> {
    const auto row = TRY(intake_row(unit.tx, path.intake));
    return call.services.intake.make_case(unit, row, call.actor(), call.now);
  };
  const auto opened = TRY(call.services.app.writer->run_for<app::Opened>(make));
  return OpenedCase{opened.id, fmt::format("A-{}", opened.number), opened.version};
}

Result<app::IntakeView> let_in_storm(Call& call, const IntakePath& path, const None&) {
  TRY(call.services.intake.let_in(path.intake, call.now));
  auto* reader = TRY(detail::reader_here(call.services));
  return whole_view_of(*reader, TRY(intake_row(*reader, path.intake)));
}

Result<app::IntakeView> settle_intake(WriteCall& call, const IntakePath& path, const Settlement& input) {
  const auto row = TRY(intake_row(call.unit.tx, path.intake));
  std::optional<app::CaseId> case_id;
  if (input.case_) case_id = TRY(app::find_case(call.unit.tx, *input.case_));
  TRY_VOID(call.services.intake.settle(call.unit, row, case_id, call.actor(), call.now));
  return view_of(call.unit.tx, TRY(intake_row(call.unit.tx, path.intake)));
}

app::OutboxView view_of(app::Reader& reader, const app::OutboxRow& row) {
  return {row.id, row.case_id, number_of(reader, row.case_id).value_or(""), row.to, row.subject, row.text, row.written_at, row.leaves_at, row.state, row.tries, row.next_try_at,
          row.sent_at, row.last_answer, row.content && !row.to.empty()};
}

Result<app::OutboxPage> list_outbox(ReadCall& call, const None&, const OutboxQuery& query) {
  const auto limit = page_limit(query.limit);
  const auto after = TRY(cursor_from(query.after));
  const auto in_hand_before = app::left_behind_since(call.now);
  const auto rows = query.trouble.value_or(false) ? TRY(call.reader.outbox_in_trouble(in_hand_before, after, limit + 1))
                                                  : TRY(call.reader.outbox_list(query.state, after, limit + 1));
  const auto settings = TRY(app::load_settings(call.reader));
  app::OutboxPage page;
  page.held = settings.hold_outgoing;
  page.no_server = !call.services.rehearsal_clock && !settings.smtp;
  page.paused = call.services.outbox.paused();
  for (std::size_t i = 0; i < std::min(rows.size(), limit); ++i) page.letters.push_back(view_of(call.reader, rows[i]));
  if (rows.size() > limit) page.next = cursor_text({rows[limit - 1].written_at, rows[limit - 1].id.uuid});
  return page;
}

Result<app::OutboxView> retry_letter(WriteCall& call, const LetterPath& path, const None&) {
  TRY_VOID(app::try_again(call.unit, call.services.app.recovery, path.letter, call.now));
  call.unit.after.push_back([&outbox = call.services.outbox] { outbox.end_pause(); });
  const auto row = TRY(call.unit.tx.outbox(path.letter));
  return view_of(call.unit.tx, *row);
}

Result<Stopped> stopped(Call& call, const None&, const Address& address) {
  auto* reader = TRY(detail::reader_here(call.services));
  const auto by = TRY(app::stop_of(*reader, address.to));
  return by ? Stopped{app::stopped_text(address.to, *by)} : Stopped{};
}

Result<Hold> hold_outbox(WriteCall& call, const None&, const Hold& input) {
  auto settings = TRY(app::load_settings(call.unit.tx));
  settings.hold_outgoing = input.held;
  const auto version = settings.version;
  TRY_VOID(app::save_settings(call.unit.tx, settings, version));
  call.unit.changed(app::Changed::settings);
  call.unit.changed(app::Changed::outbox);
  return input;
}

Result<language::ToneContext> context_of(Call& call, const std::optional<std::string>& case_) {
  auto* reader = TRY(detail::reader_here(call.services));
  if (!case_) {
    language::ToneContext context;
    context.holidays = TRY(call.services.app.playbooks.current(*reader))->own.hours.holidays;
    return context;
  }
  return app::tone_context(call.services.app, *reader, TRY(app::find_case(*reader, *case_)), call.now);
}

Result<language::ToneReport> check_tone(Call& call, const None&, const ToneInput& input) {
  const auto context = TRY(context_of(call, input.case_));
  return language::check_tone(input.text.text, app::tone_in(input.kind.value_or(language::LetterTone::reply), context), context);
}

Result<PromisesFound> find_promises(Call& call, const None&, const PromisesInput& input) {
  const auto context = TRY(context_of(call, input.case_));
  const auto zone = input.zone ? *input.zone : context.zone.value_or("UTC");
  if (!domain::is_zone(zone)) return fail(Errc::invalid, "There is no such time zone: " + zone + ".", "zone_unknown", "/zone");
  PromisesFound found;
  for (auto& promise : language::promises_in(input.text.text, {call.now, zone, context.holidays}, input.language.value_or(""))) {
    PromiseOffered offered;
    static_cast<language::PromiseInText&>(offered) = std::move(promise);
    // A day alone is due when it ends.
    if (offered.due) offered.due_at = offered.due->size() == 10 ? TRY(domain::instant_of(zone, *offered.due, "23:59")) : parse_rfc3339(*offered.due);
    if (context.promises && offered.due_at)
      offered.in_ledger = std::any_of(context.promises->begin(), context.promises->end(), [&](const auto& entry) {
        return domain::local_date(zone, entry.due) == domain::local_date(zone, *offered.due_at);
      });
    found.promises.push_back(std::move(offered));
  }
  return found;
}

}  // namespace

void mail_routes(Api& api) {
  api.read<None, IntakeQuery, app::IntakePage>("/intake", {"What came in by mail, and what became of it", "Mail"}, list_intake);
  api.raw(Method::post, "/intake", {"Take a raw mail (message/rfc822) into cases, as the mail server's hand-over", "Mail", Door::admin, 201}, take_raw, limits::mail_bytes_max);
  api.read<IntakePath, None, app::IntakeView>("/intake/{intake}", {"One item", "Mail"}, show_intake);
  api.raw(Method::get, "/intake/{intake}/raw", {"Its raw source", "Mail"}, show_raw);
  api.slow<IntakePath, None, OpenedCase>(Method::post, "/intake/{intake}/case", {"Make a case of it", "Mail", Door::acting, 201}, case_of_intake);
  api.slow<IntakePath, None, app::IntakeView>(Method::post, "/intake/{intake}/held-back", {"Let in the mails of a storm that wait for it", "Mail", Door::acting}, let_in_storm);
  api.write<IntakePath, Settlement, app::IntakeView>(Method::put, "/intake/{intake}/settlement", {"Settle it, or put it into a case", "Mail", Door::acting}, settle_intake);
  api.raw(Method::post, "/cases/{case}/files", {"Put a file (its bytes) into a case, for a letter to take along; ?name= says what it is called", "Contacts", Door::acting, 201}, take_letter_file, limits::letter_files_bytes_max);
  api.read<None, OutboxQuery, app::OutboxPage>("/outbox", {"What leaves, left, or failed", "Mail"}, list_outbox);
  api.write<LetterPath, None, app::OutboxView>(Method::post, "/outbox/{letter}/retry", {"Try a letter again", "Mail", Door::acting}, retry_letter);
  api.slow<None, Address, Stopped>(Method::post, "/outbox/stopped", {"Whether letters to an address are stopped, and why", "Mail"}, stopped);
  api.raw(Method::get, "/outbox/{letter}/raw", {"A letter as it was sent: the bytes the mail server was handed", "Mail"}, show_as_sent);
  api.write<None, Hold, Hold>(Method::put, "/outbox/hold", {"Hold all outgoing mail, or let it go", "Mail", Door::lead}, hold_outbox);
  api.slow<None, ToneInput, language::ToneReport>(Method::post, "/lint", {"Check the tone of a text", "Language"}, check_tone);
  api.slow<None, PromisesInput, PromisesFound>(Method::post, "/promises-in-text", {"What a text promises, and whether the ledger knows it", "Language"}, find_promises);
}

}  // namespace amends::http
