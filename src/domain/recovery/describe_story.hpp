#pragma once
// For tests of sentences: a case told event by event, and the names its reader uses.

#include <utility>
#include <vector>

#include "domain/recovery/describe.hpp"

namespace amends::domain::test {

inline Instant at(std::string_view text) { return parse_rfc3339(text).value(); }

template <class IdType>
IdType id_of(std::uint8_t n) {
  IdType id;
  id.uuid.bytes[15] = n;
  return id;
}

inline const auto ana = id_of<StaffId>(1), tom = id_of<StaffId>(2), jonas = id_of<StaffId>(3);

// Ana reads, in Brussels; the customer is Ms Okafor.
class AnasNames : public Names {
 public:
  std::string staff(const StaffId& id) const override { return id == ana ? "You" : id == tom ? "Tom" : "Jonas"; }
  std::string customer() const override { return "Ms Okafor"; }
  std::string pronoun_object() const override { return "her"; }
  std::string pronoun_subject() const override { return "she"; }
  std::string zone() const override { return "Europe/Brussels"; }
};
class AlexNames : public AnasNames {
 public:
  std::string customer() const override { return "Alex Doe"; }
  std::string pronoun_object() const override { return "them"; }
  std::string pronoun_subject() const override { return "they"; }
};

inline Actor you() { return Actor::colleague(ana, Role::agent); }

// "You claimed the opening. | First voice due by 10:00. | “quote”": what is not there is left out.
inline std::string told(const Sentence& s) {
  std::string text = s.actor.empty() ? s.text : s.actor + " " + s.text;
  if (!s.aside.empty()) text += " | " + s.aside;
  if (!s.quote.text.empty()) text += " | “" + s.quote.text + "”";
  return text;
}

class Story {
 public:
  State state;

  Sentence describe(const Event& event, std::string_view when, const Actor& actor = you(), const Names& names = AnasNames()) {
    const auto before = state;
    evolve(state, event, at(when), actor);
    return domain::describe(before, state, event, at(when), actor, names);
  }
  std::string tell(const Event& event, std::string_view when, const Actor& actor = you()) { return told(describe(event, when, actor)); }
};

}  // namespace amends::domain::test
