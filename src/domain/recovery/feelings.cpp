#include "domain/recovery/feelings.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace amends::domain {
namespace {

using enum FeelingGroup;

// Ekman names six; what he does not name goes where a listener would answer it alike: shame and tiredness with sadness,
// helplessness and doubt with fear, being slighted or deceived with anger. Mood is ordinal: it orders the words, it measures nothing.
constexpr std::array words{
    FeelingWord{"afraid", 2, fear, -55},
    FeelingWord{"aggrieved", 2, anger, -50},
    FeelingWord{"amused", 1, joy, 35},
    FeelingWord{"angry", 3, anger, -70},
    FeelingWord{"annoyed", 1, anger, -35},
    FeelingWord{"anxious", 2, fear, -50},
    FeelingWord{"ashamed", 2, sadness, -50},
    FeelingWord{"astonished", 2, surprise, -10},
    FeelingWord{"belittled", 3, sadness, -65},
    FeelingWord{"betrayed", 3, anger, -75},
    FeelingWord{"bitter", 2, anger, -55},
    FeelingWord{"calm", 1, neutral, 0},
    FeelingWord{"cautious", 1, fear, -15},
    FeelingWord{"cheated", 3, anger, -70},
    FeelingWord{"confused", 1, surprise, -25},
    FeelingWord{"content", 1, joy, 30},
    FeelingWord{"cross", 2, anger, -45},
    FeelingWord{"curious", 1, neutral, 10},
    FeelingWord{"delighted", 3, joy, 85},
    FeelingWord{"despairing", 4, sadness, -95},
    FeelingWord{"desperate", 4, fear, -90},
    FeelingWord{"disappointed", 2, sadness, -45},
    FeelingWord{"discouraged", 2, sadness, -45},
    FeelingWord{"disgusted", 3, disgust, -70},
    FeelingWord{"dismayed", 2, surprise, -50},
    FeelingWord{"disrespected", 3, anger, -65},
    FeelingWord{"distressed", 3, sadness, -75},
    FeelingWord{"disturbed", 2, disgust, -50},
    FeelingWord{"doubtful", 1, fear, -20},
    FeelingWord{"embarrassed", 2, sadness, -45},
    FeelingWord{"encouraged", 1, joy, 35},
    FeelingWord{"enraged", 4, anger, -95},
    FeelingWord{"exasperated", 3, anger, -65},
    FeelingWord{"exhausted", 3, sadness, -60},
    FeelingWord{"exposed", 2, fear, -55},
    FeelingWord{"fed up", 3, anger, -60},
    FeelingWord{"forgotten", 2, sadness, -50},
    FeelingWord{"frightened", 3, fear, -75},
    FeelingWord{"frustrated", 2, anger, -50},
    FeelingWord{"furious", 4, anger, -90},
    FeelingWord{"glad", 2, joy, 55},
    FeelingWord{"grateful", 2, joy, 70},
    FeelingWord{"grieving", 4, sadness, -90},
    FeelingWord{"happy", 2, joy, 65},
    FeelingWord{"heartbroken", 4, sadness, -95},
    FeelingWord{"helpless", 3, fear, -70},
    FeelingWord{"hopeful", 1, joy, 25},
    FeelingWord{"horrified", 4, disgust, -90},
    FeelingWord{"humiliated", 3, sadness, -75},
    FeelingWord{"hurt", 2, sadness, -45},
    FeelingWord{"ignored", 2, anger, -55},
    FeelingWord{"impatient", 1, anger, -30},
    FeelingWord{"indifferent", 1, neutral, -5},
    FeelingWord{"indignant", 2, anger, -55},
    FeelingWord{"insulted", 3, anger, -70},
    FeelingWord{"irritated", 1, anger, -35},
    FeelingWord{"let down", 2, sadness, -50},
    FeelingWord{"livid", 4, anger, -95},
    FeelingWord{"lonely", 2, sadness, -50},
    FeelingWord{"lost", 2, fear, -50},
    FeelingWord{"misled", 2, anger, -55},
    FeelingWord{"mistreated", 3, anger, -70},
    FeelingWord{"nervous", 1, fear, -35},
    FeelingWord{"neutral", 1, neutral, 0},
    FeelingWord{"offended", 2, anger, -55},
    FeelingWord{"outraged", 4, anger, -90},
    FeelingWord{"overwhelmed", 3, fear, -65},
    FeelingWord{"pleased", 2, joy, 55},
    FeelingWord{"powerless", 3, fear, -70},
    FeelingWord{"puzzled", 1, surprise, -20},
    FeelingWord{"reassured", 2, joy, 40},
    FeelingWord{"relieved", 2, joy, 45},
    FeelingWord{"repelled", 3, disgust, -70},
    FeelingWord{"resigned", 1, sadness, -35},
    FeelingWord{"respected", 2, joy, 50},
    FeelingWord{"sad", 2, sadness, -50},
    FeelingWord{"satisfied", 2, joy, 50},
    FeelingWord{"scared", 3, fear, -75},
    FeelingWord{"sceptical", 1, fear, -20},
    FeelingWord{"shaken", 3, fear, -65},
    FeelingWord{"shocked", 3, surprise, -65},
    FeelingWord{"sorry", 1, sadness, -20},
    FeelingWord{"startled", 2, surprise, -30},
    FeelingWord{"stressed", 2, fear, -50},
    FeelingWord{"surprised", 1, surprise, 0},
    FeelingWord{"suspicious", 2, fear, -40},
    FeelingWord{"terrified", 4, fear, -95},
    FeelingWord{"thankful", 2, joy, 65},
    FeelingWord{"tired", 2, sadness, -40},
    FeelingWord{"touched", 2, joy, 60},
    FeelingWord{"uneasy", 1, fear, -30},
    FeelingWord{"unheard", 2, anger, -55},
    FeelingWord{"unsettled", 1, fear, -30},
    FeelingWord{"unsure", 1, fear, -20},
    FeelingWord{"upset", 2, sadness, -50},
    FeelingWord{"valued", 2, joy, 55},
    FeelingWord{"vulnerable", 3, fear, -60},
    FeelingWord{"weary", 2, sadness, -40},
    FeelingWord{"worried", 2, fear, -45},
};
static_assert(std::is_sorted(words.begin(), words.end(), [](const FeelingWord& a, const FeelingWord& b) { return a.word < b.word; }));

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::span<const FeelingWord> feeling_words() { return words; }

std::optional<FeelingWord> find_feeling(std::string_view word) {
  const auto first = word.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return std::nullopt;
  word = word.substr(first, word.find_last_not_of(" \t\r\n") - first + 1);
  std::string folded(word);
  std::transform(folded.begin(), folded.end(), folded.begin(), lower);
  const auto found = std::lower_bound(words.begin(), words.end(), folded,
                                      [](const FeelingWord& row, const std::string& wanted) { return row.word < wanted; });
  if (found == words.end() || found->word != folded) return std::nullopt;
  return *found;
}

}  // namespace amends::domain
