#include "app/recovery.hpp"

#include "app/access/page_links.hpp"
#include "app/erasure.hpp"
#include "app/people.hpp"
#include "app/projection.hpp"
#include "app/search_text.hpp"
#include "app/writer.hpp"
#include "base/limits.hpp"

namespace amends::app {
namespace {

using domain::Event;
using domain::State;

tl::unexpected<Error> no_such_case() { return fail(Errc::not_found, "There is no such case.", "case_not_found"); }

Result<CustomerRecord> customer_of(Reader& reader, const State& state) {
  auto customer = TRY(reader.customer(state.customer));
  if (customer) return std::move(*customer);
  CustomerRecord erased;  // their record is gone; the case and its evidence stay
  erased.id = state.customer;
  return erased;
}

// Sets an outbox row aside; a letter that is on its way can no longer be undone, whatever the clock says.
Result<void> take_back(Transaction& tx, const domain::ContactId& letter) {
  auto row = TRY(tx.outbox(letter));
  if (!row) return {};  // a printed letter has none
  if (row->state != OutboxState::waiting && row->state != OutboxState::shown && row->state != OutboxState::failed)
    return fail(Errc::conflict, "The letter has left already. Write again to put it right.", "letter_left");
  row->state = OutboxState::undone;
  return tx.put_outbox(*row);
}

}  // namespace

Result<Loaded> fold_case(Reader& reader, const CaseId& id) {
  const auto stored = TRY(reader.events(id.uuid, 0));
  if (stored.empty()) return no_such_case();
  const TextTable texts(TRY(reader.texts(id.uuid)));
  auto state = std::make_shared<State>();
  for (const auto& event : stored) domain::evolve(*state, TRY(decode(event, texts)), event.at, TRY(parse_actor(event.actor)));
  return Loaded{std::move(state), stored.back().sequence, stored.back().hash, stored.back().at};
}

Result<Loaded> replay_case(Reader& reader, const CaseId& id, const std::function<Result<void>(const Happened&)>& see) {
  const auto stored = TRY(reader.events(id.uuid, 0));
  if (stored.empty()) return no_such_case();
  const TextTable texts(TRY(reader.texts(id.uuid)));
  auto state = std::make_shared<State>();
  State before;
  for (const auto& one : stored) {
    const auto event = TRY(decode(one, texts));
    const auto actor = TRY(parse_actor(one.actor));
    before = *state;
    domain::evolve(*state, event, one.at, actor);
    TRY_VOID(see(Happened{one, event, actor, before, *state}));
  }
  return Loaded{std::move(state), stored.back().sequence, stored.back().hash, stored.back().at};
}

Result<Loaded> load_case(Reader& reader, StateCache& cache, const CaseId& id) {
  const auto row = TRY(reader.case_row(id));
  if (!row) return no_such_case();
  return load_case(reader, cache, id, row->version);
}

Result<Loaded> load_case(Reader& reader, StateCache& cache, const CaseId& id, std::int64_t version) {
  if (auto known = cache.find(id, version)) return std::move(*known);
  auto loaded = TRY(fold_case(reader, id));
  cache.put(id, loaded);
  return loaded;
}

Result<Executed> Recovery::execute(Unit& unit, const CaseId& id, const domain::Command& command, const Who& who) {
  const auto row = TRY(unit.tx.case_row(id));
  if (!row) return no_such_case();
  // Never kept here: what this transaction sees may still be rolled back.
  auto known = cache_.find(id, row->version);
  return decide_and_write(unit, id, known ? *known : TRY(fold_case(unit.tx, id)), command, nullptr, who);
}

Result<Executed> Recovery::open(Unit& unit, const CaseId& id, const domain::OpenCase& command, const CustomerRecord& customer,
                                const Who& who) {
  return decide_and_write(unit, id, Loaded{std::make_shared<State>(), 0, {}, who.now}, command, &customer, who);
}

Result<Executed> Recovery::decide_and_write(Unit& unit, const CaseId& id, const Loaded& loaded, const domain::Command& command,
                                            const CustomerRecord* customer, const Who& who) {
  auto playbooks = TRY(playbooks_.current(unit.tx));
  const auto* opening = std::get_if<domain::OpenCase>(&command);
  const auto named = opening ? opening->playbook.value_or("") : loaded.state->playbook;
  if (!named.empty() && !playbooks->further.contains(named))  // made in this very commit, or by another node just now
    playbooks = std::make_shared<const HousePlaybooks>(TRY(load_playbooks(unit.tx)));
  const auto& playbook = playbooks->of(named);
  NewIds ids(who.now, who.seed);
  domain::Context context{who.now, who.actor, playbook, ids};
  if (std::holds_alternative<domain::RecordAttempt>(command))
    context.customer_free = free_time_of(TRY(customer_of(unit.tx, *loaded.state)));
  auto events = TRY(domain::decide(*loaded.state, command, context));
  if (events.empty()) {
    // A clock that had nothing to do must not ring again at once: what is due is worked out anew.
    if (std::holds_alternative<domain::WakeClock>(command)) TRY_VOID(project_again(unit.tx, id, *playbooks));
    return Executed{loaded.version, loaded.state->number, {}, loaded.state};
  }
  const auto after = TRY(append(unit, id, loaded, events, who));
  std::optional<CustomerRecord> read;
  if (!customer) customer = &read.emplace(TRY(customer_of(unit.tx, *after.state)));
  TRY_VOID(put_projection(unit.tx, project(id, after, *customer, playbook)));
  for (const auto& event : events) TRY_VOID(follow_up_on(unit, id, *after.state, event, who));
  unit.changed(Changed::cases, id, after.state->number);
  unit.changed(Changed::today, id, after.state->number);
  unit.after.emplace_back([this, id, after] { cache_.put(id, after); });
  return Executed{after.version, after.state->number, std::move(events), after.state};
}

Result<Loaded> Recovery::append(Unit& unit, const CaseId& id, const Loaded& loaded, const std::vector<Event>& events, const Who& who) {
  auto state = std::make_shared<State>(*loaded.state);
  Loaded after{state, loaded.version, loaded.last_hash, who.now};
  std::vector<TextRow> texts;
  bool erased = false;
  for (const auto& event : events) {
    const auto stored = encode(event, {id.uuid, ++after.version, who.now, who.actor, who.cause}, after.last_hash, salts_, texts);
    after.last_hash = stored.hash;
    domain::evolve(*state, event, who.now, who.actor);
    const auto position = TRY(unit.tx.append({&stored, 1}));
    if (const auto searched = search_text(*state, event); !searched.empty()) TRY_VOID(unit.tx.add_search(id, position, searched));
    erased = erased || std::holds_alternative<domain::TextErased>(event);
  }
  TRY_VOID(unit.tx.put_texts(texts));
  if (!erased) return after;
  TRY_VOID(unit.tx.erase_texts(id.uuid));
  auto without_words = TRY(fold_case(unit.tx, id));
  TRY_VOID(erase_around(unit, blobs_, id, *without_words.state, who.now));
  return without_words;
}

Result<void> unless_internal(const Result<Executed>& executed) {
  if (!executed && (executed.error().code == Errc::internal || executed.error().code == Errc::unavailable ||
                    executed.error().rule == "version_conflict"))
    return tl::unexpected(executed.error());
  return {};
}

Result<void> Recovery::follow_up_on(Unit& unit, const CaseId& id, const State& state, const Event& event, const Who& who) {
  if (const auto* sent = std::get_if<domain::LetterSent>(&event)) {
    const auto row = TRY(letters_.compose(unit.tx, id, state, *sent, who.actor, who.now));
    if (!row) return {};
    TRY_VOID(unit.tx.put_outbox(*row));
    if (!row->message_id.empty()) TRY_VOID(unit.tx.put_message(row->message_id, {id, true}));
    unit.changed(Changed::outbox, id, state.number);
  } else if (const auto* undone = std::get_if<domain::LetterUndone>(&event)) {
    TRY_VOID(take_back(unit.tx, undone->contact));
    unit.changed(Changed::outbox, id, state.number);
  } else if (std::holds_alternative<domain::CaseClosed>(event)) {
    return let_links_end(unit.tx, id, who.now);
  } else if (std::holds_alternative<domain::CaseReopened>(event)) {
    return let_links_end(unit.tx, id, std::nullopt);
  }
  return {};
}

Result<void> project_again(Transaction& tx, const CaseId& id, const HousePlaybooks& playbooks) {
  const auto loaded = TRY(fold_case(tx, id));
  const auto customer = TRY(customer_of(tx, *loaded.state));
  return put_projection(tx, project(id, loaded, customer, playbooks.of(loaded.state->playbook)));
}

Result<void> project_cases_of(Unit& unit, const CustomerId& customer, const HousePlaybooks& playbooks) {
  CaseFilter filter;
  filter.customer = customer;
  std::optional<PageCursor> after;
  while (true) {
    const auto rows = TRY(unit.tx.cases(filter, after, limits::page_rows_max));
    for (const auto& row : rows) {
      TRY_VOID(project_again(unit.tx, row.id, playbooks));
      unit.changed(Changed::cases, row.id, row.number);
    }
    if (rows.size() < limits::page_rows_max) return {};
    after = PageCursor{rows.back().received_at, rows.back().id.uuid};
  }
}

Result<void> project_every_case(Store& store, Writer& writer) {
  constexpr std::size_t cases_a_commit = 50;
  const auto reader = TRY(store.open_reader());
  for (std::optional<PageCursor> after;;) {
    const auto rows = TRY(reader->cases({}, after, cases_a_commit));
    TRY_VOID(writer.run([&](Unit& unit) -> Result<void> {
      const auto playbooks = TRY(load_playbooks(unit.tx));
      for (const auto& row : rows) TRY_VOID(project_again(unit.tx, row.id, playbooks));
      unit.changed(Changed::today);
      return {};
    }));
    if (rows.size() < cases_a_commit) return {};
    after = PageCursor{rows.back().received_at, rows.back().id.uuid};
  }
}

}  // namespace amends::app
