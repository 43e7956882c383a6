#include <set>

#include <fmt/format.h>

#include "language/amounts.hpp"
#include "language/promises/when.hpp"
#include "language/tone/case_rules.hpp"
#include "language/tone/lexicon.hpp"

// Reference 5.6: R6 what differs from the record, R8 goodwill in the place of what is due, R9 what is not for their eyes.

namespace amends::language {
namespace {

bool is_title(std::string_view word) {
  return word == "mr" || word == "mrs" || word == "ms" || word == "mx" || word == "miss" || word == "dr" || word == "prof" ||
         word == "herr" || word == "frau" || word == "madame" || word == "monsieur" || word == "senor" || word == "senora";
}

std::vector<std::string> name_words(std::string_view name) {
  std::vector<std::string> words;
  each_word(folded(name), [&](std::string_view word) {
    if (!is_title(word)) words.emplace_back(word);
  });
  return words;
}

ToneFinding mismatch(const Look& look, std::string_view found, std::string title, std::string why, std::string suggestion) {
  auto finding = finding_at(look.text, look.sentence_with(found), found, "R6", FindingSeverity::block);
  finding.title = std::move(title);
  finding.why = std::move(why);
  finding.suggestion = std::move(suggestion);
  return finding;
}

// The sentence with other words in the place of those found.
std::string with(const Look& look, std::string_view found, std::string_view instead) {
  const auto& sentence = look.sentence_with(found);
  const auto at = static_cast<std::size_t>(found.data() - look.text.plain.data());
  const auto left = look.text.written(sentence.start, at);
  const auto right = look.text.written(at + found.size(), sentence.end);
  return left + (left.empty() || found.data()[-1] != ' ' || left.back() == ' ' ? "" : " ") + std::string(instead) + right;
}

void salutation(const Look& look, Findings& out) {
  if (!look.context.customer || look.text.sentences.empty()) return;
  static const Pattern greeting(
      R"(^(?:dear|hello|hi|sehr geehrter?|liebe[r]?|hallo|cher|chere|bonjour|estimad[oa]|hola) ((?:(?:mr|mrs|ms|mx|miss|dr|herr|frau|madame|monsieur|senora?)\.? )?[a-z][a-z'-]*(?: [a-z][a-z'-]*)?)(?:,|:|!|$| -))");
  const auto found = greeting.first(look.text.of(look.text.sentences.front()));
  if (found.empty()) return;
  static const std::set<std::string_view> nobody = {"customer", "sir",     "madam",  "all",   "team",     "guest", "there",
                                                    "client",   "again",   "valued", "damen", "herren",   "kunde", "kundin",
                                                    "client",   "cliente", "and",    "or",    "everyone", "both"};
  const auto written = name_words(found);
  const auto known = name_words(*look.context.customer);
  bool titled = false;
  each_word(found, [&](std::string_view word) { titled = titled || is_title(word); });
  for (const auto& word : written) {
    if (nobody.contains(word)) return;
    // With a form of address it is the family name; without, either will do.
    const bool known_word = titled && written.size() == 1
                                ? !known.empty() && (known.back() == word || std::find(known.begin(), known.end(), word) != known.end())
                                : std::find(known.begin(), known.end(), word) != known.end();
    if (known_word) continue;
    out.push_back(mismatch(look, found, filled(wording(look.text.tongue, "R6.name").title, look.text.written(found)),
                           filled(wording(look.text.tongue, "R6.name").why, *look.context.customer),
                           with(look, found, *look.context.customer)));
    return;
  }
}

// A sum that was paid, charged or goes back; not any price that is mentioned.
void amounts(const Look& look, Findings& out) {
  if (look.context.amounts.empty()) return;
  static const Pattern about_theirs(
      R"(\b(?:refund\w*|charged?|paid|pay back|get|receive|back|credit(?:ed)?|owed?|due|erstatt\w+|uberwies\w+|zuruck|berechnet|bezahlt|abgebucht|rembours\w+|debite|paye|devol\w+|devuelt\w+|reembols\w+|cobrad\w+|pagad\w+|abonad\w+)\b)");
  static const Pattern other(
      R"(\b(?:postage|shipping|delivery (?:fee|charge|cost)|cheaper|more|less|discount|about|roughly|per|fee of|costs?|worth|instead of|versand\w*|porto|frais|envio)\b)");
  for (const auto& sentence : look.text.sentences) {
    const auto plain = look.text.of(sentence);
    if (!about_theirs.in(plain) || other.in(plain)) continue;
    for (const auto& amount : amounts_in(plain)) {
      if (amount.money.currency.empty()) continue;
      std::int64_t sum = 0;
      bool same_currency = false, known = false;
      for (const auto& recorded : look.context.amounts) {
        if (recorded.currency != amount.money.currency) continue;
        same_currency = true;
        sum += recorded.amount_minor;
        known = known || recorded.amount_minor == amount.money.amount_minor || 2 * recorded.amount_minor == amount.money.amount_minor ||
                2 * amount.money.amount_minor == recorded.amount_minor;
      }
      if (!same_currency || known || sum == amount.money.amount_minor) continue;
      if (look.context.entitlement && *look.context.entitlement == amount.money) continue;
      const auto nearest = std::min_element(look.context.amounts.begin(), look.context.amounts.end(), [&](const Money& a, const Money& b) {
        const auto far = [&](const Money& m) {
          return m.currency != amount.money.currency ? INT64_MAX : std::abs(m.amount_minor - amount.money.amount_minor);
        };
        return far(a) < far(b);
      });
      out.push_back(mismatch(look, amount.words, filled(wording(look.text.tongue, "R6.amount").title, look.text.written(amount.words)),
                             filled(wording(look.text.tongue, "R6.amount").why, to_text(*nearest)),
                             with(look, amount.words, to_text(*nearest))));
    }
  }
}

std::set<std::string> stems_of(std::string_view plain) {
  std::set<std::string> words;
  each_word(plain, [&](std::string_view word) {
    if (word.size() > 2 && !is_small_word(word) && word != "will") words.emplace(stem(word));
  });
  return words;
}

// A weekday and a date that do not go together; a day for something that the ledger promises for another.
void days(const Look& look, Findings& out) {
  if (!look.context.now) return;
  const auto zone = look.context.zone.value_or("UTC");
  const auto tongue = look.text.tongue;
  for (const auto& sentence : look.text.sentences) {
    const auto plain = look.text.of(sentence);
    for (const auto& time : times_in(plain, look.text.tongue, *look.context.now, zone)) {
      if (!time.weekday_wrong || !time.day) continue;
      const auto found = plain.substr(time.start, time.end - time.start);
      out.push_back(mismatch(look, found, filled(wording(tongue, "R6.day").title, look.text.written(found)),
                             filled(wording(tongue, "R6.day").why, spoken_day(tongue, *time.day)),
                             with(look, found, spoken_day(tongue, *time.day))));
    }
  }
  if (!look.context.promises) return;
  for (const auto& promise : look.promises) {
    if (!promise.day && !promise.at) continue;
    const auto day = promise.day ? *promise.day : local_moment(zone, *promise.at).day;
    const auto said = stems_of(look.text.of(look.text.sentences[promise.sentence]));
    const LedgerPromise* differs = nullptr;
    for (const auto& entry : *look.context.promises) {
      bool shares = false;
      each_word(folded(entry.text), [&](std::string_view word) {
        shares = shares || (word.size() > 3 && !is_no_noun(word) && !is_small_word(word) && said.contains(std::string(stem(word))));
      });
      if (!shares) continue;
      if (local_moment(zone, entry.due).day == day) {
        differs = nullptr;
        break;
      }
      differs = &entry;
    }
    if (!differs) continue;
    const bool reported = std::any_of(out.begin(), out.end(), [&](const auto& each) {
      return each.rule == "R6" && each.start >= promise.start && each.start < promise.end;
    });
    if (reported) continue;
    out.push_back(
        mismatch(look, promise.when, filled(wording(tongue, "R6.promised").title, look.text.written(promise.when)),
                 filled(wording(tongue, "R6.promised").why, differs->text, spoken_time(tongue, zone, differs->due)),
                 differs->due > *look.context.now ? with(look, promise.when, spoken_time(tongue, zone, differs->due)) : std::string()));
  }
}

void goodwill(const Look& look, Findings& out) {
  if (!look.context.entitlement || look.context.entitlement->amount_minor <= 0) return;
  if (look.kind == LetterTone::gesture) return;  // a gift on its own stands in the place of nothing
  static const Pattern offered(
      R"(\b(vouchers?|coupons?|gift ?cards?|gesture of goodwill|goodwill|(?:bonus |extra )?\d[\d,.]* (?:bonus )?(?:points|miles)|(?:bonus|extra) (?:points|miles)|discount|free (?:upgrade|month|night|ticket|flight)|hamper|(?:travel|store|account) credit|credit of|of credit|token of (?:our|my)|this gift|a gift\b|lounge (?:access|pass)|gutschein\w*|kulanz\w*|bons? d'achat|vales?)\b)");
  static const Pattern not_offered(
      R"(\b(?:not|no|never|nobody)\b[^.!?]{0,40}\b(?:voucher|goodwill|gift)|\byou (?:asked|bought|paid)\b|\b(?:bought|used|paid with|old) (?:\w+ )?(?:voucher|coupon|gift)|\bthank you for your goodwill\b|\bgift (?:shop|for words)\b|\bvoucher (?:you|is not|was used)\b)");
  for (const auto& amount : amounts_in(look.text.plain))
    if (amount.money == *look.context.entitlement) {
      // "a €250 voucher" is no payment.
      const auto end = static_cast<std::size_t>(amount.words.data() - look.text.plain.data()) + amount.words.size();
      static const Pattern voucher(R"(^ (?:\w+ )?(?:voucher|credit|gift card|coupon|gutschein))");
      if (!voucher.in(std::string_view(look.text.plain).substr(end))) return;
    }
  for (const auto& sentence : look.text.sentences) {
    const auto plain = look.text.of(sentence);
    if (not_offered.in(plain)) continue;
    const auto found = offered.first(plain);
    if (found.empty()) continue;
    auto finding = finding_at(look.text, sentence, found, "R8", FindingSeverity::block);
    const auto& words = wording(look.text.tongue, "R8");
    finding.title = filled(words.title, finding.quote);
    finding.why = filled(words.why, to_text(*look.context.entitlement));
    finding.suggestion = filled(words.suggestion, to_text(*look.context.entitlement), look.text.written(sentence.start, sentence.end));
    out.push_back(std::move(finding));
    return;
  }
}

bool luhn(std::string_view digits) {
  int sum = 0;
  bool twice = false;
  for (auto at = digits.size(); at-- > 0; twice = !twice) {
    int value = digits[at] - '0';
    if (twice && (value *= 2) > 9) value -= 9;
    sum += value;
  }
  return sum % 10 == 0;
}

bool iban(std::string_view compact) {  // ISO 13616: letters count from 10, modulo 97
  int rest = 0;
  for (std::size_t i = 0; i < compact.size(); ++i) {
    const char c = compact[(i + 4) % compact.size()];
    const int value = c >= 'a' ? c - 'a' + 10 : c - '0';
    rest = (value >= 10 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest == 1;
}

std::string compact(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' && c != '-') out.push_back(c);
  return out;
}

void private_data(const Look& look, Findings& out) {
  const auto add = [&](std::string_view found, const Wording& words, std::string suggestion) {
    auto finding = finding_at(look.text, look.sentence_with(found), found, "R9", FindingSeverity::block);
    finding.title = words.title;
    finding.why = words.why;
    finding.suggestion = std::move(suggestion);
    out.push_back(std::move(finding));
  };
  const auto& card_words = wording(look.text.tongue, "R9.card");
  const auto& account_words = wording(look.text.tongue, "R9.account");
  const auto& other_words = wording(look.text.tongue, "R9.other");
  static const Pattern card(R"(\b(\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{1,4}(?:[ -]?\d{1,3})?|\d{4}[ -]?\d{6}[ -]?\d{5})\b)");
  static const Pattern account(R"(\b([a-z]{2}\d{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,4})?)\b)");
  static const Pattern is_other_number(
      R"(\b(?:order|tracking|serial|imei|isbn|reference|booking|parcel|ticket|case|invoice) (?:number|no\.?|code)?\s*(?:is|:)?\s*$)");
  for (const auto& sentence : look.text.sentences) {
    const auto plain = look.text.of(sentence);
    for (const auto found : card.all(plain)) {
      const auto digits = compact(found);
      const auto first = digits[0];
      const bool brand = (first == '4' && (digits.size() == 16 || digits.size() == 13)) || (first == '5' && digits.size() == 16) ||
                         (first == '2' && digits.size() == 16) || (first == '3' && digits.size() >= 14 && digits.size() <= 15) ||
                         (first == '6' && digits.size() == 16);
      if (!brand || digits.size() < 13 || !luhn(digits)) continue;
      if (is_other_number.in(plain.substr(0, static_cast<std::size_t>(found.data() - plain.data())))) continue;
      static const Pattern device(R"(\b(?:serial|imei|isbn|tracking)\b)");
      if (device.in(plain)) continue;
      add(found, card_words, with(look, found, filled(card_words.suggestion, digits.substr(digits.size() - 4))));
    }
    for (const auto found : account.all(plain)) {
      // The pattern may take a word too many: the longest part that is an account.
      for (auto part = found; part.size() >= 15; part = part.substr(0, part.rfind(' ') == part.npos ? 0 : part.rfind(' '))) {
        const auto number = compact(part);
        if (number.size() < 15 || number.size() > 34 || !iban(number)) continue;
        add(part, account_words, with(look, part, filled(account_words.suggestion, number.substr(number.size() - 2))));
        break;
      }
    }
  }
  static const Pattern internal(
      R"((?:^|\[|\()((?:internal(?: note| only| use)?(?:\]|:)|note to (?:the )?(?:team|self|staff|colleagues)\b|(?:for )?internal use only|not for the customer|do not (?:tell|forward (?:this )?to|show (?:this )?to|share (?:this )?with) the customer|nur intern|interne notiz))|\bdo not (?:tell|forward (?:this )?to|show (?:this )?to) the customer\b)");
  for (const auto& sentence : look.text.sentences)
    if (const auto found = internal.first(look.text.of(sentence)); !found.empty()) add(found, wording(look.text.tongue, "R9.internal"), "");
  std::set<std::string> families;
  for (const auto& other : look.context.others)
    if (const auto words = name_words(other); !words.empty() && words.back().size() >= 2) families.insert(words.back());
  if (look.context.customer)
    for (const auto& mine : name_words(*look.context.customer)) families.erase(mine);
  if (families.empty()) return;
  for (const auto& sentence : look.text.sentences) {
    std::string_view found;
    each_word(look.text.of(sentence), [&](std::string_view word) {
      if (!found.empty()) return;
      if (word.ends_with("'s")) word.remove_suffix(2);
      if (!families.contains(std::string(word))) return;
      // Written as a name, not as a word that looks like one.
      const auto first =
          static_cast<unsigned char>(look.text.text[look.text.from(static_cast<std::size_t>(word.data() - look.text.plain.data()))]);
      if ((first >= 'A' && first <= 'Z') || first >= 0x80) found = word;
    });
    if (!found.empty()) add(found, other_words, with(look, found, other_words.suggestion));
  }
}

}  // namespace

void check_record(const Look& look, Findings& out) {
  salutation(look, out);
  amounts(look, out);
  days(look, out);
  goodwill(look, out);
  private_data(look, out);
}

}  // namespace amends::language
