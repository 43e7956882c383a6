#pragma once
// What an IMAP server says (RFC 9051 and RFC 3501), read from bytes as they come in. No connection is known here, so that the reading can
// be fuzzed. Lenient in what it does not need (unknown data is kept as values), strict in what could hurt: lengths, nesting, line ends.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace amends::mail::imap {

// One piece of a data response: an atom or number, a string (quoted or literal), NIL, or a list in parentheses.
struct Value {
  enum class Kind { atom, string, nil, list };
  Kind kind = Kind::nil;
  std::string text;          // of atom and string; a literal's bytes as they came
  std::vector<Value> items;  // of a list

  bool is(std::string_view atom) const;  // an atom of that name, whatever its case
};

struct Response {
  enum class Kind { data, tagged, go_on };  // data: "* ..."; go_on: "+ ..."
  Kind kind = Kind::data;
  std::string tag;                      // of tagged
  std::optional<std::uint32_t> number;  // "* 23 EXISTS": 23
  std::string name;                     // upper case: OK, NO, BAD, BYE, PREAUTH, EXISTS, FETCH, LIST, SEARCH, ...; empty for go_on
  std::string code;                     // of OK, NO, BAD, BYE, PREAUTH: what stands in [brackets], without them
  std::string text;                     // of those and of go_on: the words for people, or the challenge
  std::vector<Value> values;            // of the rest; not of SEARCH
  std::vector<std::uint32_t> numbers;   // of SEARCH

  bool says(std::string_view status) const { return name == status; }
};

// The number an atom holds: 1 to 4294967295 or 0; none for anything else.
std::optional<std::uint32_t> number_of(std::string_view text);
// "UIDVALIDITY 7" asked for UIDVALIDITY: 7.
std::optional<std::uint32_t> number_in_code(std::string_view code, std::string_view name);

// Feed bytes, take whole responses. After an error the stream cannot be read any further.
class ResponseReader {
 public:
  // `literal_bytes_max`: a literal announced longer than this is an error, before a byte of it is kept.
  explicit ResponseReader(std::size_t literal_bytes_max) : literal_bytes_max_(literal_bytes_max) {}

  void feed(std::string_view bytes) { buffer_.append(bytes); }
  // The next whole response; none: more bytes are needed. Errors (Errc::unavailable): a line or literal beyond its limit, or what is no
  // IMAP at all; rule "imap_too_large" or "imap_malformed".
  Result<std::optional<Response>> next();
  bool empty() const { return pieces_.empty() && at_ == buffer_.size(); }  // nothing is half-read

 private:
  struct Piece {
    std::string line;     // up to and without the literal's announcement or the line's end
    std::string literal;  // what follows it
  };
  Result<bool> gather();  // true: a whole response stands in pieces_

  std::size_t literal_bytes_max_;
  std::string buffer_;
  std::size_t at_ = 0;        // what is before was read
  std::size_t searched_ = 0;  // no line end before here
  std::vector<Piece> pieces_;
  std::size_t line_bytes_ = 0;
  std::optional<std::size_t> literal_left_;  // inside the last piece's literal
};

}  // namespace amends::mail::imap
