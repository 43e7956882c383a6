#include "language/tone/lexicon.hpp"

#include <unordered_set>
#include <vector>

// Tables, one line a row:
// clang-format off

namespace amends::language {
namespace {

using Set = std::unordered_set<std::string_view>;

const Set& service_nouns() {
  static const Set set = {
      "account", "address", "adapter", "app", "appliance", "appointment", "bag", "baggage", "balance", "bed", "bike", "bill", "blanket", "blouse", "boiler", "book", "booking", "boots", "bottle", "box",
      "bracelet", "breakfast", "broadband", "bus", "cable", "cake", "call", "camera", "car", "card", "carpet", "chair", "charge", "charger", "cheque", "claim", "coat", "code", "collection", "computer",
      "connection", "contract", "coupon", "course", "credit", "cup", "dates", "delivery", "deliveries", "deposit", "device", "dinner", "discount", "dish", "dishwasher", "door", "dress", "email", "engine", "engineer", "fee",
      "file", "fitting", "flat", "flight", "flowers", "food", "form", "freezer", "fridge", "furniture", "game", "garden", "gift", "glass", "guarantee", "headphones", "heating", "helpline", "hotel", "installation",
      "insurance", "internet", "invoice", "iron", "item", "jacket", "jewellery", "journey", "kettle", "key", "keyboard", "kitchen", "label", "lamp", "laptop", "letter", "licence", "line", "loan", "lock", "luggage",
      "lunch", "machine", "mail", "mattress", "meal", "meter", "microwave", "mirror", "mobile", "modem", "money", "monitor", "mortgage", "mower", "mug", "music", "necklace", "order", "oven", "package", "painting", "paper",
      "parcel", "parking", "part", "passport", "password", "payment", "pension", "phone", "photo", "photos", "piano", "picture", "pillow", "plan", "plane", "plate", "policy", "postage", "pram", "premium", "prescription", "price",
      "printer", "product", "queue", "quote", "radiator", "rail", "receipt", "refund", "registration", "rent", "repair", "replacement", "reservation", "return", "ring", "room", "router", "seat", "service", "shelf", "ship",
      "shipment", "shirt", "shoes", "shower", "sim", "site", "sofa", "software", "speaker", "statement", "stove", "suitcase", "supply", "switch", "system", "table", "tablet", "tank", "tap", "tariff", "taxi", "tea",
      "telephone", "television", "ticket", "tickets", "tile", "till", "toaster", "toilet", "toy", "tracking", "train", "transfer", "trip", "trousers", "tv", "tyre", "umbrella", "upgrade", "vase", "visit", "voucher", "wallet",
      "wardrobe", "warranty", "washer", "watch", "water", "website", "wifi", "window", "xbox", "address", "algorithm", "update", "password", "battery", "iphone", "screen", "naming", "wedding", "funeral", "birthday", "match", "helpdesk"};
  return set;
}

const Set& adjectives() {
  static const Set set = {
      "new", "old", "late", "broken", "wrong", "second", "first", "third", "double", "blue", "green", "red", "black", "white", "grey", "small", "large", "big", "last", "next", "full", "lost", "missing",
      "damaged", "faulty", "delayed", "cancelled", "unpaid", "missed", "long", "short", "cold", "wet", "dirty", "rude", "early", "whole", "extra", "final", "recent", "original", "previous", "monthly", "annual",
      "own", "two", "three", "both", "online", "direct", "unpleasant", "poor", "bad", "repeated", "incorrect", "correct", "right", "free", "personal", "technical", "local"};
  return set;
}

const Set& no_nouns() {
  static const Set set = {
      // vague
      "team", "teams", "colleague", "colleagues", "staff", "devs", "folks", "support", "specialist", "department", "dm",
      "inconvenience", "issue", "issues", "matter", "matters", "situation", "experience", "experiences", "trouble", "troubles", "problem", "problems", "confusion", "hassle", "discomfort", "disruption", "frustration", "disappointment",
      "way", "ways", "time", "times", "thing", "things", "fact", "case", "day", "days", "week", "weeks", "month", "year", "hour", "hours", "minute", "minutes", "moment", "end", "side", "reason", "kind", "lot", "bit", "link", "feedback",
      "patience", "understanding", "concern", "concerns", "effort", "customer", "customers", "company", "behalf", "apology", "apologies", "complaint", "mistake", "mistakes", "error", "errors", "delay", "fault", "one", "ones", "other", "others",
      "best", "most", "same", "rest", "beginning", "morning", "afternoon", "evening", "night", "people", "person", "man", "woman", "word", "words", "point", "points", "part", "question", "answer", "help", "future", "meantime",
      "inbox", "business", "name", "misunderstanding", "distress", "upset", "offence", "loss", "damage", "harm", "pain", "stress", "worry", "anything", "details", "information", "options", "support", "next", "only", "very", "too", "about",
      // verbs and small words
      "is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "not", "and", "or", "but", "if", "so", "as", "at", "by", "for", "from",
      "in", "into", "of", "off", "on", "out", "over", "to", "up", "with", "we", "you", "i", "he", "she", "it", "they", "them", "us", "me", "him", "her", "who", "what", "when", "where", "which", "why", "how", "that", "this", "these", "those",
      "there", "here", "now", "then", "again", "still", "just", "also", "already", "never", "always", "please", "sorry", "thank", "thanks", "dear", "hello", "hi", "feel", "felt", "caused", "cause", "make", "made", "get", "got", "going",
      "waited", "wait", "waiting", "told", "tell", "say", "said", "know", "think", "want", "need", "like", "see", "look", "looking", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "tomorrow",
      "yesterday", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "unfortunately", "regret", "any", "no", "all", "some", "more", "than", "much", "many",
      "however", "although", "because", "since", "due", "came", "come", "arrived", "arrive", "sent", "send", "lost", "left", "broke", "works", "worked", "phoned"};
  return set;
}

const Set& small_words() {
  static const Set set = {
      "a", "an", "the", "and", "or", "but", "if", "so", "as", "at", "by", "for", "from", "in", "into", "of", "off", "on", "out", "over", "to", "up", "with", "i", "me", "my", "we", "us", "our", "you", "your", "he", "him", "his", "she", "her",
      "it", "its", "they", "them", "their", "is", "are", "was", "were", "be", "been", "am", "has", "have", "had", "do", "does", "did", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "not", "no", "that", "this",
      "there", "here", "then", "than", "who", "what", "when", "where", "which", "why", "how", "all", "any", "some", "too", "very", "just", "also", "again", "still", "now", "came", "come", "got", "get", "was", "left", "one", "about", "after", "before"};
  return set;
}

}  // namespace

int determiner_of(std::string_view word) {
  if (word == "your") return 3;
  if (word == "our" || word == "my" || word == "the") return 2;
  if (word == "this" || word == "a" || word == "an" || word == "that") return 1;
  return 0;
}

bool is_service_noun(std::string_view word) {
  if (service_nouns().contains(word)) return true;
  return word.size() > 3 && word.back() == 's' && service_nouns().contains(word.substr(0, word.size() - 1));
}
bool is_way_to_reach_us(std::string_view word) {
  static const Set set = {"form", "mail", "email", "letter", "phone", "site", "website", "photo", "line", "number", "call", "link", "paper", "code"};
  return set.contains(word);
}
bool is_also_a_verb(std::string_view word) {
  static const Set set = {"guarantee", "charge", "charged", "order", "return", "repair", "call", "book", "visit", "claim", "ring", "watch", "iron", "quote", "transfer", "update", "mail", "match", "lock", "tap", "switch", "plan", "supply", "label", "table", "water", "part", "rent", "lock", "book", "ship", "phone", "credit", "refund"};
  return set.contains(word);
}
bool is_adjective(std::string_view word) { return adjectives().contains(word); }
bool is_no_noun(std::string_view word) {
  return no_nouns().contains(word) || (word.size() > 5 && (word.ends_with("ing") || word.ends_with("ed") || word.ends_with("ly"))) || word.find('\'') != std::string_view::npos;
}
bool is_small_word(std::string_view word) { return word.size() < 2 || small_words().contains(word); }

std::string_view stem(std::string_view word) {
  for (const std::string_view ending : {"ings", "ing", "ies", "ied", "ed", "es", "s", "e", "y"})
    if (word.size() >= ending.size() + 3 && word.ends_with(ending)) {
      word.remove_suffix(ending.size());
      break;
    }
  // "logged" -> "log", "stopped" -> "stop"
  if (word.size() > 3 && word[word.size() - 1] == word[word.size() - 2] && word.back() != 's' && word.back() != 'l') word.remove_suffix(1);
  return word;
}

}  // namespace amends::language
