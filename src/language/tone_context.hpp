#pragma once
// What the tone check may know of the case. Every member may be left out; a rule that needs it is then silent. The application fills it
// from the case's state; `amends lint --lines` reads it from the member "case" of a line.

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "base/money.hpp"
#include "base/time.hpp"

namespace amends::language {

enum class Fault { ours, not_ours, unknown };
BOOST_DESCRIBE_ENUM(Fault, ours, not_ours, unknown)
enum class Decision { upheld, partly, rejected };
BOOST_DESCRIBE_ENUM(Decision, upheld, partly, rejected)

struct LedgerPromise {
  std::string text;  // "Blanket at her door"
  Instant due;
};
BOOST_DESCRIBE_STRUCT(LedgerPromise, (), (text, due))

struct ToneContext {
  std::optional<bool> complaint;                       // it is one
  std::optional<Fault> fault;                          // as found; ours: accepted
  std::optional<int> prior_apologies;                  // sent or said before this text
  std::optional<std::vector<LedgerPromise>> promises;  // open ones; an empty list says that there is none
  std::optional<Instant> now;
  std::optional<std::string> zone;        // the customer's, IANA
  std::vector<std::string> holidays;      // of the company's calendar: local dates, "2026-12-25"
  std::optional<Instant> deadline;        // the final answer's own clock
  std::optional<bool> investigating;      // the cause is not known yet
  std::optional<std::string> customer;    // "Ms Adaeze Okafor"
  std::optional<std::string> topic;       // the case's title: what it is about
  std::optional<std::string> words;       // theirs: what they said or wrote
  std::vector<std::string> others;        // names of other customers
  std::vector<std::string> staff;         // names of colleagues
  std::vector<Money> amounts;             // that stand in the record
  std::vector<std::string> issues;        // that they raised
  std::vector<std::string> options;       // titles of what is offered
  std::optional<Decision> decision;       // of the final answer
  std::optional<Money> entitlement;       // due by law or contract, whatever goodwill is
  std::optional<std::string> pack;        // id of the rule pack
  std::vector<std::string> required;      // texts and addresses the pack wants in an acknowledgement or final answer
  std::optional<bool> explanation_asked;  // they asked why
};
BOOST_DESCRIBE_STRUCT(ToneContext, (),
                      (complaint, fault, prior_apologies, promises, now, zone, holidays, deadline, investigating, customer, topic, words,
                       others, staff, amounts, issues, options, decision, entitlement, pack, required, explanation_asked))

}  // namespace amends::language
