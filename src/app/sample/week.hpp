#pragma once
// How the sample data is told: people, and acts on cases at their times.

#include <string>

#include "app/app.hpp"
#include "app/open_case.hpp"

// Tables, one line a row:
// clang-format off

namespace amends::app::sample {

struct People { StaffId ana, tom, priya, maeve, jonas, mira; };

// One sample customer and what they wrote.
struct Letter {
  const char* name;
  const char* email;
  const char* phone;
  const char* place;
  const char* zone;
  domain::Channel channel;
  domain::Severity severity;
  const char* title;
  const char* subject;  // of a mail; empty: the title
  const char* text;
  const char* sign;     // of the opening
  const char* quote;    // the words the sign rests on
  const char* feeling;
};

class Week {
 public:
  Week(App& app, const People& people) : app_(app), people_(people) {}

  const People& people() const { return people_; }
  static Instant at(const char* date, const char* time);  // Brussels

  Result<CaseId> open(Instant when, const Letter& letter);
  Result<domain::ContactId> last_contact(const CaseId& id);
  // By a colleague, by Ana unless said.
  Result<Executed> act(const CaseId& id, Instant when, domain::Command command) { return act(id, when, people_.ana, std::move(command)); }
  Result<Executed> act(const CaseId& id, Instant when, StaffId who, domain::Command command);
  // Makes the offer that the call promised, and keeps that promise.
  Result<Executed> offer(const CaseId& id, Instant when, StaffId who, domain::MakeOffer offer);
  Result<Executed> by_customer(const CaseId& id, Instant when, domain::Command command);
  // Fills in what the shop knows of the customer.
  Result<void> know(const CaseId& id, const std::function<void(CustomerRecord&)>& fill);
  // The clocks that rang until then.
  Result<void> ring_until(Instant when);

 private:
  Result<Executed> run(const CaseId& id, domain::Command command, Who who);

  App& app_;
  People people_;
};

Result<void> tell_today(Week& week);  // what stands on Today
Result<void> tell_past(Week& week);   // closed and recovered ones, for lists

// Parts that several cases share.
// The call promises two ways to put it right by `offer_due`.
domain::RecordCall long_call(Instant offer_due, const char* account, const char* upset, domain::UpsetAbout about, const char* reflection, const char* feeling, int score);
domain::MakeOffer two_options(const char* first, const char* first_button, const char* second, const char* second_button, std::optional<Instant> valid_until);

}  // namespace amends::app::sample
