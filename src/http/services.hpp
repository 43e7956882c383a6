#pragma once
// What the resources need, wired by src/main. Everything here outlives the server.

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/access/page_brake.hpp"
#include "app/access/settings.hpp"
#include "app/access/sign_in.hpp"
#include "app/app.hpp"
#include "app/drafting/drafting.hpp"
#include "app/post/fetchers.hpp"
#include "app/post/intake.hpp"
#include "app/post/mailboxes.hpp"
#include "app/post/outbox.hpp"
#include "http/slow_lane.hpp"

namespace amends::http {

struct Services {
  app::App& app;
  app::Intake& intake;
  app::Outbox& outbox;
  app::Fetchers& fetchers;
  app::MailboxConnector& mailbox_connector;
  app::Drafting& drafting;
  app::SignInThrottle throttle = {};
  app::PageBrake page_brake = {};
  MachineClock machine = {};
  // Rehearsal only; null in a live house: the clock's resource then does not exist.
  MovableClock* rehearsal_clock = nullptr;
  // After the rehearsal's clock moved: keeps it for the next start.
  std::function<void()> clock_moved = [] {};
  // Tries the mail server's settings; the error's sentence says what is wrong.
  std::function<Result<void>(const app::SmtpSettings&)> test_smtp = {};
  // Puts the sample data in (Harbour Lane's week); only in an empty rehearsal.
  std::function<Result<void>()> make_sample = {};
  std::string version = {};         // of the program
  std::shared_ptr<void> live = {};  // the open live streams (live_updates.cpp)
  std::unique_ptr<SlowLane> slow_lane = std::make_unique<SlowLane>();
  // A language model may think for a minute: nobody's sign-in or tone check waits behind it.
  std::unique_ptr<SlowLane> model_lane = std::make_unique<SlowLane>(4, limits::model_queue_max);
};

}  // namespace amends::http
