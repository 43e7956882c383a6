#include "app/page/page_refusals.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace amends::app {
namespace {

enum class Why { choice, delivered, time, empty, too_long, unreadable, used, many, closed, answered, form, ours };

struct Sentences {
  std::array<std::string_view, 12> why;  // in the order of Why
  std::string_view or_ring;              // " Or ring me: {}."
  PageNotice lost, nothing_here, too_large, broken;
};

constexpr auto rules = std::to_array<std::pair<std::string_view, Why>>({
    {"unknown_offer", Why::choice},
    {"unknown_option", Why::choice},
    {"no_offer", Why::choice},
    {"offer_expired", Why::choice},
    {"approval_refused", Why::choice},
    {"approval_waiting", Why::choice},
    {"choice_delivered", Why::delivered},
    {"not_a_time_to_ring", Why::time},
    {"window_past", Why::time},
    {"text_missing", Why::empty},
    {"text_too_long", Why::too_long},
    {"text_not_utf8", Why::unreadable},
    {"key_reused", Why::used},
    {"too_many_tries", Why::many},
    {"case_closed", Why::closed},
    {"not_closed", Why::answered},
    {"no_follow_up", Why::answered},
});

Why why_of(const Error& error) {
  const auto* at = std::find_if(rules.begin(), rules.end(), [&](const auto& rule) { return rule.first == error.rule; });
  if (at != rules.end()) return at->second;
  if (error.code == Errc::unavailable || error.code == Errc::internal) return Why::ours;
  return error.code == Errc::invalid ? Why::form : Why::choice;
}

const Sentences& sentences(std::string_view language) {
  static const Sentences english = {
      {"That is no longer possible. Here is how it stands now: take what is still here, or tell me what would be right.",
       "What you chose has been done already. If it is not right, tell me here.",
       "I cannot ring you at that time. Choose one of the times here.", "The field was empty. Write a few words, then send it again.",
       "That is longer than this page can take: 4,000 characters at most. Shorten it, or send it to us by mail.",
       "Some of the signs in it did not reach us whole. Type it once more, please.",
       "This was sent from an older copy of the page, and it changed nothing. Here is the page as it stands now.",
       "A lot has come from this page in a short time, and we have it. Wait a quarter of an hour before you send more.",
       "This is settled, so that button does nothing any more. If it is not right for you after all, tell me here.",
       "We have your answer, thank you. If something is not right, tell me here.",
       "Something was missing in what came here. Choose once more, please.", "That did not reach us. Try again in a moment."},
      " Or ring me: {}.",
      {"This page is no longer here.", "Answer our last mail, or ring us, and we send you a new link."},
      {"There is nothing at this address.",
       "Open the link in our last mail once more. If that does not help, answer the mail, and we send you a new one."},
      {"That is more than this page can take.", "Go back and shorten it, or send it to us by mail."},
      {"That did not reach us.", "Please try again in a moment, or answer our last mail."}};
  static const Sentences german = {
      {"Das ist nicht mehr möglich. So steht es jetzt: Nehmen Sie, was noch da ist, oder sagen Sie mir, was richtig wäre.",
       "Was Sie gewählt haben, ist schon geschehen. Wenn es nicht stimmt, sagen Sie es mir hier.",
       "Zu dieser Zeit kann ich Sie nicht anrufen. Wählen Sie eine der Zeiten hier.",
       "Das Feld war leer. Schreiben Sie ein paar Worte, und senden Sie es noch einmal.",
       "Das ist länger, als diese Seite aufnehmen kann: höchstens 4.000 Zeichen. Kürzen Sie es, oder schicken Sie es uns per Mail.",
       "Einige Zeichen sind nicht heil angekommen. Bitte schreiben Sie es noch einmal.",
       "Das kam von einer älteren Kopie der Seite und hat nichts geändert. So sieht die Seite jetzt aus.",
       "Von dieser Seite ist in kurzer Zeit viel gekommen, und wir haben es. Warten Sie eine Viertelstunde, bevor Sie mehr senden.",
       "Das ist erledigt, darum bewirkt dieser Knopf nichts mehr. Wenn es für Sie doch nicht stimmt, sagen Sie es mir hier.",
       "Wir haben Ihre Antwort, danke. Wenn etwas nicht stimmt, sagen Sie es mir hier.",
       "In dem, was hier ankam, fehlte etwas. Bitte wählen Sie noch einmal.",
       "Das hat uns nicht erreicht. Versuchen Sie es gleich noch einmal."},
      " Oder rufen Sie mich an: {}.",
      {"Diese Seite ist nicht mehr da.",
       "Antworten Sie auf unsere letzte Mail, oder rufen Sie uns an, und wir schicken Ihnen einen neuen Link."},
      {"An dieser Adresse ist nichts.",
       "Öffnen Sie den Link in unserer letzten Mail noch einmal. Wenn das nicht hilft, antworten Sie auf die Mail, und wir schicken Ihnen "
       "einen neuen."},
      {"Das ist mehr, als diese Seite aufnehmen kann.", "Gehen Sie zurück und kürzen Sie es, oder schicken Sie es uns per Mail."},
      {"Das hat uns nicht erreicht.", "Bitte versuchen Sie es gleich noch einmal, oder antworten Sie auf unsere letzte Mail."}};
  static const Sentences french = {
      {"Ce n’est plus possible. Voici où nous en sommes : prenez ce qui reste, ou dites-moi ce qui serait juste.",
       "Ce que vous avez choisi est déjà fait. Si ce n’est pas juste, dites-le-moi ici.",
       "Je ne peux pas vous appeler à cette heure. Choisissez une des heures d’ici.",
       "Le champ était vide. Écrivez quelques mots, puis envoyez-le encore.",
       "C’est plus long que ce que cette page peut prendre : 4 000 signes au plus. Raccourcissez, ou envoyez-le-nous par courriel.",
       "Certains signes ne sont pas arrivés entiers. Écrivez-le encore une fois, s’il vous plaît.",
       "Cela venait d’une copie plus ancienne de la page et n’a rien changé. Voici la page telle qu’elle est.",
       "Beaucoup de choses sont venues de cette page en peu de temps, et nous les avons. Attendez un quart d’heure avant d’en envoyer "
       "d’autres.",
       "C’est réglé, ce bouton ne fait donc plus rien. Si ce n’est pas juste pour vous malgré tout, dites-le-moi ici.",
       "Nous avons votre réponse, merci. Si quelque chose n’est pas juste, dites-le-moi ici.",
       "Il manquait quelque chose dans ce qui est arrivé. Choisissez encore une fois, s’il vous plaît.",
       "Cela ne nous est pas parvenu. Réessayez dans un instant."},
      " Ou appelez-moi : {}.",
      {"Cette page n’est plus là.", "Répondez à notre dernier courriel, ou appelez-nous, et nous vous envoyons un nouveau lien."},
      {"Il n’y a rien à cette adresse.",
       "Ouvrez encore le lien de notre dernier courriel. Si cela n’aide pas, répondez au courriel, et nous vous en envoyons un autre."},
      {"C’est plus que ce que cette page peut prendre.", "Revenez en arrière et raccourcissez, ou envoyez-le-nous par courriel."},
      {"Cela ne nous est pas parvenu.", "Réessayez dans un instant, ou répondez à notre dernier courriel."}};
  return language == "de" ? german : language == "fr" ? french : english;
}

}  // namespace

std::string refusal_for_customer(const Error& error, std::string_view language, std::string_view line) {
  const auto why = why_of(error);
  const auto& words = sentences(language);
  auto text = std::string(words.why[static_cast<std::size_t>(why)]);
  if (!line.empty() && (why == Why::many || why == Why::ours || why == Why::time)) text += fmt::format(fmt::runtime(words.or_ring), line);
  return text;
}

PageNotice notice_for_customer(const Error& error, std::string_view language) {
  const auto& words = sentences(language);
  if (error.rule == "link_over") return words.lost;
  if (error.rule == "body_too_large" || error.rule == "header_too_large") return words.too_large;
  if (error.code == Errc::unavailable || error.code == Errc::internal || error.rule == "request_timeout") return words.broken;
  return words.nothing_here;
}

}  // namespace amends::app
