#include "model/chat_model.hpp"

#include <fmt/format.h>

#include "model/chat_wire.hpp"
#include "net/http_post.hpp"

namespace amends::model {
namespace {

std::string endpoint_of(std::string base) {
  while (base.ends_with('/')) base.pop_back();
  return base + "/chat/completions";
}

std::string quoted(const std::string& words) { return words.empty() ? std::string() : fmt::format(" It says: “{}”.", words); }

tl::unexpected<Error> unreachable(const Error& error) {
  const std::string_view rule = error.rule == "timed_out"          ? "model_slow"
                                : error.rule == "answer_too_large" ? "model_too_long"
                                : error.rule == "stopped"          ? "model_stopped"
                                                                   : "model_unreachable";
  return fail(error.code, "There is no draft from the model. " + error.sentence, std::string(rule));
}

tl::unexpected<Error> refused(const std::string& url, const net::Answer& answer) {
  const auto failed = [](std::string sentence, const char* rule) { return fail(Errc::unavailable, std::move(sentence), rule); };
  const auto said = quoted(error_words(answer.body));
  switch (answer.status) {
    case 401:
    case 403:
      return failed("The model’s server refuses the key. An owner or an administrator can write another one in the settings." + said,
                    "model_refuses");
    case 404:
      return failed(fmt::format("The model’s server knows nothing at {}, or no model of that name.{}", url, said), "model_refuses");
    case 429:
      return failed("The model’s server has too much to do, or its quota is used up. Try again later." + said, "model_failed");
    default:
      break;
  }
  if (answer.status >= 300 && answer.status < 400)
    return failed(
        fmt::format("{} sends us on to another address, and we do not follow. Write the address it really has in the settings.", url),
        "model_refuses");
  if (answer.status >= 500)
    return failed(fmt::format("The model’s server is not well ({}). Try again in a moment.{}", answer.status, said), "model_failed");
  return failed(fmt::format("The model’s server does not take what we ask ({}).{}", answer.status, said), "model_refuses");
}

}  // namespace

Result<std::string> ChatModel::ask(const app::ModelSettings& settings, const app::ModelQuestion& question,
                                   const std::atomic<bool>& stopping) {
  const auto url = endpoint_of(settings.base_url);
  net::Post request{url, "application/json", request_body(settings.model, question)};
  request.bearer = settings.api_key.value_or("");
  request.timeout = std::chrono::seconds(settings.timeout_seconds);
  request.answer_bytes_max = limits::model_answer_bytes_max;
  const auto answer = net::post(request, stopping);
  if (!answer) return unreachable(answer.error());
  if (answer->status != 200) return refused(url, *answer);
  return answer_text(answer->body);
}

}  // namespace amends::model
