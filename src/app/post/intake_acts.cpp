// What people do with the items of the intake.

#include <algorithm>

#include <fmt/format.h>

#include "app/post/intake.hpp"
#include "app/post/mail_words.hpp"
#include "app/post/storm.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"

namespace amends::app {
namespace {

// Somebody else's word in a case: it waits there until a colleague says whose it is.
bool is_of_somebody_else(const IntakeRow& row) { return row.became == Became::needs_a_look && row.case_id; }

Words note_of(const IntakeRow& row, const IncomingMail& mail) {
  const auto text = fmt::format("{} wrote: “{}”\n\n{}", row.from.empty() ? "Somebody" : row.from, row.subject, words_of(mail));
  return Words(std::string(cut_utf8(text, limits::text_bytes_max)));
}

}  // namespace

Result<PreparedMail> Intake::prepare_again(const IntakeRow& row, std::string_view secret) {
  auto raw = TRY(store_.blobs().get(row.content));
  if (!raw) return fail(Errc::internal, "The raw source of this mail is missing from the data folder.");
  ArrivingMail again{std::move(*raw), row.source, row.taken_at};
  again.arrived = row.written_at;
  auto prepared = read_mail(mails_, std::move(again), secret);
  TRY_VOID(keep_bytes(store_.blobs(), {&prepared, 1}));
  return prepared;
}

Result<Opened> Intake::make_case(Unit& unit, const IntakeRow& row, const domain::Actor& actor, Instant now) {
  if (row.case_id && (row.became == Became::new_case || row.became == Became::reply))
    return fail(Errc::conflict, "This mail already belongs to a case. Open that case instead.", "has_case");
  const auto prepared = TRY(prepare_again(row, TRY(reply_secret(unit.tx))));
  Judgement by_hand;
  by_hand.writer = writer_of(prepared.mail, TRY(our_addresses(unit.tx, TRY(load_settings(unit.tx)))));
  auto changed = row;
  Taken taken;
  TRY_VOID(open(unit, prepared, by_hand, changed, taken, {actor, now, "mail:" + row.id.str(), random_seed()}));
  changed.became = Became::new_case;
  changed.why = "by_hand";
  changed.settled = true;
  TRY_VOID(unit.tx.put_intake(changed));
  if (row.why == storm_rule) TRY_VOID(unit.tx.change_why(row.writer, storm_more_rule, storm_over_rule));
  TRY_VOID(keep_thread(unit, prepared.mail, {}, changed));
  unit.changed(Changed::intake);
  const auto made = TRY(unit.tx.case_row(*changed.case_id));
  if (!made) return fail(Errc::internal, "A case was made and is missing.");
  return Opened{made->id, made->number, made->version, made->customer, *changed.contact};
}

Result<void> Intake::settle(Unit& unit, IntakeRow row, std::optional<CaseId> case_id, const domain::Actor& actor, Instant now) {
  const bool in_a_case = row.became == Became::new_case || row.became == Became::reply;
  if (in_a_case && case_id != row.case_id)
    return fail(Errc::conflict, "This mail stands in a case already: somebody was faster. Look at the list again.", "has_case");
  if (in_a_case || (row.settled && !case_id)) return {};  // done already
  const bool somebody_else = is_of_somebody_else(row);
  const Who who{actor, now, "mail:" + row.id.str(), random_seed()};
  if (case_id) {
    const auto prepared = TRY(prepare_again(row, TRY(reply_secret(unit.tx))));
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
    TRY_VOID(keep_thread(unit, prepared.mail, by_hand, row));
  } else if (somebody_else) {
    const auto prepared = TRY(prepare_again(row, TRY(reply_secret(unit.tx))));
    TRY(recovery_.execute(unit, *row.case_id, domain::WriteNote{note_of(row, prepared.mail)}, who));
  }
  if (row.why == storm_rule) TRY_VOID(unit.tx.change_why(row.writer, storm_more_rule, storm_over_rule));
  row.why = somebody_else && !case_id ? "kept_as_note" : "settled";
  row.settled = true;
  TRY_VOID(unit.tx.put_intake(row));
  unit.changed(Changed::intake);
  return {};
}

Result<std::size_t> Intake::let_in(const IntakeId& id, Instant now) {
  const auto reader = TRY(store_.open_reader());
  const auto storm = TRY(reader->intake(id));
  if (!storm) return fail(Errc::not_found, "There is no such item in the intake.");
  if (storm->why != storm_rule)
    return fail(Errc::conflict, "This item holds no mails back. Somebody may have decided it already: look at the list again.", "no_storm");
  auto rows = TRY(reader->held_of_writer(storm->writer, storm_more_rule, limits::storm_let_in_max));
  if (rows.size() < limits::storm_let_in_max) rows.push_back(*storm);
  const auto key = TRY(secret(*reader));
  std::size_t let = 0;
  std::optional<Error> missing;
  for (const auto& row : rows) {
    const auto prepared = prepare_again(row, key);
    if (!prepared) {  // one whose bytes are missing keeps nobody else out
      missing = prepared.error();
      continue;
    }
    TRY_VOID(writer_.run([&](Unit& unit) { return let_in(unit, row, *prepared, now); }));
    ++let;
  }
  if (let == 0 && missing) return tl::unexpected(std::move(*missing));
  return let;
}

Result<void> Intake::let_in(Unit& unit, const IntakeRow& listed, const PreparedMail& prepared, Instant now) {
  auto row = TRY(unit.tx.intake(listed.id));
  if (!row || row->why != listed.why) return {};  // somebody was faster
  Taken taken;
  return become(unit, prepared, TRY(judged(unit, prepared)), *row, taken, now);
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
