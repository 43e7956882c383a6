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

// A pattern that a table may leave out.
class MaybePattern {
 public:
  explicit MaybePattern(const char* pattern) {
    if (pattern) pattern_.emplace(pattern);
  }
  bool in(std::string_view plain) const { return pattern_ && pattern_->in(plain); }
  std::string_view first(std::string_view plain) const { return pattern_ ? pattern_->first(plain) : std::string_view(); }

 private:
  std::optional<Pattern> pattern_;
};

struct Compiled {
  struct Cue {
    explicit Cue(const PromiseCue& row)
        : pattern(row.pattern), unless(row.unless), needs(row.needs), tentative(row.tentative), accent(row.accent) {}
    Pattern pattern;
    MaybePattern unless;
    CueNeeds needs;
    bool tentative;
    Accent accent;
  };
  std::vector<std::unique_ptr<Cue>> cues;
  Pattern not_a_promise;
  MaybePattern next_clause, denied_before, clause_before, habit, past_before_time, past_around_time;
  Pattern tentative, firm_all_the_same, and_again;

  explicit Compiled(const CueTable& table)
      : not_a_promise(table.not_a_promise),
        next_clause(table.next_clause),
        denied_before(table.denied_before),
        clause_before(table.clause_before),
        habit(table.habit),
        past_before_time(table.past_before_time),
        past_around_time(table.past_around_time),
        tentative(table.tentative),
        firm_all_the_same(table.firm_all_the_same),
        and_again(table.and_again) {
    for (const auto& cue : table.cues) cues.push_back(std::make_unique<Cue>(cue));
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

// "entregará", "enviarán": the last vowel of the words as they were written bears an accent.
bool bears_accent(const Prepared& text, std::string_view words, Accent accent) {
  const auto letter_beyond_ascii = [](char c) { return static_cast<unsigned char>(c) == 0xC3; };
  if (accent == Accent::any || (accent == Accent::if_any && std::none_of(text.text.begin(), text.text.end(), letter_beyond_ascii)))
    return true;
  auto written = text.written(words);
  if (written.ends_with('n')) written.pop_back();
  return !written.empty() && static_cast<unsigned char>(written.back()) >= 0x80;
}

std::vector<Cue> cues_in(const Prepared& text, std::string_view sentence, const HeardCues& heard) {
  std::vector<Cue> cues;
  for (const auto* cue : heard)
    for (const auto found : cue->pattern.all_whole(sentence)) {
      if (cue->unless.in(found) || !bears_accent(text, found, cue->accent)) continue;
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
    auto cues = cues_in(text_, sentence_, heard_);
    if (cues.empty()) return;
    static const Whence nowhere{Instant{}};
    const auto& here = whence_ ? *whence_ : nowhere;
    times_ = times_in(sentence_, text_.tongue, here.now, here.zone, here.holidays);
    introduced(cues);
    for (std::size_t i = 0; i < cues.size(); ++i) {
      const auto end = i + 1 < cues.size() ? cues[i + 1].start : sentence_.size();
      // Before the first cue a day may stand alone: "On Friday Jonas will bring it".
      one(cues[i], i == 0 ? 0 : cues[i].start, end, i == 0);
    }
  }

 private:
  // "I promise that our engineer comes on Friday", "Ich sorge dafür, dass ...": one promise, begun by the words before it.
  void introduced(std::vector<Cue>& cues) const {
    static const Pattern that(R"(\b(?:that|dass|que|qu')\s*$)");
    static const Pattern joined(R"(^(?:and|und|et) )");
    for (std::size_t i = 0; i + 1 < cues.size();) {
      const bool timed = std::any_of(times_.begin(), times_.end(), [&](const When& time) {
        return time.start >= cues[i].start && time.start < cues[i + 1].start && !time.past;
      });
      if (timed || is_denied(cues[i], cues[i + 1].start)) {
        ++i;
        continue;
      }
      if (joined.in(sentence_.substr(cues[i + 1].start))) {  // "Ich prüfe das und rufe Sie morgen an"
        cues.erase(cues.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        continue;
      }
      if (!that.in(sentence_.substr(cues[i].start, cues[i + 1].start - cues[i].start))) {
        ++i;
        continue;
      }
      cues[i + 1].start = cues[i].start;
      cues[i + 1].tentative = cues[i + 1].tentative || cues[i].tentative;
      cues.erase(cues.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }

  std::string_view own_clause(std::string_view said) const {
    const auto next = table_.next_clause.first(said);
    return next.empty() ? said : said.substr(0, static_cast<std::size_t>(next.data() - said.data()));
  }

  bool is_denied(const Cue& cue, std::size_t to) const {
    const auto before = sentence_.substr(0, cue.start);
    const auto said = sentence_.substr(cue.start, to - cue.start);
    if (table_.not_a_promise.in(own_clause(said)) || table_.denied_before.in(before)) return true;
    return cue.needs == CueNeeds::a_time && (table_.clause_before.in(before) || table_.habit.in(said));
  }

  // "the lamp that you ordered on Monday": the time of something past.
  bool of_the_past(const Cue& cue, const When& time) const {
    if (time.past) return true;
    const auto from = time.start < cue.start ? 0 : std::min(cue.end, time.start);
    // "what we found by 20 December": a day by which something will be is none of the past.
    static const Pattern by(R"(\b(?:by|before|until|till|bis|spatestens|avant|d'ici|hasta|antes del?) (?:the |zum |el |le |la )?$)");
    const auto between = sentence_.substr(from, time.start - from);
    if (by.in(between)) return false;
    if (table_.past_before_time.in(between)) return true;
    const auto comma = sentence_.substr(0, time.start).find_last_of(",;");
    if (comma == std::string_view::npos || (time.start >= cue.start && comma < cue.start)) return false;
    auto clause = sentence_.substr(comma + 1);
    clause.remove_prefix(std::min(clause.find_first_not_of(' '), clause.size()));
    return table_.past_around_time.in(clause.substr(0, clause.find_first_of(",;")));
  }

  void one(const Cue& cue, std::size_t from, std::size_t to, bool leading) {
    const auto said = sentence_.substr(cue.start, to - cue.start);
    if (is_denied(cue, to)) return;
    const When* when = nullptr;
    bool past = false;
    // A time in a condition is the condition's: "If it is not there on Friday, we will refund you".
    static const Pattern condition(
        R"(^(?:if|when|once|should|unless|as soon as|si|s'il|wenn|falls|sollte|sobald|cuando|en cuanto|lorsque|quand|des que)\b)");
    if (condition.in(sentence_) && cue.start > 0) from = std::max(from, cue.start);
    for (const auto& time : times_) {
      if (time.start < from || time.start >= to) continue;
      if (of_the_past(cue, time)) {
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
    promise.certainty =
        cue.tentative || (when && when->open) || table_.tentative.in(spoken) ? PromiseCertainty::tentative : PromiseCertainty::firm;
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
    if (cue->pattern.in(text.plain)) heard.push_back(cue.get());
  if (heard.empty()) return found;
  for (std::size_t i = 0; i < text.sentences.size(); ++i) SentenceReader(text, i, heard, whence, found).read();
  return found;
}

std::vector<PromiseInText> promises_in(std::string_view text, const Whence& whence, std::string_view language) {
  const auto prepared = prepare(text, tongue_of_code(language.substr(0, 2)));
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
