#include "store/writer.hpp"

#include "store/dialect.hpp"
#include "store/values.hpp"

namespace amends::store {

namespace {

// A rebuild adds to the index what 100,000 cases say in one transaction: it is written in portions, between two works.
constexpr std::size_t search_changes_max = 2000;

}  // namespace

Result<void> Writer::begin() {
  tables_.back_to({});
  TRY_VOID(db_->begin());
  if (db_->engine() == Engine::sqlite) return {};
  auto shared = execute(*db_, dialect::share_appends);
  if (shared) return {};
  rollback();
  return tl::unexpected(std::move(shared).error());
}

Result<void> Writer::run(const std::function<Result<void>(app::Transaction&)>& work) {
  if (tables_.mark().search_noted >= search_changes_max) TRY_VOID(tables_.settle_search());
  TRY_VOID(db_->savepoint());
  const auto mark = tables_.mark();
  const auto undo = [&] {
    tables_.back_to(mark);
    static_cast<void>(db_->rollback_to());  // when this fails too the transaction is lost, and `commit` says so
  };
  try {
    auto done = work(tables_);
    if (done) return db_->release();
    undo();
    return done;
  } catch (...) {
    undo();
    throw;
  }
}

Result<void> Writer::commit() {
  auto written = tables_.settle_search();
  if (!written) {
    rollback();
    return written;
  }
  TRY_VOID(db_->commit());
  if (tables_.take_erased()) db_->forget_traces();
  return {};
}

void Writer::rollback() {
  db_->rollback();
  tables_.back_to({});
}

}  // namespace amends::store
