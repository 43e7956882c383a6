#pragma once
// Taking a mail in: nothing lost, nothing doubled. The raw bytes are kept before anything is made of them; the intake row, the case or the
// reply it becomes and its attachments are one transaction. Identical bytes are the same mail, whoever brings them again.

#include "app/open_case.hpp"
#include "app/post/judge.hpp"
#include "app/writer.hpp"

namespace amends::app {

// too_large and withheld (the mail server does not hand it over whole) stay in the mailbox; cut_off came by a pipe or a file and was larger
// than is taken. reader_failed: it came in whole, and making something of it failed on our side; its bytes are kept.
enum class Untaken { too_large, withheld, cut_off, reader_failed };

// A mail on its way in.
struct ArrivingMail {
  std::string raw;     // its bytes; where only the header came in that header, cut off or empty. Of reader_failed: all of them
  std::string source;  // "pipe", "folder/0001.eml", "api"
  Instant now;
  std::optional<Untaken> untaken = {};  // why only the header came in, or is made something of
  std::uint64_t bytes = 0;              // of such a mail, whole
  std::optional<Instant> arrived = {};  // when the mail server got it (IMAP's INTERNALDATE); none where nobody says
};

// A mail as it is read: made on the caller's thread, before the writer's queue (large bytes never pass it).
struct PreparedMail {
  std::string raw;  // what is kept of it; gone once it is
  std::string source;
  Instant now;
  std::optional<Untaken> untaken;
  IncomingMail mail;
  Instant received;  // when our mail servers got it; see received_at
  Digest content{};
  std::vector<AttachmentRow> attachments;         // of the mail; contact and case are not known yet
  language::FirstLook look;                       // at its words
  std::vector<language::FirstLook> looks_inside;  // at those of each mail it passes on
};
PreparedMail read_mail(const MailReader& mails, ArrivingMail arriving, std::string_view secret);
// When our mail servers got a mail: as IMAP says, or the topmost Received. Where nobody noted it, its Date, which is the sender's to write:
// of a mail that comes in now it counts only where it is of these days; an archive's is taken as it is. Never later than `now`.
Instant received_at(const IncomingMail& mail, std::string_view source, std::optional<Instant> arrived, Instant now);
// Keeps the bytes of several and of their attachments, durable together: all of them or an error. Before the transaction that takes them.
Result<void> keep_bytes(Blobs& blobs, std::span<PreparedMail> mails);

struct Taken {
  bool already_known = false;
  Became became = Became::needs_a_look;
  std::string why;
  IntakeId intake;
  std::optional<CaseId> case_id;
  std::int64_t number = 0;  // of the case, 0 without one
};
BOOST_DESCRIBE_STRUCT(Taken, (), (already_known, became, why, intake, case_id, number))

class Intake {
 public:
  Intake(Store& store, Writer& writer, Recovery& recovery, const MailReader& mails)
      : store_(store), writer_(writer), recovery_(recovery), mails_(mails) {}

  // Takes one and blocks until it is durable; several: Taking. Errors are the store's: a mail is never refused for what it says. Of a mail
  // of which only the header came in: an item that needs a look, with what is known of it; the same mail is one item, however often it is
  // met.
  Result<Taken> take(ArrivingMail mail);

  // Within a unit of work, for a mail whose bytes are kept.
  Result<Taken> take(Unit& unit, const PreparedMail& prepared);

  // What people do with the list. A colleague acts, and vouches for what they put into a case as the customer's word. `make_case` opens a
  // case from any item that has none. `settle` with a case puts it there, and where that is the case it belonged to, the customer keeps the
  // address; without one, what somebody else wrote in a case stays there as a note.
  Result<Opened> make_case(Unit& unit, const IntakeRow& row, const domain::Actor& actor, Instant now);
  Result<void> settle(Unit& unit, IntakeRow row, std::optional<CaseId> case_id, const domain::Actor& actor, Instant now);
  // Lets in what a storm held back, oldest first and at most limits::storm_let_in_max, each as the mail it is; the item that stands for
  // them comes last. Blocks; one commit a mail. Gives how many. Errors: `conflict` for an item that is no open storm.
  Result<std::size_t> let_in(const IntakeId& id, Instant now);
  Result<std::string> secret(Reader& reader);
  const MailReader& mails() const { return mails_; }

 private:
  Result<Judgement> judged(Unit& unit, const PreparedMail& prepared);
  Result<void> apply(Unit& unit, const PreparedMail& prepared, const Judgement& judgement, IntakeRow& row, Taken& taken, Instant now);
  Result<void> keep_thread(Unit& unit, const IncomingMail& mail, const Judgement& judgement, const IntakeRow& row);
  Result<void> become(Unit& unit, const PreparedMail& prepared, const Judgement& judgement, IntakeRow& row, Taken& taken, Instant now);
  Result<void> open(Unit& unit, const PreparedMail& prepared, const Judgement& judgement, IntakeRow& row, Taken& taken, const Who& who);
  Result<domain::ContactId> add_to_case(Unit& unit, const PreparedMail& prepared, const Judgement& judgement, const Who& who,
                                        std::int64_t& number);
  Result<void> note_reported(Unit& unit, const PreparedMail& prepared, const Judgement& judgement, const Who& system);
  Result<void> keep_address(Unit& unit, const CaseId& id, const std::string& address);
  Result<void> note_absence(Unit& unit, const PreparedMail& prepared, const Judgement& judgement, const Who& system);
  Result<void> note_passed_on(Unit& unit, const CaseId& id, const IncomingMail& mail, const MailWriter& writer, const Who& who);
  Result<void> keep_attachments(Unit& unit, std::vector<AttachmentRow> rows, const CaseId& id, const domain::ContactId& contact);
  Result<void> let_in(Unit& unit, const IntakeRow& listed, const PreparedMail& prepared, Instant now);
  Result<PreparedMail> prepare_again(const IntakeRow& row, std::string_view secret);

  Store& store_;
  Writer& writer_;
  Recovery& recovery_;
  const MailReader& mails_;
};

}  // namespace amends::app
