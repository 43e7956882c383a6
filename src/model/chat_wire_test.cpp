#include "model/chat_wire.hpp"

#include <gtest/gtest.h>

namespace amends::model {
namespace {

TEST(ChatWire, asks_one_question) {
  EXPECT_EQ(
      request_body("small", {"Be kind.", "“Broken”"}),
      R"({"model":"small","messages":[{"role":"system","content":"Be kind."},{"role":"user","content":"“Broken”"}],"temperature":0.3,"max_tokens":1000,"stream":false})");
}

TEST(ChatWire, reads_the_text_and_passes_over_the_rest) {
  EXPECT_EQ(
      *answer_text(
          R"({"id":"x","choices":[{"index":0,"message":{"role":"assistant","content":"Sorry.","tool_calls":null},"finish_reason":"stop"}],"usage":{}})"),
      "Sorry.");
}

TEST(ChatWire, what_is_no_answer_is_refused) {
  for (const auto* body : {"", "<html>", "null", "[]", "{}", R"({"choices":[]})", R"({"choices":{}})", R"({"choices":[null]})",
                           R"({"choices":[{"message":{}}]})", R"({"choices":[{"message":{"content":null}}]})",
                           R"({"choices":[{"message":{"content":["Sorry"]}}]})", "{\"choices\":[{\"message\":{\"content\":\"\xFF\"}}]}"})
    EXPECT_EQ(answer_text(body).error().rule, "model_nonsense") << body;
  EXPECT_EQ(answer_text(R"({"choices":[{"message":{"content":"Dear"},"finish_reason":"length"}]})").error().rule, "model_too_long");
}

TEST(ChatWire, shows_a_line_of_what_went_wrong) {
  EXPECT_EQ(error_words(R"({"error":{"message":"No such\n\u0007 model","code":404}})"), "No such model");
  EXPECT_EQ(error_words(R"({"error":"busy"})"), "busy");
  EXPECT_EQ(error_words("<html>"), "");
  EXPECT_LE(error_words(R"({"error":")" + std::string(5000, 'a') + "\"}").size(), 200U);
}

}  // namespace
}  // namespace amends::model
