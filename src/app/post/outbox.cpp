#include "app/post/outbox.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "app/post/letter_files.hpp"
#include "app/post/mail_words.hpp"
#include "app/post/stopped.hpp"
#include "base/backoff.hpp"
#include "base/fault.hpp"
#include "base/limits.hpp"
#include "base/log.hpp"

namespace amends::app {
namespace {

constexpr auto look_again = std::chrono::seconds(60);  // a clock that jumps, a database that came back

std::optional<domain::Delivery> delivery_of(OutboxState state) {
  switch (state) {
    case OutboxState::sent:
    case OutboxState::shown:
      return domain::Delivery::sent;
    case OutboxState::failed:
      return domain::Delivery::failed;
    case OutboxState::unknown:
      return domain::Delivery::unknown;
    case OutboxState::waiting:
    case OutboxState::sending:
    case OutboxState::undone:
    case OutboxState::came_back:  // told when the report came in
    case OutboxState::reported:
      return std::nullopt;
  }
  return std::nullopt;
}

void put_back(OutboxRow& row, std::string answer, Instant next_try_at) {
  row.state = OutboxState::waiting;
  row.next_try_at = next_try_at;
  row.last_answer = std::move(answer);
}

void take_report(OutboxRow& row, SendReport report, Instant now) {
  ++row.tries;
  row.last_answer = report.answer;
  switch (report.result) {
    case SendResult::sent:
      row.state = OutboxState::sent;
      row.sent_at = now;
      return;
    case SendResult::refused:
      row.state = OutboxState::failed;
      return;
    case SendResult::unknown:
      row.state = OutboxState::unknown;
      return;
    case SendResult::later:
      if (row.tries >= limits::send_tries_max)
        row.state = OutboxState::failed;
      else
        put_back(row, std::move(report.answer), now + wait_before_try(row.tries));
      return;
  }
}

bool is_same_claim(const OutboxRow& a, const OutboxRow& b) { return a.claimed_by == b.claimed_by && a.claimed_at == b.claimed_at; }

// A rule that will not take the note (an erased case) must not make the letter leave again.
Result<void> tell_case(Unit& unit, Recovery& recovery, const OutboxRow& row, domain::Delivery delivery, const Words& detail, Instant now) {
  const Who system{domain::Actor::system(), now, "outbox", random_seed()};
  return unless_internal(recovery.execute(unit, row.case_id, domain::NoteDelivery{row.id, delivery, detail}, system));
}

// The row as it now stands, and the case told.
Result<void> write_fate(Unit& unit, Recovery& recovery, const OutboxRow& row, Instant now) {
  TRY_VOID(unit.tx.put_outbox(row));
  unit.changed(Changed::outbox, row.case_id, 0);
  const auto delivery = delivery_of(row.state);
  if (!delivery) return {};
  const auto detail = *delivery == domain::Delivery::sent ? Words() : Words(clipped_line(row.last_answer));
  return tell_case(unit, recovery, row, *delivery, detail, now);
}

}  // namespace

Instant left_behind_since(Instant now) { return now - std::chrono::minutes(limits::claim_minutes); }

std::chrono::minutes wait_before_try(int tries) { return doubled(std::chrono::minutes(1), tries - 1, std::chrono::minutes(240)); }

Outbox::Outbox(Store& store, Clock& clock, Writer& writer, Recovery& recovery, Changes& changes, Posting posting, SenderFactory senders)
    : store_(store),
      clock_(clock),
      writer_(writer),
      recovery_(recovery),
      posting_(posting),
      senders_(std::move(senders)),
      node_(fmt::format("{:016x}", random_seed())) {
  subscription_ = changes.subscribe([this](std::span<const Change> published) {
    const bool ours = std::any_of(published.begin(), published.end(), [](const Change& change) {
      return change.what == Changed::cases || change.what == Changed::outbox || change.what == Changed::settings;
    });
    if (std::any_of(published.begin(), published.end(), [](const Change& change) { return change.what == Changed::settings; })) end_pause();
    if (ours) wake();
  });
}

Outbox::~Outbox() { stop(); }

void Outbox::start() {
  thread_ = std::thread([this] { serve(); });
}

void Outbox::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  woken_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Outbox::wake() {
  {
    const std::lock_guard lock(mutex_);
    wake_ = true;
  }
  woken_.notify_all();
}

void Outbox::serve() {
  for (;;) {
    const auto dealt_with = send_due();
    if (!dealt_with) log::warn("outbox: {}", dealt_with.error().sentence);
    const auto due = next();
    std::unique_lock lock(mutex_);
    if (stopping_) return;
    auto wait = std::chrono::duration_cast<Millis>(look_again);
    if (due) wait = std::clamp(*due - clock_.now(), Millis{50}, wait);
    if (!dealt_with) wait = std::chrono::seconds(5);
    woken_.wait_for(lock, wait, [this] { return stopping_ || wake_; });
    wake_ = false;
    if (stopping_) return;
  }
}

std::optional<Instant> Outbox::next() {
  const auto reader = store_.open_reader();
  if (!reader) return std::nullopt;
  const auto due = (*reader)->next_outbox();
  if (!due || !*due) return std::nullopt;
  const auto pause = paused();
  return pause ? std::max(**due, pause->until) : **due;
}

bool Outbox::is_left_behind(const OutboxRow& row, Instant now) const {
  // One of ours that is neither in hand nor waits to be written down: its claim was committed, and we never heard so.
  if (row.claimed_by == node_)
    return std::none_of(undelivered_.begin(), undelivered_.end(), [&](const OutboxRow& one) { return one.id == row.id; });
  return !store_.is_shared() || !row.claimed_at || *row.claimed_at <= left_behind_since(now);
}

Result<void> Outbox::recover() {
  const auto reader = TRY(store_.open_reader());
  const auto now = clock_.now();
  for (const auto& row : TRY(reader->outbox_list(OutboxState::sending, std::nullopt, limits::page_rows_max)))
    if (is_left_behind(row, now)) TRY_VOID(settle(row));
  return {};
}

Result<void> Outbox::settle(const OutboxRow& stale) {
  return writer_.run([&](Unit& unit) -> Result<void> {
    auto row = TRY(unit.tx.outbox(stale.id));
    if (!row || row->state != OutboxState::sending || !is_same_claim(*row, stale)) return {};
    if (row->content) {
      row->state = OutboxState::unknown;
      row->last_answer =
          "The program ended while this letter was being handed over. Ask the customer, or look at the mail server's log, before sending "
          "it again.";
    } else {
      row->state = row->to.empty() ? OutboxState::undone : OutboxState::waiting;  // without a recipient: erased meanwhile
    }
    return write_fate(unit, recovery_, *row, clock_.now());
  });
}

// What could not be written down for another reason than the database's absence waits too, and holds up no other letter.
Result<void> Outbox::note_undelivered() {
  auto waiting = std::exchange(undelivered_, {});
  for (std::size_t i = 0; i < waiting.size(); ++i) {
    const auto noted = note(waiting[i]);
    if (noted) continue;
    undelivered_.push_back(waiting[i]);
    if (noted.error().code != Errc::unavailable && undelivered_.size() < limits::undelivered_notes_max) continue;
    undelivered_.insert(undelivered_.end(), waiting.begin() + static_cast<std::ptrdiff_t>(i) + 1, waiting.end());
    return tl::unexpected(noted.error());
  }
  return {};
}

Result<std::optional<OutboxRow>> Outbox::claim(Settings& settings) {
  const auto now = clock_.now();
  if (const auto pause = paused(); pause && pause->until > now) return std::nullopt;
  const auto claimed = TRY(writer_.run_for<std::vector<OutboxRow>>([&](Unit& unit) -> Result<std::vector<OutboxRow>> {
    settings = TRY(load_settings(unit.tx));
    if (settings.hold_outgoing) return std::vector<OutboxRow>{};
    if (posting_ == Posting::live && !settings.smtp) return std::vector<OutboxRow>{};
    // One at a time: no letter but the one in hand is of unknown fate after a crash, and the switch that holds them all acts at once.
    return unit.tx.claim_outbox(now, 1, node_);
  }));
  return claimed.empty() ? std::nullopt : std::optional(claimed.front());
}

Result<int> Outbox::send_due() {
  const std::lock_guard lock(sending_);
  TRY_VOID(note_undelivered());
  TRY_VOID(recover());
  for (int dealt_with = 0;; ++dealt_with) {
    Settings settings;
    auto claimed = TRY(claim(settings));
    if (!claimed) return dealt_with;
    fault::point("send.claimed");
    const auto sender = posting_ == Posting::live ? senders_(settings) : nullptr;
    TRY_VOID(deal_with(std::move(*claimed), sender.get()));
    fault::point("send.noted");
  }
}

Result<void> Outbox::deal_with(OutboxRow row, LetterSender* sender) {
  const auto now = clock_.now();
  const auto ours = handle(row, sender, now);
  if (!ours) put_back(row, ours.error().sentence, now + wait_before_try(1));  // before it was handed over
  if (ours && !*ours) return {};
  const auto noted = note(row);
  if (!noted) undelivered_.push_back(std::move(row));
  return noted;
}

// False: the letter is no longer ours to send, and there is nothing to write down. An error: it was not handed over.
Result<bool> Outbox::handle(OutboxRow& row, LetterSender* sender, Instant now) {
  if (sender) return leave(row, *sender, now);
  if (posting_ == Posting::live) {
    put_back(row, "No mail server is set up. Add one in the settings; this letter then leaves by itself.", now + wait_before_try(1));
    return true;
  }
  row.state = OutboxState::shown;
  row.sent_at = now;
  row.last_answer = "Rehearsal: shown, not sent.";
  return true;
}

Result<bool> Outbox::leave(OutboxRow& row, LetterSender& sender, Instant now) {
  if (TRY(is_held_back(row, now))) return true;
  const auto mail = bytes_to_send(row, sender, now);
  if (!mail) return true;
  if (!row.content) {
    const auto content = TRY(store_.blobs().put(*mail));
    if (!TRY(keep(row, content))) return false;
  }
  auto report = sender.send(row, *mail);
  if (report.result == SendResult::later && report.of_server) {
    pause(row, std::move(report.answer), now);
  } else {
    end_pause();
    take_report(row, std::move(report), now);
  }
  return true;
}

// The row then says why.
Result<bool> Outbox::is_held_back(OutboxRow& row, Instant now) {
  const auto reader = TRY(store_.open_reader());
  if (const auto stopped = TRY(stop_of(*reader, row.to))) {
    row.state = OutboxState::failed;
    row.last_answer = stopped_text(row.to, *stopped);
    return true;
  }
  constexpr auto hour = std::chrono::hours(1);
  const auto left = TRY(reader->left_for(row.to, now - hour + Millis{1}, row.id, limits::mail_per_address_and_hour_max));
  if (left.size() < limits::mail_per_address_and_hour_max) return false;
  put_back(row,
           fmt::format("Held back: {} letters left for this address within the hour. This one leaves when the hour is over.", left.size()),
           left.back() + hour);
  return true;
}

// Not a try of this letter: it waits, as every other does.
void Outbox::pause(OutboxRow& row, std::string answer, Instant now) {
  const std::lock_guard lock(mutex_);
  const auto wait = doubled(std::chrono::minutes(1), pauses_++, std::chrono::minutes(limits::send_pause_minutes_max));
  pause_ = OutboxPause{pause_ ? pause_->since : now, now + wait, answer};
  put_back(row, std::move(answer), pause_->until);
}

std::optional<OutboxPause> Outbox::paused() {
  const std::lock_guard lock(mutex_);
  return pause_;
}

void Outbox::end_pause() {
  const std::lock_guard lock(mutex_);
  pause_.reset();
  pauses_ = 0;
}

// The bytes as they were kept at the first try, or written now. None: the row says why.
std::optional<std::string> Outbox::bytes_to_send(OutboxRow& row, LetterSender& sender, Instant now) {
  if (row.content) {
    auto kept = store_.blobs().get(*row.content);
    if (kept && *kept) return std::move(*kept);
    if (!kept) {
      put_back(row, kept.error().sentence, now + wait_before_try(1));
      return std::nullopt;
    }
    row.state = OutboxState::failed;
    row.last_answer = "The bytes of this letter are missing from the data folder. Put their file back from a backup, or write it again.";
    return std::nullopt;
  }
  auto written = write(row, sender);
  if (written) return std::move(*written);
  const bool for_ever = written.error().code == Errc::invalid;
  take_report(row, {for_ever ? SendResult::refused : SendResult::later, written.error().sentence}, now);
  return std::nullopt;
}

Result<std::string> Outbox::write(const OutboxRow& row, LetterSender& sender) {
  const auto reader = TRY(store_.open_reader());
  return sender.write(row, TRY(files_of(*reader, store_.blobs(), row.case_id, row.id)));
}

// False where the letter was erased, or taken over by another node, since it was claimed.
Result<bool> Outbox::keep(OutboxRow& row, const Digest& content) {
  bool erased = false;
  const auto put = [&](Unit& unit) -> Result<bool> {
    auto kept = TRY(unit.tx.outbox(row.id));
    erased = !kept || kept->to.empty();
    if (kept && erased) {
      kept->state = OutboxState::undone;
      TRY_VOID(unit.tx.put_outbox(*kept));
    }
    if (erased || kept->state != OutboxState::sending || kept->content || !is_same_claim(*kept, row)) return false;
    kept->content = content;
    TRY_VOID(unit.tx.put_outbox(*kept));
    return true;
  };
  const bool ours = TRY(writer_.run_for<bool>(put));
  if (erased) TRY_VOID(store_.blobs().remove(content));
  if (ours) row.content = content;
  return ours;
}

Result<void> Outbox::note(const OutboxRow& row) {
  fault::point("send.before_note");
  return writer_.run([&](Unit& unit) -> Result<void> {
    // What became of it, on the row as it is kept: it may have been erased, reported or settled by another node while it was handed over.
    auto kept = TRY(unit.tx.outbox(row.id)).value_or(row);
    if (!is_same_claim(kept, row)) return {};
    const bool left = row.state == OutboxState::sent;
    if (kept.state == OutboxState::waiting && !left) return {};
    const bool reported = kept.state == OutboxState::came_back || kept.state == OutboxState::reported;
    if (!reported) {
      kept.state = row.state;
      if (!kept.to.empty()) kept.last_answer = row.last_answer;
    }
    kept.tries = row.tries;
    kept.next_try_at = row.next_try_at;
    kept.sent_at = row.sent_at;
    return write_fate(unit, recovery_, kept, clock_.now());
  });
}

Result<void> try_again(Unit& unit, Recovery& recovery, const domain::ContactId& id, Instant now) {
  auto row = TRY(unit.tx.outbox(id));
  if (!row) return fail(Errc::not_found, "There is no such letter.");
  if (row->to.empty() && row->text.empty()) return fail(Errc::conflict, "The words of this letter were erased on request.", "erased");
  if (row->to.empty())
    return fail(Errc::conflict, "This letter was written without an address to go to. Write a new one.", "address_missing");
  switch (row->state) {
    case OutboxState::failed:
    case OutboxState::unknown:
    case OutboxState::waiting:
    case OutboxState::came_back:
    case OutboxState::reported:
      break;
    case OutboxState::sending:
      return fail(Errc::conflict, "This letter is on its way. Wait for what the mail server says.", "on_its_way");
    case OutboxState::sent:
    case OutboxState::undone:
    case OutboxState::shown:
      return fail(Errc::conflict, "This letter has left already. Write a new one.", "already_sent");
  }
  TRY_VOID(lift_stop(unit.tx, row->to));
  row->state = OutboxState::waiting;
  row->tries = 0;
  row->next_try_at.reset();
  TRY_VOID(unit.tx.put_outbox(*row));
  unit.changed(Changed::outbox, row->case_id, 0);
  return tell_case(unit, recovery, *row, domain::Delivery::waiting, {}, now);
}

}  // namespace amends::app
