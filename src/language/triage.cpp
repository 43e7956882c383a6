#include "language/triage.hpp"

#include <algorithm>
#include <map>

#include "base/limits.hpp"
#include "language/amounts.hpp"
#include "language/models.hpp"
#include "language/rule_matcher.hpp"
#include "language/writing.hpp"

namespace amends::language {
namespace {

// A complaint taken for an enquiry is never rung; an enquiry taken for a complaint is read once too often. So it takes little.
constexpr double complaint_from = -0.6;
constexpr double question_complaint_from = -0.5;  // where there is a question among what they tell, and no trouble
constexpr double asking_complaint_from = 0.8;     // where they ask or want something and tell of no trouble, the mood alone has to be plain
constexpr double high_amount = 100, pennies_below = 1;  // language.md: thresholds of the default playbook; pounds, euros, dollars
constexpr std::size_t quotes_per_kind_max = 3;
constexpr std::string_view counted_risks[] = {"safety", "harm", "discrimination", "privacy", "repeat"};  // a complaint by themselves
constexpr std::string_view threats[] = {"legal", "regulator", "press"};  // say that something is wrong, though not alone

// Groups that speak of something that was, and say nothing where it is asked or supposed only.
bool tells(Group group) {
  return group == Group::risk || group == Group::weight || group == Group::event || group == Group::handling || group == Group::grudge ||
         group == Group::feeling;
}

bool is_critical(const Sign& sign) {
  constexpr int critical = 4;
  return sign.rule->group == Group::risk && sign.rule->level == critical;
}

struct Mood {  // what the models say; shares that add up to 1
  double negative = 0, neutral = 1, positive = 0;
};

// All sentences are questions, save for a greeting.
bool only_asks(std::string_view text) {
  constexpr std::size_t greeting_bytes_max = 30;
  std::size_t told = 0, from = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && !ends_sentence(text, at)) continue;
    if (at == text.size() || text[at] != '?') told += at - from;
    if (told > greeting_bytes_max) return false;
    from = at + 1;
  }
  return text.find('?') != std::string_view::npos;
}

class Reading {
 public:
  explicit Reading(std::string_view text) : text_(text.substr(0, limits::text_bytes_max)) {}

  Triage all() {
    if (!is_writing(text_)) return nothing_read();
    fold(text_, text_.size(), folded_);
    out_.language = language_of(language_model(), text_).code;
    find_signs(folded_, out_.language, signs_);
    std::erase_if(signs_, [](const Sign& sign) { return sign.said != Said::told && tells(sign.rule->group); });
    read_feelings();
    decide_kind();
    if (out_.kind == TextKind::complaint) {
      take_risks();
      take_upset();
      take_opening();
      weigh();
    }
    return std::move(out_);
  }

 private:
  Triage nothing_read() {
    out_.sure = false;
    for (const auto label : feeling_model().labels()) out_.feelings.push_back({std::string(label), label == "neutral" ? 1.0 : 0.0});
    std::stable_sort(out_.feelings.begin(), out_.feelings.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
    return std::move(out_);
  }
  Risk quoted(std::string kind, std::size_t start, std::size_t end) const {
    const auto from = folded_.origin(start), to = folded_.origin(end);
    return {std::move(kind), from, to, std::string(text_.substr(from, to - from))};
  }
  Risk quoted(const Sign& sign, const char* name = nullptr) const {
    return quoted(name ? name : sign.rule->name, sign.clause_start, sign.clause_end);
  }
  const Sign* first(Group group) const {
    const auto found = std::find_if(signs_.begin(), signs_.end(), [&](const Sign& sign) { return sign.rule->group == group; });
    return found == signs_.end() ? nullptr : &*found;
  }
  const Sign* risk(std::string_view kind) const {
    const auto is = [&](const Sign& sign) { return sign.rule->group == Group::risk && sign.rule->name == kind; };
    const auto found = std::find_if(signs_.begin(), signs_.end(), is);
    return found == signs_.end() ? nullptr : &*found;
  }
  bool sarcastic() const {
    return std::any_of(signs_.begin(), signs_.end(), [](const Sign& sign) { return sign.rule->name == std::string_view("sarcasm"); });
  }
  // A word of thanks ends a question or a wish as well.
  bool thanks_only() const {
    return std::none_of(signs_.begin(), signs_.end(), [](const Sign& sign) {
      return sign.rule->group == Group::praise && sign.rule->name != std::string_view("thanks");
    });
  }
  bool english() const { return out_.language == "en" || out_.language == "und"; }

  void read_feelings();
  void decide_kind();
  void take_risks();
  void take_sums();
  void take_upset();
  void take_opening();
  void weigh();
  void raise(int level, const char* why, std::optional<Risk> quote);

  std::string_view text_;
  Folded folded_;
  std::vector<Sign> signs_;
  Mood mood_;
  bool had_words_ = false;
  double largest_sum_ = 0;
  Triage out_;
};

void Reading::read_feelings() {
  const auto& model = feeling_model();
  thread_local FeatureReader reader(model.plan());
  thread_local std::vector<float> probabilities;
  const auto& features = reader.read(text_);
  had_words_ = !features.empty();
  const bool known = english() && model.probabilities(features, probabilities);
  for (std::size_t k = 0; k < model.labels().size(); ++k) {
    const std::string name(model.labels()[k]);
    out_.feelings.push_back({name, known ? static_cast<double>(probabilities[k]) : name == "neutral" ? 1.0 : 0.0});
  }
  std::stable_sort(out_.feelings.begin(), out_.feelings.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
  const auto& sentiment = sentiment_model();  // of the same features: the plans are alike
  if (known && sentiment.plan() == model.plan() && sentiment.probabilities(features, probabilities))
    for (std::size_t k = 0; k < probabilities.size(); ++k) {
      const auto label = sentiment.labels()[k];
      (label == "negative" ? mood_.negative : label == "positive" ? mood_.positive : mood_.neutral) = static_cast<double>(probabilities[k]);
    }
  if (const auto* word = first(Group::feeling)) {
    out_.feeling = word->rule->name;
    out_.feeling_quote = quoted(*word);
  }
}

void Reading::decide_kind() {
  int trouble = 0;
  for (const auto group : {Group::event, Group::handling, Group::grudge}) trouble += first(group) != nullptr;
  for (const auto kind : counted_risks) trouble += risk(kind) != nullptr;
  for (const auto kind : threats) trouble += risk(kind) != nullptr;
  trouble += first(Group::trifle) != nullptr;
  const auto* word = first(Group::feeling);
  trouble += word && word->rule->level >= 2;
  trouble += first(Group::boss) != nullptr;
  const bool praises = first(Group::praise), asks = first(Group::enquiry), wants = first(Group::request);
  const auto* noise = first(Group::noise);
  if (!had_words_ || (noise && (trouble < 2 || std::string_view(noise->rule->name) == "automatic"))) {
    out_.kind = TextKind::noise;
    out_.sure = noise != nullptr;
    return;
  }
  const bool concrete = first(Group::event) || first(Group::handling) || sarcastic() ||
                        std::any_of(signs_.begin(), signs_.end(), is_critical) ||
                        std::any_of(std::begin(counted_risks), std::end(counted_risks), [&](auto kind) { return risk(kind); });
  const double score =
      1.2 * std::min(trouble, 3) + 2.0 * (mood_.negative - 0.3) - mood_.positive - (praises ? 0.8 : 0.0) - (asks || wants ? 0.3 : 0.0);
  const bool questions = folded_.text.find('?') != std::string::npos;
  const double from = trouble == 0 && (asks || wants || only_asks(folded_.text)) ? asking_complaint_from
                      : trouble == 0 && questions                                ? question_complaint_from
                                                                                 : complaint_from;
  // Without a model the mood is no ground to be sure.
  out_.sure = trouble > 0 || (english() && std::abs(score - from) > 0.4) || praises || asks || wants;
  if (concrete || score > from)
    out_.kind = TextKind::complaint;
  else if (praises && mood_.positive >= mood_.negative && !(asks && (mood_.positive < 0.4 || thanks_only())))
    out_.kind = TextKind::praise;
  else if (wants)
    out_.kind = TextKind::request;
  else if (asks || questions)
    out_.kind = TextKind::enquiry;
  else if (praises || mood_.positive > 0.6)
    out_.kind = TextKind::praise;
  else  // nothing tells: somebody has to read it
    out_.kind = english() && mood_.neutral > 0.6 ? TextKind::enquiry : TextKind::complaint, out_.sure = false;
}

// A sum counts as money lost, taken, withheld or claimed: a complaint names it.
void Reading::take_sums() {
  constexpr std::size_t sums_max = 20;
  for (const auto& [money, words] : amounts_in(folded_.text, sums_max)) {
    const auto start = static_cast<std::size_t>(words.data() - folded_.text.data());
    // The thresholds of a severity are in these (language.md).
    if (money.currency == "EUR" || money.currency == "GBP" || money.currency == "USD")
      largest_sum_ = std::max(largest_sum_, static_cast<double>(money.amount_minor) / 100);
    if (money.amount_minor > 0) out_.risks.push_back(quoted("money", start, start + words.size()));
  }
}

void Reading::take_risks() {
  take_sums();
  for (const auto& sign : signs_)
    if (sign.rule->group == Group::risk) out_.risks.push_back(quoted(sign));
  std::stable_sort(out_.risks.begin(), out_.risks.end(), [](const Risk& a, const Risk& b) { return a.start < b.start; });
  std::map<std::string, std::size_t> count;
  std::vector<Risk> kept;
  for (auto& one : out_.risks) {
    const auto same = [&](const Risk& other) { return other.kind == one.kind && one.start < other.end && other.start < one.end; };
    if (count[one.kind] >= quotes_per_kind_max || std::any_of(kept.begin(), kept.end(), same)) continue;
    ++count[one.kind];
    kept.push_back(std::move(one));
  }
  out_.risks = std::move(kept);
}

void Reading::take_upset() {
  const auto* what = first(Group::event);
  const auto* how = first(Group::handling);
  if (what) out_.upset_quotes.push_back(quoted(*what, "event"));
  if (how) out_.upset_quotes.push_back(quoted(*how, "handling"));
  const bool hurt = what || risk("harm") || risk("safety") || risk("privacy") || risk("discrimination");
  if (hurt || how) out_.upset = hurt && how ? "both" : hurt ? "event" : "handling";
  std::map<std::string_view, int> topics;
  for (const auto& sign : signs_)
    if (sign.rule->group == Group::event || sign.rule->group == Group::handling)
      topics[sign.rule->name] += sign.rule->group == Group::event ? 3 : 2;
  const auto best = std::max_element(topics.begin(), topics.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (best != topics.end()) out_.topic = best->first;
}

void Reading::take_opening() {
  const auto take = [&](const char* name, const Sign* sign) {
    if (!sign || out_.sign) return;
    out_.sign = name;
    out_.sign_quote = quoted(*sign);
  };
  const auto* threat = risk("public") ? risk("public") : risk("press");
  take("asks_for_boss", first(Group::boss));
  take("public_threat", threat);
  take("leaving", risk("leaving"));
  take("repeat_contact", risk("repeat"));
  const auto* word = first(Group::feeling);
  if (word && std::string_view(word->rule->name) == "furious") take("angry_mail", word);
  if (threat) out_.warning = quoted(*threat);
}

void Reading::raise(int level, const char* why, std::optional<Risk> quote) {
  if (level <= out_.severity) return;
  out_.severity = level;
  out_.severity_why = why;
  out_.severity_quote = std::move(quote);
}

void Reading::weigh() {
  const auto is_money = [](const Risk& risk) { return risk.kind == "money"; };
  const bool small = first(Group::trifle) || (largest_sum_ > 0 && largest_sum_ < pennies_below);
  const bool is_remark = small && std::all_of(out_.risks.begin(), out_.risks.end(), is_money);
  const bool is_mild = out_.feeling && first(Group::feeling)->rule->level < 2 && !first(Group::event) && !first(Group::handling);
  out_.severity = is_remark || is_mild ? 1 : 2;  // 2: an ordinary failure, named or not
  for (const auto& sign : signs_)
    if ((sign.rule->group == Group::risk || sign.rule->group == Group::weight) && !(is_remark && sign.rule->level <= 2))
      raise(sign.rule->level, sign.rule->name, quoted(sign));
  if (largest_sum_ >= high_amount) raise(3, "money", std::nullopt);
  if (const auto* who = risk("vulnerability"); who && risk("safety")) raise(4, "vulnerability", quoted(*who));
  static const re2::RE2 care(R"(\b(patients?|residents?|care home|nursing home|hospice|ward|nursery|pupils|foster)\b)");
  if (const auto* press = risk("press"); press && re2::RE2::PartialMatch(folded_.text, care)) raise(4, "press", quoted(*press));
}

}  // namespace

Triage triage(std::string_view text) { return Reading(text).all(); }

}  // namespace amends::language
