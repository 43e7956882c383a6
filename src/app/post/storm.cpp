#include "app/post/storm.hpp"

#include "base/limits.hpp"

namespace amends::app {

Result<void> hold_back_storm(Reader& reader, Judgement& judgement, const IntakeRow& row) {
  if (judgement.became == Became::automatic || row.writer.empty()) return {};
  const auto cap = limits::mails_per_writer_and_hour_max;
  const auto hour_before = row.written_at - std::chrono::hours(1);
  const auto within_hour = judgement.became == Became::needs_a_look
                               ? TRY(reader.held_of_writer_since(row.writer, judgement.why, hour_before, row.written_at, cap))
                               : TRY(reader.taken_of_writer(row.writer, hour_before, row.written_at, cap));
  if (within_hour < cap) return {};
  const bool known = !TRY(reader.held_of_writer(row.writer, storm_rule, 1)).empty();
  judgement.became = known ? Became::automatic : Became::needs_a_look;
  judgement.why = known ? storm_more_rule : storm_rule;
  judgement.case_id.reset();
  return {};
}

}  // namespace amends::app
