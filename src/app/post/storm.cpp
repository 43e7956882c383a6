#include "app/post/storm.hpp"

#include "base/limits.hpp"

namespace amends::app {

Result<void> hold_back_storm(Reader& reader, Judgement& judgement, IntakeRow& row, Instant written_at) {
  if (judgement.became != Became::new_case && judgement.became != Became::reply) return {};
  row.writer = judgement.writer.address;
  row.written_at = written_at;
  if (row.writer.empty()) return {};
  const auto cap = limits::mails_per_writer_and_hour_max;
  if (TRY(reader.taken_of_writer(row.writer, written_at - std::chrono::hours(1), written_at, cap)) < cap) return {};
  const bool known = !TRY(reader.held_of_writer(row.writer, storm_rule, 1)).empty();
  judgement.became = known ? Became::automatic : Became::needs_a_look;
  judgement.why = known ? storm_more_rule : storm_rule;
  judgement.case_id.reset();
  return {};
}

}  // namespace amends::app
