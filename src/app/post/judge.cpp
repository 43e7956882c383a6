#include "app/post/judge.hpp"

#include <algorithm>
#include <charconv>

#include "app/access/house_playbooks.hpp"
#include "app/post/reading.hpp"
#include "app/recovery.hpp"
#include "base/text.hpp"

namespace amends::app {
namespace {

Result<std::optional<CaseId>> case_by_token(Reader& reader, const IncomingMail& mail) {
  for (const auto& token : mail.case_tokens) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), number);
    if (error != std::errc() || end != token.data() + token.size()) continue;
    if (const auto row = TRY(reader.case_numbered(number))) return row->id;
  }
  return std::nullopt;
}

// A Message-ID that we, or a program of ours, gave a mail, which may have gone to many.
bool is_of_ours(std::string_view message_id, const OurAddresses& ours) {
  const auto domain = domain_of(message_id);
  return std::any_of(ours.domains.begin(), ours.domains.end(), [&](std::string_view own) { return is_at_or_above(own, domain); });
}

Result<bool> is_customer_of(Reader& reader, const CaseId& id, const std::string& address) {
  const auto row = TRY(reader.case_row(id));
  if (!row || address.empty()) return false;
  const auto customer = TRY(reader.customer(row->customer));
  return customer && std::find(customer->emails.begin(), customer->emails.end(), address) != customer->emails.end();
}

// The customer's own address, or the one that the letter it answers went to.
Result<bool> is_known_to(Reader& reader, const CaseId& id, const IncomingMail& mail, const std::string& address) {
  if (TRY(is_customer_of(reader, id, address))) return true;
  for (const auto& answered : mail.thread_ids) {
    const auto contact = contact_of_message_id(answered);
    if (!contact) continue;
    const auto letter = TRY(reader.outbox(*contact));
    if (letter && letter->case_id == id && letter->message_id == answered && lower_ascii(letter->to) == address) return true;
  }
  return false;
}

struct Thread {
  CaseId case_id;
  std::string message_id;  // by which it was found
  bool in_case = true;     // that mail stands in the case; else it is only named there
};

// By a mail that we have before one that is only named. Many may answer a mail of ours that we do not have: it joins those of one writer
// only.
Result<std::optional<Thread>> case_by_thread(Reader& reader, const std::vector<std::string>& ids, const std::string& writer,
                                             const OurAddresses& ours) {
  std::optional<Thread> named;
  for (const auto& id : ids) {
    const auto found = TRY(reader.message(id));
    if (!found) continue;
    if (found->in_case) return Thread{found->case_id, id, true};
    if (named || (is_of_ours(id, ours) && !TRY(is_customer_of(reader, found->case_id, writer)))) continue;
    named = Thread{found->case_id, id, false};
  }
  return named;
}

// The letter whose signed envelope address it came to, or with this very Message-ID: either carries our signature, so the report comes from
// where the letter went.
Result<std::optional<LetterReported>> letter_reported(Reader& reader, const IncomingMail& mail) {
  const auto named = domain::ContactId::parse(mail.bounced_letter);
  const auto contact = named ? named : contact_of_message_id(mail.original_message_id);
  if (!contact) return std::nullopt;
  const auto row = TRY(reader.outbox(*contact));
  if (!row || (!named && row->message_id != mail.original_message_id)) return std::nullopt;
  return LetterReported{row->id, row->case_id, row->to};
}

Judgement looked_at(Judgement judgement, const char* why) {
  judgement.became = Became::needs_a_look;
  judgement.why = why;
  return judgement;
}

// A report that proves no letter of ours, so it stops nothing; one about a customer's address is worth a look all the same.
Result<Judgement> judge_without_letter(Reader& reader, const IncomingMail& mail, Judgement judgement) {
  judgement.delivery.reset();
  if (mail.nature == MailNature::abuse_report) {
    judgement.why = "abuse_report_of_no_letter";
    return judgement;
  }
  judgement.why = "bounce_of_no_letter";
  for (const auto& failed : mail.failed)
    if (!mail.late && !TRY(reader.customers_with_address(failed.address)).empty())
      return looked_at(std::move(judgement), "bounce_of_customer");
  return judgement;
}

const char* bounce_why(const IncomingMail& mail) {
  if (mail.late) return "bounce_delayed";
  const bool hard = std::any_of(mail.failed.begin(), mail.failed.end(), [](const FailedRecipient& one) { return one.hard; });
  return hard ? "bounce_hard" : "bounce_soft";
}

Result<Judgement> judge_automatic(Reader& reader, const IncomingMail& mail, Judgement judgement, const OurAddresses& ours) {
  judgement.became = Became::automatic;
  switch (mail.nature) {
    case MailNature::bounce:
      judgement.why = bounce_why(mail);
      judgement.delivery = mail.late ? domain::Delivery::delayed : domain::Delivery::bounced;
      break;
    case MailNature::auto_reply:
      judgement.why = "auto_reply";
      break;
    case MailNature::abuse_report:
      judgement.why = "abuse_report";
      break;
    case MailNature::other_automatic:
    case MailNature::normal:
      judgement.why = "other_automatic";
      break;
  }
  judgement.case_id = TRY(case_by_token(reader, mail));
  if (!judgement.case_id) {
    auto ids = mail.thread_ids;
    if (!mail.original_message_id.empty()) ids.push_back(mail.original_message_id);
    if (const auto thread = TRY(case_by_thread(reader, ids, judgement.writer.address, ours))) judgement.case_id = thread->case_id;
  }
  if (judgement.case_id) judgement.unverified = !TRY(is_known_to(reader, *judgement.case_id, mail, judgement.writer.address));
  if (mail.nature == MailNature::bounce || mail.nature == MailNature::abuse_report) {
    judgement.letter = TRY(letter_reported(reader, mail));
    if (!judgement.letter) return judge_without_letter(reader, mail, std::move(judgement));
    judgement.case_id = judgement.letter->case_id;
  }
  return judgement;
}

// Our own mail server found that the address in From is forged. Of several notes under its name the topmost is its own.
bool is_refuted(const IncomingMail& mail, const Settings& settings) {
  if (!settings.senders_checked_by) return false;
  const auto by = lower_ascii(*settings.senders_checked_by);
  const auto check = std::find_if(mail.checks.begin(), mail.checks.end(), [&](const SenderCheck& one) { return one.by == by; });
  return check != mail.checks.end() && check->verdict == SenderVerdict::refuted;
}

// What is asked of each mail of a person.
struct Asking {
  Reader& reader;
  const IncomingMail& mail;
  const OurAddresses& ours;
  bool refuted = false;
  Instant now;
};

// Why what is written in a case is not taken as the customer's word; empty where it is.
Result<std::string> doubt(const Asking& asking, const CaseId& id, const MailWriter& writer) {
  if (asking.ours.is_own(asking.mail.sender_address)) return "our_address_in_case";
  if (asking.ours.is_ours(asking.mail.sender_address)) return "colleague_in_case";
  if (asking.refuted) return "sender_refuted_in_case";
  if (writer.way == Way::straight && !writer.address.empty() && TRY(is_known_to(asking.reader, id, asking.mail, writer.address))) return "";
  return "stranger";
}

// Closed, and nothing happened in it for longer than the playbook lets a case be opened again.
Result<bool> has_rested(const Asking& asking, const CaseRow& row) {
  if (row.phase != domain::CasePhase::closed) return false;
  const auto followed = TRY(fold_case(asking.reader, row.id)).state->playbook;
  const auto days = TRY(load_playbooks(asking.reader)).of(followed).reopen_days;
  return asking.now - row.updated_at > std::chrono::days(days);
}

Result<CaseRow> case_of(Reader& reader, const CaseId& id) {
  auto row = TRY(reader.case_row(id));
  if (!row) return fail(Errc::internal, "A mail belongs to a case that is missing.");
  return std::move(*row);
}

Judgement new_case(Judgement judgement, const char* why) {
  judgement.became = Became::new_case;
  judgement.why = why;
  judgement.case_id.reset();
  return judgement;
}

// A word in a case: the customer's, or somebody else's, which waits until a colleague says whose.
Result<Judgement> judge_in_case(const Asking& asking, Judgement judgement, const char* found_by) {
  auto row = TRY(case_of(asking.reader, *judgement.case_id));
  bool rested = TRY(has_rested(asking, row));
  while (rested) {
    const auto follower = TRY(asking.reader.message(follower_of(row.id)));
    if (!follower) break;
    row = TRY(case_of(asking.reader, follower->case_id));
    rested = TRY(has_rested(asking, row));
  }
  judgement.case_id = row.id;
  auto doubted = TRY(doubt(asking, row.id, judgement.writer));
  judgement.unverified = !doubted.empty();
  if (!judgement.unverified && rested) {
    judgement.follows = row.id;
    return new_case(std::move(judgement), "closed_long_ago");
  }
  judgement.became = judgement.unverified ? Became::needs_a_look : Became::reply;
  judgement.why = judgement.unverified ? std::move(doubted) : found_by;
  if (!judgement.unverified && row.phase == domain::CasePhase::closed) judgement.why += reopened;
  return judgement;
}

// The same mail, though not byte for byte: it came by another mailbox, or through a list.
Result<bool> stands_there(Reader& reader, const IncomingMail& mail, const MailWriter& writer) {
  const auto row = TRY(reader.intake_in_case(mail.message_id));
  if (!row || row->writer != writer.address) return false;
  return trim_space(reading_of(row->parsed).text) == trim_space(mail.text);
}

const char* new_case_why(Way way) {
  switch (way) {
    case Way::straight:
      return "first_mail";
    case Way::form:
      return "form";
    case Way::forward:
      return "forwarded";
  }
  return "first_mail";
}

Result<Judgement> judge_in_thread(const Asking& asking, Judgement judgement, const Thread& thread) {
  judgement.case_id = thread.case_id;
  if (thread.message_id != asking.mail.message_id) return judge_in_case(asking, std::move(judgement), "references");
  if (!thread.in_case) return judge_in_case(asking, std::move(judgement), "answered_before");
  if (!TRY(stands_there(asking.reader, asking.mail, judgement.writer))) return judge_in_case(asking, std::move(judgement), "same_id");
  judgement.became = Became::automatic;
  judgement.why = "same_mail";
  return judgement;
}

// A program that gives one Message-ID to the mails of several people joins nobody to anybody.
Result<bool> is_known_by_its_own_id(const Asking& asking, const std::string& writer) {
  const auto known = TRY(asking.reader.message(asking.mail.message_id));
  return known && (!known->in_case || TRY(is_customer_of(asking.reader, known->case_id, writer)));
}

Result<Judgement> judge_person(const Asking& asking, Judgement judgement) {
  const auto& mail = asking.mail;
  if (auto id = TRY(case_by_token(asking.reader, mail))) {
    judgement.case_id = id;
    return judge_in_case(asking, std::move(judgement), "token");
  }
  std::vector<std::string> ids;
  if (TRY(is_known_by_its_own_id(asking, judgement.writer.address))) ids.push_back(mail.message_id);
  ids.insert(ids.end(), mail.thread_ids.begin(), mail.thread_ids.end());
  if (const auto* inside = judgement.writer.forwarded) ids.insert(ids.end(), inside->thread_ids.begin(), inside->thread_ids.end());
  if (const auto thread = TRY(case_by_thread(asking.reader, ids, judgement.writer.address, asking.ours)))
    return judge_in_thread(asking, std::move(judgement), *thread);
  if (asking.refuted) return looked_at(std::move(judgement), "sender_refuted");
  switch (judgement.writer.voice) {
    case Voice::nobody:
      return looked_at(std::move(judgement), "no_sender");
    case Voice::ourselves:
      return looked_at(std::move(judgement), "from_our_address");
    case Voice::colleague:
      return looked_at(std::move(judgement), "from_colleague");
    case Voice::customer:
      break;
  }
  if (mail.text.empty() && mail.attachments.empty() && mail.subject.empty()) return looked_at(std::move(judgement), "empty");
  const auto* why = new_case_why(judgement.writer.way);
  return new_case(std::move(judgement), why);
}

}  // namespace

std::optional<domain::ContactId> contact_of_message_id(std::string_view message_id) {
  constexpr std::size_t uuid_chars = 36;
  if (message_id.size() <= uuid_chars || (message_id[uuid_chars] != '.' && message_id[uuid_chars] != '@')) return std::nullopt;
  return domain::ContactId::parse(message_id.substr(0, uuid_chars));
}

std::string follower_of(const CaseId& id) { return "follower of " + id.str(); }

Result<Judgement> judge(Reader& reader, const IncomingMail& mail, const Settings& settings, Instant now) {
  Judgement judgement;
  if (!mail.readable) return looked_at(std::move(judgement), "unreadable");
  const auto ours = TRY(our_addresses(reader, settings));
  judgement.writer = writer_of(mail, ours);
  if (ours.is_own(mail.sender_address) && mail.has_our_message_id) {
    judgement.became = Became::automatic;
    judgement.why = "own_mail";
    return judgement;
  }
  if (mail.nature != MailNature::normal && !speaks_for_a_person(mail, judgement.writer))
    return judge_automatic(reader, mail, std::move(judgement), ours);
  return judge_person({reader, mail, ours, is_refuted(mail, settings), now}, std::move(judgement));
}

}  // namespace amends::app
