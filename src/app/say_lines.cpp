#include "app/say_lines.hpp"

#include <fmt/format.h>

#include "app/people.hpp"
#include "app/search_text.hpp"
#include "domain/calendar/hours.hpp"
#include "domain/recovery/decide.hpp"
#include "domain/recovery/describe_phrases.hpp"
#include "domain/recovery/feelings.hpp"

namespace amends::app {
namespace {

using domain::Channel;

bool mentions(const std::string& text, std::initializer_list<std::string_view> words) {
  const auto said = search_words(text);
  return std::any_of(said.begin(), said.end(),
                     [&](const std::string& one) { return std::find(words.begin(), words.end(), one) != words.end(); });
}

std::string all_words(const CallFacts& facts) { return facts.first_words + "\n" + facts.state.title.text; }

std::string unstopped(std::string text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.pop_back();
  return text;
}

const char* told_us(Channel channel) {
  switch (channel) {
    case Channel::call:
    case Channel::visit:
      return "You told us";
    case Channel::social_post:
    case Channel::review:
      return "You wrote in public";
    case Channel::mail:
    case Channel::letter:
    case Channel::web_form:
    case Channel::message:
      break;
  }
  return "You wrote";
}

std::string greeting(const CallFacts& facts) {
  return fmt::format("{}, this is {}{}.", facts.names.customer(), facts.caller.name,
                     facts.settings.company.empty() ? "" : " from " + facts.settings.company);
}

std::string verb_for(const CallFacts& facts, const char* one, const char* many) { return domain::is_plural(facts.names) ? many : one; }

// The first price that stands in what is known of the order: "…, €189." in the company's currency.
std::optional<Money> price_known(const CallFacts& facts) {
  const auto zero = to_text(Money{0, facts.settings.currency});
  const auto symbol = zero.substr(0, zero.find('0'));
  if (symbol.empty()) return std::nullopt;
  const int digits = minor_digits(facts.settings.currency);
  for (const auto& fact : facts.customer.facts) {
    auto at = fact.text.find(symbol);
    if (at == std::string::npos) continue;
    std::int64_t minor = 0;
    int after_point = -1, read = 0;
    for (at += symbol.size(); at < fact.text.size() && read < 12; ++at) {
      const char c = fact.text[at];
      if (c >= '0' && c <= '9' && after_point < digits) {
        minor = minor * 10 + (c - '0');
        ++read;
        if (after_point >= 0) ++after_point;
      } else if (c == '.' && after_point < 0 && digits > 0) {
        after_point = 0;
      } else if (c != ',' || after_point >= 0) {
        break;
      }
    }
    for (int i = std::max(after_point, 0); i < digits; ++i) minor *= 10;
    if (minor > 0) return Money{minor, facts.settings.currency};
  }
  return std::nullopt;
}

std::string authority_text(const CallFacts& facts, const std::optional<Money>& cost) {
  std::optional<Money> most;
  for (const auto& entry : facts.playbook.authority)
    if (entry.role == facts.caller.role && entry.what == "remedy" && entry.up_to.currency == facts.settings.currency) most = entry.up_to;
  if (!most) return "a lead decides";
  if (cost && cost->amount_minor > most->amount_minor) return fmt::format("{} to us: a lead decides", domain::short_money(*cost));
  const auto yours = fmt::format("yours to give up to {}", domain::short_money(*most));
  return cost ? fmt::format("{} to us, {}", domain::short_money(*cost), yours) : yours;
}

}  // namespace

std::vector<std::string> say_listen(const CallFacts& facts, domain::CallbackPurpose purpose) {
  switch (purpose) {
    case domain::CallbackPurpose::customer_asked:
      return {greeting(facts) + " You asked me to ring. I have time; tell me."};
    case domain::CallbackPurpose::check:
      return {greeting(facts) + " I said I would ring, to hear whether it is right now. How is it?"};
    case domain::CallbackPurpose::follow_up:
      return {greeting(facts) +
              " Some days have gone by since we put this right, and I would like to hear whether it still is. I am sorry once more that it "
              "happened."};
    case domain::CallbackPurpose::first_voice:
      break;
  }
  const auto quote = unstopped(facts.state.sign_quote.text);
  const auto wrote = quote.empty() ? fmt::format(" {} to us.", told_us(facts.state.channel))
                                   : fmt::format(" {}: “{}”.", told_us(facts.state.channel), quote);
  return {greeting(facts) + (quote.empty() && facts.state.channel == Channel::call ? " You rang us." : wrote) +
          " I’d like to hear what happened, from the start. I have time."};
}

std::vector<std::string> questions(const CallFacts& facts) {
  const auto words = all_words(facts);
  std::vector<std::string> list;
  if (mentions(words, {"broken", "box", "pieces", "dented", "damaged", "missing", "wrong", "crooked"}))
    list.emplace_back("What did you find when you opened it?");
  else if (mentions(words, {"parcel", "delivered", "delivery", "courier", "late", "arrived", "came"}))
    list.emplace_back("When did you expect it, and what came instead?");
  else if (mentions(words, {"charged", "invoice", "bill", "paid", "refund", "money"}))
    list.emplace_back("What did you see on your account?");
  else
    list.emplace_back("What happened, from the start?");
  if (mentions(words, {"rang", "ring", "called", "phone", "line", "helpline", "hung"}))
    list.emplace_back("What happened when you rang us?");
  else if (mentions(words, {"wrote", "write", "mail", "mails", "answers", "answered", "form"}))
    list.emplace_back("What happened when you wrote to us?");
  for (const auto* always : {"What was the worst of it for you?", "What would you like us to do?", "Is there anything I have not asked?"})
    list.emplace_back(always);
  return list;
}

std::string listen_hint(const CallFacts& facts) {
  return fmt::format("When {} {}: wait three seconds. Then “Go on”, or “And then?”", facts.names.pronoun_subject(),
                     verb_for(facts, "stops", "stop"));
}

std::vector<std::string> say_reflect() { return {"May I say back what I heard, and you tell me where I am wrong?"}; }

// Row 1c: short, unconditional, no reason. It is also what the apology begins as.
std::vector<std::string> say_apologise(const CallFacts& facts) {
  const bool twice = facts.state.contacts_in > 1 || facts.state.sign == "repeat_contact";
  return {fmt::format("{}, I am sorry. {}", facts.names.customer(),
                      twice ? "This should not have happened to you, and you should never have had to ask twice."
                            : "This should not have happened to you.")};
}

std::vector<std::string> say_empathise(const CallFacts& facts) {
  if (facts.state.mood.empty()) return {"How did that feel? I don’t want to guess."};
  return {fmt::format("It sounds as if you felt {}. Is that the right word, or is there a better one?", facts.state.mood.back().word)};
}

std::vector<std::string> say_agree(const CallFacts& facts) {
  const auto* offer = domain::open_offer(facts.state);
  if (!offer || offer->chosen)
    return {fmt::format("There is more than one way to put this right, {}. You choose.", facts.names.customer()),
            "Which would be right for you?"};
  const bool free =
      std::all_of(offer->options.begin(), offer->options.end(), [](const domain::Option& option) { return option.costs_nothing; });
  const auto count = domain::count_word(offer->options.size());
  std::vector<std::string> lines{
      fmt::format("I can do {} {}, {}. You choose{}.", count, offer->options.size() == 1 ? "one thing" : "things", facts.names.customer(),
                  free ? offer->options.size() == 2 ? ", and neither costs you anything" : ", and none of it costs you anything" : "")};
  if (offer->options.size() == 1)
    lines[0] = fmt::format("This is what I can do, {}{}.", facts.names.customer(), free ? ", and it costs you nothing" : "");
  for (std::size_t i = 0; i < offer->options.size(); ++i) {
    const auto& option = offer->options[i];
    lines.push_back(fmt::format("{}**{}**.{}", i == 0 ? "" : "Or: ", unstopped(option.title.text),
                                option.detail.empty() ? "" : " " + domain::sentence(option.detail.text)));
  }
  lines.back() += offer->options.size() == 1 ? " Would that be right for you?" : " Which would be right for you?";
  return lines;
}

std::vector<std::string> say_thank(const CallFacts& facts) {
  const auto by_mail =
      facts.state.channel == Channel::mail ? "Without your mail we would not have known." : "Without you we would not have known.";
  return {fmt::format("Thank you for telling us, {}. {}", facts.names.customer(), by_mail)};
}

std::vector<std::string> feelings_to_choose_from(const domain::State& state) {
  constexpr std::size_t offered = 8;
  const auto known = domain::feeling_words();
  const auto last = state.mood.empty() ? std::optional<domain::FeelingWord>() : domain::find_feeling(state.mood.back().word);
  const auto group = last ? last->group : domain::FeelingGroup::anger;
  const int mood = last ? last->mood : -60;
  std::vector<domain::FeelingWord> near;
  for (const auto& word : known)
    if (word.mood < 0 && (!last || word.word != last->word)) near.push_back(word);
  // Half of them of the same kind, half the common ones that people mean beneath it: who sounds furious is often hurt or humiliated.
  std::stable_sort(near.begin(), near.end(),
                   [&](const auto& a, const auto& b) { return std::abs(a.mood - mood) < std::abs(b.mood - mood); });
  std::vector<std::string> words;
  if (last) words.emplace_back(last->word);
  const auto add = [&](std::string_view word) {
    if (words.size() < offered - 1 && std::find(words.begin(), words.end(), word) == words.end()) words.emplace_back(word);
  };
  for (const auto& word : near)
    if (word.group == group && words.size() < offered / 2) add(word.word);
  for (const auto* beneath : {"humiliated", "hurt", "let down", "ignored", "worried", "tired"}) add(beneath);
  words.emplace_back("calm");
  return words;
}

std::vector<OptionIdea> option_ideas(const CallFacts& facts) {
  const auto expects = facts.state.expectation.text;
  const auto meets = fmt::format("meets what {} {}", facts.names.pronoun_subject(), verb_for(facts, "expects", "expect"));
  const auto price = price_known(facts);
  std::vector<std::pair<int, OptionIdea>> ideas;
  const auto add = [&](domain::RemedyKind kind, std::string title, const char* button, std::initializer_list<std::string_view> signs,
                       bool returns_money) {
    domain::NewOption option{};
    option.kind = kind;
    option.title = Words(std::move(title));
    option.button = Words(button);
    option.costs_nothing = true;
    if (returns_money) option.amount = option.cost_to_us = price;
    const bool expected = mentions(expects, signs);
    ideas.emplace_back(expected ? 0 : 1,
                       OptionIdea{option, expected ? meets : std::string(), authority_text(facts, returns_money ? price : std::nullopt)});
  };
  add(domain::RemedyKind::replacement, std::string("A new one, brought to the door"), "Bring me a new one",
      {"new", "whole", "replace", "replacement", "another", "right", "blanket", "lamp"}, false);
  add(domain::RemedyKind::refund, price ? fmt::format("The money back, {}", to_text(*price)) : std::string("The money back"),
      "Send me the money back", {"money", "refund", "back"}, true);
  add(domain::RemedyKind::repair, "We repair it", "Repair mine", {"repair", "repaired", "mend", "fix", "fixed"}, false);
  std::stable_sort(ideas.begin(), ideas.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<OptionIdea> list;
  list.reserve(ideas.size());
  for (auto& [rank, idea] : ideas) list.push_back(std::move(idea));
  return list;
}

// Asks the rules themselves, with an attempt that is not recorded.
std::string next_try(const CallFacts& facts) {
  if (!domain::open_callback(facts.state)) return {};
  NewIds ids(facts.now, 0);
  domain::Context context{facts.now, domain::Actor::colleague(facts.caller.id, facts.caller.role), facts.playbook, ids,
                          free_time_of(facts.customer)};
  domain::RecordAttempt nobody{};
  nobody.outcome = domain::AttemptOutcome::rang_out;
  const auto planned = domain::decide(facts.state, nobody, context);
  if (!planned) return {};
  std::string text;
  for (const auto& event : *planned) {
    if (const auto* climbed = std::get_if<domain::LadderClimbed>(&event)) {
      if (climbed->rung == domain::Rung::write_with_times) return "a mail with times to choose from";
      if (climbed->rung == domain::Rung::send_letter) return "a letter by post";
      if (climbed->rung == domain::Rung::lead_decides) return "a lead decides how to go on";
    }
    if (const auto* booked = std::get_if<domain::CallbackBooked>(&event)) {
      const auto zone = facts.zone();
      text = fmt::format("{} {}, {} time", domain::day_from(booked->opens, facts.now, zone), domain::local_time_text(zone, booked->opens),
                         domain::possessive_pronoun(facts.names));
    }
  }
  return text;
}

}  // namespace amends::app
