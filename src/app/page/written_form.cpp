#include "app/page/written_form.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.hpp"

namespace amends::app {
namespace {

using View = std::string_view;

constexpr auto& same = equals_ignoring_case;

bool in_word(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || (static_cast<unsigned char>(c) & 0x80) != 0; }

// The spoken frame, as web/src/features/call/ReflectText.tsx composes it.
constexpr std::array<View, 3> openings = {"This is what I heard.", "This is what I heard:", "Here is what I heard."};
constexpr std::array<View, 2> marked_lines = {"What hurt most was this:", "And what you would like is:"};
constexpr std::array<View, 3> closings = {"Is that what happened?", "Is that right?", "Did I get that right?"};

// Calls `see` with each word and where it begins; an apostrophe inside a word belongs to it.
template <class See>
void words_of(View text, See see) {
  for (std::size_t i = 0; i < text.size();) {
    if (!in_word(text[i])) {
      ++i;
      continue;
    }
    auto end = i;
    while (end < text.size() && (in_word(text[end]) || (text[end] == '\'' && end + 1 < text.size() && in_word(text[end + 1])))) ++end;
    see(text.substr(i, end - i), i);
    i = end;
  }
}

// Whether "I" is the customer and "you" is us: then it is more about "me" than about "you". "You told me" is a colleague's word.
bool is_their_voice(View text) {
  static constexpr std::array<View, 4> first_person = {"me", "my", "mine", "myself"};
  int first = 0, second = 0;
  View before;
  words_of(text, [&](View word, std::size_t) {
    const auto is_i = word == "I" || word.starts_with("I'") || word.starts_with("I’");
    const auto told_me = same(before, "told") && same(word, "me");
    if (!told_me && (is_i || std::any_of(first_person.begin(), first_person.end(), [&](View each) { return same(word, each); }))) ++first;
    if (same(word, "you") || same(word, "your") || same(word, "yours")) ++second;
    before = word;
  });
  return first > 0 && first >= second;
}

std::string without_quotes(View text) {
  std::string out;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with("“")) quoted = true;
    if (!quoted) out += text[i];
    if (text.substr(i).starts_with("”")) {
      quoted = false;
      i += 2;
    }
  }
  return out;
}

// "Send Mr Brandt his letter: the refund" leaves "the refund" when what stands before the colon speaks about them.
View after_the_order(View text, View name, View short_name) {
  const auto colon = text.find(": ");
  if (colon == View::npos) return text;
  const auto order = text.substr(0, colon);
  bool about_them = (!name.empty() && order.find(name) != View::npos) || (!short_name.empty() && order.find(short_name) != View::npos);
  static constexpr std::array<View, 8> third = {"his", "her", "their", "him", "them", "she", "he", "they"};
  words_of(order, [&](View word, std::size_t) {
    about_them = about_them || std::any_of(third.begin(), third.end(), [&](View each) { return same(word, each); });
  });
  return about_them ? trim_space(text.substr(colon + 2)) : text;
}

std::string with_you_for(std::string text, View name) {
  if (name.empty()) return text;
  for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at + 3)) {
    const auto end = at + name.size();
    const auto rest = View(text).substr(end);
    const auto owned = rest.starts_with("’s") ? std::string("’s").size() : rest.starts_with("'s") ? std::size_t{2} : std::size_t{0};
    text.replace(at, name.size() + owned, owned > 0 ? "your" : "you");
  }
  return text;
}

// What "her" means hangs on what follows: a noun ("her door") makes it "your", anything else ("ring her") "you".
bool a_noun_follows(View rest) {
  if (rest.empty() || rest.front() != ' ') return false;
  rest.remove_prefix(1);
  const auto word = rest.substr(0, std::min(rest.find_first_of(" ,.;:!?"), rest.size()));
  if (word.empty() || !in_word(word.front())) return false;
  static constexpr std::array<View, 22> no_noun = {"a",   "an",    "and",      "at",   "before",  "by",  "for",  "from",
                                                   "how", "if",    "in",       "on",   "once",    "or",  "that", "the",
                                                   "to",  "today", "tomorrow", "when", "whether", "with"};
  return std::none_of(no_noun.begin(), no_noun.end(), [&](View each) { return same(word, each); });
}

// What a pronoun of theirs becomes; empty for every other word.
View second_person(View word, View before, View rest, Pronoun theirs) {
  const bool unknown = theirs == Pronoun::they;
  const bool she = unknown || theirs == Pronoun::she, he = unknown || theirs == Pronoun::he;
  if (she && same(word, "her")) return a_noun_follows(rest) ? "your" : "you";
  if ((he && same(word, "his")) || (unknown && same(word, "their"))) return "your";
  if ((he && same(word, "him")) || (unknown && same(word, "them"))) return "you";
  if ((she && same(word, "she")) || (he && same(word, "he"))) return "you";
  if (!(she && same(before, "she")) && !(he && same(before, "he"))) return {};
  return same(word, "is") ? "are" : same(word, "has") ? "have" : same(word, "was") ? "were" : View{};
}

std::string in_second_person(View text, Pronoun theirs) {
  std::string out;
  std::size_t done = 0;
  View before;
  words_of(text, [&](View word, std::size_t at) {
    const auto instead = second_person(word, before, text.substr(at + word.size()), theirs);
    before = word;
    if (instead.empty()) return;
    out += text.substr(done, at - done);
    auto said = std::string(instead);
    if (word.front() >= 'A' && word.front() <= 'Z') said.front() = static_cast<char>(said.front() - 32);
    out += said;
    done = at + word.size();
  });
  return out.append(text.substr(done));
}

// A note to oneself says "Ring you on Friday"; to them it is "I ring you on Friday".
std::string with_who_does_it(std::string text) {
  static constexpr std::array<View, 20> orders = {"Ring",   "Call",    "Send",  "Bring", "Write", "Check",  "Pack",
                                                  "Take",   "Tell",    "Order", "Light", "Fetch", "Refund", "Collect",
                                                  "Repair", "Replace", "Mail",  "Post",  "Give",  "Find"};
  const auto first = View(text).substr(0, text.find(' '));
  if (std::none_of(orders.begin(), orders.end(), [&](View order) { return first == order; })) return text;
  text.front() = lower_ascii(text.front());
  return "I " + text;
}

}  // namespace

std::vector<std::string> paragraphs(View text) {
  std::vector<std::string> parts;
  std::string part;
  const auto close = [&] {
    if (!part.empty()) parts.push_back(std::move(part));
    part.clear();
  };
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto line = text.substr(at, end - at);
    if (trim_space(line).empty()) {
      close();
    } else {
      if (!part.empty()) part += '\n';
      part += line;
    }
    at = end + 1;
  }
  close();
  return parts;
}

WrittenAccount written_account(View spoken) {
  WrittenAccount account;
  for (std::size_t at = 0; at <= spoken.size();) {
    const auto end = std::min(spoken.find('\n', at), spoken.size());
    auto line = trim_space(spoken.substr(at, end - at));
    at = end + 1;
    for (const auto& opening : openings)
      if (line.size() >= opening.size() && same(line.substr(0, opening.size()), opening)) line = trim_space(line.substr(opening.size()));
    for (const auto& closing : closings)
      if (line.size() >= closing.size() && same(line.substr(line.size() - closing.size()), closing))
        line = trim_space(line.substr(0, line.size() - closing.size()));
    if (std::any_of(marked_lines.begin(), marked_lines.end(), [&](View marked) { return line.starts_with(marked); })) line = {};
    account.text.append(line).push_back('\n');
  }
  account.text = std::string(trim_space(account.text));
  account.in_their_voice = is_their_voice(without_quotes(account.text));
  return account;
}

std::string beginning_of(View text, std::size_t bytes) {
  text = trim_space(text);
  if (text.size() <= bytes) return std::string(text);
  const auto head = text.substr(0, bytes);
  const auto sentence = head.find_last_of(".!?\n");
  if (sentence != View::npos && sentence > bytes / 2) return std::string(trim_space(head.substr(0, sentence + 1))) + " …";
  const auto word = head.find_last_of(" \n");
  const auto cut = word == View::npos ? bytes : word;
  return std::string(trim_space(cut_utf8(text, cut))) + " …";
}

std::string addressed_to_them(View text, View language, const CustomerRecord& customer) {
  if (!language.starts_with("en")) return std::string(text);
  auto said = std::string(after_the_order(trim_space(text), customer.name, customer.short_name));
  said = with_you_for(std::move(said), customer.name);
  said = with_you_for(std::move(said), customer.short_name);
  return with_who_does_it(in_second_person(said, customer.pronoun));
}

}  // namespace amends::app
