#include "mail/imap/response.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/limits.hpp"
#include "mail/text.hpp"

namespace amends::mail::imap {
namespace {

std::string uppered(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

tl::unexpected<Error> malformed(std::string_view what) {
  return fail(Errc::unavailable, fmt::format("The mail server said something that is no IMAP ({}).", what), "imap_malformed");
}

tl::unexpected<Error> too_large(std::string_view what, std::size_t most) {
  return fail(Errc::unavailable, fmt::format("The mail server sent {} of more than {} bytes.", what, most), "imap_too_large");
}

bool is_status(std::string_view name) { return name == "OK" || name == "NO" || name == "BAD" || name == "BYE" || name == "PREAUTH"; }

// "{123}" or "{123+}" at the end of a line, and where it begins. Not inside a quoted string: that would end with a quote.
std::optional<std::pair<std::size_t, std::size_t>> announcement(std::string_view line) {
  if (!line.ends_with('}')) return std::nullopt;
  const auto open = line.rfind('{');
  if (open == std::string_view::npos) return std::nullopt;
  auto digits = line.substr(open + 1, line.size() - open - 2);
  if (digits.ends_with('+')) digits.remove_suffix(1);
  std::size_t length = 0;
  const auto* end = digits.data() + digits.size();
  const auto [stopped, error] = std::from_chars(digits.data(), end, length);
  if (digits.empty() || stopped != end) return std::nullopt;
  if (error == std::errc::result_out_of_range) length = SIZE_MAX;
  return std::pair(open, length);
}

// Status lines hold words for people, which may end as they like.
bool may_hold_literals(std::string_view line) {
  const auto space = line.find(' ');
  if (space == std::string_view::npos || line.front() != '*') return false;
  const auto rest = line.substr(space + 1);
  return !is_status(uppered(rest.substr(0, rest.find(' '))));
}

// Values from the pieces of one response.
class ValueReader {
 public:
  struct Source {
    std::string_view line;
    std::string* literal;  // follows the line; null after the last
  };
  explicit ValueReader(std::vector<Source> sources) : sources_(std::move(sources)) {}

  // False: not readable as values.
  bool read(std::vector<Value>& out) {
    std::vector<std::vector<Value>> open(1);
    while (skip_spaces()) {
      const char c = literal_next_ ? ' ' : here();
      if (++count_ > limits::imap_values_max) return false;
      if (c == '(') {
        if (open.size() > limits::imap_depth_max) return false;
        open.emplace_back();
        ++at_;
      } else if (c == ')') {
        if (open.size() == 1) return false;
        auto items = std::move(open.back());
        open.pop_back();
        open.back().push_back({Value::Kind::list, {}, std::move(items)});
        ++at_;
      } else if (auto value = scalar()) {
        const bool string = value->kind == Value::Kind::string;
        open.back().push_back(std::move(*value));
        if (string && !at_word_end()) return false;  // a literal whose length was a lie ends in the middle of a word
      } else {
        return false;
      }
    }
    if (open.size() != 1) return false;
    out = std::move(open.front());
    return true;
  }

 private:
  char here() const { return sources_[source_].line[at_]; }
  bool at_line_end() const { return at_ >= sources_[source_].line.size(); }

  bool at_word_end() const { return at_line_end() || here() == ' ' || here() == ')'; }

  // To the next value: in this line, or the literal behind it. False: the end.
  bool skip_spaces() {
    for (;;) {
      while (!at_line_end() && here() == ' ') ++at_;
      if (!at_line_end()) return true;
      if (sources_[source_].literal) {
        literal_next_ = true;
        return true;
      }
      if (source_ + 1 >= sources_.size()) return false;
      ++source_;
      at_ = 0;
    }
  }

  std::optional<Value> scalar() {
    if (literal_next_) {
      literal_next_ = false;
      Value value{Value::Kind::string, std::move(*sources_[source_].literal), {}};
      sources_[source_].literal = nullptr;
      if (source_ + 1 < sources_.size()) {
        ++source_;
        at_ = 0;
      }
      return value;
    }
    return here() == '"' ? quoted() : atom();
  }

  std::optional<Value> quoted() {
    Value value{Value::Kind::string, {}, {}};
    const auto line = sources_[source_].line;
    for (++at_; at_ < line.size(); ++at_) {
      if (line[at_] == '"') {
        ++at_;
        return value;
      }
      if (line[at_] == '\\' && ++at_ >= line.size()) return std::nullopt;
      value.text += line[at_];
    }
    return std::nullopt;
  }

  // Brackets belong to the atom with what is inside, spaces and lists too: BODY[HEADER.FIELDS (FROM)]<0>.
  std::optional<Value> atom() {
    const auto line = sources_[source_].line;
    const auto begin = at_;
    int brackets = 0;
    for (; at_ < line.size(); ++at_) {
      const char c = line[at_];
      if (c == '[') ++brackets;
      if (c == ']' && brackets > 0) --brackets;
      if (brackets == 0 && (c == ' ' || c == '(' || c == ')' || c == '"')) break;
    }
    if (at_ == begin) return std::nullopt;
    Value value{Value::Kind::atom, std::string(line.substr(begin, at_ - begin)), {}};
    if (value.is("NIL")) value = {};
    return value;
  }

  std::vector<Source> sources_;
  std::size_t source_ = 0, at_ = 0, count_ = 0;
  bool literal_next_ = false;
};

void read_status(std::string_view rest, Response& response) {
  if (rest.starts_with('[')) {
    const auto close = rest.find(']');
    if (close != std::string_view::npos) {
      response.code = rest.substr(1, close - 1);
      rest.remove_prefix(std::min(close + 1, rest.size()));
    }
  }
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  response.text = rest;
}

std::string_view next_word(std::string_view& rest) {
  const auto space = std::min(rest.find(' '), rest.size());
  const auto word = rest.substr(0, space);
  rest.remove_prefix(std::min(space + 1, rest.size()));
  return word;
}

bool read_search(std::string_view rest, Response& response) {
  while (!rest.empty()) {
    const auto word = next_word(rest);
    if (word.empty()) continue;
    if (word.front() == '(') return true;  // (MODSEQ 7): not asked for
    const auto number = number_of(word);
    if (!number) return false;
    response.numbers.push_back(*number);
  }
  return true;
}

}  // namespace

bool Value::is(std::string_view atom) const { return kind == Kind::atom && equals_ignoring_case(text, atom); }

std::optional<std::uint32_t> number_of(std::string_view text) {
  std::uint32_t number = 0;
  const auto* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, number);
  if (text.empty() || error != std::errc() || stopped != end) return std::nullopt;
  return number;
}

std::optional<std::uint32_t> number_in_code(std::string_view code, std::string_view name) {
  if (!equals_ignoring_case(next_word(code), name)) return std::nullopt;
  return number_of(next_word(code));
}

Result<bool> ResponseReader::gather() {
  for (;;) {
    if (literal_left_) {
      auto& literal = pieces_.back().literal;
      const auto take = std::min(*literal_left_, buffer_.size() - at_);
      literal.append(buffer_, at_, take);
      at_ += take;
      *literal_left_ -= take;
      if (*literal_left_ > 0) return false;
      literal_left_.reset();
    }
    if (at_ > 0 && (at_ == buffer_.size() || at_ > limits::imap_read_bytes)) {
      buffer_.erase(0, at_);
      at_ = 0;
      searched_ = 0;
    }
    const auto end = buffer_.find('\n', std::max(at_, searched_));
    if (end == std::string::npos) {
      searched_ = buffer_.size();
      if (line_bytes_ + buffer_.size() - at_ > limits::imap_line_bytes_max) return too_large("a line", limits::imap_line_bytes_max);
      return false;
    }
    auto line = std::string_view(buffer_).substr(at_, end - at_);
    if (line.ends_with('\r')) line.remove_suffix(1);
    line_bytes_ += line.size();
    if (line_bytes_ > limits::imap_line_bytes_max) return too_large("a line", limits::imap_line_bytes_max);
    Piece piece;
    const bool literals = pieces_.empty() ? may_hold_literals(line) : true;
    const auto announced = literals ? announcement(line) : std::nullopt;
    piece.line = line.substr(0, announced ? announced->first : line.size());
    at_ = end + 1;
    searched_ = at_;
    pieces_.push_back(std::move(piece));
    if (!announced) return true;
    std::size_t held = announced->second;
    if (held > literal_bytes_max_) return too_large("a text", literal_bytes_max_);
    for (const auto& other : pieces_) held += other.literal.size();
    if (held > literal_bytes_max_ + limits::imap_line_bytes_max) return too_large("one answer", literal_bytes_max_);
    literal_left_ = announced->second;
    pieces_.back().literal.reserve(std::min(announced->second, limits::imap_line_bytes_max));
  }
}

Result<std::optional<Response>> ResponseReader::next() {
  if (!TRY(gather())) return std::nullopt;
  auto pieces = std::move(pieces_);
  pieces_.clear();
  line_bytes_ = 0;

  std::string_view rest = pieces.front().line;
  Response response;
  const auto tag = next_word(rest);
  if (tag == "+") {
    response.kind = Response::Kind::go_on;
    response.text = rest;
    return response;
  }
  if (tag.empty()) return malformed("an empty line");
  if (tag != "*") {
    response.kind = Response::Kind::tagged;
    response.tag = tag;
  }
  auto word = next_word(rest);
  if (response.kind == Response::Kind::data)
    if (const auto number = number_of(word)) {
      response.number = number;
      word = next_word(rest);
    }
  response.name = uppered(word);
  if (response.name.empty()) return malformed("a line without a word");
  if (is_status(response.name)) {
    read_status(rest, response);
    return response;
  }
  if (response.kind == Response::Kind::tagged) return malformed("an answer that is neither OK nor NO nor BAD");
  if (response.name == "SEARCH") {
    if (!read_search(rest, response)) return malformed("a search that found no numbers");
    return response;
  }
  std::vector<ValueReader::Source> sources;
  for (std::size_t i = 0; i < pieces.size(); ++i)
    sources.push_back({i == 0 ? rest : std::string_view(pieces[i].line), i + 1 < pieces.size() ? &pieces[i].literal : nullptr});
  if (!ValueReader(std::move(sources)).read(response.values)) {
    if (response.name == "FETCH" || response.name == "LIST") return malformed("a broken list");
    response.values.clear();
  }
  return response;
}

}  // namespace amends::mail::imap
