// The mailboxes that mails are taken from.

#include <fmt/format.h>

#include "app/post/mail_health.hpp"
#include "http/resources.hpp"

// Tables, one line a row:
// clang-format off

namespace amends::http {
namespace {

struct MailboxPath { app::MailboxId mailbox; };
BOOST_DESCRIBE_STRUCT(MailboxPath, (), (mailbox))
struct TestInput { std::optional<app::MailboxId> mailbox; app::MailboxInput settings; };  // mailbox: whose secrets stand in for those left out
BOOST_DESCRIBE_STRUCT(TestInput, (), (mailbox, settings))

Result<app::MailboxView> view_of(Call& call, app::Reader& reader, const app::Mailbox& mailbox) {
  call.headers.push_back({"ETag", tag(mailbox.version)});
  return app::mailbox_view(reader, mailbox, call.services.fetchers.refused());
}

Result<std::vector<app::MailboxView>> list_mailboxes(ReadCall& call, const None&, const None&) {
  std::vector<app::MailboxView> views;
  for (const auto& mailbox : TRY(call.reader.mailboxes())) views.push_back(TRY(app::mailbox_view(call.reader, mailbox, call.services.fetchers.refused())));
  return views;
}

Result<app::MailboxView> show_mailbox(ReadCall& call, const MailboxPath& path, const None&) {
  return view_of(call, call.reader, TRY(app::find_mailbox(call.reader, path.mailbox)));
}

Result<app::MailboxView> add_mailbox(WriteCall& call, const None&, const app::MailboxInput& input) {
  return view_of(call, call.unit.tx, TRY(app::add_mailbox(call.unit, input, call.now)));
}

Result<app::MailboxView> change_mailbox(WriteCall& call, const MailboxPath& path, const app::MailboxInput& input) {
  const auto seen = TRY(call.if_match());
  return view_of(call, call.unit.tx, TRY(app::change_mailbox(call.unit, path.mailbox, input, seen)));
}

Result<None> remove_mailbox(WriteCall& call, const MailboxPath& path, const None&) {
  TRY_VOID(app::remove_mailbox(call.unit, path.mailbox));
  return None{};
}

Result<app::MailboxView> try_mailbox(Call& call, const MailboxPath& path, const None&) {
  auto* reader = TRY(detail::reader_here(call.services));
  TRY_VOID(call.services.fetchers.try_now(*reader, path.mailbox));
  return view_of(call, *reader, TRY(app::find_mailbox(*reader, path.mailbox)));
}

Result<app::MailboxTest> test_mailbox(Call& call, const None&, const TestInput& input) {
  auto* reader = TRY(detail::reader_here(call.services));
  std::optional<app::Mailbox> known;
  if (input.mailbox) known = TRY(app::find_mailbox(*reader, *input.mailbox));
  auto mailbox = TRY(app::mailbox_from(input.settings, known));
  mailbox.id = {};  // a token got for a test is not kept for the fetcher
  // The saved mailbox must have it, or it is locked out.
  const auto keep = [&](const std::string& token) {
    if (!known) return;
    const auto spent = mailbox.oauth->refresh_token.value_or("");
    static_cast<void>(call.services.app.writer->run([&](app::Unit& unit) { return app::keep_refresh_token(unit, known->id, spent, token); }));
  };
  return call.services.mailbox_connector.test(mailbox, keep);
}

Result<std::vector<app::MailTrouble>> list_troubles(ReadCall& call, const None&, const None&) {
  if (call.services.fetchers.refused()) return std::vector<app::MailTrouble>{};
  return app::mail_troubles(call.reader, call.now);
}

}  // namespace

void mailbox_routes(Api& api) {
  api.read<None, None, std::vector<app::MailboxView>>("/mailboxes", {"The mailboxes that mails are taken from, and how each does", "Mail", Door::admin}, list_mailboxes);
  api.write<None, app::MailboxInput, app::MailboxView>(Method::post, "/mailboxes", {"Add a mailbox", "Mail", Door::admin, 201}, add_mailbox);
  api.slow<None, TestInput, app::MailboxTest>(Method::post, "/mailboxes/test", {"Try the settings of a mailbox: what is wrong, in a sentence", "Mail", Door::admin}, test_mailbox);
  api.read<MailboxPath, None, app::MailboxView>("/mailboxes/{mailbox}", {"One mailbox", "Mail", Door::admin, 200, true}, show_mailbox);
  api.write<MailboxPath, app::MailboxInput, app::MailboxView>(Method::put, "/mailboxes/{mailbox}", {"Change a mailbox; secrets left out stay", "Mail", Door::admin, 200, true}, change_mailbox);
  api.write<MailboxPath, None, None>(Method::delete_, "/mailboxes/{mailbox}", {"Take mails from it no more; what was taken stays", "Mail", Door::admin}, remove_mailbox);
  api.read<None, None, std::vector<app::MailTrouble>>("/mail-troubles", {"The mailboxes that mail does not come in from, for every colleague", "Mail"}, list_troubles);
  api.slow<MailboxPath, None, app::MailboxView>(Method::post, "/mailboxes/{mailbox}/try", {"Look into it now", "Mail", Door::admin}, try_mailbox);
}

}  // namespace amends::http
