#include "app/post/judge.hpp"

#include <algorithm>
#include <charconv>

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

Result<std::optional<CaseId>> case_by_thread(Reader& reader, const std::vector<std::string>& thread_ids) {
  for (const auto& id : thread_ids)
    if (auto found = TRY(reader.case_of_message(id))) return found;
  return std::nullopt;
}

// The letter with this very Message-ID: it carries our signature, so a report that names it comes from where the letter went.
Result<std::optional<LetterReported>> letter_reported(Reader& reader, const IncomingMail& mail) {
  const auto named = domain::ContactId::parse(mail.bounced_letter);
  const auto contact = named ? named : contact_of_message_id(mail.original_message_id);
  if (!contact) return std::nullopt;
  const auto row = TRY(reader.outbox(*contact));
  if (!row || row->message_id != mail.original_message_id) return std::nullopt;
  return LetterReported{row->id, row->case_id, row->to};
}

const char* bounce_why(const IncomingMail& mail) {
  if (mail.late) return "bounce_delayed";
  const bool hard = std::any_of(mail.failed.begin(), mail.failed.end(), [](const FailedRecipient& one) { return one.hard; });
  return hard ? "bounce_hard" : "bounce_soft";
}

Result<Judgement> judge_automatic(Reader& reader, const IncomingMail& mail, Judgement judgement) {
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
  if (!judgement.case_id) judgement.case_id = TRY(case_by_thread(reader, mail.thread_ids));
  if (!judgement.case_id && !mail.original_message_id.empty()) judgement.case_id = TRY(reader.case_of_message(mail.original_message_id));
  if (mail.nature == MailNature::bounce || mail.nature == MailNature::abuse_report) {
    judgement.letter = TRY(letter_reported(reader, mail));
    if (judgement.letter) judgement.case_id = judgement.letter->case_id;
  }
  return judgement;
}

// The customer's own address, or the one that the letter it answers went to.
Result<bool> is_known_to(Reader& reader, const CaseRow& row, const IncomingMail& mail, const std::string& address) {
  if (const auto customer = TRY(reader.customer(row.customer)))
    if (std::find(customer->emails.begin(), customer->emails.end(), address) != customer->emails.end()) return true;
  for (const auto& id : mail.thread_ids) {
    const auto contact = contact_of_message_id(id);
    if (!contact) continue;
    const auto letter = TRY(reader.outbox(*contact));
    if (letter && letter->case_id == row.id && letter->message_id == id && letter->to == address) return true;
  }
  return false;
}

// Why what is written in a case is not taken as the customer's word; empty where it is.
Result<std::string> doubt(Reader& reader, const CaseRow& row, const IncomingMail& mail, const MailWriter& writer,
                          const OurAddresses& ours) {
  if (ours.is_own(mail.sender_address)) return "our_address_in_case";
  if (ours.is_ours(mail.sender_address)) return "colleague_in_case";
  if (writer.way == Way::straight && !writer.address.empty() && TRY(is_known_to(reader, row, mail, writer.address))) return "";
  return "stranger";
}

// A word in a case: the customer's, or somebody else's, which waits until a colleague says whose.
Result<Judgement> judge_in_case(Reader& reader, const IncomingMail& mail, Judgement judgement, const char* found_by,
                                const OurAddresses& ours) {
  const auto row = TRY(reader.case_row(*judgement.case_id));
  if (!row) return fail(Errc::internal, "A mail belongs to a case that is missing.");
  auto doubted = TRY(doubt(reader, *row, mail, judgement.writer, ours));
  judgement.unverified = !doubted.empty();
  judgement.became = judgement.unverified ? Became::needs_a_look : Became::reply;
  judgement.why = judgement.unverified ? std::move(doubted) : found_by;
  if (!judgement.unverified && row->phase == domain::CasePhase::closed) judgement.why += "_reopened";
  return judgement;
}

std::string new_case_why(Way way) {
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

Judgement looked_at(Judgement judgement, const char* why) {
  judgement.became = Became::needs_a_look;
  judgement.why = why;
  return judgement;
}

Result<Judgement> judge_person(Reader& reader, const IncomingMail& mail, Judgement judgement, const OurAddresses& ours) {
  if (auto id = TRY(case_by_token(reader, mail))) {
    judgement.case_id = id;
    return judge_in_case(reader, mail, std::move(judgement), "token", ours);
  }
  auto thread_ids = mail.thread_ids;
  if (const auto* inside = judgement.writer.forwarded)
    thread_ids.insert(thread_ids.end(), inside->thread_ids.begin(), inside->thread_ids.end());
  if (auto id = TRY(case_by_thread(reader, thread_ids))) {
    judgement.case_id = id;
    return judge_in_case(reader, mail, std::move(judgement), "references", ours);
  }
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
  judgement.became = Became::new_case;
  judgement.why = new_case_why(judgement.writer.way);
  return judgement;
}

}  // namespace

std::optional<domain::ContactId> contact_of_message_id(std::string_view message_id) {
  constexpr std::size_t uuid_chars = 36;
  if (message_id.size() <= uuid_chars || (message_id[uuid_chars] != '.' && message_id[uuid_chars] != '@')) return std::nullopt;
  return domain::ContactId::parse(message_id.substr(0, uuid_chars));
}

Result<Judgement> judge(Reader& reader, const IncomingMail& mail, const Settings& settings) {
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
    return judge_automatic(reader, mail, std::move(judgement));
  return judge_person(reader, mail, std::move(judgement), ours);
}

}  // namespace amends::app
