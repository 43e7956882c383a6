// The customer's page: GET shows and changes nothing (mail scanners follow links), every act is a form's POST and answers 303.

#include <algorithm>

#include <fmt/format.h>

#include "app/access/idempotency.hpp"
#include "app/access/page_links.hpp"
#include "app/access/secret.hpp"
#include "app/digest.hpp"
#include "app/page/page_refusals.hpp"
#include "app/page/page_ring.hpp"
#include "app/page/page_told.hpp"
#include "base/limits.hpp"
#include "http/case_path.hpp"
#include "http/page/page_html.hpp"
#include "http/resources.hpp"
#include "http/site.hpp"

namespace amends::http {
namespace {

struct ChoiceForm {
  std::string key;
  domain::OfferId offer;
  domain::OptionId option;
};
BOOST_DESCRIBE_STRUCT(ChoiceForm, (), (key, offer, option))
struct WishForm {
  std::string key;
  Words text;
};
BOOST_DESCRIBE_STRUCT(WishForm, (), (key, text))
struct CallbackForm {
  std::string key;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(CallbackForm, (), (key, at))
struct AnswerForm {
  std::string key;
  domain::Solved solved;
  std::optional<int> treated, recommend;
  std::optional<Words> text;
};
BOOST_DESCRIBE_STRUCT(AnswerForm, (), (key, solved, treated, recommend, text))

PageFonts fonts() {
  static const PageFonts known{embedded_path("/assets/source-sans-3-latin-wght-normal", ".woff2"),
                               embedded_path("/assets/source-serif-4-latin-", ".woff2")};
  return known;
}

Response page_response(int status, std::string html) {
  Response response{status, "text/html; charset=utf-8", {}, std::move(html)};
  response.headers = {{"Content-Security-Policy", page_policy()},
                      {"Cache-Control", "no-store"},
                      {"Referrer-Policy", "no-referrer"},
                      {"X-Content-Type-Options", "nosniff"},
                      {"X-Robots-Tag", "noindex, nofollow"}};
  return response;
}

// Where no page can be shown: no link, no address, too much, something broken.
Response notice(const Error& error, const Request& request) {
  const auto language = app::page_language(request.header("Accept-Language"));
  const auto said = app::notice_for_customer(error, language);
  return page_response(status_of(error), page_notice(language, said.heading, said.text, fonts()));
}

// All that a page is made from, at one moment.
struct PageSource {
  app::Loaded loaded;
  app::CustomerRecord customer;
  std::optional<app::StaffRecord> owner;
  app::Settings settings;
  domain::Playbook playbook;
  app::PageTold told;
  Instant now;

  app::PageInput input() const { return {*loaded.state, customer, owner, settings, playbook, told, now}; }
};

Result<PageSource> source_of(Services& services, app::Reader& reader, const app::CaseId& id) {
  PageSource source;
  source.now = services.app.clock.now();
  source.loaded = TRY(app::load_case(reader, services.app.states, id));
  source.customer = TRY(reader.customer(source.loaded.state->customer)).value_or(app::CustomerRecord{});
  source.settings = TRY(app::load_settings(reader));
  source.playbook = TRY(services.app.playbooks.current(reader))->of(source.loaded.state->playbook);
  if (source.loaded.state->owner) source.owner = TRY(reader.staff(*source.loaded.state->owner));
  source.told = TRY(app::told_on_page(reader, id));
  return source;
}

Result<app::CaseId> case_behind(Services& services, const std::string& token) {
  auto* reader = TRY(detail::reader_here(services));
  return TRY(app::open_page(*reader, token, services.app.clock.now())).case_id;
}

void show_page(Services& services, const Request& request, const Reply& reply) {
  const auto& token = request.params.front().second;
  const auto html = [&]() -> Result<std::string> {
    const auto id = TRY(case_behind(services, token));
    const auto source = TRY(source_of(services, *TRY(detail::reader_here(services)), id));
    return page_html(app::page_view(source.input()), "/c/" + token, fonts(), [] { return app::new_token(12); });
  }();
  reply.send(html ? page_response(200, *html) : notice(html.error(), request));
}

std::string field_of(const Request& request, std::string_view wanted) {
  for (const auto& [name, value] : wire::parse_fields(request.body))
    if (name == wanted) return value;
  return {};
}

// The page as it stands now, with why the form could not be taken; what was typed stays in its field.
Response page_with_refusal(Services& services, const Request& request, const std::string& act, const app::CaseId& id, const Error& error) {
  const auto& token = request.params.front().second;
  const auto html = [&]() -> Result<std::string> {
    const auto source = TRY(source_of(services, *TRY(detail::reader_here(services)), id));
    const auto view = app::page_view(source.input());
    auto typed = field_of(request, "text");
    if (error.rule == "text_not_utf8") typed.clear();
    return page_html(view, "/c/" + token, fonts(), [] { return app::new_token(12); },
                     {app::refusal_for_customer(error, view.language, view.line), act, std::move(typed)});
  }();
  if (!html) return notice(html.error(), request);
  return page_response(status_of(error) == 404 ? 409 : status_of(error), *html);
}

void show_fonts(const Request&, const Reply& reply) {
  const auto known = fonts();
  std::string css;
  if (!known.sans.empty())
    css += fmt::format(
        "@font-face{{font-family:\"Source Sans 3 Variable\";font-weight:200 900;font-display:swap;src:url({}) format(\"woff2\")}}",
        known.sans);
  if (!known.serif.empty())
    css +=
        fmt::format("@font-face{{font-family:\"Source Serif 4 Variable\";font-weight:400;font-display:swap;src:url({}) format(\"woff2\")}}",
                    known.serif);
  reply.send(Response{
      200, "text/css; charset=utf-8", {{"Cache-Control", "public, max-age=3600"}, {"X-Content-Type-Options", "nosniff"}}, std::move(css)});
}

using Act = Result<void> (*)(Services& services, app::Unit& unit, const app::CaseId& id, const Request& request, const app::Who& who);

template <class Form>
Result<Form> form_of(const Request& request) {
  return wire::read_form<Form>(wire::parse_fields(request.body));
}

Result<void> run(Services& services, app::Unit& unit, const app::CaseId& id, domain::Command command, const app::Who& who) {
  const auto executed = services.app.recovery.execute(unit, id, command, who);
  if (!executed) return tl::unexpected(executed.error());
  return {};
}

// What they wrote, with plain line ends; the browser's own limit is checked here again, in characters.
Result<std::string> message_of(const Words& text) {
  auto message = app::plain_message(text.text);
  const auto chars = std::count_if(message.begin(), message.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  if (static_cast<std::size_t>(chars) > limits::page_text_chars_max) return fail(Errc::invalid, "The text is too long.", "text_too_long");
  return message;
}

Result<std::string> needed_message_of(const Words& text) {
  auto message = TRY(message_of(text));
  if (message.empty()) return fail(Errc::invalid, "The text is empty.", "text_missing");
  return message;
}

Result<void> choose(Services& services, app::Unit& unit, const app::CaseId& id, const Request& request, const app::Who& who) {
  const auto form = TRY(form_of<ChoiceForm>(request));
  return run(services, unit, id, domain::ChooseOption{form.offer, form.option, std::nullopt, domain::Channel::web_form}, who);
}

Result<void> wish(Services& services, app::Unit& unit, const app::CaseId& id, const Request& request, const app::Who& who) {
  const auto form = TRY(form_of<WishForm>(request));
  auto message = TRY(needed_message_of(form.text));
  if (app::said_already(TRY(app::told_on_page(unit.tx, id)).wished, message, who.now)) return {};
  return run(services, unit, id, domain::StateWish{Words(std::move(message)), domain::Channel::web_form}, who);
}

// Only a time that their page offers can be taken.
Result<void> ask_callback(Services& services, app::Unit& unit, const app::CaseId& id, const Request& request, const app::Who& who) {
  const auto form = TRY(form_of<CallbackForm>(request));
  const auto source = TRY(source_of(services, unit.tx, id));
  const auto offered = app::ring_slots(source.customer, source.playbook.hours, app::page_times(source.input()));
  if (!app::is_offered(offered, form.at)) return fail(Errc::conflict, "The page does not offer this time.", "not_a_time_to_ring", "/at");
  return run(
      services, unit, id,
      domain::BookCallback{domain::CallbackPurpose::customer_asked, form.at, form.at + app::ring_window, Words("Asked for on their page")},
      who);
}

// "It's not right yet" is a contact of theirs: it lands on the timeline, is due an answer, and opens a closed case again.
Result<void> not_right(Services& services, app::Unit& unit, const app::CaseId& id, const Request& request, const app::Who& who) {
  const auto form = TRY(form_of<WishForm>(request));
  auto message = TRY(needed_message_of(form.text));
  if (app::said_already(TRY(app::told_on_page(unit.tx, id)).wrong, message, who.now)) return {};
  return run(services, unit, id,
             domain::TakeInContact{domain::Channel::web_form, Words("Their page"), Words("It’s not right yet"), Words(std::move(message)),
                                   who.now, 0},
             who);
}

Result<void> answer(Services& services, app::Unit& unit, const app::CaseId& id, const Request& request, const app::Who& who) {
  auto form = TRY(form_of<AnswerForm>(request));
  std::optional<Words> text;
  if (form.text)
    if (auto message = TRY(message_of(*form.text)); !message.empty()) text = Words(std::move(message));
  return run(services, unit, id,
             domain::AnswerFollowUp{form.solved, form.treated, form.recommend, std::move(text), domain::Channel::web_form}, who);
}

struct PageAct {
  const char* name;  // last part of the address
  Act act;
  const char* place;  // where on the page its answer stands
};
constexpr PageAct acts[] = {{"choice", choose, ""},
                            {"wish", wish, "#else"},
                            {"callback", ask_callback, "#ring"},
                            {"not_right", not_right, "#wrong_here"},
                            {"answer", answer, ""}};

// The link first: what came with an unknown one is nobody's business.
void act_on_page(Services& services, const Request& request, const Reply& reply, const PageAct& act) {
  auto shared = std::make_shared<Request>(request);
  const auto token = request.params.front().second;
  const auto ready = case_behind(services, token);
  if (!ready) return reply.send(notice(ready.error(), request));
  const auto key = field_of(request, "key");
  if (const auto usable = app::check_key(key); !usable)
    return reply.send(page_with_refusal(services, request, act.name, *ready, usable.error()));
  services.app.writer->submit(
      [&services, shared, act, key, id = *ready](app::Unit& unit) -> Result<void> {
        const auto digest = app::sha256({shared->path, "\n", shared->body});
        const auto who_key = "page:" + id.str();
        if (TRY(app::kept_answer(unit.tx, key, who_key, digest))) return {};  // the same form again: done already
        TRY_VOID(services.page_brake.act(id, services.machine.now()));
        const app::Who who{domain::Actor::customer(), services.app.clock.now(), "page", random_seed()};
        TRY_VOID(act.act(services, unit, id, *shared, who));
        return app::keep_answer(unit.tx, key, who_key, digest, {303, {}}, services.machine.now());
      },
      [&services, reply, shared, token, act, id = *ready](Result<void> written) {
        if (written) return reply.send(Response::see_other("/c/" + token + act.place).with("Cache-Control", "no-store"));
        reply.send(page_with_refusal(services, *shared, act.name, id, written.error()));
      });
}

}  // namespace

void page_routes(Router& router, Services* services) {
  router.speak("/c", notice);
  router.add(Method::get, "/c/fonts.css", show_fonts);
  router.add(Method::get, "/c/{token}", [services](const Request& request, const Reply& reply) { show_page(*services, request, reply); });
  for (const auto& act : acts) {
    const auto path = fmt::format("/c/{{token}}/{}", act.name);
    router.add(Method::post, path,
               [services, act](const Request& request, const Reply& reply) { act_on_page(*services, request, reply, act); });
    // A refused form leaves its address in the browser: loading it again shows the page.
    router.add(Method::get, path, [](const Request& request, const Reply& reply) {
      reply.send(Response::see_other("/c/" + request.params.front().second).with("Cache-Control", "no-store"));
    });
  }
}

}  // namespace amends::http
