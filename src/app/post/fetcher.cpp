#include "app/post/fetcher.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/post/mailboxes.hpp"
#include "app/post/taking.hpp"
#include "base/backoff.hpp"
#include "base/fault.hpp"
#include "base/limits.hpp"
#include "base/log.hpp"

namespace amends::app {
namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

// IDLE is begun anew long before the 29 minutes of RFC 2177, so that a connection that died unnoticed is noticed. It is also how often
// a server without IDLE is asked.
constexpr auto wait_at_most = minutes(1);
constexpr auto rest_first = seconds(2), rest_most = seconds(300);
constexpr auto rest_after_refused_sign_in = minutes(5);   // more often could lock the account
constexpr auto clock_difference = std::chrono::hours(1);  // between the mail server and us

// As it may be told to everybody who works.
MailboxFailure failure_of(const Error& error) {
  static constexpr auto kinds = std::to_array<std::pair<std::string_view, MailboxFailure>>({
      {"sign_in_refused", MailboxFailure::sign_in},         {"sign_in_unknown", MailboxFailure::sign_in},
      {"token_refused", MailboxFailure::sign_in},           {"certificate_wrong_name", MailboxFailure::certificate},
      {"certificate_expired", MailboxFailure::certificate}, {"certificate_untrusted", MailboxFailure::certificate},
      {"authority_malformed", MailboxFailure::certificate}, {"tls_failed", MailboxFailure::certificate},
      {"starttls_missing", MailboxFailure::certificate},    {"folder_missing", MailboxFailure::folder},
      {"host_unknown", MailboxFailure::unreachable},        {"connection_refused", MailboxFailure::unreachable},
      {"connection_timeout", MailboxFailure::unreachable},  {"connection_lost", MailboxFailure::unreachable},
      {"server_bye", MailboxFailure::unreachable},          {"token_unreachable", MailboxFailure::unreachable},
      {"server_refused", MailboxFailure::server},           {"imap_malformed", MailboxFailure::server},
      {"imap_too_large", MailboxFailure::server},           {"mail_withheld", MailboxFailure::server},
      {"folder_renumbered", MailboxFailure::server},
  });
  const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const auto& kind) { return kind.first == error.rule; });
  return found == kinds.end() ? MailboxFailure::ours : found->second;
}

std::optional<Instant> arrived_of(std::span<const MailAtServer> mails, std::uint32_t uid) {
  const auto found = std::lower_bound(mails.begin(), mails.end(), uid, [](const MailAtServer& mail, auto one) { return mail.uid < one; });
  return found != mails.end() && found->uid == uid ? found->arrived : std::nullopt;
}

}  // namespace

Fetcher::Fetcher(const FetcherNeeds& needs, Mailbox mailbox)
    : needs_(needs), mailbox_(std::move(mailbox)), marks_(needs.store, needs.writer, mailbox_) {
  state_.mailbox = mailbox_.id;
  thread_ = std::thread([this] { serve(); });
}

Fetcher::~Fetcher() {
  ask_to_stop();
  if (thread_.joinable()) thread_.join();
}

void Fetcher::ask_to_stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    if (session_) session_->stop();
  }
  woken_.notify_all();
}

void Fetcher::wake() {
  {
    const std::lock_guard lock(mutex_);
    wake_ = true;
    if (session_) session_->wake();
  }
  woken_.notify_all();
}

bool Fetcher::stopping() {
  const std::lock_guard lock(mutex_);
  return stopping_;
}

void Fetcher::rest(milliseconds time) {
  std::unique_lock lock(mutex_);
  woken_.wait_for(lock, time, [this] { return stopping_ || wake_; });
  wake_ = false;
}

void Fetcher::serve() {
  while (!stopping()) {
    const auto session = needs_.connector.session(mailbox_, [this](const std::string& refresh_token) { keep_token(refresh_token); });
    {
      const std::lock_guard lock(mutex_);
      if (stopping_) break;
      session_ = session.get();
    }
    const auto served = [&]() -> Result<void> {
      try {
        return serve_session(*session);
      } catch (const std::exception& problem) {
        log::error("mailbox {} threw: {}", mailbox_.id.str(), problem.what());
        return fail(Errc::internal, "Something went wrong on our side; the log says more. It is tried again.", "internal");
      }
    }();
    if (served || stopping()) session->close();
    {
      const std::lock_guard lock(mutex_);
      session_ = nullptr;
    }
    if (stopping()) break;
    if (served) continue;
    log::warn("mailbox {}: {}", mailbox_.id.str(), served.error().rule.empty() ? "failed" : served.error().rule);
    enter(MailboxPhase::failed, failure_of(served.error()), served.error().sentence);
    rest(rest_after(served.error()));
  }
}

milliseconds Fetcher::rest_after(const Error& error) {
  const int tries = tries_++;
  if (error.rule == "sign_in_refused") return rest_after_refused_sign_in;
  return doubled(rest_first, tries, rest_most);
}

Result<void> Fetcher::serve_session(MailboxSession& session) {
  {
    const auto reader = TRY(needs_.store.open_reader());
    if (auto known = TRY(reader->mailbox_state(mailbox_.id))) state_ = std::move(*known);
  }
  if (tries_ == 0) enter(MailboxPhase::connecting);
  const auto folder = TRY(session.open());
  uid_validity_ = folder.uid_validity;
  marks_.begin(folder.uid_validity, state_.mark_error);
  for (;;) {
    TRY_VOID(take_new(session, folder));
    const auto marked = marks_.mark_listed(session);
    state_.mark_error = marks_.error();
    TRY_VOID(marked);
    tries_ = 0;
    failures_.clear();
    state_.last_success_at = needs_.clock.now();
    enter(MailboxPhase::waiting);
    if (TRY(session.wait(marks_.until_next(wait_at_most))) == SessionWoken::asked) marks_.hurry();
    if (stopping()) return {};
  }
}

// The cursor's UIDVALIDITY is written last: a first or new look that was broken off is begun again.
Result<void> Fetcher::take_new(MailboxSession& session, const FolderNumbers& folder) {
  if (state_.uid_validity == folder.uid_validity) {
    const auto uids = TRY(session.after(static_cast<std::uint32_t>(state_.last_uid)));
    return take_all(session, uids, std::nullopt, true);
  }
  TRY_VOID(keep_state([&](Unit& unit) { return unit.tx.forget_mailbox_marks(mailbox_.id, uid_validity_); }));
  auto highest = folder.highest_uid;
  if (!state_.begun_at) {
    state_.begun_at = needs_.clock.now();
    TRY_VOID(keep_state());
    const auto uids = TRY(session.unseen());
    TRY_VOID(take_all(session, uids, std::nullopt, false));
    if (!uids.empty()) highest = std::max(highest, uids.back());
  } else {
    const auto since = *state_.begun_at - clock_difference;
    const auto uids = TRY(session.unseen_or_since(since));
    TRY_VOID(take_all(session, uids, since, false));
    if (!uids.empty()) highest = std::max(highest, uids.back());
  }
  state_.uid_validity = folder.uid_validity;
  state_.last_uid = highest;
  TRY_VOID(keep_state());
  const auto uids = TRY(session.after(highest));
  return take_all(session, uids, std::nullopt, true);
}

Result<void> Fetcher::take_all(MailboxSession& session, std::span<const std::uint32_t> uids, std::optional<Instant> seen_since,
                               bool moves_cursor) {
  for (; !uids.empty(); uids = uids.subspan(std::min(uids.size(), limits::imap_look_mails_max))) {
    auto mails = TRY(session.look(uids.first(std::min(uids.size(), limits::imap_look_mails_max))));
    if (seen_since)
      std::erase_if(mails, [&](const MailAtServer& mail) { return mail.seen && mail.arrived && *mail.arrived < *seen_since; });
    for (std::span<const MailAtServer> left(mails); !left.empty();) {
      if (stopping()) return fail(Errc::unavailable, "Amends is stopping.", "stopped");
      if (state_.phase != MailboxPhase::taking) enter(MailboxPhase::taking, state_.failure, state_.error);
      const auto tried = failures_.find(left.front().uid);
      if (left.front().bytes > limits::mail_bytes_max ||
          (tried != failures_.end() && tried->second.tries >= limits::imap_tries_of_one_mail_max)) {
        TRY_VOID(take_untakable(session, left.front(), moves_cursor));
        left = left.subspan(1);
        continue;
      }
      const auto size = batch_size(left);
      TRY_VOID(take_batch(session, left.first(size), moves_cursor));
      left = left.subspan(size);
    }
  }
  return {};
}

// As many as fit into one command; one that made trouble comes alone, so that it is known to be the one.
std::size_t Fetcher::batch_size(std::span<const MailAtServer> mails) const {
  if (failures_.contains(mails.front().uid)) return 1;
  std::size_t size = 1;
  std::uint64_t bytes = mails.front().bytes;
  while (size < mails.size() && size < limits::imap_fetch_mails_max) {
    bytes += mails[size].bytes;
    if (bytes > limits::imap_fetch_bytes_max || mails[size].bytes > limits::mail_bytes_max || failures_.contains(mails[size].uid)) break;
    ++size;
  }
  return size;
}

Result<void> Fetcher::take_batch(MailboxSession& session, std::span<const MailAtServer> mails, bool moves_cursor) {
  const auto key = [&]() -> Result<std::string> {
    const auto reader = TRY(needs_.store.open_reader());
    return needs_.intake.secret(*reader);
  }();
  if (!key) return tl::unexpected(key.error());

  Taking taking(needs_.store, needs_.writer, needs_.intake, *key);
  std::vector<std::uint32_t> given;
  auto fetched = session.fetch(mails, [&](std::uint32_t uid, std::string raw) -> Result<void> {
    if (std::find(given.begin(), given.end(), uid) != given.end()) return {};
    given.push_back(uid);
    ArrivingMail mail{std::move(raw), source(uid), needs_.clock.now()};
    mail.arrived = arrived_of(mails, uid);
    taking.give(std::move(mail));
    return {};
  });

  std::vector<std::uint32_t> taken;
  std::optional<Error> trouble;
  if (!fetched) trouble = fetched.error();
  auto done = taking.finish();
  for (std::size_t i = 0; i < done.size(); ++i) {
    auto& one = done[i].taken;
    if (one) {
      taken.push_back(given[i]);
      count(*one);
      continue;
    }
    if (one.error().code != Errc::unavailable) note_failure(given[i], true);
    trouble = std::move(one).error();
  }
  std::sort(taken.begin(), taken.end());

  std::vector<std::uint32_t> left;  // asked for and not taken
  for (const auto& mail : mails)
    if (!std::binary_search(taken.begin(), taken.end(), mail.uid)) left.push_back(mail.uid);
  if (!trouble && !left.empty()) {
    const auto still_there = TRY(session.look(left));  // what is gone meanwhile is nobody's fault
    left.clear();
    for (const auto& mail : still_there) left.push_back(mail.uid);
    if (!left.empty())
      trouble = Error{
          Errc::unavailable, fmt::format("The mail server does not hand over {} of the mails it lists.", left.size()), "mail_withheld", {}};
  }
  if (!fetched || (trouble && trouble->rule == "mail_withheld"))
    if (!left.empty()) note_failure(left.front(), false);

  fault::point("take.before_told");
  std::optional<Error> broken;
  auto unmarked = taken;
  if (fetched) unmarked = marks_.mark(session, taken, broken);
  state_.mark_error = marks_.error();
  fault::point("take.told");
  if (moves_cursor) {
    const auto upto = left.empty() || !trouble ? mails.back().uid : left.front() - 1;
    state_.last_uid = std::max<std::int64_t>(state_.last_uid, upto);
  }
  TRY_VOID(keep_state([&](Unit& unit) { return unit.tx.add_mailbox_marks(mailbox_.id, uid_validity_, unmarked); }));
  if (trouble) return tl::unexpected(std::move(*trouble));
  if (broken) return tl::unexpected(std::move(*broken));
  return {};
}

void Fetcher::note_failure(std::uint32_t uid, bool ours) {
  auto& failure = failures_[uid];
  ++failure.tries;
  failure.ours = ours;
}

// A mail that is too large, that the server does not hand over, or that we fail over: an item that says so. It stays where it is, unmarked.
Result<void> Fetcher::take_untakable(MailboxSession& session, const MailAtServer& mail, bool moves_cursor) {
  auto why = mail.bytes > limits::mail_bytes_max ? Untaken::too_large : Untaken::withheld;
  std::string raw;
  auto& failure = failures_[mail.uid];
  if (why == Untaken::too_large || failure.tries < 2 * limits::imap_tries_of_one_mail_max) {
    ++failure.tries;  // in case it is the header that breaks the connection
    if (failure.ours) raw = TRY(whole(session, mail));
    if (!raw.empty()) why = Untaken::reader_failed;
    if (raw.empty()) raw = TRY(session.head(mail.uid));
  }
  const auto noted = TRY(needs_.intake.take({std::move(raw), source(mail.uid), needs_.clock.now(), why, mail.bytes, mail.arrived}));
  count(noted);
  failures_.erase(mail.uid);
  if (moves_cursor) state_.last_uid = std::max<std::int64_t>(state_.last_uid, mail.uid);
  return keep_state();
}

Result<std::string> Fetcher::whole(MailboxSession& session, const MailAtServer& mail) {
  std::string whole;
  TRY_VOID(session.fetch({&mail, 1}, [&](std::uint32_t uid, std::string raw) -> Result<void> {
    if (uid == mail.uid) whole = std::move(raw);
    return {};
  }));
  return whole;
}

void Fetcher::count(const Taken& taken) {
  ++state_.taken;
  if (taken.already_known)
    ++state_.known;
  else if (taken.became == Became::needs_a_look)
    ++state_.needs_a_look;
  state_.last_mail_at = needs_.clock.now();
}

std::string Fetcher::source(std::uint32_t uid) const { return fmt::format("imap:{}/{}/{}", mailbox_.id.str(), uid_validity_, uid); }

void Fetcher::enter(MailboxPhase phase, MailboxFailure failure, const std::string& error) {
  if (state_.phase != phase) state_.since = needs_.clock.now();
  const bool news_for_all = state_.failure != failure;
  state_.phase = phase;
  state_.failure = failure;
  state_.error = error;
  const auto kept = keep_state([&](Unit& unit) -> Result<void> {
    if (news_for_all) unit.changed(Changed::mail_troubles);
    return {};
  });
  if (!kept) log::warn("the state of mailbox {} could not be kept: {}", mailbox_.id.str(), kept.error().sentence);
}

Result<void> Fetcher::keep_state(const Work& more) {
  return needs_.writer.run([&](Unit& unit) -> Result<void> {
    // What was changed meanwhile is another fetcher's: it must not get our cursor, which may be another folder's.
    const auto mailbox = TRY(unit.tx.mailbox(mailbox_.id));
    if (!mailbox || mailbox->version != mailbox_.version) return {};
    TRY_VOID(unit.tx.put_mailbox_state(state_));
    unit.changed(Changed::mailboxes);
    return more ? more(unit) : Result<void>();
  });
}

void Fetcher::keep_token(const std::string& refresh_token) {
  if (!mailbox_.oauth) return;
  const auto spent = std::exchange(mailbox_.oauth->refresh_token, refresh_token).value_or("");
  const auto kept = needs_.writer.run([&](Unit& unit) { return keep_refresh_token(unit, mailbox_.id, spent, refresh_token); });
  if (!kept) log::error("a new refresh token of mailbox {} could not be kept: {}", mailbox_.id.str(), kept.error().sentence);
}

}  // namespace amends::app
