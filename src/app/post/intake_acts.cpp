// What people do with the items of the intake.

#include <algorithm>

#include <fmt/format.h>

#include "app/post/intake.hpp"
#include "app/post/mail_words.hpp"
#include "base/limits.hpp"

namespace amends::app {
namespace {

// Somebody else's word in a case: it waits there until a colleague says whose it is.
bool is_of_somebody_else(const IntakeRow& row) { return row.became == Became::needs_a_look && row.case_id; }

Words note_of(const IntakeRow& row, const IncomingMail& mail) {
  auto text = fmt::format("{} wrote: “{}”\n\n{}", row.from.empty() ? "Somebody" : row.from, row.subject, words_of(mail));
  if (text.size() > limits::text_bytes_max) {
    auto end = limits::text_bytes_max;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;  // not inside a character
    text.resize(end);
  }
  return Words(std::move(text));
}

}  // namespace

Result<PreparedMail> Intake::prepare_again(Transaction& tx, const IntakeRow& row) {
  auto raw = TRY(store_.blobs().get(row.content));
  if (!raw) return fail(Errc::internal, "The raw source of this mail is missing from the data folder.");
  const auto key = TRY(reply_secret(tx));
  auto prepared = read_mail(mails_, {std::move(*raw), row.source, row.taken_at}, key);
  TRY_VOID(keep_bytes(store_.blobs(), {&prepared, 1}));
  return prepared;
}

Result<Opened> Intake::make_case(Unit& unit, const IntakeRow& row, const domain::Actor& actor, Instant now) {
  if (row.case_id && (row.became == Became::new_case || row.became == Became::reply))
    return fail(Errc::conflict, "This mail already belongs to a case. Open that case instead.", "has_case");
  const auto prepared = TRY(prepare_again(unit.tx, row));
  const auto writer = writer_of(prepared.mail, TRY(our_addresses(unit.tx, TRY(load_settings(unit.tx)))));
  auto changed = row;
  Taken taken;
  TRY_VOID(open(unit, prepared, writer, changed, taken, {actor, now, "mail:" + row.id.str(), random_seed()}));
  changed.became = Became::new_case;
  changed.why = "by_hand";
  changed.settled = true;
  TRY_VOID(unit.tx.put_intake(changed));
  if (!changed.message_id.empty()) TRY_VOID(unit.tx.put_message(changed.message_id, *changed.case_id));
  unit.changed(Changed::intake);
  const auto made = TRY(unit.tx.case_row(*changed.case_id));
  if (!made) return fail(Errc::internal, "A case was made and is missing.");
  return Opened{made->id, made->number, made->version, made->customer, *changed.contact};
}

Result<void> Intake::settle(Unit& unit, IntakeRow row, std::optional<CaseId> case_id, const domain::Actor& actor, Instant now) {
  const bool somebody_else = is_of_somebody_else(row);
  const Who who{actor, now, "mail:" + row.id.str(), random_seed()};
  if (case_id) {
    const auto prepared = TRY(prepare_again(unit.tx, row));
    Judgement by_hand;
    by_hand.case_id = case_id;
    by_hand.writer = writer_of(prepared.mail, TRY(our_addresses(unit.tx, TRY(load_settings(unit.tx)))));
    std::int64_t number = 0;
    const auto contact = TRY(add_to_case(unit, prepared, by_hand, who, number));
    TRY_VOID(note_passed_on(unit, *case_id, prepared.mail, by_hand.writer, who));
    TRY_VOID(keep_attachments(unit, prepared.attachments, *case_id, contact));
    if (somebody_else && row.case_id == case_id && row.why == "stranger") TRY_VOID(keep_address(unit, *case_id, by_hand.writer.address));
    row.became = Became::reply;
    row.case_id = case_id;
    row.contact = contact;
    if (!row.message_id.empty()) TRY_VOID(unit.tx.put_message(row.message_id, *case_id));
  } else if (somebody_else) {
    const auto prepared = TRY(prepare_again(unit.tx, row));
    TRY(recovery_.execute(unit, *row.case_id, domain::WriteNote{note_of(row, prepared.mail)}, who));
  }
  row.why = somebody_else && !case_id ? "kept_as_note" : "settled";
  row.settled = true;
  TRY_VOID(unit.tx.put_intake(row));
  unit.changed(Changed::intake);
  return {};
}

// It is the customer's other address: the next mail from it is theirs by itself.
Result<void> Intake::keep_address(Unit& unit, const CaseId& id, const std::string& address) {
  const auto row = TRY(unit.tx.case_row(id));
  if (!row || address.empty()) return {};
  auto customer = TRY(unit.tx.customer(row->customer));
  if (!customer || std::find(customer->emails.begin(), customer->emails.end(), address) != customer->emails.end()) return {};
  customer->emails.push_back(address);
  ++customer->version;
  return unit.tx.put_customer(*customer);
}

}  // namespace amends::app
