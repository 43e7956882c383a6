#include "app/post/marks.hpp"

#include <algorithm>

#include "base/backoff.hpp"
#include "base/limits.hpp"

namespace amends::app {
namespace {

constexpr int refusals_max = 16;  // in one go: a server that refuses everything is not asked for each mail
constexpr auto again_first = std::chrono::seconds(30), again_most = std::chrono::seconds(3600);

// The connection lives on. Anything else ended it.
bool is_refusal(const Error& error) {
  return error.rule == "server_refused" || error.rule == "folder_missing" || error.rule == "folder_read_only" ||
         error.rule == "left_behind";
}

}  // namespace

void Marks::begin(std::uint32_t uid_validity, std::string error) {
  uid_validity_ = uid_validity;
  error_ = std::move(error);
  after_ = 0;
  hurry();
}

void Marks::hurry() { due_ = std::chrono::steady_clock::now(); }

std::chrono::milliseconds Marks::until_next(std::chrono::milliseconds at_most) const {
  if (!due_) return at_most;
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(*due_ - std::chrono::steady_clock::now());
  return std::clamp(left, std::chrono::milliseconds(0), at_most);
}

void Marks::tell(MailboxSession& session, std::span<const std::uint32_t> uids, Told& told) {
  if (uids.empty() || told.broken || told.refusals_left == 0) return;
  const auto answer =
      mailbox_.after_taking == AfterTaking::move ? session.move(uids, mailbox_.move_to.value_or("")) : session.mark_seen(uids);
  if (answer || answer.error().rule == "left_behind") told.done.insert(told.done.end(), uids.begin(), uids.end());
  if (answer) return;
  if (!is_refusal(answer.error())) {
    told.broken = answer.error();
    return;
  }
  error_ = answer.error().sentence;
  if (answer.error().rule == "left_behind") return;
  --told.refusals_left;
  if (uids.size() == 1) return;
  tell(session, uids.first(uids.size() / 2), told);
  tell(session, uids.subspan(uids.size() / 2), told);
}

std::vector<std::uint32_t> Marks::mark(MailboxSession& session, std::span<const std::uint32_t> taken, std::optional<Error>& broken) {
  Told told{{}, 1};
  tell(session, taken, told);
  broken = told.broken;
  std::vector<std::uint32_t> left;
  std::set_difference(taken.begin(), taken.end(), told.done.begin(), told.done.end(), std::back_inserter(left));
  if (!left.empty() && !due_) due_ = std::chrono::steady_clock::now() + again_first;
  return left;
}

Result<void> Marks::mark_listed(MailboxSession& session) {
  if (!due_ || std::chrono::steady_clock::now() < *due_) return {};
  auto before = std::exchange(error_, {});
  Told told{{}, refusals_max};
  for (bool more = true; more && told.refusals_left > 0;) {
    const auto some = mark_some(session, told);
    if (!some && error_.empty()) error_ = std::move(before);
    more = TRY(some);
  }
  if (!told.done.empty()) tries_ = 0;
  const bool some_left = !TRY(listed(0, 1)).empty();
  if (some_left && error_.empty()) error_ = std::move(before);  // of one that this go did not come to
  plan(some_left);
  return {};
}

Result<bool> Marks::mark_some(MailboxSession& session, Told& told) {
  const auto uids = TRY(listed(after_, limits::imap_fetch_mails_max));
  if (uids.empty()) {
    after_ = 0;
    return false;
  }
  std::vector<std::uint32_t> left;
  for (const auto& mail : TRY(session.look(uids)))
    if (!mail.seen || mailbox_.after_taking == AfterTaking::move) left.push_back(mail.uid);
  Told now{{}, told.refusals_left};
  std::set_difference(uids.begin(), uids.end(), left.begin(), left.end(),
                      std::back_inserter(now.done));  // gone, or marked by somebody else
  tell(session, left, now);
  TRY_VOID(writer_.run([&](Unit& unit) { return unit.tx.remove_mailbox_marks(mailbox_.id, uid_validity_, now.done); }));
  if (now.broken) return tl::unexpected(std::move(*now.broken));
  told.refusals_left = now.refusals_left;
  told.done.insert(told.done.end(), now.done.begin(), now.done.end());
  after_ = uids.back();
  return true;
}

void Marks::plan(bool some_left) {
  due_.reset();
  if (!some_left) {
    tries_ = 0;
    return;
  }
  due_ = std::chrono::steady_clock::now() + doubled<std::chrono::seconds>(again_first, tries_, again_most);
  ++tries_;
}

Result<std::vector<std::uint32_t>> Marks::listed(std::uint32_t after, std::size_t limit) {
  const auto reader = TRY(store_.open_reader());
  return reader->mailbox_marks(mailbox_.id, uid_validity_, after, limit);
}

}  // namespace amends::app
