#pragma once
// Storms: a monitor, a broken form or two programs that answer each other can write thousands of mails an hour under one address. Each is
// kept, and none is refused; past the cap of an hour they make no more cases and replies. The first past it is an item that needs a look,
// for all that follow until somebody has decided it; those that follow are set aside and can be let in with it.

#include "app/ports.hpp"
#include "app/post/judge.hpp"

namespace amends::app {

inline constexpr std::string_view storm_rule = "storm";            // the item that stands for them, until it is decided
inline constexpr std::string_view storm_more_rule = "storm_more";  // set aside, waiting for that item's decision
inline constexpr std::string_view storm_over_rule = "storm_over";  // set aside for good

// Of what makes or moves a case, and of what waits for a look for one reason: past limits::mails_per_writer_and_hour_max of the row's
// writer within the hour before its `written_at`, `judgement` becomes "storm" or "storm_more". The hour is that of the mails, so that an
// archive of years is no storm.
Result<void> hold_back_storm(Reader& reader, Judgement& judgement, const IntakeRow& row);

}  // namespace amends::app
