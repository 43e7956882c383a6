// Set-up, sign-in, me, colleagues, tokens, settings.

#include <fmt/format.h>

#include "app/access/house_playbooks.hpp"
#include "app/access/letter_rules.hpp"
#include "app/access/secret.hpp"
#include "app/access/staff.hpp"
#include "app/sample/sample.hpp"
#include "base/log.hpp"
#include "http/resources.hpp"

// Tables, one line a row:
// clang-format off

namespace amends::http {
namespace {

struct SetupState { bool needed = false, rehearsal = false; std::string version; };
BOOST_DESCRIBE_STRUCT(SetupState, (), (needed, rehearsal, version))
struct StaffPath { app::StaffId staff; };
BOOST_DESCRIBE_STRUCT(StaffPath, (), (staff))
struct TokenPath { app::TokenId token; };
BOOST_DESCRIBE_STRUCT(TokenPath, (), (token))
struct PlaybookPath { std::string playbook; };
BOOST_DESCRIBE_STRUCT(PlaybookPath, (), (playbook))
struct FurtherPlaybook { std::string id; domain::Playbook playbook; };
BOOST_DESCRIBE_STRUCT(FurtherPlaybook, (), (id, playbook))
struct MailTest { bool ok = false; std::string sentence; };
BOOST_DESCRIBE_STRUCT(MailTest, (), (ok, sentence))

constexpr auto session_cookie = "amends_session";

std::string cookie_for(const Call& call, const std::string& token) {
  const bool secure = call.request.header("X-Forwarded-Proto") == "https";
  return fmt::format("{}={}; Path=/; HttpOnly; SameSite=Lax; Max-Age={}{}", session_cookie, token, limits::session_days * 24 * 3600, secure ? "; Secure" : "");
}

Result<app::MeView> me_view(Call& call, app::Reader& reader, const app::StaffRecord& staff, const std::string& csrf) {
  const auto settings = TRY(app::load_settings(reader));
  return app::MeView{app::person_of(staff), staff.email, staff.role, staff.zone, staff.on_shift, staff.preferences, settings.company, csrf,
                     call.now, call.services.rehearsal_clock != nullptr, call.services.version};
}

Result<app::MeView> sign_in_as(Call& call, const app::StaffRecord& staff) {
  const auto open = [&](app::Unit& unit) { return app::open_session(unit.tx, staff, call.services.machine.now()); };
  const auto opened = TRY(call.services.app.writer->run_for<app::OpenedSession>(open));
  call.headers.push_back({"Set-Cookie", cookie_for(call, opened.token)});
  auto* reader = TRY(detail::reader_here(call.services));
  return me_view(call, *reader, staff, opened.session.csrf);
}

Result<SetupState> show_setup(ReadCall& call, const None&, const None&) {
  return SetupState{TRY(app::setup_needed(call.reader)), call.services.rehearsal_clock != nullptr, call.services.version};
}

Result<app::MeView> set_up_house(Call& call, const None&, const app::Setup& input) {
  auto* reader = TRY(detail::reader_here(call.services));
  if (!TRY(app::setup_needed(*reader))) return fail(Errc::conflict, "Amends is set up already. Sign in instead.", "already_set_up");
  TRY_VOID(app::check_new_password(input.password));
  if (input.sample_data) {
    TRY_VOID(call.services.make_sample());
    // Whoever looks around sits down as the sample's first person; what the request said of its own is not needed.
    if (const auto first = TRY(reader->staff_with_email(app::sample_email))) return sign_in_as(call, *first);
  }
  const auto hash = TRY(app::hash_password(input.password));
  const auto make = [&](app::Unit& unit) -> Result<app::StaffRecord> {
    unit.changed(app::Changed::staff);
    unit.changed(app::Changed::settings);
    return app::set_up(unit.tx, input, hash, call.now);
  };
  const auto staff = TRY(call.services.app.writer->run_for<app::StaffRecord>(make));
  return sign_in_as(call, staff);
}

Result<app::MeView> sign_in(Call& call, const None&, const app::SignIn& input) {
  auto* reader = TRY(detail::reader_here(call.services));
  const auto staff = TRY(app::check_sign_in(*reader, call.services.throttle, input, call.request.client(), call.services.machine.now()));
  return sign_in_as(call, staff);
}

Result<app::MeView> show_me(ReadCall& call, const None&, const None&) { return me_view(call, call.reader, call.caller->staff, call.caller->csrf); }

Result<None> sign_out(WriteCall& call, const None&, const None&) {
  TRY_VOID(app::close_session(call.unit.tx, std::string(call.request.cookie(session_cookie))));
  call.headers.push_back({"Set-Cookie", fmt::format("{}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0", session_cookie)});
  return None{};
}

Result<app::MeView> change_me(WriteCall& call, const None&, const app::MyChange& change) {
  const auto staff = TRY(app::change_me(call.unit.tx, call.caller->staff.id, change));
  call.unit.changed(app::Changed::staff);
  return me_view(call, call.unit.tx, staff, call.caller->csrf);
}

Result<app::MeView> change_password(Call& call, const None&, const app::PasswordChange& change) {
  if (!app::password_matches(call.caller->staff.password_hash, change.old_password))
    return fail(Errc::forbidden, "The old password is not right. Write the one you signed in with.", "wrong_password", "/old_password");
  TRY_VOID(app::check_new_password(change.new_password));
  const auto hash = TRY(app::hash_password(change.new_password));
  TRY_VOID(call.services.app.writer->run([&](app::Unit& unit) { return app::set_password(unit.tx, call.caller->staff.id, hash); }));
  return sign_in_as(call, call.caller->staff);
}

Result<std::vector<app::StaffView>> list_staff(ReadCall& call, const None&, const None&) {
  std::vector<app::StaffView> views;
  for (const auto& staff : TRY(call.reader.all_staff())) views.push_back(app::view_of(staff));
  return views;
}

Result<std::string> hash_if_given(const std::optional<std::string>& password) {
  if (!password) return std::string();
  TRY_VOID(app::check_new_password(*password));
  return app::hash_password(*password);
}

Result<app::StaffView> add_staff(Call& call, const None&, const app::NewStaff& input) {
  const auto hash = TRY(hash_if_given(input.password));
  const auto add = [&](app::Unit& unit) {
    unit.changed(app::Changed::staff);
    return app::add_staff(unit.tx, input, hash, call.now);
  };
  return app::view_of(TRY(call.services.app.writer->run_for<app::StaffRecord>(add)));
}

Result<app::StaffView> change_staff(Call& call, const StaffPath& path, const app::StaffChange& change) {
  const auto hash = TRY(hash_if_given(change.password));
  const auto edit = [&](app::Unit& unit) {
    unit.changed(app::Changed::staff);
    return app::change_staff(unit.tx, path.staff, change, hash);
  };
  return app::view_of(TRY(call.services.app.writer->run_for<app::StaffRecord>(edit)));
}

Result<std::vector<app::TokenView>> list_tokens(ReadCall& call, const None&, const None&) { return app::api_tokens_of(call.reader, call.caller->staff.id); }

Result<app::MadeToken> make_token(WriteCall& call, const None&, const app::NewToken& input) {
  for (const auto& scope : input.scopes)
    if (std::find(call.caller->scopes.begin(), call.caller->scopes.end(), scope) == call.caller->scopes.end())
      return fail(Errc::forbidden, fmt::format("You cannot give away the scope “{}”: you came without it.", scope), "scope_missing");
  call.shown_once = true;
  return app::make_api_token(call.unit.tx, call.caller->staff.id, input, call.services.machine.now());
}

Result<None> revoke_token(WriteCall& call, const TokenPath& path, const None&) {
  TRY_VOID(app::revoke_api_token(call.unit.tx, call.caller->staff.id, path.token, call.services.machine.now()));
  return None{};
}

Result<Ready> show_settings(ReadCall& call, const None&, const None&) {
  const auto settings = app::without_secrets(TRY(app::load_settings(call.reader)));
  return Ready{wire::to_text(settings), tag(settings.version), false};
}

// The cases follow once it is committed, and hold nobody up: what is due moves with the playbooks.
void playbooks_changed(WriteCall& call) {
  call.unit.changed(app::Changed::settings);
  call.unit.after.emplace_back([&services = call.services] {
    services.slow_lane->run([&services] {
      if (const auto done = app::project_every_case(services.app.store, *services.app.writer); !done)
        log::error("playbooks: the cases do not follow yet: {} Run `amends rebuild`.", done.error().sentence);
    });
  });
}

Result<app::Settings> change_settings(WriteCall& call, const None&, const app::Settings& input) {
  const auto seen = TRY(call.if_match());
  const auto zone = TRY(app::load_settings(call.unit.tx)).zone;
  const auto saved = TRY(app::save_settings(call.unit.tx, input, seen));
  call.unit.changed(app::Changed::settings);
  if (saved.zone != zone) playbooks_changed(call);
  call.headers.push_back({"ETag", tag(saved.version)});
  return app::without_secrets(saved);
}

Result<domain::Playbook> show_playbook(ReadCall& call, const None&, const None&) { return app::load_playbook(call.reader); }
Result<domain::Playbook> change_playbook(WriteCall& call, const None&, const domain::Playbook& input) {
  TRY_VOID(app::save_playbook(call.unit.tx, input));
  playbooks_changed(call);
  return input;
}

Result<std::vector<FurtherPlaybook>> list_further_playbooks(ReadCall& call, const None&, const None&) {
  std::vector<FurtherPlaybook> list;
  auto playbooks = TRY(app::load_playbooks(call.reader));
  for (auto& [id, playbook] : playbooks.further) list.push_back({id, std::move(playbook)});
  return list;
}
Result<domain::Playbook> change_further_playbook(WriteCall& call, const PlaybookPath& path, const domain::Playbook& input) {
  TRY_VOID(app::save_further_playbook(call.unit.tx, path.playbook, input));
  playbooks_changed(call);
  return input;
}
Result<None> remove_further_playbook(WriteCall& call, const PlaybookPath& path, const None&) {
  TRY_VOID(app::remove_further_playbook(call.unit.tx, path.playbook));
  playbooks_changed(call);
  return None{};
}

Result<app::LetterRules> show_letter_rules(ReadCall& call, const None&, const None&) { return app::load_letter_rules(call.reader); }
Result<app::LetterRules> change_letter_rules(WriteCall& call, const None&, const app::LetterRules& input) {
  TRY_VOID(app::save_letter_rules(call.unit.tx, input));
  call.unit.changed(app::Changed::settings);
  return input;
}

Result<MailTest> test_mail(Call& call, const None&, const app::SmtpSettings& input) {
  auto settings = input;
  auto* reader = TRY(detail::reader_here(call.services));
  if (!settings.password)
    if (const auto stored = TRY(app::load_settings(*reader)); stored.smtp) settings.password = stored.smtp->password;
  const auto tried = call.services.test_smtp(settings);
  return tried ? MailTest{true, "The mail server answers and lets us in."} : MailTest{false, tried.error().sentence};
}

}  // namespace

void access_routes(Api& api) {
  api.read<None, None, SetupState>("/setup", {"Whether the first run is still to be done", "Set-up", Door::open}, show_setup);
  api.slow<None, app::Setup, app::MeView>(Method::post, "/setup", {"The first run: the company, its first colleague", "Set-up", Door::open, 201}, set_up_house);
  api.slow<None, app::SignIn, app::MeView>(Method::post, "/session", {"Sign in", "Access", Door::open, 201}, sign_in);
  api.read<None, None, app::MeView>("/session", {"Who is signed in", "Access"}, show_me);
  api.write<None, None, None>(Method::delete_, "/session", {"Sign out", "Access"}, sign_out);
  api.write<None, app::MyChange, app::MeView>(Method::patch, "/me", {"Change what is yours: name, zone, preferences, shift", "Access"}, change_me);
  api.slow<None, app::PasswordChange, app::MeView>(Method::put, "/me/password", {"Change your password; your other sign-ins end", "Access"}, change_password);
  api.read<None, None, std::vector<app::StaffView>>("/staff", {"All colleagues", "Access"}, list_staff);
  api.slow<None, app::NewStaff, app::StaffView>(Method::post, "/staff", {"Add a colleague", "Access", Door::admin, 201}, add_staff);
  api.slow<StaffPath, app::StaffChange, app::StaffView>(Method::patch, "/staff/{staff}", {"Change a colleague", "Access", Door::admin}, change_staff);
  api.read<None, None, std::vector<app::TokenView>>("/tokens", {"Your API tokens", "Access"}, list_tokens);
  api.write<None, app::NewToken, app::MadeToken>(Method::post, "/tokens", {"Make an API token; it is shown once", "Access", Door::signed_in, 201}, make_token);
  api.write<TokenPath, None, None>(Method::delete_, "/tokens/{token}", {"Revoke a token", "Access"}, revoke_token);
  api.read<None, None, app::Settings>("/settings", {"The company's settings", "Set-up", Door::signed_in, 200, true}, show_settings);
  api.write<None, app::Settings, app::Settings>(Method::put, "/settings", {"Change the settings", "Set-up", Door::admin, 200, true}, change_settings);
  api.slow<None, app::SmtpSettings, MailTest>(Method::post, "/settings/mail/test", {"Try the mail server: what is wrong, in a sentence", "Set-up", Door::admin}, test_mail);
  api.read<None, None, domain::Playbook>("/playbook", {"The playbook in force", "Set-up"}, show_playbook);
  api.write<None, domain::Playbook, domain::Playbook>(Method::put, "/playbook", {"Change the playbook", "Set-up", Door::admin}, change_playbook);
  api.read<None, None, std::vector<FurtherPlaybook>>("/playbooks", {"The further playbooks, which a mailbox or a new case may name", "Set-up"}, list_further_playbooks);
  api.write<PlaybookPath, domain::Playbook, domain::Playbook>(Method::put, "/playbooks/{playbook}", {"Make or change a further playbook", "Set-up", Door::admin}, change_further_playbook);
  api.write<PlaybookPath, None, None>(Method::delete_, "/playbooks/{playbook}", {"Remove a further playbook; its cases then go by the house's own", "Set-up", Door::admin}, remove_further_playbook);
  api.read<None, None, app::LetterRules>("/letter-rules", {"What letters must contain, and by when a case is answered", "Set-up"}, show_letter_rules);
  api.write<None, app::LetterRules, app::LetterRules>(Method::put, "/letter-rules", {"Change what letters must contain", "Set-up", Door::admin}, change_letter_rules);
}

}  // namespace amends::http
