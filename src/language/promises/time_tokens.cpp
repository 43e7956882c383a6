#include "language/promises/time_tokens.hpp"

#include <array>

#include "base/text.hpp"

namespace amends::language {
namespace {

class Tokens {
 public:
  Tokens(std::string_view plain, Tongue tongue) : plain_(plain), tongue_(tongue) {}

  std::vector<TimeToken> run() {
    while (at_ < plain_.size()) {
      const char c = plain_[at_];
      if (is_digit(c))
        figures();
      else if (is_word_byte(c) && c != '-')
        word();
      else if (c == '-' || c == ',')
        mark();
      else
        ++at_;
    }
    return std::move(tokens_);
  }

 private:
  char peek(std::size_t ahead) const { return at_ + ahead < plain_.size() ? plain_[at_ + ahead] : '\0'; }

  int digits(std::size_t from, std::size_t& length) const {
    int value = 0;
    length = 0;
    while (from + length < plain_.size() && is_digit(plain_[from + length]) && length < 9)
      value = value * 10 + (plain_[from + length++] - '0');
    return value;
  }

  void push(TimeToken token, std::size_t end) {
    token.start = at_;
    token.end = end;
    token.text = plain_.substr(at_, end - at_);
    tokens_.push_back(token);
    at_ = end;
  }

  void mark() {
    TimeToken token;
    if (plain_[at_] == '-') token.meaning = {TimeWord::to, 0};
    push(token, at_ + 1);
  }

  void word() {
    auto end = at_;
    while (end < plain_.size() && (is_word_byte(plain_[end]) || (plain_[end] == '.' && (plain_.substr(end).starts_with(".m."))))) ++end;
    while (end > at_ + 1 && (plain_[end - 1] == '\'' || plain_[end - 1] == '-')) --end;
    TimeToken token;
    token.meaning = meaning_of(plain_.substr(at_, end - at_), tongue_);
    const auto text = plain_.substr(at_, end - at_);
    if (token.meaning.word == TimeWord::none) {
      if (const auto both = compound_of(text, tongue_)) {
        const auto start = at_;
        for (const auto& part : *both) {
          at_ = start;
          token.meaning = part;
          push(token, end);
        }
        return;
      }
      if (const auto cut = text.find("'s"); cut != std::string_view::npos && cut + 2 == text.size()) {  // "in a week's time"
        token.meaning = meaning_of(text.substr(0, cut), tongue_);
        if (token.meaning.word == TimeWord::unit) {
          push(token, end);
          return;
        }
        token.meaning = {};
      }
      if (const auto cut = text.find('\''); cut != std::string_view::npos && cut + 1 < text.size()) {  // "d'une", "l'heure"
        push(token, at_ + cut + 1);
        return;
      }
      if (const auto cut = text.find('-');
          cut != std::string_view::npos && cut > 0 && meaning_of(text.substr(0, cut), tongue_).word != TimeWord::none) {
        token.meaning = meaning_of(text.substr(0, cut), tongue_);
        push(token, at_ + cut);
        return;
      }
    }
    push(token, end);
    if (at_ < plain_.size() && plain_[at_] == '\'') ++at_;
    tens_and_ones();
    morning();
  }

  // "cuarenta y ocho" is one number.
  void tens_and_ones() {
    if (tongue_ != Tongue::es || tokens_.size() < 3) return;
    const auto& one = tokens_.back();
    const auto& joint = tokens_[tokens_.size() - 2];
    auto& ten = tokens_[tokens_.size() - 3];
    if (!one.is(TimeWord::number) || one.meaning.value > 9 || joint.text != "y" || !ten.is(TimeWord::number)) return;
    if (ten.meaning.value < 30 || ten.meaning.value % 10 != 0) return;
    ten.meaning.value += one.meaning.value;
    ten.end = one.end;
    ten.text = plain_.substr(ten.start, ten.end - ten.start);
    tokens_.resize(tokens_.size() - 2);
  }

  // "mañana por la mañana": behind "la" or "por" it is the morning.
  void morning() {
    if (tongue_ != Tongue::es || tokens_.size() < 2 || tokens_.back().text != "manana") return;
    const auto before = tokens_[tokens_.size() - 2].text;
    if (before == "la" || before == "por") tokens_.back().meaning = {TimeWord::daypart, 1};
  }

  bool date_in_figures(int first, std::size_t length) {
    std::size_t second_length = 0, third_length = 0;
    const char sep = peek(length);
    if (sep != '.' && sep != '/' && sep != '-') return false;
    const int second = digits(at_ + length + 1, second_length);
    if (second_length == 0) return false;
    auto end = at_ + length + 1 + second_length;
    TimeToken token{.kind = TokenKind::date};
    if (length == 4 && sep == '-' && end < plain_.size() && plain_[end] == '-') {
      const int third = digits(end + 1, third_length);
      if (third_length != 2 || second > 12 || third > 31) return false;
      token.year = first, token.month = second, token.day = third;
      push(token, end + 1 + third_length);
      return true;
    }
    if (length > 2 || second_length > 2) return false;
    const bool third_follows = end < plain_.size() && plain_[end] == sep;
    const int third = third_follows ? digits(end + 1, third_length) : 0;
    if (third_follows && (third_length == 4 || third_length == 2)) {
      token.year = third_length == 2 ? 2000 + third : third;
      end += 1 + third_length;
    } else if (sep == '.' && third_follows && tongue_ != Tongue::en) {
      ++end;  // "27.11."
    } else if (sep != '/' || length + second_length < 3) {
      return false;
    }
    token.day = first, token.month = second;
    if (token.month > 12 && token.day <= 12) std::swap(token.day, token.month);  // 11/27: written the other way round
    if (token.day < 1 || token.day > 31 || token.month < 1 || token.month > 12) return false;
    push(token, end);
    return true;
  }

  bool clock_in_figures(int first, std::size_t length) {
    if (length > 2 || first > 24) return false;
    const char sep = peek(length);
    std::size_t minutes_length = 0;
    TimeToken token{.kind = TokenKind::clock};
    if (sep == ':' || sep == '.' || sep == 'h') {
      const int minutes = digits(at_ + length + 1, minutes_length);
      const auto end = at_ + length + 1 + minutes_length;
      if (minutes_length == 2 && minutes < 60) {
        if (sep == '.') {  // "17.30" only beside a word that says so; "14.80" is money
          const auto rest = plain_.substr(std::min(end, plain_.size()));
          const bool said = rest.starts_with(" uhr") || rest.starts_with("pm") || rest.starts_with("am") || rest.starts_with(" pm") ||
                            rest.starts_with(" am") || rest.starts_with(" p.m") || rest.starts_with(" a.m") || rest.starts_with(" h") ||
                            (!tokens_.empty() && (tokens_.back().is(TimeWord::at) || tokens_.back().is(TimeWord::between)));
          if (!said || (end < plain_.size() && is_digit(plain_[end]))) return false;
        }
        token.value = first * 60 + minutes;
        push(token, end);
        return true;
      }
      if (sep == 'h' && minutes_length == 0 &&
          !(at_ + length + 1 < plain_.size() && plain_[at_ + length + 1] >= 'a' && plain_[at_ + length + 1] <= 'z')) {
        token.value = first * 60;
        push(token, at_ + length + 1);
        return true;
      }
    }
    if ((peek(length) == 'p' || peek(length) == 'a') && peek(length + 1) == 'm' && first >= 1 && first <= 12) {
      token.value = (first % 12 + (peek(length) == 'p' ? 12 : 0)) * 60;
      push(token, at_ + length + 2);
      return true;
    }
    return false;
  }

  void figures() {
    std::size_t length = 0;
    const int value = digits(at_, length);
    if (date_in_figures(value, length) || clock_in_figures(value, length)) return;
    TimeToken token{.kind = TokenKind::number};
    token.value = value;
    auto end = at_ + length;
    for (const std::string_view suffix : {"st", "nd", "rd", "th", "er"})
      if (plain_.substr(end).starts_with(suffix) && (end + 2 >= plain_.size() || !is_word_byte(plain_[end + 2]))) {
        token.kind = TokenKind::ordinal;
        push(token, end + 2);
        return;
      }
    if (end < plain_.size() && (plain_[end] == '.' || plain_[end] == ',') && end + 1 < plain_.size() &&
        is_digit(plain_[end + 1])) {  // 1,480.00: money or measure
      while (end < plain_.size() && (is_digit(plain_[end]) || plain_[end] == '.' || plain_[end] == ',')) ++end;
      push(TimeToken{}, end);
      return;
    }
    if (tongue_ == Tongue::de && end < plain_.size() && plain_[end] == '.' && value >= 1 && value <= 31) {
      token.kind = TokenKind::ordinal;
      ++end;
    }
    push(token, end);
  }

  std::string_view plain_;
  Tongue tongue_;
  std::size_t at_ = 0;
  std::vector<TimeToken> tokens_;
};

}  // namespace

std::vector<TimeToken> time_tokens(std::string_view plain, Tongue tongue) { return Tokens(plain, tongue).run(); }

}  // namespace amends::language
