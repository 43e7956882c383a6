#include "language/promises/promise_finder.hpp"

#include <algorithm>
#include <array>

#include "language/amounts.hpp"
#include "language/promises/promise_cues.hpp"
#include "language/promises/when.hpp"
#include "language/tone/facts.hpp"
#include "language/tone/rule.hpp"

namespace amends::language {
namespace {

constexpr std::size_t sentence_bytes_max = 2000;  // a longer one is no sentence; its first part is looked at
constexpr std::size_t promises_per_text_max = 200;

struct Compiled {
  struct Cue {
    std::unique_ptr<Pattern> pattern;
    CueNeeds needs;
    bool tentative;
  };
  std::vector<Cue> cues;
  Pattern not_a_promise, tentative, firm_all_the_same, and_again;

  explicit Compiled(const CueTable& table)
      : not_a_promise(table.not_a_promise),
        tentative(table.tentative),
        firm_all_the_same(table.firm_all_the_same),
        and_again(table.and_again) {
    for (const auto& cue : table.cues) cues.push_back({std::make_unique<Pattern>(cue.pattern), cue.needs, cue.tentative});
  }
};

const Compiled& compiled(Tongue tongue) {
  static const std::array<Compiled, 4> all{Compiled(cues_of(Tongue::en)), Compiled(cues_of(Tongue::de)), Compiled(cues_of(Tongue::fr)),
                                           Compiled(cues_of(Tongue::es))};
  return all[static_cast<std::size_t>(tongue)];
}

struct Cue {
  std::size_t start = 0, end = 0;
  CueNeeds needs = CueNeeds::nothing;
  bool tentative = false;
};

using HeardCues = std::vector<const Compiled::Cue*>;  // those that the whole text has a trace of

std::vector<Cue> cues_in(std::string_view sentence, const HeardCues& heard) {
  std::vector<Cue> cues;
  for (const auto* cue : heard)
    for (const auto found : cue->pattern->all_whole(sentence)) {
      auto start = static_cast<std::size_t>(found.data() - sentence.data());
      // "as soon as I hear from the depot I will ring": the nearest subject is the one who promises.
      static const Pattern nearer(R"(^.* ((?:i|we|you) (?:will|shall) .*)$)");
      if (const auto own = nearer.first(found); !own.empty()) start = static_cast<std::size_t>(own.data() - sentence.data());
      cues.push_back({start, static_cast<std::size_t>(found.data() - sentence.data()) + found.size(), cue->needs, cue->tentative});
    }
  std::sort(cues.begin(), cues.end(),
            [](const Cue& a, const Cue& b) { return a.start != b.start ? a.start < b.start : a.needs < b.needs; });
  // Of those that overlap the first stands; one that needs no time is stronger than one that does.
  std::vector<Cue> kept;
  for (const auto& cue : cues) {
    if (!kept.empty() && cue.start < kept.back().end) {
      if (kept.back().needs == CueNeeds::a_time && cue.needs == CueNeeds::nothing) kept.back() = cue;
      continue;
    }
    kept.push_back(cue);
  }
  return kept;
}

// Small words before a time that say nothing without it.
constexpr std::array<std::string_view, 30> before_a_time = {" on",
                                                            " by",
                                                            " at",
                                                            " until",
                                                            " before",
                                                            " from",
                                                            " um",
                                                            " bis",
                                                            " am",
                                                            " le",
                                                            " avant",
                                                            " el",
                                                            " antes",
                                                            " para",
                                                            " a",
                                                            " d'ici",
                                                            " the",
                                                            " every",
                                                            " den",
                                                            " zum",
                                                            " la",
                                                            " de",
                                                            " latest",
                                                            " spätestens",
                                                            " au",
                                                            " within",
                                                            " in",
                                                            " à",
                                                            " close of business",
                                                            " first thing"};

std::string without_small_words(std::string text) {
  text = trimmed(text);
  for (bool again = true; again;) {
    again = false;
    for (const auto& word : before_a_time)
      if (text.ends_with(word)) {
        text = trimmed(std::string_view(text).substr(0, text.size() - word.size()));
        again = true;
      }
  }
  return text;
}

std::string without_time(const Prepared& text, std::string_view part, std::string_view when) {
  auto what = text.written(part);
  if (!when.empty()) {
    const auto words = text.written(when);
    if (const auto at = what.find(words); at != std::string::npos) {
      const auto left = without_small_words(what.substr(0, at));
      const auto right = trimmed(what.substr(at + words.size()));
      what = left + (left.empty() || right.empty() ? "" : " ") + right;
    }
  }
  for (const std::string_view joint : {"and ", "und ", "et ", "y ", "but ", "aber ", "mais ", "pero "})
    if (what.starts_with(joint)) what.erase(0, joint.size());
  what = without_small_words(std::move(what));
  for (auto at = what.find("  "); at != std::string::npos; at = what.find("  ")) what.erase(at, 1);
  return what;
}

class SentenceReader {
 public:
  SentenceReader(const Prepared& text, std::size_t index, const HeardCues& heard, const std::optional<Whence>& whence,
                 std::vector<FoundPromise>& out)
      : text_(text),
        index_(index),
        heard_(heard),
        whence_(whence),
        table_(compiled(text.tongue)),
        sentence_(text.of(text.sentences[index]).substr(0, sentence_bytes_max)),
        out_(out) {}

  void read() {
    if (text_.sentences[index_].question) return;
    const auto cues = cues_in(sentence_, heard_);
    if (cues.empty()) return;
    times_ = times_in(sentence_, text_.tongue, whence_ ? whence_->now : Instant{}, whence_ ? std::string_view(whence_->zone) : "UTC");
    for (std::size_t i = 0; i < cues.size(); ++i) {
      const auto end = i + 1 < cues.size() ? cues[i + 1].start : sentence_.size();
      // Before the first cue a day may stand alone: "On Friday Jonas will bring it".
      one(cues[i], i == 0 ? 0 : cues[i].start, end, i == 0);
    }
  }

 private:
  void one(const Cue& cue, std::size_t from, std::size_t to, bool leading) {
    const auto said = sentence_.substr(cue.start, to - cue.start);
    if (table_.not_a_promise.in(said)) return;
    static const Pattern denied(R"(\b(?:cannot|can not|not|never|unable to|nobody|no one|nicht|kein|ne|no) (?:\w+ ){0,2}$)");
    if (denied.in(sentence_.substr(0, cue.start)) && text_.tongue == Tongue::en) return;
    const When* when = nullptr;
    bool past = false;
    // A time in a condition is the condition's: "If it is not there on Friday, we will refund you".
    static const Pattern condition(
        R"(^(?:if|when|once|should|unless|as soon as|si|s'il|wenn|falls|sollte|sobald|cuando|en cuanto|lorsque|quand|des que)\b)");
    if (condition.in(sentence_) && cue.start > 0) from = std::max(from, cue.start);
    for (const auto& time : times_) {
      if (time.start < from || time.start >= to) continue;
      if (time.past) {
        past = true;
        continue;
      }
      const bool before = time.start < cue.start;
      if (before && !leading) continue;
      // What stands before is its time only where none stands behind.
      if (!when || (when->start < cue.start && !before)) when = &time;
      if (!before) break;
    }
    if (past && !when && cue.needs == CueNeeds::a_time) return;
    // "Sollte es nicht da sein, erstatten wir ...": the present tense of a condition is a promise without a time.
    const bool conditional = text_.tongue != Tongue::en && cue.start > 0 && condition.in(sentence_);
    if (cue.needs == CueNeeds::a_time && !when && !conditional) return;
    const auto again = table_.and_again.first(said);
    auto end = to;
    if (!again.empty() && when) {
      const auto at = static_cast<std::size_t>(again.data() - sentence_.data());
      const auto* second = time_after(at, to);
      if (second && when->start < at) {
        add(cue, at, to, second);
        end = at;
      }
    }
    const auto insert_at = out_.size() - (end != to ? 1 : 0);
    add(cue, when && when->start < cue.start ? when->start : cue.start, end, when);
    if (insert_at + 1 < out_.size()) std::rotate(out_.begin() + static_cast<std::ptrdiff_t>(insert_at), out_.end() - 1, out_.end());
  }

  const When* time_after(std::size_t from, std::size_t to) const {
    for (const auto& time : times_)
      if (time.start >= from && time.start < to && !time.past) return &time;
    return nullptr;
  }

  void add(const Cue& cue, std::size_t start, std::size_t end, const When* when) {
    if (out_.size() >= promises_per_text_max) return;
    auto part = sentence_.substr(start, end - start);
    static const Pattern joint(R"((?:[\s,;:.!-]+(?:and|und|et|y|but|aber|mais|pero|or)?\s*)$)");
    if (const auto tail = joint.first(part); !tail.empty()) part = part.substr(0, part.size() - tail.size());
    FoundPromise promise;
    promise.sentence = index_;
    promise.plain = part;
    const auto at = static_cast<std::size_t>(part.data() - text_.plain.data());
    promise.start = text_.from(at);
    promise.end = text_.to(at + part.size());
    if (when) {
      promise.when = sentence_.substr(when->start, when->end - when->start);
      if (whence_) {
        promise.day = when->day;
        promise.at = when->at;
      }
    }
    promise.what = without_time(text_, part, promise.when);
    if (const auto amounts = amounts_in(part); !amounts.empty() && !amounts.front().money.currency.empty())
      promise.amount = amounts.front().money;
    auto spoken = std::string(sentence_);
    for (const auto excused : table_.firm_all_the_same.all(sentence_)) {
      const auto excused_at = static_cast<std::size_t>(excused.data() - sentence_.data());
      std::fill_n(spoken.begin() + static_cast<std::ptrdiff_t>(excused_at), excused.size(), ' ');
    }
    promise.certainty = cue.tentative || table_.tentative.in(spoken) ? PromiseCertainty::tentative : PromiseCertainty::firm;
    out_.push_back(std::move(promise));
  }

  const Prepared& text_;
  std::size_t index_;
  const HeardCues& heard_;
  const std::optional<Whence>& whence_;
  const Compiled& table_;
  std::string_view sentence_;
  std::vector<FoundPromise>& out_;
  std::vector<When> times_;
};

}  // namespace

std::vector<FoundPromise> find_promises(const Prepared& text, const std::optional<Whence>& whence) {
  std::vector<FoundPromise> found;
  HeardCues heard;
  for (const auto& cue : compiled(text.tongue).cues)
    if (cue.pattern->in(text.plain)) heard.push_back(&cue);
  if (heard.empty()) return found;
  for (std::size_t i = 0; i < text.sentences.size(); ++i) SentenceReader(text, i, heard, whence, found).read();
  return found;
}

std::vector<PromiseInText> promises_in(std::string_view text, const Whence& whence, std::string_view language) {
  std::optional<Tongue> tongue;
  for (const auto known : {Tongue::en, Tongue::de, Tongue::fr, Tongue::es})
    if (language.substr(0, 2) == code_of(known)) tongue = known;
  const auto prepared = prepare(text, tongue);
  std::vector<PromiseInText> out;
  for (auto& promise : find_promises(prepared, whence)) {
    PromiseInText answer{std::move(promise.what), std::nullopt, promise.certainty, promise.start, promise.end, promise.amount};
    if (promise.at)
      answer.due = to_rfc3339(*promise.at);
    else if (promise.day)
      answer.due = iso_day(*promise.day);
    out.push_back(std::move(answer));
  }
  return out;
}

}  // namespace amends::language
