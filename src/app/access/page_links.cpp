#include "app/access/page_links.hpp"

#include "app/access/secret.hpp"
#include "base/limits.hpp"

namespace amends::app {
namespace {

constexpr std::string_view placeholder = "{page}";

std::optional<Instant> end_of(std::optional<Instant> closed_at) {
  if (!closed_at) return std::nullopt;
  return *closed_at + std::chrono::days(limits::link_days_after_closure);
}

}  // namespace

Result<MadeLink> make_page_link(Transaction& transaction, const CaseId& id, const Settings& settings, const std::string& origin,
                                Instant now) {
  const auto token = new_token(16);
  const auto link = NewIds(now, random_seed()).next<LinkId>();
  TRY_VOID(transaction.put_page_link({link, digest_of_token(token), id, now, std::nullopt, std::nullopt, std::nullopt}));
  auto base = settings.public_url.empty() ? origin : settings.public_url;
  while (base.ends_with('/')) base.pop_back();
  return MadeLink{link, base + "/c/" + token};
}

Result<void> revoke_page_link(Transaction& transaction, const CaseId& id, const LinkId& link, Instant now) {
  for (auto& known : TRY(transaction.page_links(id))) {
    if (known.id != link) continue;
    if (!known.revoked_at) known.revoked_at = now;
    return transaction.put_page_link(known);
  }
  return fail(Errc::not_found, "This case has no such link.");
}

Result<void> put_page_link(Transaction& transaction, const CaseId& id, domain::SendLetter& letter, const std::string& origin, Instant now) {
  auto at = letter.text.text.find(placeholder);
  if (at == std::string::npos) return {};
  const auto settings = TRY(load_settings(transaction));
  const auto link = TRY(make_page_link(transaction, id, settings, origin, now));
  for (; at != std::string::npos; at = letter.text.text.find(placeholder, at + link.url.size()))
    letter.text.text.replace(at, placeholder.size(), link.url);
  return {};
}

Result<PageLink> open_page(Reader& reader, const std::string& token, Instant now) {
  const auto link = TRY(reader.page_link(digest_of_token(token)));
  if (!link || link->revoked_at || (link->expires_at && *link->expires_at <= now))
    return fail(Errc::not_found, "This page is no longer here. Answer our last mail, or ring us, and we send you a new link.", "link_over");
  return *link;
}

Result<void> let_links_end(Transaction& transaction, const CaseId& id, std::optional<Instant> closed_at) {
  for (auto& link : TRY(transaction.page_links(id))) {
    if (link.revoked_at || link.expires_at == end_of(closed_at)) continue;
    link.expires_at = end_of(closed_at);
    TRY_VOID(transaction.put_page_link(link));
  }
  return {};
}

}  // namespace amends::app
