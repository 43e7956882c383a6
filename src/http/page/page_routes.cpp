// The customer's page: GET shows and changes nothing (mail scanners follow links), every act is a form's POST and answers 303.

#include <fmt/format.h>

#include "app/access/idempotency.hpp"
#include "app/access/page_links.hpp"
#include "app/access/secret.hpp"
#include "app/digest.hpp"
#include "app/page/page_phrases.hpp"
#include "base/log.hpp"
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

constexpr auto callback_window = std::chrono::minutes(30);

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

Response notice(const Error& error) {
  const auto status = status_of(error);
  const bool ours = status >= 500;
  return page_response(status, page_notice("en",
                                           ours                            ? "That did not reach us."
                                           : error.code == Errc::not_found ? "This page is no longer here."
                                                                           : "That is not possible now.",
                                           ours ? "Please try again in a moment, or answer our last mail." : error.sentence, fonts()));
}

Result<std::string> show(Services& services, app::Reader& reader, const std::string& token) {
  const auto now = services.app.clock.now();
  const auto link = TRY(app::open_page(reader, token, now));
  const auto loaded = TRY(app::load_case(reader, services.app.states, link.case_id));
  const auto customer = TRY(reader.customer(loaded.state->customer));
  const auto settings = TRY(app::load_settings(reader));
  const auto playbook = TRY(services.app.playbooks.current(reader));
  std::optional<app::StaffRecord> owner;
  if (loaded.state->owner) owner = TRY(reader.staff(*loaded.state->owner));
  const auto view = app::page_view({*loaded.state, customer.value_or(app::CustomerRecord{}), owner, settings, *playbook, now});
  return page_html(view, "/c/" + token, fonts(), [] { return app::new_token(12); });
}

void show_page(Services& services, const Request& request, const Reply& reply) {
  const auto html = [&]() -> Result<std::string> {
    auto* reader = TRY(detail::reader_here(services));
    return show(services, *reader, request.params.front().second);
  }();
  reply.send(html ? page_response(200, *html) : notice(html.error()));
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

Result<void> choose(Services& services, app::Unit& unit, const app::CaseId& id, const Request& request, const app::Who& who) {
  const auto form = TRY(form_of<ChoiceForm>(request));
  return run(services, unit, id, domain::ChooseOption{form.offer, form.option, std::nullopt, domain::Channel::web_form}, who);
}

Result<void> wish(Services& services, app::Unit& unit, const app::CaseId& id, const Request& request, const app::Who& who) {
  auto form = TRY(form_of<WishForm>(request));
  return run(services, unit, id, domain::StateWish{std::move(form.text), domain::Channel::web_form}, who);
}

Result<void> ask_callback(Services& services, app::Unit& unit, const app::CaseId& id, const Request& request, const app::Who& who) {
  const auto form = TRY(form_of<CallbackForm>(request));
  return run(
      services, unit, id,
      domain::BookCallback{domain::CallbackPurpose::customer_asked, form.at, form.at + callback_window, Words("Asked for on their page")},
      who);
}

// "It's not right yet" is a contact of theirs: it lands on the timeline, is due an answer, and opens a closed case again.
Result<void> not_right(Services& services, app::Unit& unit, const app::CaseId& id, const Request& request, const app::Who& who) {
  auto form = TRY(form_of<WishForm>(request));
  return run(
      services, unit, id,
      domain::TakeInContact{domain::Channel::web_form, Words("Their page"), Words("It’s not right yet"), std::move(form.text), who.now, 0},
      who);
}

Result<void> answer(Services& services, app::Unit& unit, const app::CaseId& id, const Request& request, const app::Who& who) {
  auto form = TRY(form_of<AnswerForm>(request));
  if (form.text && form.text->empty()) form.text.reset();
  return run(services, unit, id,
             domain::AnswerFollowUp{form.solved, form.treated, form.recommend, std::move(form.text), domain::Channel::web_form}, who);
}

std::string key_of(const Request& request) {
  for (const auto& [name, value] : wire::parse_fields(request.body))
    if (name == "key") return value;
  return {};
}

void act_on_page(Services& services, const Request& request, const Reply& reply, Act act) {
  auto shared = std::make_shared<Request>(request);
  const auto token = request.params.front().second;
  const auto key = key_of(request);
  if (const auto usable = app::check_key(key); !usable)
    return reply.send(notice({Errc::invalid, "This form is out of date. Go back, load the page again, and choose once more.", {}, {}}));
  const auto ready = [&]() -> Result<app::CaseId> {
    auto* reader = TRY(detail::reader_here(services));
    return TRY(app::open_page(*reader, token, services.app.clock.now())).case_id;
  }();
  if (!ready) return reply.send(notice(ready.error()));
  services.app.writer->submit(
      [&services, shared, act, key, id = *ready](app::Unit& unit) -> Result<void> {
        const auto digest = app::sha256({shared->path, "\n", shared->body});
        const auto who_key = "page:" + id.str();
        if (TRY(app::kept_answer(unit.tx, key, who_key, digest))) return {};  // the same form again: done already
        const app::Who who{domain::Actor::customer(), services.app.clock.now(), "page", random_seed()};
        TRY_VOID(act(services, unit, id, *shared, who));
        return app::keep_answer(unit.tx, key, who_key, digest, {303, {}}, services.machine.now());
      },
      [reply, token](Result<void> written) {
        reply.send(written ? Response::see_other("/c/" + token).with("Cache-Control", "no-store") : notice(written.error()));
      });
}

}  // namespace

void page_routes(Router& router, Services* services) {
  router.add(Method::get, "/c/fonts.css", show_fonts);
  router.add(Method::get, "/c/{token}", [services](const Request& request, const Reply& reply) { show_page(*services, request, reply); });
  const std::pair<const char*, Act> acts[] = {{"/c/{token}/choice", choose},
                                              {"/c/{token}/wish", wish},
                                              {"/c/{token}/callback", ask_callback},
                                              {"/c/{token}/not_right", not_right},
                                              {"/c/{token}/answer", answer}};
  for (const auto& [pattern, act] : acts)
    router.add(Method::post, pattern,
               [services, act = act](const Request& request, const Reply& reply) { act_on_page(*services, request, reply, act); });
}

}  // namespace amends::http
