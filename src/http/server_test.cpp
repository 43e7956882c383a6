#include "http/server.hpp"

#include <condition_variable>
#include <future>
#include <mutex>
#include <stdexcept>
#include <thread>

#include <gtest/gtest.h>

#include "http/api.hpp"
#include "http/problem.hpp"
#include "http/test_client.hpp"

namespace amends::http {
namespace {

using test::Client;
using namespace std::chrono_literals;

class ServerTest : public testing::Test {
 protected:
  void SetUp() override {
    router.add(Method::get, "/hello", [](const Request&, const Reply& reply) { reply.send(Response::json(200, R"({"hello":true})")); });
    router.add(Method::post, "/echo", [](const Request& request, const Reply& reply) { reply.send(Response::text(200, request.body)); });
    router.add(
        Method::post, "/upload",
        [](const Request& request, const Reply& reply) { reply.send(Response::text(200, std::to_string(request.body.size()))); },
        3 * limits::body_bytes_max);
    router.add(Method::get, "/about/{name}", [](const Request& r, const Reply& reply) {
      reply.send(Response::text(200, r.params.at(0).second + "|" + r.query + "|" + std::string(r.header("x-test")) + "|" + r.peer));
    });
  }
  void TearDown() override {
    if (late.joinable()) late.join();
  }

  std::uint16_t start() {
    auto started = Server::start(options, std::move(router));
    EXPECT_TRUE(started) << started.error().sentence;
    server = std::move(*started);
    return server->port();
  }

  ServerOptions options;
  Router router;
  std::thread late;
  std::unique_ptr<Server> server;
};

TEST_F(ServerTest, answers_many_requests_on_one_connection) {
  Client client(start());
  for (int i = 0; i < 3; ++i) {
    const auto answer = client.get("/hello");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, R"({"hello":true})");
    EXPECT_EQ(answer.header("Content-Type"), "application/json");
    EXPECT_EQ(answer.header("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(answer.header("Date").size(), 29U);
  }
  EXPECT_EQ(client.get("/about/a%2Fb%20c?x=1", "X-Test: yes\r\n").body, "a/b c|x=1|yes|127.0.0.1");
}

TEST_F(ServerTest, answers_pipelined_requests_in_their_order) {
  Client client(start());
  std::string requests;
  for (int i = 0; i < 50; ++i) requests += "POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 2\r\n\r\n" + std::to_string(10 + i);
  client.send(requests);
  for (int i = 0; i < 50; ++i) EXPECT_EQ(client.receive().body, std::to_string(10 + i));
}

TEST_F(ServerTest, answers_a_request_that_arrives_byte_by_byte) {
  Client client(start());
  for (const char c : std::string_view("POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 3\r\n\r\nabc")) client.send({&c, 1});
  EXPECT_EQ(client.receive().body, "abc");
}

TEST_F(ServerTest, understands_chunked_bodies_and_asks_for_one_that_waits) {
  Client client(start());
  client.send("POST /echo HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
  EXPECT_EQ(client.receive().body, "abcde");
  client.send("POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(client.receive().status, 100);
  client.send("abc");
  EXPECT_EQ(client.receive().body, "abc");
}

TEST_F(ServerTest, closes_when_asked_to) {
  Client client(start());
  EXPECT_EQ(client.get("/hello", "Connection: close\r\n").header("Connection"), "close");
  EXPECT_TRUE(client.ended());
  Client old(server->port());
  old.send("GET /hello HTTP/1.0\r\n\r\n");
  EXPECT_EQ(old.receive().status, 200);
  EXPECT_TRUE(old.ended());
}

TEST_F(ServerTest, head_says_the_length_and_sends_no_body) {
  Client client(start());
  client.send("HEAD /hello HTTP/1.1\r\nHost: t\r\n\r\n");
  EXPECT_EQ(client.receive(Client::Expect::head_only).header("Content-Length"), "14");
  EXPECT_EQ(client.get("/hello").status, 200);
}

TEST_F(ServerTest, says_what_is_possible_where_it_is_not) {
  Client client(start());
  const auto wrong = client.with_body("DELETE", "/hello", "");
  EXPECT_EQ(wrong.status, 405);
  EXPECT_EQ(wrong.header("Allow"), "GET, HEAD, OPTIONS");
  EXPECT_EQ(wrong.header("Content-Type"), "application/problem+json");
  EXPECT_NE(wrong.body.find("DELETE is not possible here; use GET, HEAD, OPTIONS."), std::string::npos) << wrong.body;
  EXPECT_EQ(client.with_body("BREW", "/hello", "").status, 405);
  const auto options_answer = client.with_body("OPTIONS", "/echo", "");
  EXPECT_EQ(options_answer.status, 204);
  EXPECT_EQ(options_answer.header("Allow"), "POST, OPTIONS");
  const auto nowhere = client.get("/nowhere");
  EXPECT_EQ(nowhere.status, 404);
  EXPECT_NE(nowhere.body.find("\"status\":404"), std::string::npos);
}

TEST_F(ServerTest, refuses_what_is_no_http_with_a_sentence) {
  const auto port = start();
  for (const auto* bad : {"NONSENSE\r\n\r\n", "GET /hello HTTP/9.9\r\n\r\n", "GET /hello HTTP/1.1\r\n\r\n",
                          "GET hello HTTP/1.1\r\nHost: t\r\n\r\n", "GET /hello HTTP/1.1\r\nHost: t\r\nBad Header: x\r\n\r\n",
                          "POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n",
                          "POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: -1\r\n\r\n",
                          "POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
                          "POST /echo HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: gzip\r\n\r\n",
                          "POST /echo HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"}) {
    Client client(port);
    client.send(bad);
    const auto answer = client.receive();
    EXPECT_EQ(answer.status, 400) << bad;
    EXPECT_NE(answer.body.find("\"detail\":"), std::string::npos) << bad;
    EXPECT_TRUE(client.ended()) << bad;
  }
}

TEST_F(ServerTest, refuses_an_oversize_header_and_an_oversize_body) {
  const auto port = start();
  {
    Client client(port);
    client.send("GET /hello HTTP/1.1\r\nHost: t\r\nX-Long: " + std::string(2 * limits::header_bytes_max, 'a') + "\r\n\r\n");
    EXPECT_EQ(client.receive().status, 431);
  }
  const std::string large(limits::body_bytes_max + 1, 'b');
  {
    Client client(port);
    const auto answer = client.with_body("POST", "/echo", large);
    EXPECT_EQ(answer.status, 413);
    EXPECT_NE(answer.body.find("1048576 bytes are the most"), std::string::npos) << answer.body;
  }
  {
    Client client(port);
    client.send("POST /echo HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (std::size_t i = 0; i < 20 && client.send("10000\r\n" + std::string(0x10000, 'c') + "\r\n"); ++i) {}
    EXPECT_EQ(client.receive().status, 413);
  }
  EXPECT_EQ(Client(port).with_body("POST", "/upload", large).body, std::to_string(large.size()));
}

TEST_F(ServerTest, sends_a_large_body_to_a_reader_who_takes_his_time) {
  const auto body = std::make_shared<const std::string>(8 * 1024 * 1024, 'x');
  router.add(Method::get, "/large", [body](const Request&, const Reply& reply) { reply.send({200, "text/plain", {}, body}); });
  Client client(start());
  client.send("GET /large HTTP/1.1\r\nHost: t\r\n\r\n");
  std::this_thread::sleep_for(50ms);
  EXPECT_EQ(client.receive().body.size(), body->size());
  EXPECT_EQ(client.get("/hello").status, 200);
}

TEST_F(ServerTest, answers_late_from_another_thread_and_other_connections_do_not_wait) {
  std::mutex mutex;
  std::condition_variable wake;
  bool go = false;
  router.add(Method::get, "/late", [&](const Request&, const Reply& reply) {
    late = std::thread([&, reply] {
      std::unique_lock lock(mutex);
      wake.wait(lock, [&] { return go; });
      reply.send(Response::text(200, "late"));
    });
  });
  options.threads = 1;
  const auto port = start();
  Client patient(port), other(port);
  patient.send("GET /late HTTP/1.1\r\nHost: t\r\n\r\nGET /hello HTTP/1.1\r\nHost: t\r\n\r\n");
  EXPECT_EQ(other.get("/hello").status, 200);
  {
    const std::lock_guard lock(mutex);
    go = true;
  }
  wake.notify_one();
  EXPECT_EQ(patient.receive().body, "late");
  EXPECT_EQ(patient.receive().body, R"({"hello":true})");
}

TEST_F(ServerTest, a_handler_that_throws_forgets_or_answers_twice_does_no_harm) {
  router.add(Method::get, "/throws", [](const Request&, const Reply&) { throw std::runtime_error("secret detail"); });
  router.add(Method::get, "/forgets", [](const Request&, const Reply&) {});
  router.add(Method::get, "/twice", [](const Request&, const Reply& reply) {
    reply.send(Response::text(200, "one"));
    reply.send(Response::text(200, "two"));
  });
  Client client(start());
  const auto thrown = client.get("/throws");
  EXPECT_EQ(thrown.status, 500);
  EXPECT_EQ(thrown.body.find("secret"), std::string::npos);
  EXPECT_EQ(client.get("/forgets").status, 500);
  EXPECT_EQ(client.get("/twice").body, "one");
  EXPECT_EQ(client.get("/hello").body, R"({"hello":true})");
}

TEST_F(ServerTest, what_is_thrown_on_the_slow_lane_is_answered_and_ends_nothing) {
  SlowLane lane(1, 1);
  router.add(Method::get, "/throws", [&](const Request&, const Reply& reply) {
    detail::answer_on(lane, reply, []() -> Result<Response> { throw std::runtime_error("secret detail"); });
  });
  router.add(Method::get, "/works", [&](const Request&, const Reply& reply) {
    detail::answer_on(lane, reply, []() -> Result<Response> { return Response::text(200, "done"); });
  });
  Client client(start());
  const auto failed = client.get("/throws");
  EXPECT_EQ(failed.status, 500);
  EXPECT_EQ(failed.body.find("secret"), std::string::npos);
  EXPECT_EQ(client.get("/works").body, "done");
  server.reset();
}

TEST_F(ServerTest, a_client_that_dallies_is_told_so_and_an_idle_one_is_closed) {
  options.tick = 10ms;
  options.idle_ms = options.header_ms = options.body_pause_ms = 40ms;
  const auto port = start();
  Client idle(port), slow_header(port), slow_body(port);
  slow_header.send("GET /hello HTTP/1.1\r\nHo");
  slow_body.send("POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 10\r\n\r\nabc");
  EXPECT_EQ(slow_header.receive().status, 408);
  EXPECT_EQ(slow_body.receive().status, 408);
  EXPECT_TRUE(idle.ended());
}

TEST_F(ServerTest, more_connections_than_allowed_are_told_to_come_back) {
  options.connections_max = 1;
  const auto port = start();
  Client first(port);
  EXPECT_EQ(first.get("/hello").status, 200);
  Client second(port);
  const auto answer = second.receive();
  EXPECT_EQ(answer.status, 503);
  EXPECT_EQ(answer.header("Retry-After"), "2");
}

TEST_F(ServerTest, streams_events_with_heartbeats_and_notices_both_ends) {
  std::mutex mutex;
  std::condition_variable changed;
  std::shared_ptr<Stream> stream;
  int closed = 0;
  router.add(Method::get, "/live", [&](const Request& request, const Reply& reply) {
    const std::lock_guard lock(mutex);
    stream = reply.open_stream();
    stream->send(event_frame("hello", "", request.header("last-event-id")));
    stream->on_closed([&] {
      const std::lock_guard inner(mutex);
      ++closed;
      changed.notify_all();
    });
    changed.notify_all();
  });
  options.tick = 10ms;
  options.heartbeat_ms = 30ms;
  const auto port = start();
  {
    Client client(port);
    client.send("GET /live HTTP/1.1\r\nHost: t\r\nLast-Event-ID: 41\r\n\r\n");
    const auto head = client.read_until("data: 41\n\n");
    EXPECT_NE(head.find("Content-Type: text/event-stream"), std::string::npos);
    EXPECT_NE(head.find("event: hello\ndata: 41\n\n"), std::string::npos);
    EXPECT_TRUE(stream->send(event_frame("case", "42", "two\nlines")));
    EXPECT_NE(client.read_until("lines\n\n").find("id: 42\nevent: case\ndata: two\ndata: lines\n\n"), std::string::npos);
    EXPECT_NE(client.read_until(":\n\n").find(":\n\n"), std::string::npos);
  }
  std::unique_lock lock(mutex);
  EXPECT_TRUE(changed.wait_for(lock, 5s, [&] { return closed == 1; }));
  lock.unlock();
  EXPECT_FALSE(stream->send(event_frame("", "", "too late")));

  Client client(port);
  client.send("GET /live HTTP/1.1\r\nHost: t\r\n\r\n");
  client.read_until("data: \n\n");
  stream->send(event_frame("", "", "last"));
  stream->close();
  EXPECT_NE(client.read_until("never").find("data: last\n\n"), std::string::npos);
  lock.lock();
  EXPECT_TRUE(changed.wait_for(lock, 5s, [&] { return closed == 2; }));
}

TEST_F(ServerTest, cuts_off_a_stream_whose_reader_does_not_keep_up) {
  std::promise<std::shared_ptr<Stream>> opened;
  router.add(Method::get, "/live", [&](const Request&, const Reply& reply) { opened.set_value(reply.open_stream()); });
  Client client(start());
  const int small = 4096;
  ::setsockopt(client.native(), SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
  client.send("GET /live HTTP/1.1\r\nHost: t\r\n\r\n");
  const auto stream = opened.get_future().get();
  const auto frame = event_frame("", "", std::string(256 * 1024, 'x'));
  std::size_t sent = 0;
  while (sent < 100 * limits::live_queue_max && stream->send(frame)) ++sent;
  EXPECT_LT(sent, 100 * limits::live_queue_max);
  EXPECT_FALSE(stream->send(frame));
}

TEST_F(ServerTest, stops_gracefully_and_answers_what_is_under_way) {
  std::promise<Reply> asked;
  router.add(Method::get, "/late", [&](const Request&, const Reply& reply) { asked.set_value(reply); });
  options.tick = 10ms;
  const auto port = start();
  Client busy(port), idle(port);
  EXPECT_EQ(idle.get("/hello").status, 200);
  busy.send("GET /late HTTP/1.1\r\nHost: t\r\n\r\n");
  auto reply = std::make_optional(asked.get_future().get());
  std::thread stopping([&] { server->stop(); });
  EXPECT_TRUE(idle.ended());
  reply->send(Response::text(200, "done"));
  EXPECT_EQ(busy.receive().body, "done");
  EXPECT_TRUE(busy.ended());
  stopping.join();
  EXPECT_FALSE(Client(port).connected());
}

TEST_F(ServerTest, a_reply_kept_beyond_the_server_s_end_is_harmless) {
  std::promise<Reply> asked;
  router.add(Method::get, "/late", [&](const Request&, const Reply& reply) { asked.set_value(reply); });
  options.tick = 5ms;
  options.stop_ms = 10ms;
  Client client(start());
  client.send("GET /late HTTP/1.1\r\nHost: t\r\n\r\n");
  const auto reply = asked.get_future().get();
  server->stop();
  EXPECT_TRUE(client.ended());
  server.reset();
  reply.send(Response::text(200, "nobody listens"));
}

TEST_F(ServerTest, says_why_it_cannot_listen) {
  const auto port = start();
  ServerOptions taken;
  taken.port = port;
  const auto second = Server::start(taken, Router{});
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().sentence, "Port " + std::to_string(port) + " is already in use; stop the other program or choose another port.");
  taken.host = "nowhere at all";
  EXPECT_EQ(Server::start(taken, Router{}).error().code, Errc::invalid);
}

}  // namespace
}  // namespace amends::http
