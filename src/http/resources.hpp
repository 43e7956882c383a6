#pragma once
// The groups of resources; routes.cpp calls them in the order of the document.

#include "http/api.hpp"

namespace amends::http {

void access_routes(Api& api);   // set-up, sign-in, me, colleagues, tokens, settings
void view_routes(Api& api);     // today, cases, one case and its parts, customers, search
void opening_routes(Api& api);  // the acts on a case, case_routes.cpp
void contact_routes(Api& api);
void person_routes(Api& api);
void promise_routes(Api& api);
void problem_routes(Api& api);
void process_routes(Api& api);
void closure_routes(Api& api);
void draft_routes(Api& api);                           // drafts, page links
void mail_routes(Api& api);                            // intake, outbox, tone check
void mailbox_routes(Api& api);                         // the mailboxes that mails are taken from
void learning_routes(Api& api);                        // what the closed cases taught
void model_routes(Api& api);                           // drafts by a language model, and its trial
void live_routes(Api& api);                            // live updates, the rehearsal's clock, health, the empty answer
void page_routes(Router& router, Services* services);  // the customer's page

}  // namespace amends::http
