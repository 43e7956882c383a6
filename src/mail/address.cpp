// Address lists as they are sent (RFC 5322 section 3.4 and the wild): unbalanced quotes, commas in encoded words, names in comments.
#include "base/limits.hpp"
#include "mail/charset.hpp"
#include "mail/header.hpp"
#include "mail/text.hpp"

namespace amends::mail {
namespace {

constexpr std::size_t encoded_word_bytes_max = 2048;

enum class Quotes { minded, literal };

// One past an encoded word that begins at `i`, or `i` where none does. Broken ones hold spaces and commas, but no angle bracket.
std::size_t past_encoded_word(std::string_view raw, std::size_t i) {
  if (raw.substr(i, 2) != "=?") return i;
  const auto encoding = raw.find('?', i + 2);
  if (encoding == raw.npos || encoding + 2 >= raw.size() || raw[encoding + 2] != '?') return i;
  const auto rest = raw.substr(encoding + 3, encoded_word_bytes_max);
  const auto end = rest.find("?=");
  if (end == rest.npos || rest.substr(0, end).find_first_of("<>") != rest.npos) return i;
  return encoding + 3 + end + 2;
}

// One mailbox's text, taken apart at the top level.
struct Item {
  std::string phrase;   // outside brackets and comments, quotes removed
  std::string comment;  // of the last comment
  std::string angle;    // of the last pair of brackets
  bool has_angle = false;

  bool empty() const { return trim_space(phrase).empty() && trim_space(comment).empty() && !has_angle; }
};

class ListReader {
 public:
  ListReader(std::string_view raw, Quotes quotes) : raw_(raw), quotes_(quotes) {}

  // False where a quote or bracket never closes.
  bool read(std::vector<Item>& items) {
    Item item;
    const auto finish = [&] {
      if (!item.empty()) items.push_back(std::move(item));
      item = Item{};
    };
    while (at_ < raw_.size() && items.size() < limits::recipients_max) {
      if (const auto past = past_encoded_word(raw_, at_); past != at_) {
        item.phrase += raw_.substr(at_, past - at_);
        at_ = past;
        continue;
      }
      const char c = raw_[at_++];
      if (c == '"' && quotes_ == Quotes::minded) {
        if (!read_quoted(item)) return false;
      } else if (c == '(' && quotes_ == Quotes::minded) {
        if (!read_comment(item)) return false;
      } else if (c == '<') {
        read_angle(item);
      } else if (c == ',' || c == ';') {
        finish();
      } else if (c == ':' && item.phrase.find('@') == item.phrase.npos && !item.has_angle) {
        item = Item{};  // the name of a group
      } else if (c != '"') {
        item.phrase += c;
      }
    }
    finish();
    return true;
  }

 private:
  bool read_quoted(Item& item) {
    for (; at_ < raw_.size(); ++at_) {
      if (raw_[at_] == '"') {
        ++at_;
        return true;
      }
      if (raw_[at_] == '\\' && at_ + 1 < raw_.size()) ++at_;
      item.phrase += raw_[at_];
    }
    return false;
  }

  bool read_comment(Item& item) {
    item.comment.clear();
    for (int depth = 1; at_ < raw_.size(); ++at_) {
      const char c = raw_[at_];
      if (c == '(') ++depth;
      if (c == ')' && --depth == 0) {
        ++at_;
        return true;
      }
      if (c == '\\' && at_ + 1 < raw_.size()) ++at_;
      item.comment += raw_[at_];
    }
    return false;
  }

  void read_angle(Item& item) {
    const auto close = raw_.find('>', at_);
    const auto end = std::min(close, raw_.size());
    // "<<a@b>>" and "Name <x> <a@b>": the last brackets count, what the earlier held goes to the name.
    if (item.has_angle && !trim_space(item.angle).empty()) item.phrase += " <" + item.angle + ">";
    item.angle = raw_.substr(at_, end - at_);
    while (!item.angle.empty() && item.angle.front() == '<') item.angle.erase(0, 1);
    item.has_angle = true;
    at_ = close == raw_.npos ? raw_.size() : close + 1;
    while (at_ < raw_.size() && raw_[at_] == '>') ++at_;
  }

  std::string_view raw_;
  Quotes quotes_;
  std::size_t at_ = 0;
};

std::string clean_name(std::string_view text, std::string_view charset) {
  return std::string(cut_utf8(fold_space(decode_header(trim_space(text), charset)), limits::line_bytes_max));
}

std::string clean_address(std::string_view text, std::string_view charset) {
  std::string address = decode_header(trim_space(text), charset);
  // A source route is history: <@relay,@other:user@host>
  if (address.starts_with('@'))
    if (const auto colon = address.find(':'); colon != address.npos) address.erase(0, colon + 1);
  if (starts_ignoring_case(address, "mailto:")) address.erase(0, 7);
  std::erase_if(address, [](char c) { return is_space(c) || c == '"'; });
  return std::string(cut_utf8(address, limits::address_bytes_max));
}

Address to_address(const Item& item, std::string_view charset) {
  Address out;
  if (item.has_angle && !trim_space(item.angle).empty()) {
    out.address = clean_address(item.angle, charset);
    out.name = clean_name(item.phrase.empty() || trim_space(item.phrase).empty() ? item.comment : item.phrase, charset);
    return out;
  }
  // Without brackets the word with an @ is the address, the others the name.
  std::string_view rest = trim_space(item.phrase);
  std::string name;
  const bool one_word = rest.find_first_of(" \t") == rest.npos;
  if (one_word && (rest.find('@') != rest.npos || !item.has_angle) && rest.find("=?") == rest.npos) {
    out.address = clean_address(rest, charset);
  } else {
    while (!rest.empty()) {
      const auto end = rest.find_first_of(" \t");
      const auto word = rest.substr(0, end);
      if (out.address.empty() && word.find('@') != word.npos && word.find("=?") == word.npos) {
        out.address = clean_address(word, charset);
      } else {
        name.append(name.empty() ? "" : " ").append(word);
      }
      rest = end == rest.npos ? std::string_view() : trim_space(rest.substr(end));
    }
  }
  out.name = clean_name(name.empty() ? std::string_view(item.comment) : std::string_view(name), charset);
  return out;
}

}  // namespace

std::vector<Address> parse_addresses(std::string_view raw, std::string_view charset) {
  std::vector<Item> items;
  if (!ListReader(raw, Quotes::minded).read(items)) {
    items.clear();
    ListReader(raw, Quotes::literal).read(items);
  }
  std::vector<Address> out;
  for (const auto& item : items) {
    Address one = to_address(item, charset);
    if (!one.address.empty() || !one.name.empty()) out.push_back(std::move(one));
  }
  return out;
}

}  // namespace amends::mail
