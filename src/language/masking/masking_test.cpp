// What says who a text is about leaves it, and comes back.
#include "language/masking/masking.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace amends::language {
namespace {

using testing::HasSubstr;
using testing::Not;

Masking of(std::vector<std::string> names, std::string shown = {}) {
  return Masking({{Masked::customer, std::move(names), std::move(shown)}});
}
std::string masked(std::vector<std::string> names, std::string_view text) { return of(std::move(names)).mask(text); }
std::string masked(std::string_view text) { return Masking(std::vector<KnownName>{}).mask(text); }

TEST(Masking, a_name_is_found_whole_in_parts_and_with_its_form_of_address) {
  const std::vector<std::string> names{"Ms Adaeze Okafor", "Ms Okafor"};
  EXPECT_EQ(masked(names, "Dear Ms Okafor, thank you."), "Dear [customer], thank you.");
  EXPECT_EQ(masked(names, "adaeze okafor here, ADAEZE OKAFOR!"), "[customer] here, [customer]!");
  EXPECT_EQ(masked(names, "Adaeze said so. Okafor’s blanket."), "[customer] said so. [customer]’s blanket.");
  EXPECT_EQ(masked(names, "signed: okafor"), "signed: [customer]");
}

TEST(Masking, a_name_within_a_word_is_none) {
  EXPECT_EQ(masked({"Mark Evans"}, "It was marked, remarkably, in Denmark. Mark was there."),
            "It was marked, remarkably, in Denmark. [customer] was there.");
  EXPECT_EQ(masked({"Anna Li"}, "Savannah, Lisbon and Li"), "Savannah, Lisbon and [customer]");
}

TEST(Masking, a_part_that_is_an_ordinary_word_is_a_name_with_its_capital_only) {
  EXPECT_EQ(masked({"Will Young"}, "I will wait for the young man. Will rang, Mr Young too, and will young."),
            "I will wait for the young man. [customer] rang, [customer] too, and [customer].");
}

TEST(Masking, names_of_four_languages_in_their_spellings) {
  EXPECT_EQ(masked({"Frau Jürgen-Maria Müller-Lüdenscheidt"}, "Mueller schrieb, Frau Müller-Lüdenscheidt rief an, Lüdenscheidts Paket"),
            "[customer] schrieb, [customer] rief an, [customer]s Paket");
  EXPECT_EQ(masked({"José Ñúñez García"}, "jose nunez; José; GARCÍA; Jose\u0301 Ñúñez"), "[customer]; [customer]; [customer]; [customer]");
  EXPECT_EQ(masked({"Mme Hélène d’Aubigné"}, "Helene D'Aubigne et Madame Hélène d’Aubigné"), "[customer] et [customer]");
  EXPECT_EQ(masked({"Sean O’Brien"}, "O'Brien and Sean OBrien and Mr. O’Brien"), "[customer] and [customer] and [customer]");
}

TEST(Masking, names_in_other_scripts) {
  EXPECT_EQ(masked({"山田 太郎"}, "山田です。太郎とも。"), "[customer]です。[customer]とも。");
  EXPECT_EQ(masked({"김민수"}, "김민수는 기다렸다"), "[customer]는 기다렸다");
  EXPECT_EQ(masked({"Ольга Иванова"}, "иванова звонила, Ольга тоже"), "[customer] звонила, [customer] тоже");
  EXPECT_EQ(masked({"יוסי כהן"}, "יוסי כהן חיכה"), "[customer] חיכה");
}

TEST(Masking, customers_colleagues_and_others_are_told_apart) {
  Masking masking({{Masked::customer, {"Ms Adaeze Okafor"}, "Ms Okafor"},
                   {Masked::colleague, {"Jonas Peeters", "Jonas"}, {}},
                   {Masked::colleague, {"Ana Reis", "Ana"}, {}},
                   {Masked::person, {"Mr Peter Brandt"}, {}},
                   {Masked::place, {"Dublin"}, {}}});
  EXPECT_EQ(masking.mask("Ana told me that Jonas mixed me up with Brandt of Dublin. Jonas Peeters!"),
            "[colleague 1] told me that [colleague 2] mixed me up with [person 1] of [place]. [colleague 2]!");
  EXPECT_EQ(masking.mask("Adaeze"), "[customer]");
  EXPECT_EQ(*masking.restored("Dear [customer], [Colleague 2] has it in [place]."), "Dear Ms Okafor, Jonas has it in Dublin.");
}

TEST(Masking, addresses_numbers_and_links_by_their_form) {
  EXPECT_EQ(masked("Write to a.okafor+x@example.ie or müller@köln.example."), "Write to [mail 1] or [mail 2].");
  EXPECT_EQ(masked("See https://shop.example/o/77?t=abc and www.shop.example/x"), "See [link 1] and [link 2]");
  EXPECT_EQ(masked("Ring +353 1 555 0142, (01) 555-0142, 0171/5550142 or 01.55.50.14.20"),
            "Ring [phone 1], [phone 2], [phone 3] or [phone 4]");
  EXPECT_EQ(masked("Card 4111 1111 1111 1111, IBAN DE89 3704 0044 0532 0130 00"), "Card [card 1], IBAN [account 1]");
  EXPECT_EQ(masked("iban de89370400440532013000"), "iban [account 1]");
  EXPECT_EQ(masked("Order no. 4711, A-1042, #77, HL-20931-B, Bestellnummer: 330, 20931"),
            "Order no. [number 1], [number 2], [number 3], [number 4], Bestellnummer: [number 5], [number 6]");
}

TEST(Masking, postal_addresses_of_four_languages) {
  EXPECT_EQ(masked("I live at 12 Harbour Lane, Dublin D02 X285."), "I live at [address 1], Dublin [address 2].");
  EXPECT_EQ(masked("Bitte an Berliner Straße 12a, 10115 Berlin."), "Bitte an [address 1], [address 2].");
  EXPECT_EQ(masked("Hauptstr. 5 und Gartenweg 7"), "[address 1] und [address 2]");
  EXPECT_EQ(masked("au 8 bis, avenue de la Paix, 75001 Paris"), "au [address 1], [address 2]");
  EXPECT_EQ(masked("en Calle Mayor 5, 28013 Madrid"), "en [address 1], [address 2]");
  EXPECT_EQ(masked("SW1A 1AA"), "[address 1]");
}

TEST(Masking, days_times_and_sums_stay) {
  for (const auto* text : {"on 2026-11-24 at 18:00", "am 24.11.2026 zwischen 12:30 - 13:30", "by 24/11/26", "since 2019-2024",
                           "€1,480.00 and 148,00 EUR", "in 2026, on 3 June, 20 lamps", "Friday 27 November 2026"})
    EXPECT_EQ(masked(text), text);
}

TEST(Masking, a_sum_behind_a_number_does_not_save_it) {
  EXPECT_EQ(masked("A-1042 €20"), "[number 1] €20");
  EXPECT_EQ(masked("4111 1111 1111 1111 €20"), "[card 1] €20");
}

TEST(Masking, no_group_of_figures_is_left_behind_a_number_that_ran_into_it) {
  EXPECT_EQ(masked("A-1042 4111 1111 1111 1111"), "[number 1]");
  EXPECT_EQ(masked("A-1042 4111 1111 1111 1111 €20"), "[number 1] €20");
  EXPECT_EQ(masked("A-104 148 €, A-104 12 lamps"), "[number 1] 148 €, [number 1] 12 lamps");
}

TEST(Masking, the_same_string_is_the_same_placeholder_and_comes_back) {
  Masking masking(std::vector<KnownName>{});
  EXPECT_EQ(masking.mask("a@example.ie b@example.ie"), "[mail 1] [mail 2]");
  EXPECT_EQ(masking.mask("b@example.ie"), "[mail 2]");
  EXPECT_EQ(*masking.restored("I wrote to [mail 2]."), "I wrote to b@example.ie.");
}

TEST(Masking, the_customer_comes_back_though_no_text_names_them) {
  const auto masking = of({"Ms Adaeze Okafor", "Ms Okafor"}, "Ms Okafor");
  EXPECT_EQ(*masking.restored("Dear [customer],"), "Dear Ms Okafor,");
}

TEST(Masking, nobodys_words_can_pass_for_a_placeholder) {
  Masking masking({{Masked::customer, {"Ms Okafor"}, "Ms Okafor"}});
  EXPECT_EQ(masking.mask("[mail 1] is [customer]"), "(mail 1) is (customer)");
}

TEST(Masking, a_gap_is_refused_and_a_signature_to_fill_in_is_left_out) {
  auto masking = of({"Ms Okafor"}, "Ms Okafor");
  masking.mask("Okafor");
  const auto gap = masking.restored("Dear [customer], it comes on [date].");
  ASSERT_FALSE(gap);
  EXPECT_EQ(gap.error().rule, "model_gap");
  EXPECT_THAT(gap.error().sentence, HasSubstr("[date]"));
  EXPECT_EQ(*masking.restored("Dear [customer],\nsorry.\n\n[Your Name]\n[Company],"), "Dear Ms Okafor,\nsorry.\n\n");
  EXPECT_EQ(*masking.restored("an open [ bracket, and []"), "an open [ bracket, and []");
}

TEST(Masking, any_bytes_are_taken) {
  EXPECT_EQ(masked({"Ms Okafor"}, ""), "");
  EXPECT_THAT(masked({"Ms Okafor"}, "\xFF\xC3 Okafor \xE2\x82"), Not(HasSubstr("Okafor")));
  EXPECT_THAT(masked({"Ms Okafor"}, "Oka\u200Bfor"), Not(HasSubstr("for")));
  EXPECT_TRUE(rc::check("any bytes", [](const std::string& name, const std::string& text) {
    auto masking = of({name});
    const auto out = masking.mask(text);
    static_cast<void>(masking.restored(out));
  }));
}

// Nothing of a record is left in a text that was put together of it and of ordinary words.
TEST(Masking, nothing_of_the_record_is_left) {
  const std::vector<std::string> record{"Adaeze Okafor",
                                        "Okafor",
                                        "Adaeze",
                                        "Ms Okafor",
                                        "a.okafor@example.ie",
                                        "+353 1 555 0142",
                                        "12 Harbour Lane",
                                        "4111 1111 1111 1111",
                                        "DE89 3704 0044 0532 0130 00",
                                        "A-1042",
                                        "https://shop.example/o/77",
                                        "Jonas Peeters",
                                        "Peeters",
                                        "Jonas",
                                        "ADAEZE",
                                        "Dublin"};
  const std::vector<std::string> ordinary{"the",    "blanket", "never", "came", "on", "Friday", "24.11.2026", "€20", "I", "waited,", "and",
                                          "nobody", "rang.",   "\n",    "“",    "”",  "(",      ")",          "-",   "¿", "für",     "où"};
  const std::vector<std::string> telling{"kafor", "KAFOR", "daeze", "DAEZE", "@",      "555",  "Harbour",
                                         "1111",  "3704",  "1042",  "shop",  "eeters", "onas", "ublin"};
  EXPECT_TRUE(rc::check("nothing is left", [&] {
    Masking masking({{Masked::customer, {"Ms Adaeze Okafor"}, "Ms Okafor"},
                     {Masked::colleague, {"Jonas Peeters", "Jonas"}, {}},
                     {Masked::place, {"Dublin"}, {}}});
    std::string text;
    for (const auto pick : *rc::gen::container<std::vector<unsigned>>(rc::gen::inRange(0U, 1000U)))
      text += (pick % 2 == 0 ? record[pick / 2 % record.size()] : ordinary[pick / 2 % ordinary.size()]) + " ";
    const auto out = masking.mask(text);
    for (const auto& word : telling)
      if (out.find(word) != std::string::npos) RC_FAIL("“" + word + "” is left in “" + out + "” of “" + text + "”");
    RC_ASSERT(masking.restored(out).has_value());
  }));
}

}  // namespace
}  // namespace amends::language
