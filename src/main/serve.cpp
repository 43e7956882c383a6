// amends serve: opens the house, listens, and ends on SIGTERM or SIGINT with everything written.

#include <csignal>
#include <iostream>

#include <fmt/format.h>

#include "app/access/staff.hpp"
#include "app/sample/sample.hpp"
#include "base/log.hpp"
#include "http/routes.hpp"
#include "http/server.hpp"
#include "http/services.hpp"
#include "mail/letter_sender.hpp"
#include "main/commands.hpp"
#include "main/control.hpp"
#include "main/mail_taker.hpp"
#include "main/options.hpp"
#include "main/patience.hpp"
#include "store/data_folder.hpp"
#include "wire/write.hpp"

namespace amends {

Result<std::string> user_verb(House& house, const std::string& verb, const std::string& payload);

namespace {

constexpr auto default_listen = "127.0.0.1:8080";

// What other processes ask of the one that owns the folder.
Result<std::string> answer_control(House& house, MailDesk& mails, const std::string& verb, const std::string& payload) {
  if (verb == "mail.take") return mails.take(payload);
  if (verb == "mail.taken") return mails.finish();
  if (verb == "learn") return wire::to_text(TRY(app::learn(house.app().store, *house.app().writer, house.clock().now())));
  if (verb == "user.add" || verb == "user.password") return user_verb(house, verb, payload);
  return fail(Errc::invalid, fmt::format("The running server does not know “{}”. Is it an older version?", verb));
}

ControlServer::Handler control_handler(House& house) {
  return [&house, mails = std::make_shared<MailDesk>(house)](const std::string& verb, const std::string& payload) {
    return answer_control(house, *mails, verb, payload);
  };
}

Result<void> put_sample_in(House& house) {
  if (!house.rehearsal())
    return fail(Errc::conflict, "Sample data goes into a rehearsal only. Start with --rehearsal and another folder.", "live_folder");
  const auto reader = TRY(house.store().open_reader());
  if (!TRY(app::setup_needed(*reader))) return {};
  return app::make_sample(house.app(), house.clock().now());
}

int wait_for_the_end() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  int caught = 0;
  sigwait(&signals, &caught);
  return caught;
}

void block_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // before any thread starts, so that only wait_for_the_end hears them
  std::signal(SIGPIPE, SIG_IGN);
}

bool server_answers(const HouseOptions& options) { return ControlClient::connect(control_socket(options.folder)) != nullptr; }

// A command has the folder for a moment only; another server keeps it.
Result<std::unique_ptr<House>> open_when_free(const HouseOptions& options) {
  Patience patience(std::chrono::seconds(30));
  for (bool said = false;;) {
    auto house = House::open(options);
    if (house || house.error().rule != store::folder_locked || server_answers(options) || !patience.wait()) return house;
    if (!std::exchange(said, true)) log::info("waiting until a command that has the folder is done: {}", house.error().sentence);
  }
}

void greet(const House& house, const std::string& address, const ServeOptions& options) {
  std::cout << fmt::format("Amends listens at {}\n", address);
  if (house.rehearsal()) std::cout << "Rehearsal: the clock can be moved, and no letter ever leaves.\n";
  if (options.sample) std::cout << fmt::format("Sign in as {} with the password “{}”.\n", app::sample_email, app::sample_password);
  std::cout << std::flush;
}

Result<int> serve(ServeOptions options) {
  TRY_VOID(read_config(options));
  TRY_VOID(set_log_level(options.log.value_or("info")));
  const auto listen = TRY(parse_listen(options.listen.value_or(default_listen)));
  if (options.sample && !options.rehearsal)
    return fail(Errc::conflict, "Sample data goes into a rehearsal only. Start with --rehearsal and another folder.", "live_folder");
  TRY_VOID(http::Server::check({.host = listen.host, .port = listen.port}));
  block_signals();
  const auto house = TRY(open_when_free({options.folder, options.database, options.rehearsal ? Mode::rehearsal : Mode::live}));
  TRY_VOID(house->outbox().recover());
  if (options.sample) TRY_VOID(put_sample_in(*house));

  http::Services services{house->app(), house->intake(), house->outbox(), house->fetchers(), house->mailbox_connector(), house->drafting()};
  services.rehearsal_clock = house->rehearsal_clock();
  services.clock_moved = [&] {
    house->keep_clock();
    house->app().scheduler->wake();
    house->outbox().wake();
  };
  services.test_smtp = [](const app::SmtpSettings& settings) { return mail::SmtpSender(mail::smtp_settings(settings)).test_settings(); };
  // The sample tells its past first: a clock that rings by now's time would answer for the people in it.
  services.make_sample = [&] {
    house->app().scheduler->stop();
    auto made = put_sample_in(*house);
    house->app().scheduler->start();
    return made;
  };
  services.version = AMENDS_VERSION;

  auto server = TRY(http::Server::start({.host = listen.host, .port = listen.port}, http::make_router(services)));
  const auto control =
      options.database ? nullptr : TRY(ControlServer::listen(control_socket(options.folder), [&] { return control_handler(*house); }));
  house->app().scheduler->start();
  house->outbox().start();
  house->fetchers().start();
  greet(*house, fmt::format("http://{}:{}", listen.host, server->port()), options);
  log::info("ready at {}:{}", listen.host, server->port());
  wait_for_the_end();
  log::info("ending");
  house->drafting().stop();  // a model may think for minutes; nobody waits for it
  server->stop();
  return Exit::done;
}

}  // namespace

void add_serve(CLI::App& cli, Run& run) {
  static ServeOptions options;
  auto* command = cli.add_subcommand("serve", "run Amends");
  command->add_option("--data", options.folder, "the data folder; made when it is not there")->capture_default_str();
  command->add_option("--listen", options.listen, fmt::format("where to listen; {} unless said", default_listen));
  command->add_option("--database", options.database, "postgres://user@host/name instead of the folder's own database");
  command->add_option("--log", options.log, "debug, info, warn or error");
  command->add_flag("--rehearsal", options.rehearsal,
                    "a folder for training and demonstration: a movable clock, and letters that are shown and never sent");
  command->add_flag("--sample", options.sample, "put the sample data into an empty rehearsal");
  command->callback([&run] {
    run = [] {
      const auto ended = serve(options);
      return ended ? *ended : say_refusal(ended.error());
    };
  });
}

}  // namespace amends
