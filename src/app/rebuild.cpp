#include "app/rebuild.hpp"

#include <unordered_set>

#include <fmt/format.h>

#include "app/digest.hpp"
#include "app/display.hpp"
#include "app/event_codec.hpp"
#include "app/projection.hpp"
#include "app/recovery.hpp"
#include "app/search_text.hpp"

namespace amends::app {
namespace {

constexpr std::size_t events_a_batch = 1000;

// The streams that have events, in the order of their first one; by positions, so that no list of all events is held.
Result<std::int64_t> each_stream(Reader& reader, const std::function<Result<void>(const Uuid&)>& see) {
  std::unordered_set<Uuid> seen;
  std::int64_t position = 0, events = 0;
  while (true) {
    const auto batch = TRY(reader.events_from(position, events_a_batch));
    if (batch.empty()) return events;
    for (const auto& event : batch)
      if (seen.insert(event.stream).second) TRY_VOID(see(event.stream));
    events += static_cast<std::int64_t>(batch.size());
    position = batch.back().position;
  }
}

Result<CustomerRecord> customer_or_nobody(Reader& reader, const domain::CustomerId& id) {
  auto customer = TRY(reader.customer(id));
  if (customer) return std::move(*customer);
  CustomerRecord nobody;
  nobody.id = id;
  return nobody;
}

Result<void> rebuild_case(Transaction& tx, const CaseId& id, const HousePlaybooks& playbooks) {
  const auto index = [&](const Happened& happened) -> Result<void> {
    const auto text = search_text(happened.after, happened.event);
    return text.empty() ? Result<void>() : tx.add_search(id, happened.stored.position, text);
  };
  const auto loaded = TRY(replay_case(tx, id, index));
  const auto customer = TRY(customer_or_nobody(tx, loaded.state->customer));
  return put_projection(tx, project(id, loaded, customer, playbooks.of(loaded.state->playbook)));
}

bool same(const CaseRow& a, const CaseRow& b) {
  return a.id == b.id && a.number == b.number && a.version == b.version && a.customer == b.customer && a.owner == b.owner &&
         a.phase == b.phase && a.kind == b.kind && a.severity == b.severity && a.channel == b.channel && a.outcome == b.outcome &&
         a.received_at == b.received_at && a.updated_at == b.updated_at && a.summary == b.summary;
}

bool same(const DutyRow& a, const DutyRow& b) {
  return a.ordinal == b.ordinal && a.case_version == b.case_version && a.act == b.act && a.subject == b.subject && a.owner == b.owner &&
         a.for_role == b.for_role && a.opens == b.opens && a.due == b.due && a.sort_at == b.sort_at && a.attempt == b.attempt &&
         a.what == b.what && a.why == b.why;
}

// Empty when the case verifies.
Result<std::string> broken_in(Reader& reader, const CaseId& id, const HousePlaybooks& playbooks) {
  const auto events = TRY(reader.events(id.uuid, 0));
  const auto texts = TRY(reader.texts(id.uuid));
  const auto chain = verify_stream(events, texts);
  if (!chain) return chain.error().sentence;
  const auto loaded = fold_case(reader, id);
  if (!loaded) return loaded.error().sentence;
  const auto row = TRY(reader.case_row(id));
  const auto number = display_number(loaded->state->number);
  if (!row) return fmt::format("Case {} has events but no row. Run `amends rebuild`.", number);
  const auto customer = TRY(customer_or_nobody(reader, loaded->state->customer));
  const auto fresh = project(id, *loaded, customer, playbooks.of(loaded->state->playbook));
  const auto duties = TRY(reader.duties_of_case(id));
  if (!same(*row, fresh.row) || !std::ranges::equal(duties, fresh.duties, [](const auto& a, const auto& b) { return same(a, b); }))
    return fmt::format("Case {} is shown otherwise than its events tell. Run `amends rebuild`.", number);
  return std::string();
}

}  // namespace

Result<RebuildReport> rebuild(Store& store, const HousePlaybooks& playbooks) {
  const auto reader = TRY(store.open_reader());
  const auto session = TRY(store.open_writer());
  std::vector<CaseId> cases;
  RebuildReport report;
  const auto collect = [&](const Uuid& stream) -> Result<void> {
    cases.push_back(CaseId{stream});
    return {};
  };
  report.events = TRY(each_stream(*reader, collect));
  report.cases = static_cast<std::int64_t>(cases.size());
  constexpr std::size_t cases_a_commit = 200;
  for (std::size_t start = 0; start == 0 || start < cases.size(); start += cases_a_commit) {
    TRY_VOID(session->begin());
    auto done = session->run([&](Transaction& tx) -> Result<void> {
      if (start == 0) TRY_VOID(tx.drop_projections());
      for (auto i = start; i < std::min(start + cases_a_commit, cases.size()); ++i) TRY_VOID(rebuild_case(tx, cases[i], playbooks));
      return {};
    });
    if (!done) {
      session->rollback();
      return tl::unexpected(std::move(done).error());
    }
    TRY_VOID(session->commit());
  }
  return report;
}

Result<VerifyReport> verify(Reader& reader, const HousePlaybooks& playbooks) {
  VerifyReport report;
  const auto look = [&](const Uuid& stream) -> Result<void> {
    ++report.cases;
    auto sentence = TRY(broken_in(reader, CaseId{stream}, playbooks));
    if (!sentence.empty() && report.broken.size() < verify_sentences_max) report.broken.push_back(std::move(sentence));
    return {};
  };
  report.events = TRY(each_stream(reader, look));
  return report;
}

Result<void> verify_files(Reader& reader, Blobs& blobs, VerifyReport& report) {
  constexpr std::size_t a_page = 500;
  const auto tell = [&](std::string sentence) {
    if (report.broken.size() < verify_sentences_max) report.broken.push_back(std::move(sentence));
  };
  std::optional<Digest> after;
  for (;;) {
    const auto page = TRY(reader.contents(after, a_page));
    for (const auto& content : page) {
      ++report.files;
      const auto bytes = blobs.get(content);
      if (!bytes)
        tell(fmt::format("The mail or attachment {}: {}", to_hex(content), bytes.error().sentence));
      else if (!*bytes)
        tell(fmt::format("The mail or attachment {} is missing. Put its file back from a backup.", to_hex(content)));
    }
    if (page.size() < a_page) return {};
    after = page.back();
  }
}

}  // namespace amends::app
