#include "domain/recovery/describe_events.hpp"

namespace amends::domain {

Sentence describe(const State& before, const State& after, const Event& event, Instant at, const Actor& actor, const Names& names) {
  return std::visit(Describe{before, after, at, actor, names}, event);
}

std::string Describe::who() const {
  switch (actor.kind) {
    case ActorKind::staff:
      return names.staff(actor.staff.value_or(StaffId{}));
    case ActorKind::customer:
      return names.customer();
    case ActorKind::system:
      return "Amends";
  }
  return {};
}

Sentence Describe::ours(EntryForm form, std::string icon, std::string text, std::string aside) const {
  return {form, std::move(icon), who(), std::move(text), std::move(aside), {}};
}

Sentence Describe::theirs(EntryForm form, std::string icon, std::string text, const Words& quote, std::string aside) const {
  return {form, std::move(icon), names.customer(), std::move(text), std::move(aside), excerpt(quote)};
}

Sentence Describe::told(EntryForm form, std::string icon, std::string text, std::string aside) {
  return {form, std::move(icon), {}, std::move(text), std::move(aside), {}};
}

}  // namespace amends::domain
