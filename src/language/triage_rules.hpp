#pragma once
// What the triage looks for, as data. A pattern (RE2) is matched against the folded text (folded.hpp: small letters without
// accents, plain apostrophes). It does not count where its clause denies it ("nobody was hurt"), unless it is `said_as_is`; and of what
// was, not where the sentence asks, supposes, or tells that it is mended (said.hpp).

#include <span>
#include <string_view>

namespace amends::language {

enum class Group {
  risk,      // name: the kind of risk
  weight,    // name: why it is grave; no risk of its own
  event,     // what failed; name: the topic
  handling,  // how they were treated; name: the topic
  grudge,    // plainly dissatisfied, without saying about what
  feeling,   // name: a word of domain/recovery/feelings.hpp, the strongest first
  boss,      // asks for somebody above
  trifle,    // they say themselves that it is small
  praise,
  enquiry,
  request,
  noise,  // spam and automatic mails
};

struct SignRule {
  Group group;
  const char* name;
  int level;  // the least severity of a complaint where it stands; 0 says nothing
  const char* pattern;
  bool said_as_is = false;  // denial is part of the pattern, or changes nothing
};

struct SignTable {
  std::string_view language;  // ISO 639-1
  std::span<const SignRule> rules;
};
std::span<const SignTable> sign_tables();  // English first

std::span<const SignRule> german_sign_rules();
std::span<const SignRule> french_sign_rules();
std::span<const SignRule> spanish_sign_rules();

}  // namespace amends::language
