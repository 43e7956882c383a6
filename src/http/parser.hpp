#pragma once
// Part of server.cpp, which alone includes this: Beast's parser, straight into a Request.

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include "http/message.hpp"

namespace amends::http {

class Parser final : public boost::beast::http::basic_parser<true> {
 public:
  Request request;
  int version = 11;
  bool has_transfer_encoding = false;

 private:
  static Method method_of(boost::beast::http::verb verb) {
    switch (verb) {
      case boost::beast::http::verb::get:
        return Method::get;
      case boost::beast::http::verb::head:
        return Method::head;
      case boost::beast::http::verb::post:
        return Method::post;
      case boost::beast::http::verb::put:
        return Method::put;
      case boost::beast::http::verb::patch:
        return Method::patch;
      case boost::beast::http::verb::delete_:
        return Method::delete_;
      case boost::beast::http::verb::options:
        return Method::options;
      default:
        return Method::other;
    }
  }

  void on_request_impl(boost::beast::http::verb verb, boost::beast::string_view, boost::beast::string_view target, int http_version,
                       boost::beast::error_code& error) override {
    version = http_version;
    std::string_view text(target.data(), target.size());
    if (const auto scheme = text.find("://"); !text.starts_with('/') && scheme != std::string_view::npos) {  // absolute-form
      const auto slash = text.find('/', scheme + 3);
      text = slash == std::string_view::npos ? "/" : text.substr(slash);
    }
    request.method = method_of(verb);
    const auto mark = text.find('?');
    request.path = text.substr(0, mark);
    if (mark != std::string_view::npos) request.query = text.substr(mark + 1);
    if (!text.starts_with('/') && text != "*") error = boost::beast::http::error::bad_target;
  }
  void on_response_impl(int, boost::beast::string_view, int, boost::beast::error_code&) override {}
  void on_field_impl(boost::beast::http::field field, boost::beast::string_view name, boost::beast::string_view value,
                     boost::beast::error_code&) override {
    if (field == boost::beast::http::field::transfer_encoding) has_transfer_encoding = true;
    request.headers.push_back({std::string(name), std::string(value)});
  }
  void on_header_impl(boost::beast::error_code&) override {}
  void on_body_init_impl(const boost::optional<std::uint64_t>&, boost::beast::error_code&) override {}
  std::size_t on_body_impl(boost::beast::string_view bytes, boost::beast::error_code&) override {
    request.body.append(bytes.data(), bytes.size());
    return bytes.size();
  }
  void on_chunk_header_impl(std::uint64_t, boost::beast::string_view, boost::beast::error_code&) override {}
  std::size_t on_chunk_body_impl(std::uint64_t, boost::beast::string_view bytes, boost::beast::error_code& error) override {
    return on_body_impl(bytes, error);
  }
  void on_finish_impl(boost::beast::error_code&) override {}
};

}  // namespace amends::http
