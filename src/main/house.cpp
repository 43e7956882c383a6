#include "main/house.hpp"

#include <fmt/format.h>

#include "app/erasure.hpp"
#include "base/log.hpp"
#include "mail/letter_sender.hpp"

namespace amends {
namespace {

constexpr auto mode_key = "mode";
constexpr auto clock_key = "rehearsal_now";
// Where the pictures stand: Tuesday 24 November 2026, 09:48 in Brussels.
constexpr auto rehearsal_start = from_ms(1'795'510'080'000);

app::SenderFactory senders_of(app::Store& store) {
  return [&store](const app::Settings& settings) -> std::unique_ptr<app::LetterSender> {
    if (!settings.smtp) return nullptr;
    const auto reader = store.open_reader();
    const auto secret = reader ? app::known_reply_secret(**reader).value_or(std::nullopt) : std::nullopt;
    return std::make_unique<mail::SmtpLetterSender>([settings]() -> Result<app::Settings> { return settings; }, secret.value_or(""));
  };
}

}  // namespace

std::filesystem::path control_socket(const std::filesystem::path& folder) { return folder / "control"; }

Result<std::unique_ptr<House>> House::open(const HouseOptions& options) {
  std::unique_ptr<House> house(new House);
  house->store_ = TRY(store::open_store({options.folder, options.postgres_url, store::Access::read_write, house->machine_.now()}));
  TRY_VOID(house->choose_clock(options.mode));
  TRY_VOID(house->finish_erasures());
  house->letters_ = std::make_unique<app::Letters>(house->tokens_);
  house->app_ = TRY(app::App::start(*house->store_, house->clock(), *house->letters_));
  auto& app = *house->app_;
  house->intake_ = std::make_unique<app::Intake>(*house->store_, *app.writer, app.recovery, house->mails_);
  house->outbox_ =
      std::make_unique<app::Outbox>(*house->store_, house->clock(), *app.writer, app.recovery, app.changes,
                                    house->rehearsal() ? app::Posting::rehearsal : app::Posting::live, senders_of(*house->store_));
  house->fetchers_ =
      std::make_unique<app::Fetchers>(app::FetcherNeeds{*house->store_, house->clock(), *app.writer, *house->intake_, house->connector_},
                                      app.changes, house->rehearsal() ? app::Fetching::refused : app::Fetching::live);
  house->drafting_ = std::make_unique<app::Drafting>(app, house->model_);
  return house;
}

Result<void> House::finish_erasures() {
  const auto erased = TRY(store_->erased_streams());
  const auto reader = TRY(store_->open_reader());
  return app::remove_erased_bytes(*reader, store_->blobs(), erased);
}

Result<void> House::choose_clock(Mode mode) {
  const auto stored = TRY(store_->meta(mode_key));
  const bool wants_rehearsal = mode == Mode::rehearsal;
  if (stored && mode == Mode::rehearsal && *stored != "rehearsal")
    return fail(Errc::invalid, "This data folder is live: it cannot be used for a rehearsal. Choose another folder with --data.",
                "live_folder");
  if (stored && mode == Mode::live && *stored == "rehearsal")
    return fail(Errc::invalid,
                "This data folder was made for rehearsal and never sends. Start with --rehearsal, or choose another folder with --data.",
                "rehearsal_folder");
  if (!stored) TRY_VOID(store_->put_meta(mode_key, wants_rehearsal ? "rehearsal" : "live"));
  if (!wants_rehearsal && !(stored && *stored == "rehearsal")) return {};
  const auto reader = TRY(store_->open_reader());
  const auto kept = TRY(reader->setting(clock_key));
  const auto start = kept ? parse_rfc3339(kept->substr(1, kept->size() - 2)) : std::nullopt;  // a JSON string
  // A clock moves forward only: whatever a killed server wrote lies behind it.
  const auto written = TRY(reader->last_written()).value_or(rehearsal_start);
  rehearsal_clock_ = std::make_unique<MovableClock>(std::max(start.value_or(rehearsal_start), written));
  return {};
}

void House::keep_clock() {
  if (!rehearsal_clock_) return;
  const auto now = fmt::format("\"{}\"", to_rfc3339(rehearsal_clock_->now()));
  const auto kept = app_->writer->run([&](app::Unit& unit) { return unit.tx.put_setting(clock_key, now); });
  if (!kept) log::warn("the rehearsal's clock could not be kept: {}", kept.error().sentence);
}

House::~House() {
  if (fetchers_) fetchers_->stop();
  if (outbox_) outbox_->stop();
  if (app_ && app_->scheduler) app_->scheduler->stop();
  if (app_) keep_clock();
  drafting_.reset();
  fetchers_.reset();
  outbox_.reset();
  intake_.reset();
  app_.reset();
}

}  // namespace amends
