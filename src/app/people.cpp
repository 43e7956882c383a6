#include "app/people.hpp"

namespace amends::app {

const StaffRecord* Colleagues::find(const StaffId& id) const {
  const auto found = std::find_if(records_.begin(), records_.end(), [&](const StaffRecord& staff) { return staff.id == id; });
  return found == records_.end() ? nullptr : &*found;
}

Result<ColleaguesPtr> Directory::current(Reader& reader) {
  return known_.current([&]() -> Result<Colleagues> { return Colleagues(TRY(reader.all_staff())); });
}

std::string ReaderNames::staff(const StaffId& id) const {
  if (id == reader_) return "You";
  const auto* colleague = colleagues_.find(id);
  return colleague ? colleague->short_name : "A colleague";
}

std::string ReaderNames::customer() const {
  if (!customer_.short_name.empty()) return customer_.short_name;
  return customer_.name.empty() ? "the customer" : customer_.name;
}

std::string ReaderNames::pronoun_object() const {
  switch (customer_.pronoun) {
    case Pronoun::she:
      return "her";
    case Pronoun::he:
      return "him";
    case Pronoun::they:
      break;
  }
  return "them";
}

std::string ReaderNames::pronoun_subject() const {
  switch (customer_.pronoun) {
    case Pronoun::she:
      return "she";
    case Pronoun::he:
      return "he";
    case Pronoun::they:
      break;
  }
  return "they";
}

std::optional<domain::FreeTime> free_time_of(const CustomerRecord& customer) {
  if (!customer.free_from || !customer.free_to) return std::nullopt;
  return domain::FreeTime{*customer.free_from, *customer.free_to};
}

}  // namespace amends::app
