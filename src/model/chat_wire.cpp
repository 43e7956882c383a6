#include "model/chat_wire.hpp"

#include <vector>

#include <fmt/format.h>
#include <boost/json/value.hpp>

#include "wire/read.hpp"
#include "wire/text.hpp"
#include "wire/write.hpp"

namespace amends::model {
namespace {

constexpr int tokens_max = 1000;     // a letter of ours has 130 words; a model that thinks aloud needs room
constexpr double temperature = 0.3;  // close to the facts
constexpr std::size_t words_shown = 200;

struct Message {
  std::string role, content;
};
BOOST_DESCRIBE_STRUCT(Message, (), (role, content))
struct Request {
  std::string model;
  std::vector<Message> messages;
  double temperature = 0;
  int max_tokens = 0;
  bool stream = false;
};
BOOST_DESCRIBE_STRUCT(Request, (), (model, messages, temperature, max_tokens, stream))

const boost::json::value* member(const boost::json::value* value, const char* name) {
  return value && value->is_object() ? value->as_object().if_contains(name) : nullptr;
}

const boost::json::value* first(const boost::json::value* value) {
  return value && value->is_array() && !value->as_array().empty() ? &value->as_array().front() : nullptr;
}

std::string_view text_of(const boost::json::value* value) {
  return value && value->is_string() ? std::string_view(value->as_string()) : std::string_view();
}

}  // namespace

std::string request_body(const std::string& model, const app::ModelQuestion& question) {
  return wire::to_text(Request{model, {{"system", question.instructions}, {"user", question.facts}}, temperature, tokens_max, false});
}

Result<std::string> answer_text(std::string_view body) {
  const auto json = wire::parse(body);
  const auto* choice = json ? first(member(&*json, "choices")) : nullptr;
  const auto* content = member(member(choice, "message"), "content");
  if (!content || !content->is_string())
    return fail(Errc::unavailable,
                "What answers at the model's address does not speak OpenAI's chat completions. Check the address: it usually ends in /v1.",
                "model_nonsense");
  if (text_of(member(choice, "finish_reason")) == "length")
    return fail(Errc::unavailable, "The model did not come to an end in the room it has. Ask once more, or choose another model.",
                "model_too_long");
  return std::string(text_of(content));
}

std::string error_words(std::string_view body) {
  const auto json = wire::parse(body);
  if (!json) return {};
  const auto* error = member(&*json, "error");
  auto words = text_of(error);
  if (words.empty()) words = text_of(member(error, "message"));
  std::string line;
  for (std::size_t at = 0; at < words.size() && line.size() < words_shown;) {
    const auto size = wire::utf8_sequence(words.substr(at));
    const auto c = static_cast<unsigned char>(words[at]);
    if (size > 1 || (c > ' ' && c < 127))
      line += words.substr(at, size);
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
    at += std::max<std::size_t>(size, 1);
  }
  return line;
}

}  // namespace amends::model
