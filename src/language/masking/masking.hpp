#pragma once
// Takes out of a text what says who it is about, before the text is shown to somebody outside, and puts it back into the answer: names,
// mail addresses, telephone, order, card and account numbers, postal addresses, links become placeholders such as [customer] or [mail 1].
// Rather too much than too little: what is masked without need comes back as it was. What it cannot know it does not find: the name of
// somebody who stands in no record, an address without a street or a postcode.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace amends::language {

enum class Masked { customer, colleague, person, place, mail, phone, number, address, card, account, link };

// Somebody (or a town) by the names that the record knows: "Ms Adaeze Okafor". Found whole and by each part of the name, in any case or
// without accents, never inside another word; a part that is also an ordinary word ("Will", "Rose") only where it has its capital.
struct KnownName {
  Masked kind = Masked::customer;  // customer, colleague, person or place
  std::vector<std::string> names;  // one at least; of a customer the first stands for them where none is `shown`
  std::string shown;               // what takes the placeholder's place; empty: the words first found
};

class Masking {
 public:
  explicit Masking(const std::vector<KnownName>& known);

  // The same string is the same placeholder in every text that this object masks. Brackets of the text become parentheses, so that only
  // a placeholder looks like one. Any bytes are taken; linear in the text.
  std::string mask(std::string_view text);
  // The text with what the placeholders stand for. A line of nothing but unknown ones (a signature to fill in) is left out.
  // Errc::unavailable "model_gap" for an unknown one anywhere else: nobody could say what belongs there.
  Result<std::string> restored(std::string_view text) const;

 private:
  struct Name {
    std::size_t who = 0;             // index into known
    std::vector<std::string> words;  // folded
    bool any_case = true;
  };
  struct Span {
    std::size_t begin = 0, end = 0;
    Masked kind{};
    std::optional<std::size_t> who = {};
  };
  struct Word;
  void add_names(const KnownName& known, std::size_t who);
  void find_names(std::string_view text, std::vector<Span>& spans) const;
  std::optional<Span> name_at(const std::vector<Word>& words, std::size_t at) const;
  static std::vector<Span> without_overlaps(std::vector<Span> spans);
  std::string placeholder(const Span& span, std::string_view words);

  std::vector<KnownName> known_;
  std::map<std::string, std::vector<Name>> names_;               // by their first word; longer ones first
  std::vector<std::pair<std::string, std::size_t>> unspaced_;    // names in scripts that write no blanks, as they are
  std::map<std::pair<Masked, std::string>, std::string> given_;  // to what was found, or to whom
  std::map<std::string, std::string> meaning_;                   // of each placeholder, by its words in small letters
  std::map<Masked, int> count_;
};

}  // namespace amends::language
