#include "app/post/reading.hpp"

#include "wire/read.hpp"

namespace amends::app {
namespace {

std::string text_of(const boost::json::value& from, std::string_view name) {
  const auto* value = from.is_object() ? from.as_object().if_contains(name) : nullptr;
  return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

}  // namespace

Reading reading_of(std::string_view parsed) {
  const auto mail = wire::parse(parsed);
  if (!mail || !mail->is_object()) return {};
  Reading reading{text_of(*mail, "text"), text_of(*mail, "new_text"), text_of(*mail, "html"), {}};
  if (const auto* problems = mail->as_object().if_contains("problems"); problems && problems->is_array())
    for (const auto& one : problems->as_array()) reading.problems.push_back(text_of(one, "sentence"));
  return reading;
}

}  // namespace amends::app
