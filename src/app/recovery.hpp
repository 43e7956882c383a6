#pragma once
// One write, traced: load the case, decide, append, project, and hand its letters to the outbox, all in one unit of work.

#include "app/event_codec.hpp"
#include "app/letter_book.hpp"
#include "app/playbooks.hpp"
#include "app/state_cache.hpp"
#include "app/unit.hpp"
#include "domain/recovery/decide.hpp"

namespace amends::app {

class Writer;

// Who asks, when, from where, and the seed of the identities that deciding makes (the same again when it is decided again).
struct Who {
  domain::Actor actor;
  Instant now;
  std::string cause;       // as StoredEvent::cause: "api", "page", "mail:<intake id>", "clock", "seed"
  std::uint64_t seed = 0;  // random_seed() unless a test says otherwise
};

struct Executed {
  std::int64_t version = 0;  // of the case afterwards
  std::int64_t number = 0;
  std::vector<domain::Event> events;  // what was decided; none when there was nothing to do
  std::shared_ptr<const domain::State> state;
};

// One event as it happened, with the case before and after it.
struct Happened {
  const StoredEvent& stored;
  const domain::Event& event;
  const domain::Actor& actor;
  const domain::State& before;
  const domain::State& after;
};

// Folds a case from its events. Errc::not_found when it has none.
Result<Loaded> fold_case(Reader& reader, const CaseId& id);
// The same, showing each event. Copies the state once an event: for timelines, not for the writer.
Result<Loaded> replay_case(Reader& reader, const CaseId& id, const std::function<Result<void>(const Happened&)>& see);

// For readers: from the cache when it has the version of the case's row, else folded and kept. Errc::not_found for no such case.
Result<Loaded> load_case(Reader& reader, StateCache& cache, const CaseId& id);
// The same where the version is already known, from a CaseRow or a DutyRow.
Result<Loaded> load_case(Reader& reader, StateCache& cache, const CaseId& id, std::int64_t version);

// What a rule of the case refuses (it was erased, it has no such letter) is nothing to whoever only notes something; what the store reports
// is.
Result<void> unless_internal(const Result<Executed>& executed);

class Recovery {
 public:
  Recovery(Blobs& blobs, StateCache& cache, Playbooks& playbooks, LetterBook& letters, Salts salts)
      : blobs_(blobs), cache_(cache), playbooks_(playbooks), letters_(letters), salts_(std::move(salts)) {}

  // Errors: not_found for no such case; what decide refuses; conflict "version_conflict" when another writer was first (the writer
  // then runs the unit again); what the store reports.
  Result<Executed> execute(Unit& unit, const CaseId& id, const domain::Command& command, const Who& who);
  // A new case under a new id, of the customer that the command names. The case's number is in the command.
  Result<Executed> open(Unit& unit, const CaseId& id, const domain::OpenCase& command, const CustomerRecord& customer, const Who& who);

 private:
  // `customer` is null where it has to be read.
  Result<Executed> decide_and_write(Unit& unit, const CaseId& id, const Loaded& loaded, const domain::Command& command,
                                    const CustomerRecord* customer, const Who& who);
  Result<Loaded> append(Unit& unit, const CaseId& id, const Loaded& loaded, const std::vector<domain::Event>& events, const Who& who);
  Result<void> follow_up_on(Unit& unit, const CaseId& id, const domain::State& state, const domain::Event& event, const Who& who);

  Blobs& blobs_;
  StateCache& cache_;
  Playbooks& playbooks_;
  LetterBook& letters_;
  Salts salts_;
};

// Makes a case's projection again from its events as they stand: after its customer's name changed, and where a clock had nothing to do.
Result<void> project_again(Transaction& tx, const CaseId& id, const HousePlaybooks& playbooks);
// The customer's cases, after an edit of the customer.
Result<void> project_cases_of(Unit& unit, const CustomerId& customer, const HousePlaybooks& playbooks);
// After the playbooks changed: what is due, and when, is worked out anew, some cases a commit, while the house works on.
Result<void> project_every_case(Store& store, Writer& writer);

}  // namespace amends::app
