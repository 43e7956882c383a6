#include "hinglish.hpp"

#include <array>
#include <iterator>
#include <sstream>
#include <string_view>

#include <unicode/translit.h>

namespace amends::bench {
namespace {

using Words = std::vector<std::string>;

// In a spelling that keeps long vowels apart (aa, ee, oo) and nasal ends (n); `respelt` makes of it what people write.
// clang-format off
constexpr std::string_view function_words =
    "hai ke ki ka ko se mein nahin ye aur kya to bhi hi main par ne ho thaa tha the thi kar wo us is jo tum aap ek hain hoon koi kuchh ab mujhe mera mere meri "
    "hum humaara humaare humaari humein apne apna apni tera tere teri tu tumhaara tumhaare tumhaari tumhein tujhe aapka aapke aapki aapko uska uske uski usko "
    "unka unke unki unko inka inke inki inko iska iske iski isko ise use unhein inhein unhone inhone humne maine tumne aapne usne isne kisi kis kisko kiska "
    "kaun kab kahaan kaise kaisa kaisi kyon kyonki kitna kitne kitni jab tab tak sab sabhi sabko phir fir lekin magar agar warna isliye yaani jaise jaisa jaisi "
    "aise aisa aisi waise waisa itna itne itni utna bahut zyaada kam thoda thodi sirf bas haan naa mat bina saath liye baad pehle andar baahar oopar neeche "
    "yahaan wahaan idhar udhar jahaan abhi kabhi hamesha shaayad zaroor bilkul ekdum hoga hogi honge hota hoti hote hua hui hue raha rahi rahe gaya gayi gaye "
    "waala waale waali ya dono kaafi chaahiye chaahte chaahta chaahti matlab wagairah taaki tabhi jisse jiska jiske jinhe khud bhai yaar ji arre oye accha theek";
constexpr std::string_view verb_stems =
    "kar jaa aa de le bol dekh sun samajh mil rakh chal ban banaa bhej lag lagaa reh kehla khol likh padh soch poochh ruk rok maar khel khaa pee so baith uth "
    "chhod pakad bech khareed lautaa badal toot tod bhool nikal nikaal daal gir hans ro seekh sikhaa bataa dikhaa bulaa milaa jal jalaa kaat phaad bhar "
    "karwaa dilwaa pahunch pahunchaa mang maang manaa maan jaag naach gaa utaar chadh phenk sambhaal bigad bigaad sudhar sudhaar ghoom jeet haar dar daraa "
    "pasand samjhaa chalaa ghus bach bachaa bhaag jaan pehchaan dhoondh chhup kholaa jud jod khinch cheekh sataa";
constexpr std::string_view verb_ends = "naa taa ti te o e oon ega egi enge kar ke iye a i na kr ungaa unga ta raha rahi rahe diya diye di liya liye li sakta sakte sakti";
constexpr std::string_view other_words =
    "log logon aadmi aurat ladka ladki ladke bachcha bachche bachchon dost doston maa baap papa mummy beta beti bhaiya didi chaacha pati patni shaadi ghar "
    "dukaan baazaar paisa paise rupaye rupya hazaar laakh karod din raat subah shaam aaj kal parson hafta maheena saal samay waqt ghanta baar baat baatein "
    "kaam naukri padhaai kitaab school khaana paani chaai doodh roti sabzi gaadi sadak raasta shehar gaon desh duniya bhaarat hindustaan paakistaan dilli "
    "mumbai sarkaar mantri neta chunaav janta vote party bhrashtaachaar garib ameer kisaan sipaahi police kanoon adaalat insaaf sach jhooth galti maafi "
    "shikaayat samasya pareshaani dikkat mushkil jawaab sawaal madad seva suvidha saamaan maal paarsal daam keemat kharaab toota nakli asli naya naye nayi "
    "puraana puraane bada bade badi chhota chhote chhoti achchha achchhe achchhi bura bure buri ganda gande sundar khoobsoorat sasta mehnga garam thanda mast "
    "badhiya bekaar bakwaas ghatiya zabardast kamaal pagal bewakoof gadha kutta kamina saala chor daaku haraami sharam izzat dil pyaar ishq mohabbat zindagi "
    "jeevan maut khushi gham dukh gussa naaraaz udaas khush pareshaan dhanyavaad shukriya namaste namaskaar mubaarak badhaai shubh bhagwaan khuda allah raam "
    "mandir masjid pooja tyohaar holi deewaali eid gaana gaane film filmein hero kahaani khel khilaadi match jeet haar team tasveer phone mobile number "
    "baarish dhoop hawa garmi sardi aankh haath pair sir munh naak kaan baal kapde joota rang laal kaala safed neela hara peela do teen chaar paanch chhah "
    "saat aath nau das bees sau pehla doosra teesra aakhir shuru khatam poora poori poore aadha saara saare saari alag saamne peechhe aage paas door taraf "
    "jaldi dheere achaanak aksar phirse dobaara vaapas waapas turant seedha ulta galat sahi pakka umeed bharosa vishwaas dhokha intezaar koshish zaroorat "
    "mazaa mazaak masti shauk aadat tareeka wajah kaaran nateeja fayda faayda nuksaan taakat himmat mehnat kismat sapna yaad neend bhookh pyaas dard bimaari "
    "doctor davaai haalat haal khabar baatcheet jhagda ladaai jung dushman saathi parivaar rishta rishtedaar padosi mehmaan naam pata patta zameen aasmaan";
// clang-format on

// The same everywhere.
class Dice {
 public:
  std::size_t below(std::size_t n) {
    state_ ^= state_ << 13, state_ ^= state_ >> 7, state_ ^= state_ << 17;
    return (state_ >> 20) % n;
  }
  bool one_in(std::size_t n) { return below(n) == 0; }

 private:
  std::uint64_t state_ = 0x9e3779b97f4a7c15ULL;
};

Words words_of(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

struct Spelling {
  std::string_view sound, written;
  std::size_t one_in;  // of the words that have it
  bool at_end_only = false;
};
constexpr Spelling spellings[] = {
    {"aa", "a", 1},       {"ee", "i", 2},     {"oo", "u", 2},         {"w", "v", 4},         {"v", "w", 4},        {"z", "j", 3},
    {"ph", "f", 2},       {"chh", "ch", 2},   {"ain", "ai", 4, true}, {"ain", "e", 8, true}, {"in", "i", 2, true}, {"on", "o", 3, true},
    {"an", "a", 3, true}, {"ye", "yeh", 4},   {"mein", "me", 2},      {"kyon", "kyu", 2},    {"hoon", "hu", 2},    {"ai", "e", 8},
    {"eh", "ah", 4},      {"jh", "j", 6},     {"i", "ee", 10, true},  {"bahut", "bhot", 4},  {"accha", "acha", 2}, {"iye", "iya", 8, true},
    {"aur", "or", 4},     {"nahi", "nhi", 3}, {"hai", "h", 12, true}, {"theek", "thik", 2},  {"waa", "wa", 2},     {"au", "o", 8}};

// One of the ways in which people spell it.
std::string respelt(std::string word, Dice& dice) {
  for (const auto& way : spellings) {
    const auto at = way.at_end_only && word.size() >= way.sound.size() ? word.size() - way.sound.size() : word.find(way.sound);
    if (at == std::string::npos || word.compare(at, way.sound.size(), way.sound) != 0) continue;
    const bool short_word = word.size() <= 3 && way.sound == "in";
    if (!short_word && dice.one_in(way.one_in)) word.replace(at, way.sound.size(), way.written);
  }
  // A short a between consonants is often left out: kr, rha, kch.
  for (std::size_t i = 1; i + 1 < word.size() && word.size() > 2; ++i)
    if (word[i] == 'a' && !is_vowel(word[i - 1]) && !is_vowel(word[i + 1]) && dice.one_in(8)) {
      word.erase(i, 1);
      break;
    }
  if (dice.one_in(40)) word.append(1 + dice.below(3), word.back());  // yaarrr
  return word;
}

// Scholars' letters into those people write: no marks, and no vowel that is not spoken.
Words spoken(const icu::UnicodeString& scholarly) {
  static constexpr std::pair<std::u16string_view, std::u16string_view> letters[] = {
      {u"\u0101", u"aa"}, {u"\u012b", u"ee"}, {u"\u016b", u"oo"}, {u"ch", u"chh"},    {u"c", u"ch"},
      {u"\u015b", u"sh"}, {u"\u1e63", u"sh"}, {u"\u1e41", u"n"},  {u"m\u0310", u"n"}, {u"r\u0325", u"ri"},
      {u"\u1e5b", u"d"},  {u"\u1e6d", u"t"},  {u"\u1e0d", u"d"}};
  std::u16string out;
  for (std::int32_t i = 0; i < scholarly.length();) {
    bool found = false;
    for (const auto& [from, to] : letters) {
      if (scholarly.compare(i, static_cast<std::int32_t>(from.size()), from.data(), 0, static_cast<std::int32_t>(from.size())) != 0)
        continue;
      out += to;
      i += static_cast<std::int32_t>(from.size());
      found = true;
      break;
    }
    if (!found) out += scholarly[i++];
  }
  std::string text;
  for (const char16_t c : out) text += c < 0x80 ? static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c) : '\0';
  Words words;
  for (auto& word : words_of(text)) {
    std::erase_if(word, [](char c) { return c < 'a' || c > 'z'; });
    if (word.size() > 2 && word.back() == 'a' && word[word.size() - 2] != 'a' && !is_vowel(word[word.size() - 2])) word.pop_back();
    for (std::size_t i = word.size(); i-- > 2;)  // karanaa is spoken karnaa
      if (i + 2 < word.size() && word[i] == 'a' && !is_vowel(word[i - 1]) && is_vowel(word[i - 2]) && !is_vowel(word[i + 1]) &&
          is_vowel(word[i + 2]))
        word.erase(i--, 1);
    if (!word.empty()) words.push_back(std::move(word));
  }
  return words;
}

std::vector<Words> transliterated(const std::vector<Text>& hindi) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> to_latin(icu::Transliterator::createInstance("Devanagari-Latin", UTRANS_FORWARD, status));
  std::vector<Words> all;
  if (!to_latin || U_FAILURE(status)) return all;
  for (const auto& text : hindi) {
    auto letters = icu::UnicodeString::fromUTF8(text.text);
    to_latin->transliterate(letters);
    all.push_back(spoken(letters));
  }
  return all;
}

class Writing {
 public:
  Writing(const std::vector<Words>& sentences, const std::vector<Text>& english) : sentences_(sentences), english_(english) {}

  std::string text() {
    static constexpr std::array<std::size_t, 5> english_percent = {0, 0, 0, 20, 40};
    const auto percent = english_percent[dice_.below(english_percent.size())];
    std::string out;
    for (std::size_t left = 5 + dice_.below(14); left > 0;) {
      auto run = dice_.below(100) < percent ? english_run() : dice_.one_in(4) ? spoken_run() : hindi_run();
      for (auto& word : run) {
        out.append(out.empty() ? "" : " ").append(word);
        if (--left == 0) break;
      }
    }
    return out;
  }

 private:
  Words run_of(const Words& words, std::size_t most) {
    if (words.empty()) return {};
    const auto from = dice_.below(words.size());
    const auto to = std::min(words.size(), from + 1 + dice_.below(most));
    return {words.begin() + static_cast<std::ptrdiff_t>(from), words.begin() + static_cast<std::ptrdiff_t>(to)};
  }
  Words english_run() { return run_of(words_of(english_[dice_.below(english_.size())].text), 4); }
  Words spoken_run() {
    if (sentences_.empty()) return hindi_run();
    auto words = run_of(sentences_[dice_.below(sentences_.size())], 6);
    for (auto& word : words) word = respelt(std::move(word), dice_);
    return words;
  }
  // The first words of the list are the commonest: by Zipf's law, roughly.
  const std::string& common(const Words& words) { return words[dice_.below(1 + dice_.below(words.size()))]; }
  Words hindi_run() {
    static const auto function = words_of(std::string(function_words)), stems = words_of(std::string(verb_stems)),
                      ends = words_of(std::string(verb_ends)), others = words_of(std::string(other_words));
    Words words;
    for (auto count = 1 + dice_.below(4); count > 0; --count) {
      const auto kind = dice_.below(20);
      auto word = kind < 11   ? common(function)
                  : kind < 15 ? stems[dice_.below(stems.size())] + ends[dice_.below(ends.size())]
                              : others[dice_.below(others.size())];
      words.push_back(respelt(std::move(word), dice_));
    }
    return words;
  }

  const std::vector<Words>& sentences_;
  const std::vector<Text>& english_;
  Dice dice_;
};

}  // namespace

std::vector<Text> hindi_in_latin_letters(const std::vector<Text>& hindi, const std::vector<Text>& english) {
  constexpr int texts = 3000;
  const auto sentences = transliterated(hindi);
  Writing writing(sentences, english);
  std::vector<Text> made;
  for (int i = 0; i < texts; ++i) made.push_back({"hinglish/" + std::to_string(i), writing.text(), "hi-Latn"});
  return made;
}

}  // namespace amends::bench
