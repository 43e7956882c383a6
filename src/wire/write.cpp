#include "wire/write.hpp"

#include <charconv>
#include <cmath>

namespace amends::wire::detail {
namespace {

template <class Number>
void append_number(std::string& out, Number value) {
  char digits[32];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  out.append(digits, end);
}

}  // namespace

void append_integer(std::string& out, std::int64_t value) { append_number(out, value); }
void append_integer(std::string& out, std::uint64_t value) { append_number(out, value); }

void append_double(std::string& out, double value) {
  if (std::isfinite(value))
    append_number(out, value);
  else
    out += "null";
}

void append_words(Writer& writer, const Words& words) {
  if (writer.words)
    writer.words->write(writer.out, words);
  else if (words.erased)
    writer.out += "null";
  else
    append_string(writer.out, words.text);
}

void append_money(std::string& out, const Money& money) {
  out += R"({"amount_minor":)";
  append_integer(out, money.amount_minor);
  out += R"(,"currency":)";
  append_string(out, money.currency);
  out += '}';
}

}  // namespace amends::wire::detail
