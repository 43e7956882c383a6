// A suggestion is made of the text: with another noun, day or amount in the text (or the case) another one stands in the suggestion, and
// the old one is gone.
#include <array>

#include <gtest/gtest.h>

#include "examples.hpp"

namespace amends::language::examples {
namespace {

std::string filled(std::string text, const std::array<std::string, 3>& words) {
  for (const auto& [mark, word] : {std::pair<std::string, std::string>{"{noun}", words[0]}, {"{day}", words[1]}, {"{sum}", words[2]}})
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) text.replace(at, mark.size(), word);
  return text;
}

std::string suggestion_of(const std::string& text, const std::string& rule, const ToneContext& context = {},
                          LetterTone kind = LetterTone::reply) {
  for (const auto& finding : check_tone(text, kind, context).findings)
    if (finding.rule == rule) return finding.suggestion;
  return "no " + rule;
}

struct Case {
  const char* rule;
  const char* text;
};

// Each needs its noun in the suggestion; those with a day or sum in the found sentence need that too.
constexpr Case cases[] = {
    {"A1", "We apologise if this caused you any problem with your {noun} on {day}."},
    {"A1", "Please accept our apologies if the {noun} arrived damaged on {day}."},
    {"A2", "We are sorry you feel that the {noun} of {day} was a bad one."},
    {"A2", "Your {noun} broke on {day}. I'm sorry you feel this way."},
    {"A3", "I am sorry about your {noun} on {day}, but it is not our fault."},
    {"A4", "A mistake was made with your {noun} on {day}."},
    {"A5", "You sent back your {noun} on {day}. We are sorry for any inconvenience."},
    {"A6", "I am sorry about the trouble your {noun} may have caused on {day}."},
    {"A7", "We regret that your {noun} was not there on {day}."},
    {"A8", "The company would like to apologise for the late {noun} on {day}."},
    {"A9", "It was not our intention to lose your {noun} on {day}."},
    {"A11", "It was a minor problem with your {noun} on {day}."},
    {"A15", "Due to high call volumes we lost your {noun} on {day}."},
    {"A16", "We hope you can forgive us for your {noun} on {day}."},
    {"P-1", "We will check your {noun}. I guarantee it will never happen again after {day}."},
    {"P-2", "You will receive the {noun} shortly."},
    {"P-6", "Our billing team will look at your {noun} on {day}."},
    {"B1", "You failed to provide the receipt for your {noun} of {day}."},
    {"B2", "You claim that your {noun} came on {day}."},
    {"B3", "It is our policy not to take back your {noun} after {day}."},
    {"B4", "No one else complained about the {noun} on {day}."},
    {"B5", "It was the courier's fault that you were left without your {noun} on {day}."},
    {"B6", "You must send the {noun} by {day}."},
    {"B7", "Please calm down, your {noun} comes on {day}."},
    {"B10", "We will send a new {noun} on {day} once you remove the review."},
    {"E2", "I know exactly how you feel about your {noun} on {day}."},
    {"E3", "Your {noun} broke on {day}. We value your feedback."},
    {"form.long_sentence",
     "We looked at the {noun} on {day} and we found that the box was open and that the label was gone and that nobody had seen who brought "
     "it to the depot and so we have asked the driver and the shop to tell us what they know about it."},
};

}  // namespace

TEST(ToneSuggestions, follow_the_nouns_days_and_sums_of_the_text) {
  const std::array<std::array<std::string, 3>, 3> words = {
      {{"kettle", "Tuesday", "€20.00"}, {"jacket", "3 June", "£48.50"}, {"wardrobe", "Friday", "€148.00"}}};
  int checked = 0;
  for (const auto& each : cases)
    for (std::size_t i = 0; i < words.size(); ++i) {
      const auto text = filled(each.text, words[i]);
      const auto suggestion = suggestion_of(text, each.rule);
      EXPECT_NE(suggestion.find(words[i][0]), std::string::npos) << each.rule << ": " << text << "\n -> " << suggestion;
      const auto& other = words[(i + 1) % words.size()];
      EXPECT_EQ(suggestion.find(other[0]), std::string::npos) << suggestion;
      EXPECT_EQ(suggestion.find(other[1]), std::string::npos) << suggestion;
      ++checked;
    }
  std::printf("suggestions that follow their text: %d\n", checked);
}

// A day of what has happened is never a day to promise, whatever is suggested and whatever the case knows.
TEST(ToneSuggestions, a_past_day_never_comes_back_as_a_deadline) {
  const std::array<std::string, 4> past = {"Your {noun} came on {day}, and it was broken.",
                                           "The engineer came on {day} and left the {noun} as it was.",
                                           "You rang us on {day} about your {noun}.", "We lost your {noun} on {day}."};
  const std::array<std::pair<const char*, const char*>, 6> ends = {{{"P-2", "We'll get back to you shortly."},
                                                                    {"P-2", "You will hear from us soon."},
                                                                    {"P-6", "Our team will be in touch."},
                                                                    {"P-1", "I guarantee that you are happy with us."},
                                                                    {"P-1", "I promise it will never happen again."},
                                                                    {"A19", "It was our fault."}}};
  ToneContext known;
  known.now = *parse_rfc3339("2026-11-25T10:12:00Z");
  known.zone = "Europe/Dublin";
  known.fault = Fault::unknown;
  known.promises.emplace();
  known.promises->push_back({"Refund", *parse_rfc3339("2026-11-20T17:00:00Z")});  // kept or missed: it is past
  known.deadline = *parse_rfc3339("2026-11-24T17:00:00Z");
  ToneContext unknown;
  unknown.fault = Fault::unknown;
  int checked = 0;
  for (const auto& first : past)
    for (const auto& [rule, end] : ends)
      for (const std::string day : {"Tuesday", "Monday", "20 November", "3 June"})
        for (const auto* context : {&known, &unknown}) {
          const auto text = filled(first, {"kettle", day, ""}) + " " + end;
          const auto suggestion = suggestion_of(text, rule, *context);
          for (const std::string_view before : {"by ", "until ", "you "})
            EXPECT_EQ(suggestion.find(std::string(before) + day), std::string::npos) << rule << ": " << text << "\n -> " << suggestion;
          for (const std::string_view gone : {"20 November, 17:00", "24 November, 17:00"})
            EXPECT_EQ(suggestion.find(gone), std::string::npos) << rule << ": " << text << "\n -> " << suggestion;
          ++checked;
        }
  std::printf("suggestions without a past day: %d\n", checked);
}

TEST(ToneSuggestions, a_day_and_a_sum_are_those_of_the_noun) {
  for (const std::string day : {"today", "on Friday", "tomorrow"}) {
    ToneContext context;
    context.fault = Fault::ours;
    const auto suggestion = suggestion_of("I am sorry to hear that the lamp arrived broken. A new one leaves " + day + ".", "A18", context);
    EXPECT_NE(suggestion.find("lamp"), std::string::npos) << suggestion;
    EXPECT_EQ(suggestion.find(day), std::string::npos) << suggestion;
  }
}

TEST(ToneSuggestions, what_stands_behind_the_next_and_belongs_to_something_else) {
  ToneContext context;
  context.complaint = true;
  const auto suggestion = suggestion_of("I have moved your appointment to Wednesday at nine and taken £30 off the bill.", "A17", context);
  EXPECT_EQ(suggestion, "I am sorry about your appointment.");
}

TEST(ToneSuggestions, a_deadline_that_is_past_is_not_offered) {
  ToneContext context;
  context.now = *parse_rfc3339("2026-11-25T10:12:00Z");
  context.zone = "Europe/Dublin";
  context.deadline = *parse_rfc3339("2026-11-26T17:00:00Z");
  EXPECT_EQ(suggestion_of("I will ring you on Friday.", "P-5", context), "I will ring you on Thursday 26 November, 17:00.");
  context.deadline = *parse_rfc3339("2026-11-24T17:00:00Z");
  EXPECT_EQ(suggestion_of("I will ring you on Friday.", "P-5", context), "");
}

TEST(ToneSuggestions, of_a_promise_name_its_day_as_the_ledger_would) {
  ToneContext context;
  context.now = *parse_rfc3339("2026-11-25T10:12:00Z");
  context.zone = "Europe/Berlin";
  context.promises.emplace();
  EXPECT_EQ(suggestion_of("I will ring you on Friday.", "P-3", context), "I will ring you on Friday 27 November.");
  EXPECT_EQ(suggestion_of("I will ring you on Monday.", "P-3", context), "I will ring you on Monday 30 November.");
  EXPECT_EQ(suggestion_of("Ich rufe Sie am Freitag an.", "P-3", context), "Ich rufe Sie am Freitag, 27. November an.");
}

// What is suggested, and why, is in the letter's language.
TEST(ToneSuggestions, speak_the_language_of_the_letter) {
  ToneContext context;
  context.fault = Fault::ours;
  context.complaint = true;
  context.prior_apologies = 0;
  const std::string_view letters[] = {"Ihre Lampe kommt am Freitag.", "Es tut mir leid. Ihre Lampe ist unterwegs.",
                                      "Votre lampe arrive vendredi.", "Je suis désolé. Votre lampe est en route.",
                                      "Su lámpara llega el viernes.", "Lo siento. Su lámpara va en camino."};
  for (const auto letter : letters) {
    int seen = 0;
    for (const auto& finding : check_tone(letter, LetterTone::reply, context).findings) {
      for (const std::string_view english : {" the ", " is ", "sorry", " we ", "apology"})
        EXPECT_EQ((finding.title + " " + finding.why + " " + finding.suggestion).find(english), std::string::npos)
            << letter << ": " << finding.title << " " << finding.why << " " << finding.suggestion;
      ++seen;
    }
    EXPECT_GT(seen, 0) << letter;
  }
}

TEST(ToneSuggestions, leave_out_what_heats_and_what_ties) {
  EXPECT_EQ(suggestion_of("Calmez-vous, votre colis arrive lundi.", "B7"), "Votre colis arrive lundi.");
  EXPECT_EQ(suggestion_of("Si borra su reseña, le devolvemos el dinero.", "B10"),
            "Le devolvemos el dinero, escriba lo que escriba de nosotros.");
  EXPECT_EQ(suggestion_of("Wenn Sie die Bewertung löschen, schicken wir Ihnen eine neue Lampe.", "B10"),
            "Wir schicken Ihnen eine neue Lampe, was immer Sie über uns schreiben.");
  EXPECT_EQ(suggestion_of("Bitte beruhigen Sie sich.", "B7"), "");
  EXPECT_EQ(suggestion_of("I'm sorry if the blanket was late, if the box was torn, or if anyone was rude.", "A1"),
            "I am sorry that the blanket was late, that the box was torn and that anyone was rude.");
}

TEST(ToneSuggestions, follow_the_nouns_in_other_languages) {
  struct Other {
    const char* rule;
    const char* text;
    std::array<const char*, 3> nouns;
  };
  constexpr std::array<const char*, 3> german = {"Lampe", "Decke", "Jacke"}, french = {"lampe", "couverture", "veste"},
                                       spanish = {"lámpara", "manta", "chaqueta"};
  const Other others[] = {
      {"A5", "Wir entschuldigen uns für etwaige Unannehmlichkeiten mit Ihrer {noun}.", german},
      {"P-1", "Ich garantiere Ihnen, dass Ihre {noun} kommt.", german},
      {"P-2", "Sie erhalten Ihre {noun} zeitnah.", german},
      {"B1", "Das war Ihr Fehler mit der {noun}.", german},
      {"A5", "Nous nous excusons pour la gêne occasionnée avec votre {noun}.", french},
      {"P-1", "Je vous garantis que votre {noun} arrivera.", french},
      {"P-2", "Vous recevrez votre {noun} prochainement.", french},
      {"A1", "Nous sommes désolés si la {noun} est arrivée cassée.", french},
      {"A5", "Lamentamos las molestias ocasionadas con su {noun}.", spanish},
      {"P-1", "Le garantizo que su {noun} llegará.", spanish},
      {"P-2", "Recibirá su {noun} pronto.", spanish},
      {"A1", "Sentimos si la {noun} llegó rota.", spanish},
  };
  for (const auto& each : others)
    for (const auto* noun : each.nouns) {
      const auto text = filled(each.text, {noun, "", ""});
      const auto suggestion = suggestion_of(text, each.rule);
      EXPECT_NE(suggestion.find(noun), std::string::npos) << each.rule << ": " << text << "\n -> " << suggestion;
    }
}

TEST(ToneSuggestions, take_the_day_and_the_sum_of_the_sentence) {
  EXPECT_NE(suggestion_of("Sorry for any inconvenience with the refund of €148.00 on Tuesday.", "A5").find("€148.00"), std::string::npos);
  EXPECT_NE(suggestion_of("Sorry for any inconvenience with the refund of £20.00 on Friday.", "A5").find("£20.00"), std::string::npos);
  EXPECT_NE(suggestion_of("Sorry for any inconvenience with the refund of £20.00 on Friday.", "A5").find("Friday"), std::string::npos);
}

TEST(ToneSuggestions, take_from_the_case_what_the_text_does_not_say) {
  for (const std::string topic : {"Naming-day blanket marked delivered, never came", "Broken lamp after the move"}) {
    ToneContext context;
    context.topic = topic;
    const auto suggestion = suggestion_of("We apologise for any inconvenience caused.", "A5", context);
    EXPECT_NE(suggestion.find(topic.starts_with("Naming") ? "blanket" : "lamp"), std::string::npos) << suggestion;
  }
  ToneContext context;
  context.zone = "Europe/Dublin";
  context.promises.emplace();
  context.promises->push_back({"Refund", *parse_rfc3339("2026-11-27T17:00:00Z")});
  EXPECT_EQ(suggestion_of("We'll get back to you shortly.", "P-2", context), "We'll get back to you by Friday 27 November, 17:00.");
  context.promises->front().due = *parse_rfc3339("2026-12-01T09:30:00Z");
  EXPECT_EQ(suggestion_of("We'll get back to you shortly.", "P-2", context), "We'll get back to you by Tuesday 1 December, 09:30.");
}

}  // namespace amends::language::examples
