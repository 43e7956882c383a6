#include "app/post/intake.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/digest.hpp"
#include "app/post/came_by.hpp"
#include "app/post/mail_words.hpp"
#include "app/post/stopped.hpp"
#include "app/post/storm.hpp"
#include "base/fault.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "language/absence.hpp"
#include "language/first_look.hpp"

namespace amends::app {
namespace {

IntakeRow row_of(const PreparedMail& prepared) {
  IntakeRow row;
  row.id = NewIds(prepared.now, random_seed()).next<IntakeId>();
  row.content = prepared.content;
  row.source = prepared.source;
  row.message_id = prepared.mail.message_id;
  row.from = display_name(prepared.mail.sender_name, prepared.mail.sender_address);
  for (const auto& address : prepared.mail.recipients) {
    if (row.to.size() + address.size() > limits::line_bytes_max) break;
    row.to += (row.to.empty() ? "" : ", ") + address;
  }
  row.subject = clipped_line(prepared.mail.subject);
  row.taken_at = prepared.now;
  row.sent_at = prepared.mail.date;
  row.parsed = prepared.mail.parsed;
  return row;
}

std::string cause_of(const IntakeId& intake) { return "mail:" + intake.str(); }

// The customer speaks only where the mail is known to be theirs; what came through an address of ours is written down by Amends itself.
Who speaker(const Judgement& judgement, const IntakeId& intake, Instant now) {
  const bool theirs = judgement.writer.voice == Voice::customer && judgement.writer.way == Way::straight && !judgement.unverified;
  return {theirs ? domain::Actor::customer() : domain::Actor::system(), now, cause_of(intake), random_seed()};
}

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
    case Untaken::reader_failed:
      return "reader_failed";
  }
  return "too_large";
}

std::string untaken_text(std::uint64_t bytes, Untaken why) {
  if (why == Untaken::reader_failed)
    return "Amends itself failed over this mail; its log says more. The raw source is kept here, and the mail was left in the mailbox.";
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

// The item that stands for a mail of which only the header came in.
std::string stand_in(const ArrivingMail& mail, Untaken why) {
  return fmt::format("{}\r\n\r\n{}\r\n", mail.raw.empty() ? "Subject: (no header)" : head_without_body(mail.raw),
                     untaken_text(mail.bytes, why));
}

// What the header of a mail says that our reader fails over; nothing, where it is the header.
IncomingMail read_head(const MailReader& mails, const ArrivingMail& mail, std::string_view secret) {
  const auto end = std::min({mail.raw.find("\n\n"), mail.raw.find("\n\r\n"), limits::imap_head_bytes_max});
  try {
    return mails.read(stand_in({mail.raw.substr(0, end), mail.source, mail.now}, Untaken::reader_failed), secret);
  } catch (const std::exception&) { return mails.read(stand_in({{}, mail.source, mail.now}, Untaken::reader_failed), secret); }
}

}  // namespace

PreparedMail read_mail(const MailReader& mails, ArrivingMail arriving, std::string_view secret) {
  PreparedMail prepared;
  prepared.untaken = arriving.untaken;
  prepared.now = arriving.now;
  prepared.source = std::move(arriving.source);
  if (arriving.untaken == Untaken::reader_failed) {
    prepared.mail = read_head(mails, arriving, secret);
    prepared.raw = std::move(arriving.raw);
  } else {
    prepared.raw = arriving.untaken ? stand_in(arriving, *arriving.untaken) : std::move(arriving.raw);
    prepared.mail = mails.read(prepared.raw, secret);
  }
  prepared.received = received_at(prepared.mail, prepared.source, arriving.arrived, prepared.now);
  for (const auto& attachment : prepared.mail.attachments) {
    AttachmentRow row;
    row.ordinal = static_cast<int>(prepared.attachments.size());
    row.name = clipped_line(attachment.name);
    row.type = clipped_line(attachment.type);
    row.bytes = static_cast<std::int64_t>(attachment.bytes.size());
    row.content_id = clipped_line(attachment.content_id);
    prepared.attachments.push_back(std::move(row));
  }
  prepared.look = language::first_look(words_of(prepared.mail));
  for (const auto& inside : prepared.mail.passed_on) prepared.looks_inside.push_back(language::first_look(inside.text));
  return prepared;
}

Result<void> keep_bytes(Blobs& blobs, std::span<PreparedMail> mails) {
  std::vector<std::string_view> bytes;
  for (const auto& mail : mails) {
    bytes.push_back(mail.raw);
    for (const auto& attachment : mail.mail.attachments) bytes.push_back(attachment.bytes);
  }
  const auto contents = TRY(blobs.put_all(bytes));
  auto content = contents.begin();
  for (auto& mail : mails) {
    mail.content = *content++;
    mail.raw = {};
    for (std::size_t i = 0; i < mail.attachments.size(); ++i) {
      mail.attachments[i].content = *content++;
      mail.mail.attachments[i].bytes = {};
    }
  }
  fault::point("take.kept");
  return {};
}

Result<std::string> Intake::secret(Reader& reader) {
  if (auto known = TRY(known_reply_secret(reader))) return std::move(*known);
  return writer_.run_for<std::string>([](Unit& unit) { return reply_secret(unit.tx); });
}

Result<Taken> Intake::take(ArrivingMail mail) {
  const auto reader = TRY(store_.open_reader());
  const auto key = TRY(secret(*reader));
  auto prepared = read_mail(mails_, std::move(mail), key);
  TRY_VOID(keep_bytes(store_.blobs(), {&prepared, 1}));
  return writer_.run_for<Taken>([&](Unit& unit) { return take(unit, prepared); });
}

Result<Taken> Intake::take(Unit& unit, const PreparedMail& prepared) {
  if (const auto known = TRY(unit.tx.intake_with_content(prepared.content))) {
    TRY_VOID(unit.tx.add_intake_source(known->id, prepared.source));
    return Taken{true, known->became, known->why, known->id, known->case_id, number_of(unit.tx, known->case_id)};
  }
  auto judgement = TRY(judged(unit, prepared));
  auto row = row_of(prepared);
  row.writer = judgement.writer.address;
  row.written_at = prepared.received;
  TRY_VOID(hold_back_storm(unit.tx, judgement, row));
  Taken taken;
  TRY_VOID(become(unit, prepared, judgement, row, taken, prepared.now));
  fault::point("take.written");
  return taken;
}

Result<Judgement> Intake::judged(Unit& unit, const PreparedMail& prepared) {
  if (!prepared.untaken) return judge(unit.tx, prepared.mail, TRY(load_settings(unit.tx)), prepared.now);
  Judgement judgement;
  judgement.why = untaken_rule(*prepared.untaken);
  return judgement;
}

// The row and what it became, written together.
Result<void> Intake::become(Unit& unit, const PreparedMail& prepared, const Judgement& judgement, IntakeRow& row, Taken& taken,
                            Instant now) {
  taken = Taken{false, judgement.became, judgement.why, row.id, judgement.case_id, 0};
  row.became = judgement.became;
  row.why = judgement.why;
  row.case_id = judgement.case_id;
  row.settled = judgement.became != Became::needs_a_look;
  TRY_VOID(apply(unit, prepared, judgement, row, taken, now));
  TRY_VOID(unit.tx.put_intake(row));
  TRY_VOID(keep_thread(unit, prepared.mail, judgement, row));
  if (taken.number == 0) taken.number = number_of(unit.tx, row.case_id);
  unit.changed(Changed::intake);
  return {};
}

// By what later mails find this case: its Message-ID, and those it names, of which some never come.
Result<void> Intake::keep_thread(Unit& unit, const IncomingMail& mail, const Judgement& judgement, const IntakeRow& row) {
  if (!row.case_id || row.became == Became::automatic) return {};
  if (!row.message_id.empty()) TRY_VOID(unit.tx.put_message(row.message_id, {*row.case_id, !judgement.unverified}));
  const auto named = std::min(mail.thread_ids.size(), limits::named_ids_max);
  for (std::size_t i = 0; i < named; ++i) TRY_VOID(unit.tx.put_message(mail.thread_ids[i], {*row.case_id, false}));
  if (judgement.follows) TRY_VOID(unit.tx.put_message(follower_of(*judgement.follows), {*row.case_id, false}));
  return {};
}

Result<void> Intake::apply(Unit& unit, const PreparedMail& prepared, const Judgement& judgement, IntakeRow& row, Taken& taken,
                           Instant now) {
  const auto who = speaker(judgement, row.id, now);
  if (judgement.became == Became::new_case) return open(unit, prepared, judgement, row, taken, who);
  if (judgement.became == Became::reply) {
    const auto contact = TRY(add_to_case(unit, prepared, judgement, who, taken.number));
    row.contact = contact;
    TRY_VOID(note_passed_on(unit, *judgement.case_id, prepared.mail, judgement.writer, who));
    return keep_attachments(unit, prepared.attachments, *judgement.case_id, contact);
  }
  const Who system{domain::Actor::system(), now, who.cause, who.seed};
  if (judgement.letter) TRY_VOID(note_reported(unit, prepared, judgement, system));
  if (judgement.why == "auto_reply" && judgement.case_id) return note_absence(unit, prepared, judgement, system);
  return {};
}

Result<void> Intake::open(Unit& unit, const PreparedMail& prepared, const Judgement& judgement, IntakeRow& row, Taken& taken,
                          const Who& who) {
  const auto& writer = judgement.writer;
  NewCaseExtras extras;
  extras.from = Words(writer.voice == Voice::customer ? display_name(writer.name, writer.address) : row.from);
  extras.attachments = static_cast<int>(prepared.attachments.size());
  auto input = case_from(prepared, writer, who.now);
  // A number in the words of a mail may be anybody's: a mail finds its customer by its address alone.
  if (input.customer.phone && !TRY(unit.tx.customers_with_address(normal_phone(*input.customer.phone))).empty())
    input.customer.phone.reset();
  input.playbook = TRY(playbook_for(unit.tx, row.source, prepared.mail));
  if (!input.playbook && judgement.follows)  // it goes on by the one of the case before
    if (const auto before = TRY(fold_case(unit.tx, *judgement.follows)); TRY(is_further_playbook(unit.tx, before.state->playbook)))
      input.playbook = before.state->playbook;
  const auto opened = TRY(open_case(recovery_, unit, input, extras, who));
  row.case_id = taken.case_id = opened.id;
  row.contact = opened.contact;
  taken.number = opened.number;
  TRY_VOID(note_passed_on(unit, opened.id, prepared.mail, writer, who));
  return keep_attachments(unit, prepared.attachments, opened.id, opened.contact);
}

// The words of whoever passed the mail on stay with the team.
Result<void> Intake::note_passed_on(Unit& unit, const CaseId& id, const IncomingMail& mail, const MailWriter& writer, const Who& who) {
  if (!writer.forwarded) return {};
  std::string text = fmt::format("Passed on by {}.", display_name(mail.sender_name, mail.sender_address));
  for (const auto& note : writer.notes) text += "\n\n" + note;
  const auto actor = who.actor.kind == domain::ActorKind::staff ? who.actor : domain::Actor::system();
  TRY(recovery_.execute(unit, id, domain::WriteNote{Words(std::string(cut_utf8(text, limits::text_bytes_max)))},
                        Who{actor, who.now, who.cause, who.seed + 2}));
  return {};
}

Result<void> Intake::note_reported(Unit& unit, const PreparedMail& prepared, const Judgement& judgement, const Who& system) {
  const auto& letter = *judgement.letter;
  const auto& failed = prepared.mail.failed;
  const auto reason = failed.empty() ? std::string() : clipped_line(failed.front().reason);
  const bool unwanted = judgement.why == "abuse_report";
  if (judgement.delivery) {
    const domain::NoteDelivery noted{letter.contact, *judgement.delivery, Words(reason.empty() ? "No reason was given." : reason)};
    TRY_VOID(unless_internal(recovery_.execute(unit, letter.case_id, noted, system)));
  }
  auto row = TRY(unit.tx.outbox(letter.contact));
  if (unwanted && row && row->state != OutboxState::reported) {  // reported again, it is the same news
    const domain::WriteNote note{
        Words("A mailbox provider reports a letter of this case as unwanted. No further mail goes to that address until somebody says “try "
              "again”.")};
    TRY_VOID(unless_internal(recovery_.execute(unit, letter.case_id, note, system)));
  }
  // The address that our letter went to, never the one that the report names: a report is a mail like any other.
  if (unwanted || judgement.why == "bounce_hard")
    TRY_VOID(stop(unit.tx, letter.to, unwanted ? StoppedBy::abuse_report : StoppedBy::bounce));
  const auto left = {OutboxState::sent, OutboxState::unknown, OutboxState::sending, OutboxState::came_back};
  if (!row || std::find(left.begin(), left.end(), row->state) == left.end()) return {};
  if (prepared.mail.late && row->state == OutboxState::came_back) return {};  // an older report, overtaken
  if (prepared.mail.late) {
    row->last_answer = clipped_line("It is late, and tried again on its way: " + reason);
  } else {
    row->state = unwanted ? OutboxState::reported : OutboxState::came_back;  // it can be tried again, which lifts the stop
    row->last_answer = clipped_line(unwanted ? std::string("Reported as unwanted.") : "It came back: " + reason);
  }
  unit.changed(Changed::outbox, letter.case_id, 0);
  return unit.tx.put_outbox(*row);
}

// Once a day, and only of somebody the case knows: two programs that answer each other do not fill it.
Result<void> Intake::note_absence(Unit& unit, const PreparedMail& prepared, const Judgement& judgement, const Who& system) {
  const auto& mail = prepared.mail;
  const auto& writer = judgement.writer.address;
  const auto day_before = prepared.received - std::chrono::days(1);
  if (judgement.unverified || TRY(unit.tx.held_of_writer_since(writer, judgement.why, day_before, prepared.received, 1)) > 0) return {};
  const auto row = TRY(unit.tx.case_row(*judgement.case_id));
  if (!row) return {};
  const auto customer = TRY(unit.tx.customer(row->customer));
  const auto zone = customer && !customer->zone.empty() ? customer->zone : std::string("UTC");
  const auto absence = language::absence_in(mail.subject, mail.new_text.empty() ? mail.text : mail.new_text, system.now, zone);
  if (!absence) return {};
  const auto who = display_name(mail.sender_name, mail.sender_address);
  const auto until = absence->until.empty() ? std::string() : fmt::format(" until {}", absence->until);
  const domain::WriteNote note{Words(
      fmt::format("{} is away{}, an automatic answer says:\n\n{}", who.empty() ? "Somebody" : who, until, clipped_line(words_of(mail))))};
  return unless_internal(recovery_.execute(unit, *judgement.case_id, note, system));
}

Result<domain::ContactId> Intake::add_to_case(Unit& unit, const PreparedMail& prepared, const Judgement& judgement, const Who& who,
                                              std::int64_t& number) {
  const auto& mail = prepared.mail;
  const auto& writer = judgement.writer;
  const auto from =
      writer.voice == Voice::customer ? display_name(writer.name, writer.address) : display_name(mail.sender_name, mail.sender_address);
  domain::TakeInContact contact{};
  contact.channel = domain::Channel::mail;
  contact.from = Words(from.empty() ? std::string("no sender") : from);
  contact.subject = clipped_line(mail.subject);
  contact.text = words_of(mail, writer);
  contact.received_at = prepared.received;
  contact.attachments = static_cast<int>(mail.attachments.size());
  const auto executed = TRY(recovery_.execute(unit, *judgement.case_id, contact, who));
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

}  // namespace amends::app
