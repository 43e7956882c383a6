#include "main/text_line.hpp"

#include <boost/json/value.hpp>

#include "wire/read.hpp"

namespace amends {

Result<TextLine> read_text_line(std::string_view line) {
  const auto json = TRY(wire::parse(line));
  const auto* object = json.if_object();
  if (!object) return fail(Errc::invalid, "A line is an object with id and text.", "type_wrong");
  TextLine read;
  const auto take = [&](const char* name, std::string& into) {
    const auto* member = object->if_contains(name);
    if (member && member->is_string()) into = std::string_view(member->get_string());
    return member && member->is_string();
  };
  take("id", read.id);
  take("label", read.label);
  if (!take("text", read.text)) return fail(Errc::invalid, "The member text is missing or no text.", "member_missing", "/text");
  return read;
}

}  // namespace amends
