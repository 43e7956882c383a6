#pragma once
// What is said on a call, step by step: short, spoken, with the customer's name and what is known of them (pictures/call-*.png).
// English. Between two pairs of asterisks: said with weight.

#include "app/access/settings.hpp"
#include "app/viewer.hpp"
#include "domain/playbook/playbook.hpp"

namespace amends::app {

struct CallFacts {
  const domain::State& state;
  const CustomerRecord& customer;
  const ReaderNames& names;
  const StaffRecord& caller;
  const Settings& settings;
  const domain::Playbook& playbook;
  std::string first_words;  // of the customer, verbatim; may be empty
  Instant now;

  std::string zone() const { return state.zone.empty() ? settings.zone : state.zone; }
};

std::vector<std::string> say_listen(const CallFacts& facts, domain::CallbackPurpose purpose);
// Questions that follow from what they wrote, then those every call asks. One that asks for the worst and one for what they would like are
// always among them: the interface ticks them by the marks they ask for.
std::vector<std::string> questions(const CallFacts& facts);
std::string listen_hint(const CallFacts& facts);
std::vector<std::string> say_reflect();
std::vector<std::string> say_apologise(const CallFacts& facts);
std::vector<std::string> say_empathise(const CallFacts& facts);
std::vector<std::string> say_agree(const CallFacts& facts);
std::vector<std::string> say_thank(const CallFacts& facts);

// Words to choose the feeling from, likeliest first; calm comes last.
std::vector<std::string> feelings_to_choose_from(const domain::State& state);
// Options to start from, the likeliest to be right first, with whose they are to give.
std::vector<OptionIdea> option_ideas(const CallFacts& facts);
// What recording “no answer” would plan: "today 18:30, her time", "a mail with times to choose from". Empty where no call is due.
std::string next_try(const CallFacts& facts);

}  // namespace amends::app
