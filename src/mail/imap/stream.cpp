#include "mail/imap/stream.hpp"

#include <array>
#include <atomic>
#include <functional>
#include <optional>

#include <fmt/format.h>
#include <openssl/x509v3.h>
#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/write.hpp>

#include "base/limits.hpp"

namespace amends::mail::imap {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

tl::unexpected<Error> stopped() { return fail(Errc::unavailable, "Amends is stopping.", "stopped"); }

std::string at(const std::string& host, int port) { return fmt::format("{} at port {}", host, port); }

// The names a certificate is for.
std::string names_of(X509* certificate) {
  std::string out;
  auto* names = static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr));
  for (int i = 0; names && i < sk_GENERAL_NAME_num(names); ++i) {
    const auto* name = sk_GENERAL_NAME_value(names, i);
    if (name->type != GEN_DNS) continue;
    const std::string_view text(reinterpret_cast<const char*>(ASN1_STRING_get0_data(name->d.dNSName)),
                                static_cast<std::size_t>(ASN1_STRING_length(name->d.dNSName)));
    if (out.size() + text.size() > 200) break;
    out += (out.empty() ? "" : ", ") + std::string(text);
  }
  GENERAL_NAMES_free(names);
  return out;
}

// Looks over the shoulder of the verification, to say afterwards why it failed.
struct Verdict {
  int error = X509_V_OK;
  bool wrong_name = false;
  std::string names;

  tl::unexpected<Error> refusal(const std::string& host, const error_code& error_code) const {
    if (wrong_name)
      return fail(Errc::unavailable,
                  names.empty()
                      ? fmt::format("The server's certificate is not valid for {}. Use the name it was made for.", host)
                      : fmt::format("The server's certificate is not valid for {}: it was made for {}. Use that name, or mend the "
                                    "certificate.",
                                    host, names),
                  "certificate_wrong_name");
    if (error == X509_V_ERR_CERT_HAS_EXPIRED || error == X509_V_ERR_CERT_NOT_YET_VALID)
      return fail(Errc::unavailable,
                  fmt::format("The certificate of {} {}. Whoever runs the server must renew it.", host,
                              error == X509_V_ERR_CERT_HAS_EXPIRED ? "has expired" : "is not valid yet"),
                  "certificate_expired");
    if (error != X509_V_OK)
      return fail(Errc::unavailable,
                  fmt::format("The certificate of {} is not trusted ({}). If it is your own server, put its authority's certificate into "
                              "the mailbox's settings.",
                              host, X509_verify_cert_error_string(error)),
                  "certificate_untrusted");
    return fail(Errc::unavailable,
                fmt::format("{} does not speak TLS here ({}). Is it the right port? 993 is usual for TLS from the start, 143 for STARTTLS.",
                            host, error_code.message()),
                "tls_failed");
  }
};

}  // namespace

struct Stream::Sockets {
  asio::io_context io{1};
  tcp::resolver resolver{io};
  tcp::socket socket{io};
  std::optional<asio::ssl::context> context;
  std::optional<asio::ssl::stream<tcp::socket&>> tls;
  std::atomic<bool> stopping = false, interrupted = false;
  std::string peer;
  // The read that is under way.
  std::array<char, limits::imap_read_bytes> buffer{};
  bool reading = false;
  std::optional<std::pair<error_code, std::size_t>> heard;

  enum class Ran { done, late, stopped, interrupted };

  // Runs until `done`, the deadline, or a call from outside. What is under way goes on where it stood at the next call.
  Ran run(const std::function<bool()>& done, Deadline until, bool may_interrupt = false) {
    while (!done()) {
      if (stopping) return Ran::stopped;
      if (may_interrupt && interrupted.exchange(false)) return Ran::interrupted;
      if (std::chrono::steady_clock::now() >= until) return Ran::late;
      io.restart();
      io.run_one_until(until);
    }
    return Ran::done;
  }

  void close() {
    error_code ignored;
    resolver.cancel();
    socket.close(ignored);
    io.restart();
    io.poll();  // lets the aborted ones end before their buffers go
    reading = false;
  }

  // Starts one thing, waits for it, and closes everything when it does not end in time.
  Result<error_code> perform(const std::function<void(std::function<void(error_code)>)>& start, Deadline until) {
    if (stopping) return stopped();
    const auto result = std::make_shared<std::optional<error_code>>();
    start([result](error_code error) { *result = error; });
    const auto ran = run([&] { return result->has_value(); }, until);
    if (ran == Ran::done) return **result;
    close();
    if (ran == Ran::stopped) return stopped();
    return fail(Errc::unavailable,
                fmt::format("{} does not answer in time. Check the name and the port, and whether a firewall is in between.", peer),
                "connection_timeout");
  }

  void wake() {
    asio::post(io, [] {});
  }
};

Stream::Stream() : at_(std::make_unique<Sockets>()) {}

Stream::~Stream() { at_->close(); }

bool Stream::encrypted() const { return at_->tls.has_value(); }

Result<void> Stream::connect(const std::string& host, int port, Deadline until) {
  at_->peer = at(host, port);
  const auto found = std::make_shared<tcp::resolver::results_type>();  // a look-up given up on may still answer
  const auto resolved = TRY(at_->perform(
      [&](auto done) {
        at_->resolver.async_resolve(host, std::to_string(port), [found, done](error_code error, tcp::resolver::results_type results) {
          if (!error) *found = std::move(results);
          done(error);
        });
      },
      until));
  if (resolved)
    return fail(Errc::unavailable, fmt::format("There is no server called {} ({}). Check the name.", host, resolved.message()),
                "host_unknown");
  const auto connected = TRY(at_->perform(
      [&](auto done) { asio::async_connect(at_->socket, *found, [done](error_code error, const tcp::endpoint&) { done(error); }); },
      until));
  if (connected == asio::error::connection_refused)
    return fail(Errc::unavailable, fmt::format("{} refuses the connection. Check the port, and whether the server runs.", at_->peer),
                "connection_refused");
  if (connected)
    return fail(Errc::unavailable, fmt::format("{} cannot be reached ({}).", at_->peer, connected.message()), "connection_refused");
  error_code ignored;
  at_->socket.set_option(tcp::no_delay(true), ignored);
  at_->socket.set_option(asio::socket_base::keep_alive(true), ignored);
  return {};
}

Result<void> Stream::encrypt(const std::string& host, const std::string& authority, Deadline until) {
  auto& context = at_->context.emplace(asio::ssl::context::tls_client);
  SSL_CTX_set_min_proto_version(context.native_handle(), TLS1_2_VERSION);
  error_code error;
  context.set_default_verify_paths(error);
  if (!authority.empty()) {
    context.add_certificate_authority(asio::buffer(authority), error);
    if (error)
      return fail(Errc::invalid, "The authority's certificate cannot be read. Paste the whole PEM text, from BEGIN to END CERTIFICATE.",
                  "authority_malformed", "/certificate_authority");
  }
  auto& tls = at_->tls.emplace(at_->socket, context);
  error_code no_address;
  asio::ip::make_address(host, no_address);
  if (no_address) SSL_set_tlsext_host_name(tls.native_handle(), host.c_str());  // an address is no name to indicate (RFC 6066)
  auto verdict = std::make_shared<Verdict>();
  tls.set_verify_mode(asio::ssl::verify_peer);
  tls.set_verify_callback([verdict, check = asio::ssl::host_name_verification(host)](bool good, asio::ssl::verify_context& chain) {
    if (!good && verdict->error == X509_V_OK) verdict->error = X509_STORE_CTX_get_error(chain.native_handle());
    if (good && !check(good, chain)) {
      verdict->wrong_name = true;
      verdict->names = names_of(X509_STORE_CTX_get_current_cert(chain.native_handle()));
      return false;
    }
    return good;
  });
  const auto shaken =
      TRY(at_->perform([&](auto done) { tls.async_handshake(asio::ssl::stream_base::client, [done](error_code e) { done(e); }); }, until));
  if (!shaken) return {};
  at_->close();
  at_->tls.reset();
  return verdict->refusal(host, shaken);
}

Result<void> Stream::write(std::string_view bytes, Deadline until) {
  const auto written = TRY(at_->perform(
      [&](auto done) {
        const auto then = [done](error_code error, std::size_t) { done(error); };
        if (at_->tls)
          asio::async_write(*at_->tls, asio::buffer(bytes), then);
        else
          asio::async_write(at_->socket, asio::buffer(bytes), then);
      },
      until));
  if (written)
    return fail(Errc::unavailable, fmt::format("The connection to {} was lost ({}).", at_->peer, written.message()), "connection_lost");
  return {};
}

Result<Heard> Stream::read(std::string& to, Deadline until, bool may_interrupt) {
  if (at_->stopping) return stopped();
  if (!at_->reading) {
    at_->reading = true;
    at_->heard.reset();
    const auto then = [this](error_code error, std::size_t count) { at_->heard.emplace(error, count); };
    if (at_->tls)
      at_->tls->async_read_some(asio::buffer(at_->buffer), then);
    else
      at_->socket.async_read_some(asio::buffer(at_->buffer), then);
  }
  switch (at_->run([this] { return at_->heard.has_value(); }, until, may_interrupt)) {
    case Sockets::Ran::stopped:
      return stopped();
    case Sockets::Ran::late:
      return Heard::nothing;
    case Sockets::Ran::interrupted:
      return Heard::interrupted;
    case Sockets::Ran::done:
      break;
  }
  at_->reading = false;
  const auto [error, count] = *at_->heard;
  if (error == asio::error::eof || error == asio::ssl::error::stream_truncated)
    return fail(Errc::unavailable, fmt::format("{} closed the connection.", at_->peer), "connection_lost");
  if (error)
    return fail(Errc::unavailable, fmt::format("The connection to {} was lost ({}).", at_->peer, error.message()), "connection_lost");
  to.append(at_->buffer.data(), count);
  return Heard::bytes;
}

void Stream::interrupt() {
  at_->interrupted = true;
  at_->wake();
}

void Stream::stop() {
  at_->stopping = true;
  at_->wake();
}

}  // namespace amends::mail::imap
