#pragma once
// The customer's page is reached by a link without a login: a 128-bit token, kept hashed, revocable, ending 90 days after closure
// (decisions.md, Access). A letter carries it where its text says {page}.

#include <string>

#include "app/access/settings.hpp"
#include "app/ports.hpp"
#include "domain/recovery/commands.hpp"

namespace amends::app {

struct MadeLink {
  LinkId id;
  std::string url;
};
BOOST_DESCRIBE_STRUCT(MadeLink, (), (id, url))

// `origin` is where the request came from ("http://127.0.0.1:8080"), used when no public address is set.
Result<MadeLink> make_page_link(Transaction& transaction, const CaseId& id, const Settings& settings, const std::string& origin,
                                Instant now);
Result<void> revoke_page_link(Transaction& transaction, const CaseId& id, const LinkId& link, Instant now);
// Puts a fresh link in the place of each {page} of a letter's text; letters without one are left alone.
Result<void> put_page_link(Transaction& transaction, const CaseId& id, domain::SendLetter& letter, const std::string& origin, Instant now);

// The case a page's token opens. Errc::not_found with a sentence for the customer when it is unknown, revoked or over.
Result<PageLink> open_page(Reader& reader, const std::string& token, Instant now);
// Called when a case closes or reopens: sets or clears the end of its links.
Result<void> let_links_end(Transaction& transaction, const CaseId& id, std::optional<Instant> closed_at);

}  // namespace amends::app
