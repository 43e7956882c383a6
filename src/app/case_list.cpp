#include "app/case_list.hpp"

#include <charconv>

#include <fmt/format.h>

#include "app/case_view.hpp"
#include "app/cursor.hpp"
#include "app/display.hpp"
#include "app/open_case.hpp"
#include "app/search_text.hpp"
#include "base/limits.hpp"
#include "domain/calendar/hours.hpp"
#include "domain/recovery/describe_phrases.hpp"
#include "wire/read.hpp"
#include "wire/write.hpp"

namespace amends::app {
namespace {

constexpr std::size_t search_words_max = 12;

Result<CaseFilter> filter_of(const CaseListQuery& query, const Viewer& viewer) {
  CaseFilter filter;
  filter.phase = query.phase;
  filter.severity = query.severity;
  filter.customer = query.customer;
  filter.outcome = query.outcome;
  filter.unclaimed = query.unclaimed.value_or(false);
  if (query.owner) {
    filter.owner = *query.owner == "me" ? viewer.staff : StaffId::parse(*query.owner);
    if (!filter.owner) return fail(Errc::invalid, "The owner is “me” or the id of a colleague.", "text_malformed", "/owner");
  }
  return filter;
}

struct Rows {
  std::vector<CaseRow> rows;
  std::optional<std::string> next;
};

Result<Rows> rows_of(Reader& reader, const Viewer& viewer, const CaseListQuery& query) {
  const auto limit = static_cast<std::size_t>(query.limit.value_or(static_cast<int>(limits::page_rows_default)));
  if (query.limit && (*query.limit < 1 || limit > limits::page_rows_max))
    return fail(Errc::invalid, fmt::format("A page holds 1 to {} cases.", limits::page_rows_max), "number_out_of_range", "/limit");
  const auto filter = TRY(filter_of(query, viewer));
  const auto after = TRY(parse_cursor(query.after));
  Rows page{TRY(reader.cases(filter, after, limit + 1)), {}};
  if (page.rows.size() > limit) {
    page.rows.resize(limit);
    page.next = to_text(PageCursor{page.rows.back().received_at, page.rows.back().id.uuid});
  }
  return page;
}

Result<CaseSummary> summary_of(const CaseRow& row) { return wire::read_text<CaseSummary>(row.summary, wire::Reader{wire::Source::store}); }

// The part of the case's words that was found: around the first of the words, on one line.
std::string snippet_of(const std::string& text, const std::vector<std::string>& words) {
  constexpr std::size_t before = 60, shown = 180;
  std::string flat = text;
  for (auto& c : flat)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  std::string lower = flat;
  for (auto& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  std::size_t at = std::string::npos;
  for (const auto& word : words) at = std::min(at, lower.find(word));
  if (at == std::string::npos || at < before)
    at = 0;
  else
    at = flat.find(' ', at - before) + 1;
  return domain::brief(Words(flat.substr(at, shown + before))).substr(0, shown + before);
}

Result<SearchResult> result_of(App& app, Reader& reader, const CaseRow& row, const std::vector<std::string>& words) {
  SearchResult result{TRY(summary_of(row)), {}};
  const auto loaded = TRY(load_case(reader, app.states, row.id, row.version));
  const auto& state = *loaded.state;
  for (const auto* text : {&state.upset, &state.account_customer, &state.expectation, &state.sign_quote})
    if (!text->text.empty()) {
      result.snippet = snippet_of(text->text, words);
      break;
    }
  return result;
}

Result<std::optional<std::int64_t>> position_of(const std::optional<std::string>& after) {
  if (!after || after->empty()) return std::nullopt;
  std::int64_t position = 0;
  const auto [end, error] = std::from_chars(after->data(), after->data() + after->size(), position);
  if (error == std::errc{} && end == after->data() + after->size() && position > 0) return position;
  return fail(Errc::invalid, "This page mark is not one of ours. Begin again without `after`.", "cursor_malformed", "/after");
}

}  // namespace

Result<std::string> case_page_json(Reader& reader, const Viewer& viewer, const CaseListQuery& query) {
  const auto page = TRY(rows_of(reader, viewer, query));
  std::string json = "{\"cases\":[";
  for (const auto& row : page.rows) json.append(json.back() == '[' ? "" : ",").append(row.summary);
  json += "]";
  if (page.next) json.append(",\"next\":").append(wire::to_text(*page.next));
  return json + "}";
}

Result<CasePage> case_page(Reader& reader, const Viewer& viewer, const CaseListQuery& query) {
  auto page = TRY(rows_of(reader, viewer, query));
  CasePage view{{}, std::move(page.next)};
  for (const auto& row : page.rows) view.cases.push_back(TRY(summary_of(row)));
  return view;
}

Result<RenderedSummary> case_summary(Reader& reader, const CaseId& id) {
  auto row = TRY(reader.case_row(id));
  if (!row) return fail(Errc::not_found, "There is no such case.", "case_not_found");
  return RenderedSummary{std::move(row->summary), row->version};
}

Result<SearchPage> search_cases(App& app, Reader& reader, const std::string& words, const std::optional<std::string>& after) {
  SearchPage page;
  if (const auto number = parse_display_number(words)) {
    if (const auto row = TRY(reader.case_numbered(*number))) page.results.push_back(TRY(result_of(app, reader, *row, {})));
    return page;
  }
  auto tokens = search_words(words);
  if (tokens.empty()) return page;
  if (tokens.size() > search_words_max) tokens.resize(search_words_max);
  const auto before = TRY(position_of(after));
  const auto hits = TRY(reader.search(tokens, before, limits::page_rows_default));
  for (const auto& hit : hits)
    if (const auto row = TRY(reader.case_row(hit.case_id))) page.results.push_back(TRY(result_of(app, reader, *row, tokens)));
  if (hits.size() == limits::page_rows_default) page.next = std::to_string(hits.back().position);
  return page;
}

Result<CustomerView> customer_view(Reader& reader, const CustomerId& id, Instant now) {
  auto record = TRY(reader.customer(id));
  if (!record) return fail(Errc::not_found, "There is no such customer.", "customer_not_found");
  CaseFilter filter;
  filter.customer = id;
  const auto cases = TRY(reader.cases(filter, std::nullopt, limits::page_rows_max)).size();
  CustomerView view{std::move(*record), {}, static_cast<int>(cases)};
  view.local_time = domain::local_time_text(view.record.zone, now);
  return view;
}

Result<CustomerRecord> save_customer(Unit& unit, CustomerRecord customer, std::int64_t expected, const HousePlaybooks& playbooks) {
  const auto old = TRY(unit.tx.customer(customer.id));
  if (!old) return fail(Errc::not_found, "There is no such customer.", "customer_not_found");
  if (old->version != expected)
    return fail(Errc::conflict, "Somebody changed this customer while you had them open. Load them again and make your change once more.",
                "stale_edit");
  if (customer.name.empty()) return fail(Errc::invalid, "The customer has no name. Write how they are called.", "text_missing", "/name");
  if (!domain::is_zone(customer.zone))
    return fail(Errc::invalid, fmt::format("“{}” is no time zone. Use a name such as Europe/Dublin.", customer.zone), "zone_unknown",
                "/zone");
  if (customer.short_name.empty()) customer.short_name = addressing_of(customer.name).short_name;
  for (auto& email : customer.emails) email = TRY(normal_email(email));
  for (auto& phone : customer.phones) {
    auto normal = normal_phone(phone);
    if (normal.empty())
      return fail(Errc::invalid, fmt::format("“{}” is no telephone number. Write it as +353 1 555 0142.", phone), "phone_malformed",
                  "/phones");
    phone = std::move(normal);
  }
  customer.version = old->version + 1;
  TRY_VOID(unit.tx.put_customer(customer));
  TRY_VOID(project_cases_of(unit, customer.id, playbooks));
  return customer;
}

}  // namespace amends::app
