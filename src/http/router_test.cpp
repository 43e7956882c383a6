#include "http/router.hpp"

#include <stdexcept>

#include <gtest/gtest.h>

#include "http/problem.hpp"

namespace amends::http {
namespace {

Handler says(std::string text) {
  return [text = std::move(text)](const Request&, const Reply& reply) { reply.send(Response::text(200, text)); };
}

struct Kept final : Answering {
  Response response{0, {}, {}, {}};
  void send(Response answer) override { response = std::move(answer); }
  std::shared_ptr<Stream> open_stream(std::vector<Header>) override { return nullptr; }
};

std::string answer_of(const Router& router, Method method, std::string_view path) {
  const auto kept = std::make_shared<Kept>();
  Request request;
  request.method = method;
  request.path = path;
  Router::dispatch(router.find(method, path), std::move(request), Reply(kept));
  return kept->response.status == 200 ? std::string(view(kept->response.body)) : std::to_string(kept->response.status);
}

TEST(Router, fixed_segments_go_before_names_and_names_are_given) {
  Router router;
  router.add(Method::get, "/cases", says("list"));
  router.add(Method::get, "/cases/{case}", says("one"));
  router.add(Method::get, "/cases/mine", says("mine"));
  router.add(Method::get, "/cases/{case}/promises/{promise}", says("promise"));
  router.add(Method::get, "/cases/mine/late", says("late"));
  EXPECT_EQ(answer_of(router, Method::get, "/cases"), "list");
  EXPECT_EQ(answer_of(router, Method::get, "/cases/A-1042"), "one");
  EXPECT_EQ(answer_of(router, Method::get, "/cases/mine"), "mine");
  EXPECT_EQ(answer_of(router, Method::get, "/cases/mine/late"), "late");
  EXPECT_EQ(answer_of(router, Method::get, "/cases/mine/promises/7"), "promise");  // back out of the fixed branch
  EXPECT_EQ(router.find(Method::get, "/cases/a%20b/promises/%C3%A9").params, (wire::Fields{{"case", "a b"}, {"promise", "é"}}));
  for (const auto* nowhere : {"", "/", "/case", "/cases/", "/cases//promises/1", "/cases/1/promises", "/cases/1/2/3/4", "//", "*"})
    EXPECT_EQ(answer_of(router, Method::get, nowhere), "404") << nowhere;
}

TEST(Router, names_of_one_place_may_differ_by_method) {
  Router router;
  router.add(Method::get, "/a/{x}", says("get"));
  router.add(Method::put, "/a/{y}", says("put"));
  EXPECT_EQ(router.find(Method::put, "/a/1").params.at(0).first, "y");
  EXPECT_EQ(router.find(Method::post, "/a/1").allow, "GET, HEAD, PUT, OPTIONS");
}

TEST(Router, what_nobody_knows_goes_to_the_rest_when_it_is_read) {
  Router router;
  router.add(Method::get, "/a", says("a"));
  router.otherwise(says("rest"));
  EXPECT_EQ(answer_of(router, Method::get, "/b/c"), "rest");
  EXPECT_EQ(answer_of(router, Method::post, "/b/c"), "404");
  EXPECT_EQ(answer_of(router, Method::post, "/a"), "405");
}

TEST(Router, a_mistaken_declaration_stops_the_program) {
  Router router;
  router.add(Method::get, "/a/{x}", says(""));
  EXPECT_THROW(router.add(Method::get, "/a/{y}", says("")), std::logic_error);
  EXPECT_THROW(router.add(Method::get, "a", says("")), std::logic_error);
  EXPECT_THROW(router.add(Method::head, "/h", says("")), std::logic_error);
}

TEST(Problem, each_kind_of_error_has_its_status_and_says_its_sentence) {
  const auto status = [](Errc code, std::string rule = {}) { return problem({code, "Why.", std::move(rule), {}}).status; };
  EXPECT_EQ(status(Errc::invalid), 400);
  EXPECT_EQ(status(Errc::not_found), 404);
  EXPECT_EQ(status(Errc::forbidden), 403);
  EXPECT_EQ(status(Errc::conflict), 409);
  EXPECT_EQ(status(Errc::unavailable), 503);
  EXPECT_EQ(status(Errc::internal), 500);
  EXPECT_EQ(status(Errc::forbidden, "sign_in_needed"), 401);
  EXPECT_EQ(status(Errc::conflict, "version_stale"), 412);
  EXPECT_EQ(view(problem({Errc::conflict, "A promise is still open.", "promise_still_open", "/outcome"}).body),
            R"({"type":"about:blank","title":"Conflict","status":409,"detail":"A promise is still open.","rule":"promise_still_open",)"
            R"("field":"/outcome"})");
}

TEST(Message, finds_headers_and_cookies) {
  Request request;
  request.headers = {{"Content-Type", "a"}, {"COOKIE", "one=1; session=abc=; two="}, {"cookie", "three=3"}};
  EXPECT_EQ(request.header("content-type"), "a");
  EXPECT_EQ(request.header("none"), "");
  EXPECT_EQ(request.cookie("session"), "abc=");
  EXPECT_EQ(request.cookie("three"), "3");
  EXPECT_EQ(request.cookie("ession"), "");
}

TEST(Message, a_header_cannot_be_broken_out_of) {
  std::string head;
  append_head(head, Response::see_other("/a\r\nSet-Cookie: x=1"), Framing::length, After::keep_alive, "");
  EXPECT_EQ(head.find("\r\nSet-Cookie"), std::string::npos);
  EXPECT_EQ(*event_frame("a\nb", "", "x"), "event: ab\ndata: x\n\n");
}

TEST(Router, failures_under_a_prefix_are_said_by_its_voice) {
  Router router;
  router.add(Method::post, "/c/{token}/wish", [](const Request&, const Reply&) { throw std::runtime_error("secret detail"); });
  router.otherwise([](const Request&, const Reply& reply) { reply.send(Response::text(200, "the application")); });
  router.speak("/c", [](const Error& error, const Request& request) {
    return Response::text(problem(error).status, "for people, " + std::string(request.header("Accept-Language")));
  });
  const auto ask = [&](Method method, std::string path) {
    const auto kept = std::make_shared<Kept>();
    Request request;
    request.method = method;
    request.path = path;
    request.headers = {{"Accept-Language", "de"}};
    Router::dispatch(router.find(method, path), std::move(request), Reply(kept));
    return std::to_string(kept->response.status) + " " + std::string(view(kept->response.body));
  };
  for (const auto* path : {"/c", "/c/", "/c/a/b/c"}) EXPECT_EQ(ask(Method::get, path), "404 for people, de") << path;
  EXPECT_EQ(ask(Method::put, "/c/a/wish"), "405 for people, de");
  EXPECT_EQ(ask(Method::post, "/c/a/wish"), "500 for people, de");
  EXPECT_EQ(ask(Method::get, "/cases"), "200 the application");
  EXPECT_EQ(router.refusal({Errc::invalid, "Too large.", "body_too_large", {}}, {}).type, "application/problem+json");
}

}  // namespace
}  // namespace amends::http
