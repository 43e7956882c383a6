#pragma once
// The next thing that happens to a case: drawn from what is permitted, with arguments that fit its state, now and then ones that do not.

#include "dice.hpp"
#include "domain/recovery/decide.hpp"

namespace amends::domain {

template <class IdType>
IdType some_id(Dice& dice) {
  Uuid uuid;
  for (auto& byte : uuid.bytes) byte = static_cast<std::uint8_t>(dice.next());
  return IdType{uuid};
}

struct People {
  StaffId ana, tom, mira, olga, ines;  // two agents, a lead, the owner, an administrator
  static People made_up();
  std::vector<StaffId> all() const { return {ana, tom, mira, olga, ines}; }
  Actor actor(Dice& dice) const;  // now and then somebody who may only read
};

// Some customers never pick up, some never write back: without them no ladder is climbed to its end and no follow-up runs out.
struct Temper {
  bool never_picks_up = false;
  bool never_writes_back = false;
};

// One of the actions this actor is permitted now, some likelier than others so that cases come to their end and beyond.
std::string draw_action(Dice& dice, const State& state, const Actor& actor, Temper temper, Instant now);
// `action` with arguments; about one in twenty has something wrong.
Command make_command(Dice& dice, std::string_view action, const State& state, const People& people, Instant now);
OpenCase open_a_case(Dice& dice, Instant now);

}  // namespace amends::domain
