#include "rows.hpp"

namespace amends::test {

Uuid uuid(std::uint64_t number) {
  Uuid made;
  made.bytes[0] = 0x01;
  for (std::size_t i = 0; i < 8; ++i) made.bytes[15 - i] = static_cast<std::uint8_t>(number >> (8 * i));
  return made;
}

app::Digest digest(std::uint64_t number) {
  app::Digest made;
  for (std::size_t i = 0; i < made.size(); ++i) made[i] = static_cast<std::uint8_t>((number >> (8 * (i % 8))) ^ (i * 7));
  return made;
}

Instant at(std::int64_t minute) { return from_ms(1'795'510'080'000 + minute * 60'000 + 7); }

app::StoredEvent event(std::uint64_t stream, std::int64_t sequence) {
  app::StoredEvent row;
  row.stream = uuid(stream);
  row.sequence = sequence;
  row.type = "promise_made.v1";
  row.at = at(sequence);
  row.actor = "staff:" + uuid(7).str() + ":agent";
  row.cause = "api";
  row.payload = R"({"text":"5f1c","certainty":"likely","note":"“é” \\ 'quoted' $1 ?"})";
  row.hash = digest(stream * 1000 + static_cast<std::uint64_t>(sequence));
  return row;
}

app::TextRow text(std::uint64_t stream, std::uint64_t number, std::string body) {
  app::TextRow row;
  row.hash = digest(number);
  row.stream = uuid(stream);
  row.salt.fill(static_cast<std::uint8_t>(number));
  row.body = std::move(body);
  return row;
}

app::CustomerRecord customer(std::uint64_t number) {
  app::CustomerRecord row;
  row.id = id<app::CustomerId>(number);
  row.version = 3;
  row.name = "Ms Adaeze Okafor";
  row.short_name = "Ms Okafor";
  row.say = "a-DAY-zeh o-KAH-for";
  row.pronoun = app::Pronoun::she;
  row.emails = {"adaeze" + std::to_string(number) + "@example.org", "a.okafor@example.org"};
  row.phones = {"+353871234567"};
  row.zone = "Europe/Dublin";
  row.zone_assumed = false;
  row.place = "Dublin";
  row.since = "2019";
  row.orders = "11 orders, €1,240.00";
  row.reach = "Ring first, then put it in writing";
  row.day = "at work; talks 12:30 to 13:30";
  row.free_from = "12:30";
  row.free_to = "13:30";
  row.facts = {{"The order", "Crystal table lamp “Alba”, €189"}};
  row.past = {{"Mar 2024", "Parcel four days late.", "in 2 days, by phone."}, {"2022", "Wrong size.", std::nullopt}};
  return row;
}

app::StaffRecord colleague(std::uint64_t number) {
  app::StaffRecord row;
  row.id = id<app::StaffId>(number);
  row.version = 2;
  row.name = "Ana Reis";
  row.short_name = "Ana";
  row.initials = "AR";
  row.email = "ana" + std::to_string(number) + "@harbourlane.example";
  row.role = domain::Role::lead;
  row.zone = "Europe/Lisbon";
  row.line = "+351210000000";
  row.team = "dispatch";
  row.places_per_day = 5;
  row.active = true;
  row.on_shift = false;
  row.password_hash = "$argon2id$...";
  row.preferences = R"({"theme":"dark"})";
  return row;
}

app::SessionRecord session(std::uint64_t token, std::uint64_t staff) {
  return {digest(token), id<app::StaffId>(staff), "csrf", at(1), at(2), at(3)};
}

app::ApiToken api_token(std::uint64_t number) {
  return {
      id<app::TokenId>(number), digest(number), id<app::StaffId>(7), "the shop's till", {"cases:read", "cases:write"}, at(1), at(2), at(3)};
}

app::PageLink page_link(std::uint64_t number, std::uint64_t case_number) {
  return {
      id<app::LinkId>(number), digest(number), id<app::CaseId>(case_number), at(static_cast<std::int64_t>(number)), at(2), at(3), at(4)};
}

app::Draft draft(std::uint64_t case_number, std::uint64_t staff, std::string kind) {
  return {id<app::DraftId>(case_number * 100 + staff),
          id<app::CaseId>(case_number),
          id<app::StaffId>(staff),
          std::move(kind),
          R"({"text":"Dear Ms Okafor"})",
          4,
          at(5)};
}

app::CaseRow case_row(std::int64_t number) {
  app::CaseRow row;
  row.id = id<app::CaseId>(static_cast<std::uint64_t>(number));
  row.number = number;
  row.version = 6;
  row.customer = id<app::CustomerId>(500);
  row.owner = id<app::StaffId>(7);
  row.phase = domain::CasePhase::open;
  row.kind = domain::CaseKind::claim;
  row.severity = domain::Severity::high;
  row.channel = domain::Channel::letter;
  row.outcome = domain::Outcome::light;
  row.received_at = at(number);
  row.updated_at = at(number + 1);
  row.summary = R"({"number":"A-1042"})";
  return row;
}

app::DutyRow duty(std::uint64_t case_number, int ordinal, std::int64_t sort_minute) {
  app::DutyRow row;
  row.case_id = id<app::CaseId>(case_number);
  row.ordinal = ordinal;
  row.case_version = 6;
  row.act = domain::Act::keep_promise;
  row.subject = uuid(900);
  row.owner = id<app::StaffId>(7);
  row.for_role = domain::Role::lead;
  row.opens = at(sort_minute - 10);
  row.due = at(sort_minute);
  row.sort_at = at(sort_minute);
  row.attempt = 2;
  row.what = "Ring on Friday";
  row.why = "promise_made";
  return row;
}

app::ClockRow clock(std::uint64_t case_number, domain::ClockKind kind, std::int64_t due_minute) {
  return {id<app::CaseId>(case_number), kind, uuid(case_number + 1), at(due_minute)};
}

app::IntakeRow intake(std::uint64_t number) {
  app::IntakeRow row;
  row.id = id<app::IntakeId>(number);
  row.content = digest(number);
  row.source = "folder:inbox/0001.eml";
  row.message_id = "abc@example.org";
  row.from = "adaeze@example.org";
  row.to = "help@harbourlane.example";
  row.subject = "The lamp";
  row.taken_at = at(static_cast<std::int64_t>(number));
  row.sent_at = at(-5);
  row.became = app::Became::reply;
  row.why = "references";
  row.case_id = id<app::CaseId>(1042);
  row.contact = id<domain::ContactId>(88);
  row.parsed = R"({"subject":"The lamp"})";
  row.settled = true;
  row.writer = "adaeze@example.org";
  row.written_at = at(-5);
  return row;
}

app::AttachmentRow attachment(std::uint64_t contact, int ordinal, std::uint64_t case_number) {
  return {id<domain::ContactId>(contact), id<app::CaseId>(case_number), ordinal, "lamp.jpg", "image/jpeg", 123'456, digest(contact), ""};
}

app::OutboxRow letter(std::uint64_t number) {
  app::OutboxRow row;
  row.id = id<domain::ContactId>(number);
  row.case_id = id<app::CaseId>(1042);
  row.to = "adaeze@example.org";
  row.subject = "Your lamp";
  row.text = "Dear Ms Okafor,\n\nthank you.";
  row.message_id = "letter" + std::to_string(number) + "@harbourlane.example";
  row.in_reply_to = "abc@example.org";
  row.references = {"first@example.org", "abc@example.org"};
  row.reply_to = "help+token@harbourlane.example";
  row.from_name = "Ana Reis, Harbour Lane";
  row.written_at = at(static_cast<std::int64_t>(number));
  row.leaves_at = at(static_cast<std::int64_t>(number) + 1);
  row.state = app::OutboxState::waiting;
  row.tries = 1;
  row.next_try_at = at(static_cast<std::int64_t>(number) + 2);
  row.sent_at = at(static_cast<std::int64_t>(number) + 3);
  row.last_answer = "450 later";
  row.automatic = true;
  row.content = digest(number + 1000);
  row.claimed_by = "node";
  row.claimed_at = at(static_cast<std::int64_t>(number) + 4);
  return row;
}

app::IdempotencyRow idempotency(std::string key, std::string who) {
  return {std::move(key), std::move(who), digest(5), 201, R"({"id":"x"})", at(1)};
}

std::vector<std::int64_t> numbers(const std::vector<app::CaseRow>& rows) {
  std::vector<std::int64_t> found;
  for (const auto& row : rows) found.push_back(row.number);
  return found;
}

}  // namespace amends::test
