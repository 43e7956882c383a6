// A draft that a language model suggests: what leaves, what comes back, and that it stays a suggestion.
#include <thread>

#include <gmock/gmock.h>

#include "app/access/settings.hpp"
#include "app/drafting/drafting.hpp"
#include "house.hpp"

namespace amends {
namespace {

using domain::LetterKind;
using test::House;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

// Answers what it was told to, or waits until it is ended.
class Puppet final : public app::LanguageModel {
 public:
  Result<std::string> ask(const app::ModelSettings&, const app::ModelQuestion& question, const std::atomic<bool>& stopping) override {
    asked = question;
    ++times;
    if (!waits) return answer;
    while (!stopping) std::this_thread::yield();
    return fail(Errc::unavailable, "It was ended.", "model_stopped");
  }
  void wait_until_asked() {
    while (times == 0) std::this_thread::yield();
  }

  app::ModelQuestion asked;
  Result<std::string> answer = std::string("Dear [customer],\n\nI am sorry that the blanket never came.");
  bool waits = false;
  std::atomic<int> times = 0;
};

class DraftingTest : public testing::Test {
 protected:
  void set_model() {
    auto settings = *app::load_settings(house.reader());
    settings.model = app::ModelSettings{"http://127.0.0.1:1/v1", "small", {}, 30};
    ASSERT_TRUE(house.app().writer->run_for<app::Settings>(
        [&](app::Unit& unit) { return app::save_settings(unit.tx, settings, settings.version); }));
  }
  Result<app::SuggestedDraft> suggest(LetterKind kind = LetterKind::apology) {
    return drafting.suggest(house.reader(), app::viewer_of(house.ana()), opened.id, kind);
  }
  std::string refused(LetterKind kind = LetterKind::apology) {
    const auto draft = suggest(kind);
    return draft ? "nothing" : draft.error().rule;
  }

  House house;
  app::Opened opened = house.open();
  Puppet puppet;
  app::Drafting drafting{house.app(), puppet};
};

TEST_F(DraftingTest, without_a_model_nobody_is_asked) {
  EXPECT_EQ(refused(), "no_model");
  EXPECT_EQ(puppet.times, 0);
}

TEST_F(DraftingTest, a_draft_comes_back_with_names_and_its_tone_and_writes_nothing) {
  set_model();
  const auto before = house.reader().events(opened.id.uuid, 0)->size();
  const auto draft = suggest();
  ASSERT_TRUE(draft) << draft.error().sentence;
  EXPECT_THAT(draft->text, HasSubstr("Dear Ms Okafor,"));
  EXPECT_EQ(draft->model, "small");
  EXPECT_THAT(draft->report.has, Contains("sorry"));
  EXPECT_EQ(house.reader().events(opened.id.uuid, 0)->size(), before);
  EXPECT_FALSE(*house.reader().draft(opened.id, house.ana().id, "mail"));
}

TEST_F(DraftingTest, nothing_of_the_record_leaves) {
  set_model();
  ASSERT_TRUE(house.execute(opened.id, domain::ClaimOpening{}));
  domain::TakeAccount account{};
  account.text = Words("I am Adaeze OKAFOR (a.okafor@example.ie). " + house.ana().name + " hung up on me.");
  ASSERT_TRUE(house.execute(opened.id, account));
  const auto customer = **house.reader().customer(opened.customer);
  const auto colleagues = *house.reader().all_staff();
  for (const auto kind : {LetterKind::reflection, LetterKind::update, LetterKind::apology}) {
    ASSERT_TRUE(suggest(kind));
    const auto sent = puppet.asked.instructions + puppet.asked.facts;
    for (const auto* name : {"Adaeze", "OKAFOR", "Okafor"}) EXPECT_THAT(sent, Not(HasSubstr(name)));
    for (const auto& mail : customer.emails) EXPECT_THAT(sent, Not(HasSubstr(mail)));
    for (const auto& colleague : colleagues) EXPECT_THAT(sent, Not(HasSubstr(colleague.name)));
  }
}

TEST_F(DraftingTest, what_is_no_draft_is_refused) {
  set_model();
  puppet.answer = std::string(" \n");
  EXPECT_EQ(refused(), "model_empty");
  puppet.answer = std::string("Dear [customer], it comes on [date].");
  EXPECT_EQ(refused(), "model_gap");
  puppet.answer = std::string(20'000, 'a');
  EXPECT_EQ(refused(), "model_too_long");
  puppet.answer = fail(Errc::unavailable, "It is not well.", "model_failed");
  EXPECT_EQ(refused(), "model_failed");
  EXPECT_EQ(refused(LetterKind::offer), "draft_kind");
}

TEST_F(DraftingTest, one_at_a_time_a_person_and_it_can_be_cancelled) {
  set_model();
  puppet.waits = true;
  const auto reader = *house.store().open_reader();
  std::string ended;
  std::thread first([&] {
    const auto draft = drafting.suggest(*reader, app::viewer_of(house.ana()), opened.id, LetterKind::apology);
    ended = draft ? "nothing" : draft.error().rule;
  });
  puppet.wait_until_asked();
  EXPECT_EQ(refused(), "draft_under_way");
  drafting.cancel(house.maeve().id);  // another's
  EXPECT_EQ(refused(), "draft_under_way");
  drafting.cancel(house.ana().id);
  first.join();
  EXPECT_EQ(ended, "model_stopped");
  puppet.waits = false;
  EXPECT_EQ(refused(), "nothing");
}

TEST_F(DraftingTest, ends_with_the_program) {
  set_model();
  puppet.waits = true;
  const auto reader = *house.store().open_reader();
  std::thread first([&] { static_cast<void>(drafting.suggest(*reader, app::viewer_of(house.ana()), opened.id, LetterKind::apology)); });
  puppet.wait_until_asked();
  drafting.stop();
  first.join();
  EXPECT_EQ(refused(), "model_stopped");
}

}  // namespace
}  // namespace amends
