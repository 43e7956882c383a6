#include "app/post/outbox.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/post/stopped.hpp"
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
      return std::nullopt;
  }
  return std::nullopt;
}

void put_back(OutboxRow& row, std::string answer, Instant now) {
  row.state = OutboxState::waiting;
  row.next_try_at = now + wait_before_try(row.tries);
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
        put_back(row, std::move(report.answer), now);
      return;
  }
}

}  // namespace

std::chrono::minutes wait_before_try(int tries) { return std::chrono::minutes(std::min(1 << std::clamp(tries - 1, 0, 8), 240)); }

Outbox::Outbox(Store& store, Clock& clock, Writer& writer, Recovery& recovery, Changes& changes, Posting posting, SenderFactory senders)
    : store_(store), clock_(clock), writer_(writer), recovery_(recovery), posting_(posting), senders_(std::move(senders)) {
  subscription_ = changes.subscribe([this](std::span<const Change> published) {
    const bool ours = std::any_of(published.begin(), published.end(), [](const Change& change) {
      return change.what == Changed::cases || change.what == Changed::outbox || change.what == Changed::settings;
    });
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
  return due ? *due : std::nullopt;
}

Result<void> Outbox::recover() {
  const auto reader = TRY(store_.open_reader());
  for (auto& row : TRY(reader->outbox_list(OutboxState::sending, std::nullopt, limits::page_rows_max))) {
    if (row.content) {
      row.state = OutboxState::unknown;
      row.last_answer =
          "The program ended while this letter was being handed over. Ask the customer, or look at the mail server's log, before sending "
          "it again.";
    } else {
      row.state = row.to.empty() ? OutboxState::undone : OutboxState::waiting;  // without a recipient: erased meanwhile
    }
    TRY_VOID(note(row));
  }
  return {};
}

Result<int> Outbox::send_due() {
  int dealt_with = 0;
  for (;;) {
    Settings settings;
    const auto now = clock_.now();
    const auto claim = [&](Unit& unit) -> Result<std::vector<OutboxRow>> {
      settings = TRY(load_settings(unit.tx));
      if (settings.hold_outgoing) return std::vector<OutboxRow>{};
      if (posting_ == Posting::live && !settings.smtp) return std::vector<OutboxRow>{};
      // One at a time: no letter but the one in hand is of unknown fate after a crash, and the switch that holds them all acts at once.
      return unit.tx.claim_outbox(now, 1);
    };
    const auto claimed = TRY(writer_.run_for<std::vector<OutboxRow>>(claim));
    if (claimed.empty()) return dealt_with;
    fault::point("send.claimed");
    const auto sender = posting_ == Posting::live ? senders_(settings) : nullptr;
    TRY_VOID(deal_with(claimed.front(), sender.get()));
    fault::point("send.noted");
    ++dealt_with;
  }
}

Result<void> Outbox::deal_with(OutboxRow row, LetterSender* sender) {
  const auto now = clock_.now();
  if (posting_ == Posting::rehearsal) {
    row.state = OutboxState::shown;
    row.sent_at = now;
    row.last_answer = "Rehearsal: shown, not sent.";
  } else if (!sender) {
    put_back(row, "No mail server is set up. Add one in the settings; this letter then leaves by itself.", now);
  } else if (!TRY(leave(row, *sender, now))) {
    return {};
  }
  return note(row);
}

// False: the letter is no longer ours to send, and there is nothing to write down.
Result<bool> Outbox::leave(OutboxRow& row, LetterSender& sender, Instant now) {
  {
    const auto hour_ago = now - std::chrono::hours(1);
    const auto reader = TRY(store_.open_reader());
    if (const auto stopped = TRY(stop_of(*reader, row.to))) {
      row.state = OutboxState::failed;
      row.last_answer = stopped_text(row.to, *stopped);
      return true;
    }
    if (TRY(reader->sent_to_since(row.to, hour_ago)) > limits::mail_per_address_and_hour_max) {
      ++row.tries;
      put_back(row, fmt::format("Held back: {} letters went to this address within the hour.", limits::mail_per_address_and_hour_max), now);
      return true;
    }
  }
  const auto mail = bytes_to_send(row, sender, now);
  if (!mail) return true;
  if (!row.content) {
    const auto content = store_.blobs().put(*mail);
    if (!content) {
      put_back(row, content.error().sentence, now);
      return true;
    }
    if (!TRY(keep(row, *content))) return false;
  }
  take_report(row, sender.send(row, *mail), now);
  return true;
}

// The bytes as they were kept at the first try, or written now. None: the row says why.
std::optional<std::string> Outbox::bytes_to_send(OutboxRow& row, LetterSender& sender, Instant now) {
  if (row.content) {
    auto kept = store_.blobs().get(*row.content);
    if (kept && *kept) return std::move(*kept);
    if (!kept) {
      put_back(row, kept.error().sentence, now);
      return std::nullopt;
    }
    row.state = OutboxState::failed;
    row.last_answer = "The bytes of this letter are missing from the data folder. Put their file back from a backup, or write it again.";
    return std::nullopt;
  }
  auto written = sender.write(row);
  if (written) return std::move(*written);
  const bool for_ever = written.error().code == Errc::invalid;
  take_report(row, {for_ever ? SendResult::refused : SendResult::later, written.error().sentence}, now);
  return std::nullopt;
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
    if (erased || kept->state != OutboxState::sending || kept->content) return false;
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
    // What became of it, on the row as it is kept: it may have been erased while the letter was handed over.
    auto kept = TRY(unit.tx.outbox(row.id)).value_or(row);
    kept.state = row.state;
    kept.tries = row.tries;
    kept.next_try_at = row.next_try_at;
    kept.sent_at = row.sent_at;
    if (!kept.to.empty()) kept.last_answer = row.last_answer;
    TRY_VOID(unit.tx.put_outbox(kept));
    unit.changed(Changed::outbox, row.case_id, 0);
    const auto delivery = delivery_of(row.state);
    if (!delivery) return {};
    const Who system{domain::Actor::system(), clock_.now(), "outbox", random_seed()};
    const auto detail = *delivery == domain::Delivery::sent ? Words() : Words(row.last_answer.substr(0, limits::line_bytes_max));
    const auto noted = recovery_.execute(unit, row.case_id, domain::NoteDelivery{row.id, *delivery, detail}, system);
    // A rule that will not take the note (an erased case) must not make the letter leave again.
    if (!noted && noted.error().code != Errc::conflict && noted.error().code != Errc::not_found && noted.error().code != Errc::invalid)
      return tl::unexpected(noted.error());
    if (!noted && noted.error().rule == "version_conflict") return tl::unexpected(noted.error());
    return {};
  });
}

Result<void> try_again(Unit& unit, const domain::ContactId& id) {
  auto row = TRY(unit.tx.outbox(id));
  if (!row) return fail(Errc::not_found, "There is no such letter.");
  if (row->state != OutboxState::failed && row->state != OutboxState::unknown && row->state != OutboxState::waiting)
    return fail(Errc::conflict, "This letter has left already. Write a new one.", "already_sent");
  TRY_VOID(lift_stop(unit.tx, row->to));
  row->state = OutboxState::waiting;
  row->tries = 0;
  row->next_try_at.reset();
  TRY_VOID(unit.tx.put_outbox(*row));
  unit.changed(Changed::outbox, row->case_id, 0);
  return {};
}

}  // namespace amends::app
