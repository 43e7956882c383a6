#pragma once
// Lists of cases, the search over them, and one customer.

#include "app/app.hpp"
#include "app/viewer.hpp"

namespace amends::app {

struct CaseListQuery {
  std::optional<domain::CasePhase> phase;
  std::optional<std::string> owner;  // a colleague's id, or "me"
  std::optional<domain::Severity> severity;
  std::optional<bool> unclaimed;
  std::optional<CustomerId> customer;
  std::optional<domain::Outcome> outcome;
  std::optional<std::string> after;  // CasePage::next of the page before
  std::optional<int> limit;          // 1 to limits::page_rows_max; limits::page_rows_default
};
BOOST_DESCRIBE_STRUCT(CaseListQuery, (), (phase, owner, severity, unclaimed, customer, outcome, after, limit))

// Newest received first. As JSON: the summaries are spliced in as they are kept, so their `updated_at` and `next_due` are of the last
// event.
Result<std::string> case_page_json(Reader& reader, const Viewer& viewer, const CaseListQuery& query);
Result<CasePage> case_page(Reader& reader, const Viewer& viewer, const CaseListQuery& query);

struct RenderedSummary {
  std::string json;
  std::int64_t version = 0;
};
Result<RenderedSummary> case_summary(Reader& reader, const CaseId& id);  // of one case, as kept

// Words in any order, the last one may be unfinished; a display number finds its case. At most limits::page_rows_default results.
Result<SearchPage> search_cases(App& app, Reader& reader, const std::string& words, const std::optional<std::string>& after);

Result<CustomerView> customer_view(Reader& reader, const CustomerId& id, Instant now);
// Replaces the record; `expected` is the version the editor saw (Errc::conflict "stale_edit"). Projects their cases again.
Result<CustomerRecord> save_customer(Unit& unit, CustomerRecord customer, std::int64_t expected, const HousePlaybooks& playbooks);

}  // namespace amends::app
