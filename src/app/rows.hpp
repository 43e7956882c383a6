#pragma once
// The rows the application keeps, as the store sees them: plain values, no rules. Three kinds:
//   truth        events, texts, blobs, and the records people edit (customers, staff, settings, drafts, links, sessions, tokens)
//   projections  cases, duties, clocks, search: dropped and rebuilt from events by `amends rebuild`
//   journals     intake, outbox, idempotency: what came in, what goes out, what was answered
// Times are Instants; JSON columns hold text made by wire::write.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "base/id.hpp"
#include "base/time.hpp"
#include "domain/recovery/next_actions.hpp"
#include "domain/recovery/types.hpp"

// Tables, one line a row:
// clang-format off

namespace amends::app {

using domain::CaseId;
using domain::CustomerId;
using domain::StaffId;
using IntakeId = Id<struct IntakeTag>;
using DraftId = Id<struct DraftTag>;
using TokenId = Id<struct TokenTag>;
using LinkId = Id<struct LinkTag>;
using MailboxId = Id<struct MailboxTag>;
using Digest = std::array<std::uint8_t, 32>;  // SHA-256, or BLAKE2b-256 for tokens

// ---- truth ----
struct StoredEvent {
  Uuid stream;                // a case's id
  std::int64_t sequence = 0;  // 1, 2, 3 ... within the stream; (stream, sequence) is unique
  std::int64_t position = 0;  // order over all streams, given by the store on append
  std::string type;           // "promise_made.v1"
  Instant at;
  std::string actor;          // "staff:<uuid>:<role>", "customer", "system"
  std::string cause;          // what made it: "api", "page", "mail:<intake id>", "clock", "seed"; no personal text
  std::string payload;        // canonical JSON; Words are replaced by the hex of their salted hash
  Digest hash{};              // SHA-256 over the previous event's hash and this event's canonical bytes
};
struct TextRow {
  Digest hash{};              // SHA-256(salt, body): what the event's payload says
  Uuid stream;
  std::array<std::uint8_t, 16> salt{};
  std::string body;           // personal text
};

struct Fact { std::string label; std::string text; };            // "The order": "Crystal table lamp “Alba”, €189"
BOOST_DESCRIBE_STRUCT(Fact, (), (label, text))
struct PastLine { std::string when; std::string text; std::optional<std::string> recovered; };  // "Mar 2024", "Parcel four days late.", "in 2 days, by phone."
BOOST_DESCRIBE_STRUCT(PastLine, (), (when, text, recovered))
enum class Pronoun { she, he, they };
BOOST_DESCRIBE_ENUM(Pronoun, she, he, they)

struct CustomerRecord {
  CustomerId id;
  std::int64_t version = 1;           // ETag of edits
  std::string name;                   // "Ms Adaeze Okafor"
  std::string short_name;             // "Ms Okafor": in sentences
  std::optional<std::string> say;     // how to say it: "a-DAY-zeh o-KAH-for"
  Pronoun pronoun = Pronoun::they;
  std::vector<std::string> emails;    // lower case
  std::vector<std::string> phones;    // E.164 where known
  std::string zone;
  bool zone_assumed = true;
  std::optional<std::string> place;   // "Dublin"
  std::string language = "en";
  std::optional<std::string> since;   // "2019"
  std::optional<std::string> orders;  // "11 orders, €1,240.00"
  std::optional<std::string> reach;   // "Ring first, then put it in writing"
  std::optional<std::string> day;     // "at work; talks 12:30 to 13:30"
  std::optional<std::string> free_from, free_to;  // local "12:30", "13:30": when they can talk
  std::vector<Fact> facts;
  std::vector<PastLine> past;
};
BOOST_DESCRIBE_STRUCT(CustomerRecord, (), (id, version, name, short_name, say, pronoun, emails, phones, zone, zone_assumed, place, language, since, orders, reach,
                                           day, free_from, free_to, facts, past))

struct StaffRecord {
  StaffId id;
  std::int64_t version = 1;
  std::string name;                   // "Ana Reis"
  std::string short_name;             // "Ana"
  std::string initials;               // "AR"
  std::string email;                  // signs in with it; lower case, unique
  domain::Role role = domain::Role::agent;
  std::string zone;
  std::optional<std::string> line;    // own telephone line, shown on the customer's page
  std::optional<std::string> team;    // "dispatch"
  int places_per_day = 9;             // promises a day they can keep (the load picker)
  bool active = true;
  bool on_shift = true;
  std::string password_hash;          // argon2id, encoded; empty: may not sign in
  std::string preferences = "{}";     // JSON: theme, keys
};

// A mailbox that mails are taken from.
enum class MailboxTls { none, starttls, tls };
BOOST_DESCRIBE_ENUM(MailboxTls, none, starttls, tls)
enum class MailboxSignIn { password, oauth };
BOOST_DESCRIBE_ENUM(MailboxSignIn, password, oauth)
enum class AfterTaking { mark_seen, move };
BOOST_DESCRIBE_ENUM(AfterTaking, mark_seen, move)
struct MailboxOAuth {
  std::string token_endpoint;                // "https://oauth2.googleapis.com/token"
  std::string client_id;
  std::optional<std::string> client_secret;  // taken in, never answered
  std::optional<std::string> refresh_token;  // the same; replaced when the endpoint gives a new one
  std::optional<std::string> scope;
};
BOOST_DESCRIBE_STRUCT(MailboxOAuth, (), (token_endpoint, client_id, client_secret, refresh_token, scope))
struct Mailbox {
  MailboxId id;
  std::int64_t version = 1;                        // ETag of edits
  std::string name;                                // "Complaints"
  std::string host;
  int port = 993;
  MailboxTls tls = MailboxTls::tls;
  std::optional<std::string> certificate_authority;  // PEM, trusted beside the machine's own
  std::string user;
  MailboxSignIn sign_in = MailboxSignIn::password;
  std::optional<std::string> password;             // taken in, never answered
  std::optional<MailboxOAuth> oauth;
  std::string folder = "INBOX";
  AfterTaking after_taking = AfterTaking::mark_seen;
  std::optional<std::string> move_to;              // a folder, for AfterTaking::move
  bool active = true;
  std::vector<std::string> addresses;              // whose mail arrives in it, lower case; none: its user, where that is an address
  std::optional<std::string> playbook;             // the id of a further one, by which its cases go; none: the house's own
};
BOOST_DESCRIBE_STRUCT(Mailbox, (), (id, version, name, host, port, tls, certificate_authority, user, sign_in, password, oauth, folder, after_taking, move_to, active, addresses, playbook))

struct SessionRecord { Digest token; StaffId staff; std::string csrf; Instant created_at, expires_at, seen_at; };
struct ApiToken { TokenId id; Digest token; StaffId staff; std::string name; std::vector<std::string> scopes; Instant created_at; std::optional<Instant> revoked_at, used_at; };
struct PageLink { LinkId id; Digest token; CaseId case_id; Instant created_at; std::optional<Instant> expires_at, revoked_at, seen_at; };
struct Draft { DraftId id; CaseId case_id; StaffId staff; std::string kind; std::string body; std::int64_t version = 1; Instant updated_at; };  // kind: mail, note, call; body: JSON

// ---- projections ----
struct CaseRow {
  CaseId id;
  std::int64_t number = 0;
  std::int64_t version = 0;           // sequence of its last event; the ETag
  CustomerId customer;
  std::optional<StaffId> owner;
  domain::CasePhase phase = domain::CasePhase::open;
  domain::CaseKind kind = domain::CaseKind::complaint;
  domain::Severity severity = domain::Severity::normal;
  domain::Channel channel = domain::Channel::mail;
  std::optional<domain::Outcome> outcome;
  Instant received_at, updated_at;
  std::string summary;                // CaseSummary, rendered: answered as it is
};
struct DutyRow {
  CaseId case_id;
  int ordinal = 0;                    // order within the case
  std::int64_t case_version = 0;
  domain::Act act = domain::Act::claim;
  Uuid subject;
  std::optional<StaffId> owner;
  std::optional<domain::Role> for_role;
  std::optional<Instant> opens, due;
  Instant sort_at;                    // due, or the far future when there is no clock; unclaimed openings: received_at
  int attempt = 0;
  std::string what, why;
};
struct ClockRow { CaseId case_id; domain::ClockKind clock; Uuid subject; Instant due; };

// ---- journals ----
enum class Became { new_case, reply, automatic, needs_a_look };
BOOST_DESCRIBE_ENUM(Became, new_case, reply, automatic, needs_a_look)
struct IntakeRow {
  IntakeId id;
  Digest content{};                   // SHA-256 of the raw bytes: identical bytes are the same mail
  std::string source;                 // "pipe", "folder:inbox/0001.eml", "imap:<mailbox>/<uidvalidity>/<uid>"; all sources of identical bytes, one a line
  std::string message_id;             // without brackets; empty when it had none
  std::string from, to, subject;
  Instant taken_at;
  std::optional<Instant> sent_at;     // its Date header
  Became became = Became::needs_a_look;
  std::string why;                    // rule id: "first_mail", "token", "references", "bounce", "no_sender", ...
  std::optional<CaseId> case_id;
  std::optional<domain::ContactId> contact;
  std::string parsed;                 // ParsedMail as JSON, without attachment bytes
  bool settled = true;                // false: a needs-a-look item nobody has dealt with
  std::string writer;                 // whose words it is, lower case: what the cap of an hour counts by; may be empty
  Instant written_at;                 // when our mail servers got it, at the latest taken_at
};
struct MessageRow {
  CaseId case_id;
  bool in_case = true;                // false: only named there, or above somebody else's mail; it finds the case and is never answered to
};
struct AttachmentRow { domain::ContactId contact; CaseId case_id; int ordinal = 0; std::string name, type; std::int64_t bytes = 0; Digest content{};
  std::string content_id;             // without brackets, of a picture within the text: what "cid:" points at; else empty
};

// shown: rehearsal, never sent. came_back, reported: it left, and a report of it came in later.
enum class OutboxState { waiting, sending, sent, failed, unknown, undone, shown, came_back, reported };
BOOST_DESCRIBE_ENUM(OutboxState, waiting, sending, sent, failed, unknown, undone, shown, came_back, reported)
struct OutboxRow {
  domain::ContactId id;               // the letter's contact id
  CaseId case_id;
  std::string to, subject, text;
  std::string message_id;             // stable for ever, without brackets
  std::optional<std::string> in_reply_to;
  std::vector<std::string> references;
  std::string reply_to;               // with the signed token
  std::string from_name;              // "Ana Reis, Harbour Lane"
  Instant written_at, leaves_at;
  OutboxState state = OutboxState::waiting;
  int tries = 0;
  std::optional<Instant> next_try_at, sent_at;
  std::string last_answer;            // the server's words, or ours
  bool automatic = false;             // no colleague sent it: it leaves by itself
  std::optional<Digest> content;      // the mail's bytes in Blobs, kept before they are first handed over; every later try hands over the same
  std::string claimed_by;             // the server that has it in hand while it is `sending`, or had
  std::optional<Instant> claimed_at;
};
// Where a mailbox stands: how far its mails are taken, and how its connection does. Written by its fetcher, and anew when its settings change.
enum class MailboxPhase { off, untried, connecting, taking, waiting, failed };
BOOST_DESCRIBE_ENUM(MailboxPhase, off, untried, connecting, taking, waiting, failed)
// Why a mailbox cannot be taken from, as it may be told to everybody who works: without settings. unreachable: no answer, or broken off;
// ours: something on our side, such as a full disk.
enum class MailboxFailure { none, sign_in, certificate, folder, unreachable, server, ours };
BOOST_DESCRIBE_ENUM(MailboxFailure, none, sign_in, certificate, folder, unreachable, server, ours)
struct MailboxState {
  MailboxId mailbox;
  MailboxPhase phase = MailboxPhase::untried;
  Instant since;                           // of the phase
  std::string error;                       // the last sentence of what went wrong; empty after a success
  std::optional<Instant> last_success_at;  // the last time all that was there was taken
  std::optional<Instant> last_mail_at;     // the last time a mail was taken
  std::int64_t taken = 0;                  // mails since the mailbox was made
  std::int64_t known = 0;                  // of them, such as were known already
  std::int64_t needs_a_look = 0;
  std::int64_t uid_validity = 0;           // of the folder as it was last taken from whole; 0: never
  std::int64_t last_uid = 0;               // every mail up to it is taken; those to be marked or moved yet are listed (mailbox_marks)
  std::optional<Instant> begun_at;         // the first look into this folder; mails seen before it are old business
  std::string mark_error;                  // why taken mails could not be marked or moved; empty where they are. It holds up no taking
  MailboxFailure failure = MailboxFailure::none;  // of `error`
};

struct IdempotencyRow { std::string key; std::string who; Digest request{}; int status = 0; std::string answer; Instant at; };

}  // namespace amends::app
