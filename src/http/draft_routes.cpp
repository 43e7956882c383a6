// Drafts, and the links to the customer's page.

#include <fmt/format.h>

#include "app/access/drafts.hpp"
#include "app/access/page_links.hpp"
#include "http/case_path.hpp"
#include "http/resources.hpp"

namespace amends::http {
namespace {

struct DraftPath {
  std::string case_, kind;
};
BOOST_DESCRIBE_STRUCT(DraftPath, (), (case_, kind))
struct LinkPath {
  std::string case_;
  app::LinkId link;
};
BOOST_DESCRIBE_STRUCT(LinkPath, (), (case_, link))
struct LinkView {
  app::LinkId id;
  Instant created_at;
  std::optional<Instant> expires_at, revoked_at, seen_at;
};
BOOST_DESCRIBE_STRUCT(LinkView, (), (id, created_at, expires_at, revoked_at, seen_at))

Result<Ready> show_draft(ReadCall& call, const DraftPath& path, const None&) {
  TRY_VOID(app::check_draft_kind(path.kind));
  const auto id = TRY(app::find_case(call.reader, path.case_));
  const auto draft = TRY(call.reader.draft(id, call.caller->staff.id, path.kind));
  if (!draft) return Ready{std::string("null"), tag(0), false};
  return Ready{wire::to_text(*draft), tag(draft->version), false};
}

Result<app::Draft> keep_draft(WriteCall& call, const DraftPath& path, const app::DraftBody& body) {
  const auto seen = TRY(call.if_match());
  const auto id = TRY(app::find_case(call.unit.tx, path.case_));
  const auto draft = TRY(app::keep_draft(call.unit.tx, id, call.caller->staff.id, path.kind, body, seen, call.now));
  call.headers.push_back({"ETag", tag(draft.version)});
  return draft;
}

Result<None> drop_draft(WriteCall& call, const DraftPath& path, const None&) {
  TRY_VOID(app::check_draft_kind(path.kind));
  const auto id = TRY(app::find_case(call.unit.tx, path.case_));
  TRY_VOID(call.unit.tx.remove_draft(id, call.caller->staff.id, path.kind));
  return None{};
}

Result<std::vector<LinkView>> list_links(ReadCall& call, const CasePath& path, const None&) {
  const auto id = TRY(app::find_case(call.reader, path.case_));
  std::vector<LinkView> views;
  for (const auto& link : TRY(call.reader.page_links(id)))
    views.push_back({link.id, link.created_at, link.expires_at, link.revoked_at, link.seen_at});
  return views;
}

Result<app::MadeLink> make_link(WriteCall& call, const CasePath& path, const None&) {
  const auto id = TRY(app::find_case(call.unit.tx, path.case_));
  const auto settings = TRY(app::load_settings(call.unit.tx));
  call.shown_once = true;
  return app::make_page_link(call.unit.tx, id, settings, call.origin(), call.now);
}

Result<None> revoke_link(WriteCall& call, const LinkPath& path, const None&) {
  const auto id = TRY(app::find_case(call.unit.tx, path.case_));
  TRY_VOID(app::revoke_page_link(call.unit.tx, id, path.link, call.now));
  return None{};
}

}  // namespace

void draft_routes(Api& api) {
  api.read<DraftPath, None, app::Draft>("/cases/{case}/drafts/{kind}",
                                        {"What you typed so far; null when nothing", "Drafts", Door::signed_in, 200, true}, show_draft);
  api.write<DraftPath, app::DraftBody, app::Draft>(Method::put, "/cases/{case}/drafts/{kind}",
                                                   {"Keep a draft", "Drafts", Door::signed_in, 200, true}, keep_draft);
  api.write<DraftPath, None, None>(Method::delete_, "/cases/{case}/drafts/{kind}", {"Drop a draft", "Drafts"}, drop_draft);
  api.read<CasePath, None, std::vector<LinkView>>("/cases/{case}/page_links", {"The links to the customer's page", "Customer's page"},
                                                  list_links);
  api.write<CasePath, None, app::MadeLink>(Method::post, "/cases/{case}/page_links",
                                           {"Make a link to the customer's page", "Customer's page", Door::signed_in, 201}, make_link);
  api.write<LinkPath, None, None>(Method::delete_, "/cases/{case}/page_links/{link}", {"Revoke a link", "Customer's page"}, revoke_link);
}

}  // namespace amends::http
