#pragma once
// What the company's own closed cases teach: from the first words of a case, what kind it turned out to be, which cause was found, and
// whose it was when it closed. One linear model a lesson (language/linear_train), kept as a blob; it holds weights and no text. A model is
// measured on cases that no model ever learns from (one in five, by the case's id), and replaces the one in force only where it does better
// there, and better than always naming the commonest answer. What is suggested decides nothing.

#include "app/people.hpp"
#include "app/snapshot.hpp"
#include "app/writer.hpp"
#include "language/linear_model.hpp"

namespace amends::app {

inline constexpr std::size_t lesson_cases_min = 50;  // fewer, and what is measured is chance
inline constexpr std::size_t lesson_cases_max = 20'000;
inline constexpr std::size_t label_cases_min = 5;  // an answer given more seldom is not learnt

struct LessonReport {
  Lesson lesson = Lesson::kind;
  bool in_use = false;  // a model stands, of `learned_at`
  std::optional<Instant> learned_at;
  int cases = 0, held_out = 0;              // closed cases with an answer: all, and those it was measured on
  double accuracy = 0, macro_f1 = 0;        // of the model in use, on the held-out cases
  double commonest = 0;                     // the share that always naming the commonest answer would have right
  double sure_share = 0, sure_right = 0;    // how many it is sure of, and the share of these that it has right
  std::vector<std::string> labels;          // as people read them
  std::vector<std::vector<int>> confusion;  // rows: what it was; columns: what the model said
  std::string note;                         // a sentence: why there is no model, or why the old one stayed; may be empty
};
BOOST_DESCRIBE_STRUCT(LessonReport, (),
                      (lesson, in_use, learned_at, cases, held_out, accuracy, macro_f1, commonest, sure_share, sure_right, labels,
                       confusion, note))

struct LearnedView {
  std::vector<LessonReport> lessons;
};
BOOST_DESCRIBE_STRUCT(LearnedView, (), (lessons))

// The models in force, shared by all threads.
class Learned {
 public:
  explicit Learned(Blobs& blobs) : blobs_(blobs) {}
  // One a lesson that has a model; none for words without a sign.
  Result<std::vector<Suggestion>> suggest(Reader& reader, const Colleagues& colleagues, std::string_view first_words);
  void forget() { known_.forget(); }

 private:
  struct Taught {
    Lesson lesson = Lesson::kind;
    double sure_from = 0;
    std::string bytes;
    std::optional<language::LinearModel> model;  // over `bytes`
  };
  using All = std::vector<std::unique_ptr<Taught>>;
  Result<All> load(Reader& reader);

  Blobs& blobs_;
  Snapshot<All> known_;
};

// What was learnt last; three lessons without a model before.
Result<LearnedView> learned_view(Reader& reader, const Colleagues& colleagues);

// Learns every lesson anew. Blocks: reads all closed cases and trains (10,000 take seconds); the writer is asked once, at the end.
Result<LearnedView> learn(Store& store, Writer& writer, Instant now);

}  // namespace amends::app
