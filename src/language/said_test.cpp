#include "language/said.hpp"

#include <gtest/gtest.h>
#include <re2/re2.h>

#include "language/triage_rules.hpp"

namespace amends::language {
namespace {

// How the word stands that is marked by <>; small letters without accents, as the folded text has them.
Said how(std::string text) {
  SaidWords words;
  words.start = text.find('<');
  text.erase(words.start, 1);
  words.end = text.find('>');
  text.erase(words.end, 1);
  return denied(text, words.start) ? Said::denied : standing(text, words);
}

}  // namespace

TEST(SignRules, every_pattern_can_be_read) {
  for (const auto& table : sign_tables())
    for (const auto& rule : table.rules) EXPECT_TRUE(re2::RE2(rule.pattern).ok()) << rule.pattern;
}

TEST(Said, a_denial_reaches_over_its_own_clause_only) {
  for (const auto* text :
       {"nobody was <injured>", "it is not <dangerous>", "there is no <mould>", "nothing was <broken>", "niemand wurde <verletzt>",
        "personne n'a ete <blesse>", "nadie resulto <herido>", "i don't want to go to the <ombudsman>"})
    EXPECT_EQ(how(text), Said::denied) << text;
  for (const auto* text :
       {"i have never felt so <unsafe>", "i will never forget being <injured>", "you never told me the <gas leak> was real",
        "there is no excuse for <mould>", "nobody apologised after my son was <injured>", "you do not care that she was <injured>",
        "it is not the first time your <brakes failed>", "not a word since i was <burned>", "we had no warning about the <gas leak>",
        "i couldn't be more <disappointed>", "no child should be <injured>", "nobody warned us the stairs were <dangerous>"})
    EXPECT_EQ(how(text), Said::told) << text;
}

TEST(Said, a_question_about_what_may_be_asks_and_one_about_what_happened_tells) {
  for (const auto* text :
       {"is your varnish <dangerous>?", "do you mend <broken> chairs?", "what is your <refund> policy?", "how can i avoid a <late fee>?",
        "i am going to rome, is there any <delay>?", "i was wondering which parts are <dangerous>?", "sind ihre farben <gefahrlich>?",
        "votre colle est-elle <dangereuse>?", "¿su pegamento es <peligroso>?"})
    EXPECT_EQ(how(text), Said::asked) << text;
  for (const auto* text :
       {"why is my parcel <late>?", "my parcel is <damaged>, what now?", "have you <lost my bag>?",
        "when will you mend my <broken> boiler?", "what will you do about the <mould>?", "how many times do i have to ask for a <refund>?",
        "did you know my son was <injured>?", "is it normal that my oven is <smoking>?", "warum ist mein paket <kaputt>?",
        "pourquoi mon colis est <abime>?", "mi hijo esta <herido>, ¿que van a hacer?"})
    EXPECT_EQ(how(text), Said::told) << text;
}

TEST(Said, what_stands_under_an_if_is_supposed_and_the_threat_behind_it_is_told) {
  for (const auto* text : {"if the battery <caught fire>, what should i do?", "what happens if my parcel is <damaged>?",
                           "let me know in case anything is <broken>", "falls etwas <kaputt> ist, schreiben sie mir",
                           "que faire si mon colis est <abime>?", "en caso de que este <roto>, avisen"})
    EXPECT_EQ(how(text), Said::supposed) << text;
  for (const auto* text : {"if you do not answer i will go to the <ombudsman>", "if nobody rings me, i will <sue you>",
                           "you act as if my parcel was <damaged> by me", "even if the lamp was <broken> before, you were rude"})
    EXPECT_EQ(how(text), Said::told) << text;
}

TEST(Said, trouble_they_thank_for_the_end_of_is_mended) {
  EXPECT_EQ(how("thanks for sorting out the <delay>"), Said::mended);
  EXPECT_EQ(how("he fixed the <fault> in no time"), Said::mended);
  EXPECT_EQ(how("danke, dass sie so schnell geholfen haben mit dem <defekt>"), Said::mended);
  EXPECT_EQ(how("you never fixed the <fault>"), Said::told);
  EXPECT_EQ(how("thanks for the <delay>"), Said::told);
}

TEST(Said, their_own_mishap_is_told_apart) {
  EXPECT_EQ(how("i <lost> my receipt"), Said::own);
  EXPECT_EQ(how("we spilled paint on it and <ruined> it"), Said::own);
  EXPECT_EQ(how("you <lost> my parcel"), Said::told);
}

}  // namespace amends::language
