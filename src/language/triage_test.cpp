#include "language/triage.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "language/language_id.hpp"

namespace amends::language {
namespace {

bool has_risk(const Triage& found, std::string_view kind) {
  return std::any_of(found.risks.begin(), found.risks.end(), [&](const Risk& risk) { return risk.kind == kind; });
}

struct RiskCase {
  const char* kind;
  const char* fires;
  const char* does_not;  // denied, or merely mentioned
};

// Tables, one line a row:
// clang-format off
const RiskCase risk_cases[] = {
    {"safety", "The heater you sold us started smoking beside the curtain.", "The heater is late, but it is not dangerous."},
    {"harm", "My daughter was injured when the shelf came down.", "Nobody was injured, but the shelf is broken."},
    {"vulnerability", "My mother is in a wheelchair and the lift has been broken all day.", "The lift has been broken all day."},
    {"legal", "If this is not solved by Friday, my solicitor will write to you. The chair is broken.", "I am a solicitor and your chair is broken."},
    {"regulator", "You ignored me, so I have complained to the ombudsman.", "You ignored me, but I will not go to the ombudsman."},
    {"press", "You lost my parcel and a journalist is already interested.", "I saw your offer in the newspaper and the lamp came broken."},
    {"public", "The sofa is torn. I will post about this on Facebook tonight.", "I saw your page on Facebook and the sofa came torn."},
    {"leaving", "Your service is terrible, I am closing my account.", "Your service is terrible on my account."},
    {"repeat", "This is the third time I write about the missing parcel.", "This is about the missing parcel."},
    {"money", "You charged my card twice.", "The chair is broken."},
    {"discrimination", "The driver was racist to my wife and left without us.", "The driver was rude to my wife and left without us."},
    {"privacy", "Your letter to me had someone else's bank statement in it; you sent my data to a stranger, my details were leaked.", "Your letter came too late."},
};
// clang-format on

}  // namespace

TEST(Triage, every_kind_of_risk_is_found_with_its_quote_and_not_where_it_is_denied) {
  for (const auto& one : risk_cases) {
    const std::string text = one.fires;
    const auto found = triage(text);
    EXPECT_TRUE(has_risk(found, one.kind)) << text;
    for (const auto& risk : found.risks) {
      EXPECT_LT(risk.start, risk.end);
      EXPECT_EQ(text.substr(risk.start, risk.end - risk.start), risk.quote);
    }
    EXPECT_FALSE(has_risk(triage(one.does_not), one.kind)) << one.does_not;
  }
}

TEST(Triage, severity_follows_the_default_thresholds) {
  EXPECT_EQ(triage("Do you ship to Norway?").severity, 1);
  EXPECT_EQ(triage("Just a small thing: the label on the box was wrong.").severity, 1);
  EXPECT_EQ(triage("The cup arrived broken, it cost £12.").severity, 2);
  EXPECT_EQ(triage("The parcel has not arrived and your agent was rude.").severity, 2);
  EXPECT_EQ(triage("The television is broken and I paid €1,299.00 for it.").severity, 3);
  EXPECT_EQ(triage("Because of the delay we missed my sister's wedding.").severity, 3);
  EXPECT_EQ(triage("This is the second time the machine is broken.").severity, 3);
  EXPECT_EQ(triage("Your driver laughed at me when I asked for help, and the parcel is damaged.").severity, 3);
  EXPECT_EQ(triage("There was a piece of glass in my soup.").severity, 3);
  EXPECT_EQ(triage("My son was taken to hospital after eating your salad.").severity, 4);
  EXPECT_EQ(triage("I smell gas since your engineer left.").severity, 4);
  EXPECT_EQ(triage("You took all our savings and nobody answers.").severity, 4);
}

TEST(Triage, what_happened_is_told_apart_from_how_it_was_handled) {
  EXPECT_EQ(triage("The lamp came broken.").upset, "event");
  EXPECT_EQ(triage("Your agent was rude and hung up on me.").upset, "handling");
  EXPECT_EQ(triage("The lamp came broken, and when I rang you hung up on me.").upset, "both");
  EXPECT_EQ(triage("Do you ship to Norway?").upset, std::nullopt);
}

TEST(Triage, the_kinds_of_text_are_told_apart) {
  EXPECT_EQ(triage("My parcel never arrived and nobody answers.").kind, TextKind::complaint);
  EXPECT_EQ(triage("Do you ship to Norway, and how long does it take?").kind, TextKind::enquiry);
  EXPECT_EQ(triage("Please change my delivery address to 12 Mill Lane.").kind, TextKind::request);
  EXPECT_EQ(triage("Thank you so much, excellent service.").kind, TextKind::praise);
  EXPECT_EQ(triage("Thank you for the quick delivery, but the cup is broken.").kind, TextKind::complaint);
  EXPECT_EQ(triage("I am out of the office until Monday. This is an automatic reply.").kind, TextKind::noise);
  EXPECT_EQ(triage("Our SEO services put you on the first page of Google. Unsubscribe here.").kind, TextKind::noise);
  EXPECT_EQ(triage("You have been selected to win a prize, click here.").kind, TextKind::noise);
}

TEST(Triage, sarcasm_that_thanks_for_a_failure_is_a_complaint) {
  EXPECT_EQ(triage("Thanks for nothing.").kind, TextKind::complaint);
  EXPECT_EQ(triage("Great job losing my bag again.").kind, TextKind::complaint);
}

TEST(Triage, feelings_add_up_and_the_first_is_the_strongest) {
  const auto found = triage("I am so angry, this makes me furious!");
  double sum = 0;
  for (const auto& feeling : found.feelings) sum += feeling.score;
  EXPECT_NEAR(sum, 1, 1e-4);
  EXPECT_EQ(found.feelings.size(), 7U);
  EXPECT_EQ(found.feelings.front().name, "anger");
  EXPECT_EQ(found.feeling, "furious");
  EXPECT_EQ(triage("I love it, thank you, this made me so happy!").feelings.front().name, "joy");
}

TEST(Triage, the_language_is_told_or_honestly_not) {
  EXPECT_EQ(triage("The parcel has not arrived yet and I would like to know where it is.").language, "en");
  EXPECT_EQ(triage("Das Paket ist immer noch nicht angekommen, und niemand antwortet mir.").language, "de");
  EXPECT_EQ(triage("Le colis n'est toujours pas arrivé et personne ne me répond.").language, "fr");
  EXPECT_EQ(triage("El paquete todavía no ha llegado y nadie me contesta.").language, "es");
  EXPECT_EQ(triage("Il pacco non è ancora arrivato e nessuno mi risponde.").language, "it");
  EXPECT_EQ(triage("A encomenda ainda não chegou e ninguém me responde, não sei o que fazer.").language, "pt");
  EXPECT_EQ(triage("Het pakket is nog steeds niet aangekomen en niemand geeft antwoord.").language, "nl");
  EXPECT_EQ(triage("لم يصل الطرد حتى الآن ولا أحد يجيب على رسائلي").language, "ar");
  EXPECT_EQ(triage("पार्सल अभी तक नहीं आया है और कोई जवाब नहीं देता").language, "hi");
  EXPECT_EQ(triage("荷物がまだ届いていません。誰も返事をくれません。").language, "ja");
  // Hindi as most write it on a telephone, with English among it; and English with a name from elsewhere.
  EXPECT_EQ(triage("Mera parcel abhi tak nahi aaya hai, aapki team call bhi nahi karti").language, "hi");
  EXPECT_EQ(triage("Bhai kya service hai, order cancel kar diya aur refund bhi nahi diya").language, "hi");
  EXPECT_EQ(triage("Mein Paket is nicht da, the tracking says delivered, so eine Frechheit").language, "de");
  EXPECT_EQ(triage("My parcel for Rajesh Kumar is late again, nobody answers the phone and I am very unhappy with you.").language, "en");
  EXPECT_EQ(triage("").language, "und");
  EXPECT_EQ(triage("12345 67890 !!! ???").language, "und");
}

TEST(Triage, a_question_or_a_wish_without_trouble_is_no_complaint) {
  for (const char* text :
       {"What is your policy on late cancellations?", "Do you offer refunds on sale items?", "How do I report a lost bag?",
        "Are your candles toxic to cats?", "What should I do if my card is stolen abroad?",
        "Can you tell me what to do in case of a gas leak?", "I dropped my telephone and cracked the screen. How much is a repair?",
        "Is your branch near the hospital?", "Last time I came by train; is there a car park?",
        "I am unable to come on Monday, could I come on Tuesday?", "Does your insurance cover hospital stays?",
        "Haben Sie auch Ersatz f\u00fcr kaputte Griffe?", "Que se passe-t-il si mon vase est cass\u00e9 ?",
        "\u00bfQu\u00e9 pasa si el env\u00edo llega da\u00f1ado?", "Please cancel my membership at the end of the month."}) {
    const auto found = triage(text);
    EXPECT_TRUE(found.kind == TextKind::enquiry || found.kind == TextKind::request) << text;
    EXPECT_EQ(found.severity, 1) << text;
    EXPECT_TRUE(found.risks.empty()) << text;
  }
}

TEST(Triage, a_question_about_what_happened_is_a_complaint) {
  for (const char* text :
       {"Why was I charged a fee again?", "Can you explain why my heating is still off?", "When will you fix my leaking roof?",
        "Where is my order? I was promised it on Monday.", "How can you lose two suitcases in a week?", "Did you even read my letter?",
        "Are you going to do anything about the mould in my room?", "Do I have to go to the ombudsman to get my deposit back?",
        "Warum ist mein Paket immer noch nicht da?", "Pourquoi mon colis n'est-il pas arriv\u00e9 ?",
        "\u00bfPor qu\u00e9 no ha llegado mi paquete?"})
    EXPECT_EQ(triage(text).kind, TextKind::complaint) << text;
}

TEST(Triage, praise_that_names_what_was_mended_or_never_went_wrong_is_praise) {
  for (const char* text : {"You fixed my broken boiler within an hour, thank you so much!", "Brilliant as always, see you next year!",
                           "I can't fault the service, it all came on time.", "No problems at all, everything went smoothly.",
                           "The delivery was quick and nothing was broken, thanks.", "Herzlichen Dank, Frau Weber war sehr freundlich.",
                           "Merci, votre coll\u00e8gue a \u00e9t\u00e9 tr\u00e8s aimable.", "Gracias, todo perfecto."}) {
    EXPECT_EQ(triage(text).kind, TextKind::praise) << text;
    EXPECT_EQ(triage(text).severity, 1) << text;
  }
}

TEST(Triage, harm_is_found_however_it_is_told) {
  for (const char* text :
       {"My wife threw up all night after your oysters.", "We all felt really sick after eating the paella.",
        "The baby's face swelled up within minutes of using your lotion.", "She broke out in hives from your soap.",
        "Our rabbit was ill for a week and had to be put down.", "I twisted my ankle on your broken step.",
        "Our toddler choked on a button of the coat.", "I will never forget being burned by your kettle.",
        "My father slipped on your floor and broke his hip.", "You do not care that my mother ended up in hospital.",
        "Meine Tochter hat sich an Ihrem Herd die Hand verbrannt.", "Nach dem Essen mussten wir uns alle \u00fcbergeben.",
        "Ma fille s'est coup\u00e9e avec votre verre.", "Nous avons tous \u00e9t\u00e9 malades apr\u00e8s votre repas.",
        "Mi hijo se cort\u00f3 la mano con su vaso.", "Nos pusimos enfermos despu\u00e9s de cenar."}) {
    EXPECT_TRUE(has_risk(triage(text), "harm")) << text;
    EXPECT_EQ(triage(text).severity, 4) << text;
  }
  for (const char* text :
       {"The sofa went to the hospital by mistake, it is for my flat.", "Luckily nobody got hurt, but the ladder snapped.",
        "La lampe est arriv\u00e9e cass\u00e9e.", "La l\u00e1mpara se rompi\u00f3 en dos d\u00edas.", "Die Suppe war verbrannt.",
        "Personne n'a \u00e9t\u00e9 bless\u00e9, mais le meuble est tomb\u00e9.",
        "Nadie result\u00f3 herido, pero se cay\u00f3 el mueble."})
    EXPECT_FALSE(has_risk(triage(text), "harm")) << text;
}

TEST(Triage, hazards_despair_hardship_and_strangers_papers_are_found) {
  EXPECT_TRUE(has_risk(triage("The burger was raw in the middle."), "safety"));
  EXPECT_TRUE(has_risk(triage("There was a slug in my salad."), "safety"));
  EXPECT_TRUE(has_risk(triage("It is not safe to walk down your stairs."), "safety"));
  EXPECT_FALSE(has_risk(triage("The drawer does not close, though it is not dangerous."), "safety"));
  EXPECT_EQ(triage("I am so low that I just want to die, and your letters keep coming.").severity, 4);
  EXPECT_EQ(triage("Je n'ai plus envie de vivre.").severity, 4);
  EXPECT_TRUE(has_risk(triage("You froze my account and I can't feed my children."), "vulnerability"));
  EXPECT_TRUE(has_risk(triage("My gran is 86 and the lift is broken."), "vulnerability"));
  EXPECT_TRUE(has_risk(triage("Mein Vater ist 86 und der Aufzug ist kaputt."), "vulnerability"));
  EXPECT_TRUE(has_risk(triage("There was another customer's bank statement in the box."), "privacy"));
  EXPECT_TRUE(has_risk(triage("Im Brief lag der Kontoauszug eines anderen Kunden."), "privacy"));
  EXPECT_FALSE(has_risk(triage("My statement was in the box, torn in two."), "privacy"));
}

TEST(Triage, words_of_a_risk_in_another_sense_are_none) {
  const struct {
    const char* kind;
    const char* text;
  } rows[] = {
      {"press", "My newspaper was not delivered this morning."},
      {"press", "Meine Zeitung kam heute nicht."},
      {"press", "Mon journal n'est pas arriv\u00e9 ce matin."},
      {"press", "El peri\u00f3dico no ha llegado hoy."},
      {"press", "La t\u00e9l\u00e9vision ne s'allume pas."},
      {"legal", "The tennis court had no net."},
      {"legal", "I need another copy for my solicitor, the first was torn."},
      {"harm", "My mother died last week, and the form on your page is broken."},
      {"harm", "La tarta estaba quemada."},
      {"vulnerability", "L'enceinte est cass\u00e9e."},
      {"leaving", "Last time I bought a lamp here it was not broken, this one is."},
      {"discrimination", "Your driver was not racist, only late."},
  };
  for (const auto& row : rows) EXPECT_FALSE(has_risk(triage(row.text), row.kind)) << row.text;
}

TEST(Triage, a_trait_named_as_the_cause_is_discrimination) {
  for (const char* text : {"They would not serve me because I'm black.", "The guard told me to go back to my own country.",
                           "Ich wurde wegen meines Kopftuchs nicht bedient.", "Il ne m'a pas servi parce que je suis noir.",
                           "No me atendieron por ser negro."})
    EXPECT_EQ(triage(text).severity, 4) << text;
}

TEST(Triage, praise_of_the_failure_is_a_complaint) {
  for (const char* text :
       {"Oh great, another day without internet. Thanks a lot.", "Nice of you to leave my parcel in the rain.",
        "Vielen Dank f\u00fcr nichts.", "Bravo pour l'attente, deux heures au t\u00e9l\u00e9phone !", "Gracias por nada."})
    EXPECT_EQ(triage(text).kind, TextKind::complaint) << text;
}

TEST(Triage, staff_who_demean_are_handling) {
  for (const char* text :
       {"The receptionist rolled her eyes and told me to calm down.", "Your driver mocked my father.",
        "Ihre Mitarbeiterin hat mich ausgelacht.", "Votre employ\u00e9 m'a insult\u00e9.", "El empleado se burl\u00f3 de m\u00ed."})
    EXPECT_EQ(triage(text).upset, "handling") << text;
  EXPECT_EQ(triage("The tap drips, and your plumber laughed at me.").upset, "both");
}

TEST(Triage, pennies_are_a_remark_and_pounds_are_a_loss) {
  EXPECT_EQ(triage("You overcharged me by \u00a30.40, it is no big deal.").severity, 1);
  EXPECT_EQ(triage("You overcharged me by \u00a33.20.").severity, 2);
}

TEST(Triage, risks_are_found_in_german_french_and_spanish) {
  const struct {
    const char* kind;
    const char* texts[3];
  } rows[] = {
      {"safety", {"In der Suppe war Schimmel.", "Il y avait un cafard dans ma salade.", "Hab\u00eda una cucaracha en la ensalada."}},
      {"legal", {"Ich schalte meinen Anwalt ein.", "Je vais porter plainte.", "Hablar\u00e9 con mi abogado."}},
      {"regulator", {"Ich gehe zur Verbraucherzentrale.", "Je saisis la DGCCRF.", "Pondr\u00e9 una reclamaci\u00f3n en Consumo."}},
      {"press",
       {"Ich rede mit einem Journalisten, ein Journalist ist schon dran.", "J'appelle un journaliste.", "Hablar\u00e9 con un periodista."}},
      {"public", {"Das werde ich auf Facebook posten.", "Je vais tout publier sur Facebook.", "Voy a contarlo en redes sociales."}},
      {"leaving", {"Ich k\u00fcndige.", "Je r\u00e9silie mon abonnement.", "Me doy de baja."}},
      {"repeat",
       {"Das ist die dritte Mail.", "C'est la troisi\u00e8me fois que je vous \u00e9cris.", "Es la tercera vez que les escribo."}},
  };
  for (const auto& row : rows)
    for (const auto* text : row.texts) {
      const auto found = triage(std::string(text) + " ");
      EXPECT_TRUE(has_risk(found, row.kind)) << text;
      EXPECT_EQ(found.severity, 3) << text;
    }
}

TEST(Triage, of_what_nobody_wrote_nothing_is_told) {
  for (const std::string& text : {std::string("asdf qwer zxcv"), std::string(10 << 20, 'a'),
                                  std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x80\x81\xfe\xff legal court", 38)}) {
    const auto found = triage(text);
    EXPECT_EQ(found.language, "und");
    EXPECT_EQ(found.kind, TextKind::noise);
    EXPECT_FALSE(found.sure);
    EXPECT_TRUE(found.risks.empty());
    EXPECT_EQ(found.feelings.front().name, "neutral");
  }
}

TEST(Triage, german_risks_are_found_too) {
  const auto found = triage("Schon wieder ist das Paket beschädigt. Ich schalte meinen Anwalt ein und gehe zur Verbraucherzentrale.");
  EXPECT_TRUE(has_risk(found, "legal") && has_risk(found, "regulator") && has_risk(found, "repeat"));
}

TEST(Triage, invisible_marks_and_typographic_apostrophes_hide_nothing) {
  EXPECT_TRUE(has_risk(triage("The lamp is broken. I will go to the om\u200bbuds\u00adman."), "regulator"));
  EXPECT_FALSE(has_risk(triage("The lamp is broken. I don\u2019t want to go to the ombudsman."), "regulator"));
}

TEST(Triage, bounds_and_binary_do_no_harm) {
  EXPECT_EQ(triage("").kind, TextKind::noise);
  EXPECT_EQ(triage("").severity, 1);
  (void)triage(std::string(10 << 20, 'a'));
  std::string emoji;
  for (int i = 0; i < 100'000; ++i) emoji += "\xf0\x9f\x98\xa1";
  EXPECT_EQ(triage(emoji).language, "und");
  (void)triage("\u202eetisoppo\u202c \u0645\u0631\u062d\u0628\u0627");
  std::string binary;
  for (int i = 0; i < 70'000; ++i) binary += static_cast<char>(i * 7919 >> 3);
  (void)triage(binary);
  for (const auto& risk : triage("\xff\xfe The lamp is \xc3 broken, my \xe2\x80 solicitor \xf0\x9f").risks) EXPECT_LE(risk.end, 60U);
}

}  // namespace amends::language
