#include "app/post/intake.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/digest.hpp"
#include "base/limits.hpp"
#include "language/first_look.hpp"
#include "wire/read.hpp"

namespace amends::app {
namespace {

std::string clipped(std::string text, std::size_t bytes_max) {
  if (text.size() <= bytes_max) return text;
  auto end = bytes_max;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;  // not inside a character
  text.resize(end);
  return text;
}

std::string line(const std::string& text) { return clipped(text, limits::line_bytes_max); }

std::string words_of(const IncomingMail& mail) {
  auto text = mail.new_text.empty() ? mail.text : mail.new_text;
  if (text.find_first_not_of(" \t\r\n") == std::string::npos) text = mail.subject.empty() ? "(no text)" : mail.subject;
  return clipped(std::move(text), limits::text_bytes_max);
}

std::string display_from(const IncomingMail& mail) {
  if (mail.sender_name.empty()) return line(mail.sender_address);
  return line(fmt::format("{} <{}>", mail.sender_name, mail.sender_address));
}

// A date in the future or missing says nothing: then it was received when we took it.
Instant received_at(const IncomingMail& mail, Instant now) { return mail.date && *mail.date <= now ? *mail.date : now; }

NewCase case_from(const PreparedMail& prepared, Instant now) {
  const auto& mail = prepared.mail;
  NewCase input{};
  if (!mail.sender_name.empty()) input.customer.name = line(mail.sender_name);
  if (const auto email = normal_email(mail.sender_address)) input.customer.email = *email;
  if (auto phone = language::phone_in(mail.new_text.empty() ? mail.text : mail.new_text)) input.customer.phone = std::move(*phone);
  if (!input.customer.name && !input.customer.email)
    input.customer.name = mail.sender_address.empty() ? std::string("Unknown sender") : line(mail.sender_address);
  input.channel = domain::Channel::mail;
  input.subject = line(mail.subject);
  input.text = words_of(mail);
  input.received_at = received_at(mail, now);
  input.look = prepared.look;
  return input;
}

IntakeRow row_of(const PreparedMail& prepared, const std::string& source, Instant now) {
  IntakeRow row;
  row.id = NewIds(now, random_seed()).next<IntakeId>();
  row.content = prepared.content;
  row.source = source;
  row.message_id = prepared.mail.message_id;
  row.from = display_from(prepared.mail);
  for (const auto& address : prepared.mail.recipients) {
    if (row.to.size() + address.size() > limits::line_bytes_max) break;
    row.to += (row.to.empty() ? "" : ", ") + address;
  }
  row.subject = line(prepared.mail.subject);
  row.taken_at = now;
  row.sent_at = prepared.mail.date;
  row.parsed = prepared.mail.parsed;
  return row;
}

Who by_mail(const IntakeId& intake, Instant now) { return {domain::Actor::customer(), now, "mail:" + intake.str(), random_seed()}; }

std::int64_t number_of(Reader& reader, const std::optional<CaseId>& id) {
  if (!id) return 0;
  const auto row = reader.case_row(*id);
  return row && *row ? (*row)->number : 0;
}

std::optional<domain::ContactId> contact_in(const std::vector<domain::Event>& events) {
  for (const auto& event : events)
    if (const auto* received = std::get_if<domain::ContactReceived>(&event)) return received->contact;
  return std::nullopt;
}

const char* untaken_rule(Untaken why) {
  switch (why) {
    case Untaken::too_large:
      return "too_large";
    case Untaken::withheld:
      return "withheld";
    case Untaken::cut_off:
      return "cut_off";
  }
  return "too_large";
}

std::string untaken_text(std::uint64_t bytes, Untaken why) {
  const auto size = fmt::format("This mail has {} bytes; Amends takes {} at most.", bytes, limits::mail_bytes_max);
  if (why == Untaken::cut_off) return size + " Only its header was kept: ask the sender to send it in smaller parts.";
  return (why == Untaken::too_large ? size : "The mail server did not hand this mail over, though it was asked several times.") +
         " It was left in the mailbox: read it there.";
}

// What describes the body that did not come would hide the sentence that stands in its place.
std::string head_without_body(std::string_view head) {
  while (head.ends_with('\n') || head.ends_with('\r')) head.remove_suffix(1);
  std::string out;
  while (!head.empty()) {
    const auto line = head.substr(0, std::min(head.find('\n'), head.size() - 1) + 1);
    head.remove_prefix(line.size());
    const auto describes_body = [&](std::string_view name) {
      return line.size() > name.size() && std::equal(name.begin(), name.end(), line.begin(), [](char a, char b) { return a == (b | ' '); });
    };
    if (describes_body("content-")) out += "X-Original-";
    out += line;
  }
  return out;
}

}  // namespace

Result<PreparedMail> prepare_mail(Blobs& blobs, const MailReader& mails, std::string_view raw, std::string_view secret) {
  PreparedMail prepared;
  prepared.content = TRY(blobs.put(raw));
  prepared.mail = mails.read(raw, secret);
  for (auto& attachment : prepared.mail.attachments) {
    AttachmentRow row;
    row.ordinal = static_cast<int>(prepared.attachments.size());
    row.name = line(attachment.name);
    row.type = line(attachment.type);
    row.bytes = static_cast<std::int64_t>(attachment.bytes.size());
    row.content = TRY(blobs.put(attachment.bytes));
    attachment.bytes.clear();
    attachment.bytes.shrink_to_fit();
    prepared.attachments.push_back(std::move(row));
  }
  prepared.look = language::first_look(words_of(prepared.mail));
  return prepared;
}

Result<std::string> Intake::secret(Reader& reader) {
  if (auto known = TRY(known_reply_secret(reader))) return std::move(*known);
  return writer_.run_for<std::string>([](Unit& unit) { return reply_secret(unit.tx); });
}

Result<Taken> Intake::take(std::string_view raw, const std::string& source, Instant now) {
  const auto reader = TRY(store_.open_reader());
  const auto key = TRY(secret(*reader));
  const auto prepared = TRY(prepare_mail(store_.blobs(), mails_, raw, key));
  return writer_.run_for<Taken>([&](Unit& unit) { return take(unit, prepared, source, now); });
}

Result<Taken> Intake::take(Unit& unit, const PreparedMail& prepared, const std::string& source, Instant now) {
  return keep(unit, prepared, source, now, [&]() -> Result<Judgement> {
    const auto settings = TRY(load_settings(unit.tx));
    return judge(unit.tx, prepared.mail, settings);
  });
}

Result<Taken> Intake::keep(Unit& unit, const PreparedMail& prepared, const std::string& source, Instant now,
                           const std::function<Result<Judgement>()>& judged) {
  if (const auto known = TRY(unit.tx.intake_with_content(prepared.content))) {
    TRY_VOID(unit.tx.add_intake_source(known->id, source));
    return Taken{true, known->became, known->why, known->id, known->case_id, number_of(unit.tx, known->case_id)};
  }
  const auto judgement = TRY(judged());
  auto row = row_of(prepared, source, now);
  Taken taken{false, judgement.became, judgement.why, row.id, judgement.case_id, 0};
  row.became = judgement.became;
  row.why = judgement.why;
  row.case_id = judgement.case_id;
  row.settled = judgement.became != Became::needs_a_look;
  TRY_VOID(apply(unit, prepared, judgement, row, taken, now));
  TRY_VOID(unit.tx.put_intake(row));
  if (!row.message_id.empty() && row.case_id && row.became != Became::automatic)
    TRY_VOID(unit.tx.put_message(row.message_id, *row.case_id));
  if (taken.number == 0) taken.number = number_of(unit.tx, row.case_id);
  unit.changed(Changed::intake);
  return taken;
}

Result<Taken> Intake::note_untaken(std::string_view head, std::uint64_t bytes, Untaken why, const std::string& source, Instant now) {
  const auto raw =
      fmt::format("{}\r\n\r\n{}\r\n", head.empty() ? "Subject: (no header)" : head_without_body(head), untaken_text(bytes, why));
  const auto reader = TRY(store_.open_reader());
  const auto key = TRY(secret(*reader));
  const auto prepared = TRY(prepare_mail(store_.blobs(), mails_, raw, key));
  const Judgement untaken{Became::needs_a_look, untaken_rule(why), std::nullopt, {}};
  return writer_.run_for<Taken>(
      [&](Unit& unit) { return keep(unit, prepared, source, now, [&]() -> Result<Judgement> { return untaken; }); });
}

Result<void> Intake::apply(Unit& unit, const PreparedMail& prepared, const Judgement& judgement, IntakeRow& row, Taken& taken,
                           Instant now) {
  const auto who = by_mail(row.id, now);
  if (judgement.became == Became::new_case) {
    const auto opened = TRY(open_case(recovery_, unit, case_from(prepared, now),
                                      NewCaseExtras{Words(row.from), static_cast<int>(prepared.attachments.size()), {}, {}, {}}, who));
    row.case_id = taken.case_id = opened.id;
    row.contact = opened.contact;
    taken.number = opened.number;
    return keep_attachments(unit, prepared.attachments, opened.id, opened.contact);
  }
  if (judgement.became == Became::reply) {
    const auto contact = TRY(reply(unit, *judgement.case_id, prepared.mail, who, taken.number));
    row.contact = contact;
    return keep_attachments(unit, prepared.attachments, *judgement.case_id, contact);
  }
  for (const auto& contact : judgement.bounced) {
    if (!judgement.case_id) continue;
    const auto& failed = prepared.mail.failed;
    const auto reason = failed.empty() ? std::string("It came back.")
                                       : line(failed.front().reason.empty() ? failed.front().address : failed.front().reason);
    const Who system{domain::Actor::system(), now, who.cause, who.seed};
    const auto noted =
        recovery_.execute(unit, *judgement.case_id, domain::NoteDelivery{contact, domain::Delivery::bounced, Words(reason)}, system);
    if (!noted && noted.error().code == Errc::internal)
      return tl::unexpected(noted.error());  // a bounce of an erased or unknown letter changes nothing
  }
  return {};
}

Result<domain::ContactId> Intake::reply(Unit& unit, const CaseId& id, const IncomingMail& mail, const Who& who, std::int64_t& number) {
  domain::TakeInContact contact{};
  contact.channel = domain::Channel::mail;
  contact.from = display_from(mail);
  contact.subject = line(mail.subject);
  contact.text = words_of(mail);
  contact.received_at = received_at(mail, who.now);
  contact.attachments = static_cast<int>(mail.attachments.size());
  const auto executed = TRY(recovery_.execute(unit, id, contact, who));
  number = executed.number;
  const auto made = contact_in(executed.events);
  if (!made) return fail(Errc::internal, "A reply was taken in and its contact is missing.");
  return *made;
}

Result<void> Intake::keep_attachments(Unit& unit, std::vector<AttachmentRow> rows, const CaseId& id, const domain::ContactId& contact) {
  for (auto& row : rows) {
    row.case_id = id;
    row.contact = contact;
    TRY_VOID(unit.tx.put_attachment(row));
  }
  return {};
}

Result<Opened> Intake::make_case(Unit& unit, const IntakeRow& row, const domain::Actor& actor, Instant now) {
  if (row.case_id && row.became != Became::automatic)
    return fail(Errc::conflict, "This mail already belongs to a case. Open that case instead.", "has_case");
  const auto raw = TRY(store_.blobs().get(row.content));
  if (!raw) return fail(Errc::internal, "The raw source of this mail is missing from the data folder.");
  const auto key = TRY(reply_secret(unit.tx));
  const auto prepared = TRY(prepare_mail(store_.blobs(), mails_, *raw, key));
  auto changed = row;
  const auto opened = TRY(open_case(recovery_, unit, case_from(prepared, now),
                                    NewCaseExtras{Words(row.from), static_cast<int>(prepared.attachments.size()), {}, {}, {}},
                                    {actor, now, "mail:" + row.id.str(), random_seed()}));
  TRY_VOID(keep_attachments(unit, prepared.attachments, opened.id, opened.contact));
  changed.became = Became::new_case;
  changed.why = "by_hand";
  changed.case_id = opened.id;
  changed.contact = opened.contact;
  changed.settled = true;
  TRY_VOID(unit.tx.put_intake(changed));
  if (!changed.message_id.empty()) TRY_VOID(unit.tx.put_message(changed.message_id, opened.id));
  unit.changed(Changed::intake);
  return opened;
}

Result<void> Intake::settle(Unit& unit, IntakeRow row, std::optional<CaseId> case_id, const domain::Actor& actor, Instant now) {
  row.settled = true;
  row.why = "settled";
  if (case_id) {
    const auto raw = TRY(store_.blobs().get(row.content));
    if (!raw) return fail(Errc::internal, "The raw source of this mail is missing from the data folder.");
    const auto key = TRY(reply_secret(unit.tx));
    const auto prepared = TRY(prepare_mail(store_.blobs(), mails_, *raw, key));
    std::int64_t number = 0;
    const auto contact = TRY(reply(unit, *case_id, prepared.mail, {actor, now, "mail:" + row.id.str(), random_seed()}, number));
    TRY_VOID(keep_attachments(unit, prepared.attachments, *case_id, contact));
    row.became = Became::reply;
    row.case_id = case_id;
    row.contact = contact;
    if (!row.message_id.empty()) TRY_VOID(unit.tx.put_message(row.message_id, *case_id));
  }
  TRY_VOID(unit.tx.put_intake(row));
  unit.changed(Changed::intake);
  return {};
}

}  // namespace amends::app
