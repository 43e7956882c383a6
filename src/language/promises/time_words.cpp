#include "language/promises/time_words.hpp"

#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>

// Tables, one line a row:
// clang-format off

namespace amends::language {
namespace {

using W = TimeWord;
using U = TimeUnit;
using Table = std::unordered_map<std::string_view, TimeMeaning>;

constexpr TimeMeaning unit(U u) { return {W::unit, static_cast<int>(u)}; }

const Table& english() {
  static const Table table = {
      {"monday", {W::weekday, 1}}, {"tuesday", {W::weekday, 2}}, {"wednesday", {W::weekday, 3}}, {"thursday", {W::weekday, 4}}, {"friday", {W::weekday, 5}}, {"saturday", {W::weekday, 6}}, {"sunday", {W::weekday, 7}},
      {"mon", {W::weekday, 1}}, {"tue", {W::weekday, 2}}, {"tues", {W::weekday, 2}}, {"wed", {W::weekday, 3}}, {"thu", {W::weekday, 4}}, {"thur", {W::weekday, 4}}, {"thurs", {W::weekday, 4}}, {"fri", {W::weekday, 5}}, {"sat", {W::weekday, 6}},
      {"january", {W::month, 1}}, {"february", {W::month, 2}}, {"march", {W::month, 3}}, {"april", {W::month, 4}}, {"may", {W::month, 5}}, {"june", {W::month, 6}}, {"july", {W::month, 7}}, {"august", {W::month, 8}}, {"september", {W::month, 9}}, {"october", {W::month, 10}}, {"november", {W::month, 11}}, {"december", {W::month, 12}},
      {"jan", {W::month, 1}}, {"feb", {W::month, 2}}, {"mar", {W::month, 3}}, {"apr", {W::month, 4}}, {"jun", {W::month, 6}}, {"jul", {W::month, 7}}, {"aug", {W::month, 8}}, {"sep", {W::month, 9}}, {"sept", {W::month, 9}}, {"oct", {W::month, 10}}, {"nov", {W::month, 11}}, {"dec", {W::month, 12}},
      {"minute", unit(U::minute)}, {"minutes", unit(U::minute)}, {"mins", unit(U::minute)}, {"min", unit(U::minute)}, {"hour", unit(U::hour)}, {"hours", unit(U::hour)}, {"hrs", unit(U::hour)}, {"day", unit(U::day)}, {"days", unit(U::day)}, {"week", unit(U::week)}, {"weeks", unit(U::week)}, {"fortnight", unit(U::fortnight)}, {"month", unit(U::month)}, {"months", unit(U::month)}, {"year", unit(U::year)}, {"years", unit(U::year)}, {"weekdays", unit(U::working_day)}, {"workdays", unit(U::working_day)},
      {"a", {W::number, 1}}, {"an", {W::number, 1}}, {"one", {W::number, 1}}, 
      {"today", {W::today, 0}}, {"tonight", {W::today, 4}}, {"tomorrow", {W::tomorrow, 0}}, {"yesterday", {W::yesterday, 0}}, {"next", {W::next, 0}}, {"coming", {W::next, 1}}, {"following", {W::next, 0}}, {"last", {W::last, 0}}, {"this", {W::this_, 0}}, {"end", {W::end, 0}}, {"within", {W::within, 0}}, {"inside", {W::within, 0}}, {"in", {W::in, 0}}, {"by", {W::by, 0}}, {"before", {W::by, 0}}, {"until", {W::by, 0}}, {"till", {W::by, 0}}, {"at", {W::at, 0}}, {"around", {W::at, 0}}, {"from", {W::between, 0}}, {"between", {W::between, 0}}, {"to", {W::to, 0}}, {"and", {W::to, 0}}, {"or", {W::to, 0}}, {"-", {W::to, 0}},
      {"am", {W::am, 0}}, {"a.m", {W::am, 0}}, {"pm", {W::pm, 0}}, {"p.m", {W::pm, 0}}, {"noon", {W::noon, 0}}, {"midday", {W::noon, 0}}, {"midnight", {W::midnight, 0}}, {"working", {W::working, 0}}, {"business", {W::working, 0}}, {"bank", {W::working, 0}}, {"morning", {W::daypart, 1}}, {"afternoon", {W::daypart, 3}}, {"evening", {W::daypart, 4}}, {"night", {W::daypart, 5}}, {"o'clock", {W::clock_mark, 0}}, {"weekend", {W::weekend, 0}}, {"half", {W::half, 0}}, {"quarter", {W::quarter, 0}}, {"quarters", {W::quarter, 0}}, {"past", {W::past, 0}}, {"every", {W::each, 0}}, {"each", {W::each, 0}}, {"ago", {W::ago, 0}}, {"the", {W::article, 0}}, {"of", {W::of, 0}}, {"on", {W::article, 1}}, {"close", {W::close, 0}}, {"first", {W::ordinal, 1}}, {"after", {W::hence, 0}},
      {"mid", {W::mid, 0}}, {"middle", {W::mid, 0}}, {"since", {W::since, 0}}, {"couple", {W::couple, 0}}, {"weekday", unit(U::working_day)}, {"workday", unit(U::working_day)}, {"hr", unit(U::hour)}, {"lunchtime", {W::daypart, 2}}, {"lunch", {W::daypart, 2}}, {"teatime", {W::daypart, 3}}, {"eod", {W::close, 1}}, {"cob", {W::close, 1}}, {"eob", {W::close, 1}}, {"through", {W::to, 0}}, {"thru", {W::to, 0}}, {"about", {W::article, 0}}, {"approximately", {W::article, 0}}, {"exactly", {W::article, 0}}, {"sometime", {W::article, 0}}, {"upcoming", {W::next, 1}}, {"second", {W::ordinal, 2}}, {"third", {W::ordinal, 3}}, {"fourth", {W::ordinal, 4}}, {"fifth", {W::ordinal, 5}}, {"sixth", {W::ordinal, 6}}, {"seventh", {W::ordinal, 7}}, {"eighth", {W::ordinal, 8}}, {"ninth", {W::ordinal, 9}}, {"tenth", {W::ordinal, 10}}, {"eleventh", {W::ordinal, 11}}, {"twelfth", {W::ordinal, 12}}, {"thirteenth", {W::ordinal, 13}}, {"fourteenth", {W::ordinal, 14}}, {"fifteenth", {W::ordinal, 15}}, {"sixteenth", {W::ordinal, 16}}, {"seventeenth", {W::ordinal, 17}}, {"eighteenth", {W::ordinal, 18}}, {"nineteenth", {W::ordinal, 19}}, {"twentieth", {W::ordinal, 20}}, {"twenty-first", {W::ordinal, 21}}, {"twenty-second", {W::ordinal, 22}}, {"twenty-third", {W::ordinal, 23}}, {"twenty-fourth", {W::ordinal, 24}}, {"twenty-fifth", {W::ordinal, 25}}, {"twenty-sixth", {W::ordinal, 26}}, {"twenty-seventh", {W::ordinal, 27}}, {"twenty-eighth", {W::ordinal, 28}}, {"twenty-ninth", {W::ordinal, 29}}, {"thirtieth", {W::ordinal, 30}}, {"thirty-first", {W::ordinal, 31}}};
  return table;
}

const Table& german() {
  static const Table table = {
      {"montag", {W::weekday, 1}}, {"dienstag", {W::weekday, 2}}, {"mittwoch", {W::weekday, 3}}, {"donnerstag", {W::weekday, 4}}, {"freitag", {W::weekday, 5}}, {"samstag", {W::weekday, 6}}, {"sonnabend", {W::weekday, 6}}, {"sonntag", {W::weekday, 7}},
      {"januar", {W::month, 1}}, {"februar", {W::month, 2}}, {"marz", {W::month, 3}}, {"april", {W::month, 4}}, {"mai", {W::month, 5}}, {"juni", {W::month, 6}}, {"juli", {W::month, 7}}, {"august", {W::month, 8}}, {"september", {W::month, 9}}, {"oktober", {W::month, 10}}, {"november", {W::month, 11}}, {"dezember", {W::month, 12}},
      {"minute", unit(U::minute)}, {"minuten", unit(U::minute)}, {"stunde", unit(U::hour)}, {"stunden", unit(U::hour)}, {"tag", unit(U::day)}, {"tage", unit(U::day)}, {"tagen", unit(U::day)}, {"tages", unit(U::day)}, {"kalendertage", unit(U::day)}, {"kalendertagen", unit(U::day)}, {"werktag", unit(U::working_day)}, {"werktage", unit(U::working_day)}, {"werktagen", unit(U::working_day)}, {"werktags", unit(U::working_day)}, {"arbeitstag", unit(U::working_day)}, {"arbeitstage", unit(U::working_day)}, {"arbeitstagen", unit(U::working_day)}, {"bankarbeitstagen", unit(U::working_day)}, {"geschaftstagen", unit(U::working_day)}, {"woche", unit(U::week)}, {"wochen", unit(U::week)}, {"monat", unit(U::month)}, {"monate", unit(U::month)}, {"monaten", unit(U::month)}, {"monats", unit(U::month)}, {"jahr", unit(U::year)}, {"jahre", unit(U::year)}, {"jahren", unit(U::year)},
      {"ein", {W::number, 1}}, {"eine", {W::number, 1}}, {"einem", {W::number, 1}}, {"einer", {W::number, 1}}, {"eines", {W::number, 1}}, 
      {"heute", {W::today, 0}}, {"morgen", {W::tomorrow, 0}}, {"ubermorgen", {W::after_tomorrow, 0}}, {"gestern", {W::yesterday, 0}}, {"nachste", {W::next, 0}}, {"nachsten", {W::next, 0}}, {"nachster", {W::next, 0}}, {"kommende", {W::next, 1}}, {"kommenden", {W::next, 1}}, {"kommender", {W::next, 1}}, {"letzte", {W::last, 0}}, {"letzten", {W::last, 0}}, {"letzter", {W::last, 0}}, {"vergangenen", {W::last, 0}}, {"vorigen", {W::last, 0}}, {"diese", {W::this_, 0}}, {"diesen", {W::this_, 0}}, {"dieser", {W::this_, 0}}, {"dieses", {W::this_, 0}}, {"diesem", {W::this_, 0}}, {"ende", {W::end, 0}}, {"innerhalb", {W::within, 0}}, {"binnen", {W::within, 0}}, {"in", {W::in, 0}}, {"im", {W::in, 0}}, {"innert", {W::within, 0}}, {"bis", {W::by, 0}}, {"spatestens", {W::by, 0}}, {"vor", {W::hence, 1}}, {"um", {W::at, 0}}, {"gegen", {W::at, 0}}, {"zwischen", {W::between, 0}}, {"von", {W::of, 0}}, {"zum", {W::article, 0}}, {"und", {W::to, 0}}, {"oder", {W::to, 0}}, {"-", {W::to, 0}},
      {"uhr", {W::clock_mark, 0}}, {"mittag", {W::noon, 0}}, {"mittags", {W::noon, 0}}, {"mitternacht", {W::midnight, 0}}, {"fruh", {W::daypart, 1}}, {"vormittag", {W::daypart, 1}}, {"vormittags", {W::daypart, 1}}, {"morgens", {W::daypart, 1}}, {"nachmittag", {W::daypart, 3}}, {"nachmittags", {W::daypart, 3}}, {"abend", {W::daypart, 4}}, {"abends", {W::daypart, 4}}, {"nacht", {W::daypart, 5}}, {"wochenende", {W::weekend, 0}}, {"halb", {W::half, 1}}, {"viertel", {W::quarter, 0}}, {"jeden", {W::each, 0}}, {"der", {W::article, 0}}, {"des", {W::article, 0}}, {"den", {W::article, 0}}, {"dem", {W::article, 0}}, {"die", {W::article, 0}}, {"am", {W::article, 1}}, {"nach", {W::past, 0}}, {"geschaftsschluss", {W::close, 0}}, {"feierabend", {W::close, 0}},
      {"ersten", {W::ordinal, 1}}, {"erster", {W::ordinal, 1}}, {"zweiten", {W::ordinal, 2}}, {"zweiter", {W::ordinal, 2}}, {"dritten", {W::ordinal, 3}}, {"dritter", {W::ordinal, 3}}, {"vierten", {W::ordinal, 4}}, {"vierter", {W::ordinal, 4}}, {"funften", {W::ordinal, 5}}, {"funfter", {W::ordinal, 5}}, {"sechsten", {W::ordinal, 6}}, {"sechster", {W::ordinal, 6}}, {"siebten", {W::ordinal, 7}}, {"siebter", {W::ordinal, 7}}, {"achten", {W::ordinal, 8}}, {"achter", {W::ordinal, 8}}, {"neunten", {W::ordinal, 9}}, {"neunter", {W::ordinal, 9}}, {"zehnten", {W::ordinal, 10}}, {"zehnter", {W::ordinal, 10}}, {"elften", {W::ordinal, 11}}, {"elfter", {W::ordinal, 11}}, {"zwolften", {W::ordinal, 12}}, {"zwolfter", {W::ordinal, 12}}, {"dreizehnten", {W::ordinal, 13}}, {"dreizehnter", {W::ordinal, 13}}, {"vierzehnten", {W::ordinal, 14}}, {"vierzehnter", {W::ordinal, 14}}, {"funfzehnten", {W::ordinal, 15}}, {"funfzehnter", {W::ordinal, 15}}, {"sechzehnten", {W::ordinal, 16}}, {"sechzehnter", {W::ordinal, 16}}, {"siebzehnten", {W::ordinal, 17}}, {"siebzehnter", {W::ordinal, 17}}, {"achtzehnten", {W::ordinal, 18}}, {"achtzehnter", {W::ordinal, 18}}, {"neunzehnten", {W::ordinal, 19}}, {"neunzehnter", {W::ordinal, 19}}, {"zwanzigsten", {W::ordinal, 20}}, {"zwanzigster", {W::ordinal, 20}}, {"einundzwanzigsten", {W::ordinal, 21}}, {"einundzwanzigster", {W::ordinal, 21}}, {"zweiundzwanzigsten", {W::ordinal, 22}}, {"zweiundzwanzigster", {W::ordinal, 22}}, {"dreiundzwanzigsten", {W::ordinal, 23}}, {"dreiundzwanzigster", {W::ordinal, 23}}, {"vierundzwanzigsten", {W::ordinal, 24}}, {"vierundzwanzigster", {W::ordinal, 24}}, {"funfundzwanzigsten", {W::ordinal, 25}}, {"funfundzwanzigster", {W::ordinal, 25}}, {"sechsundzwanzigsten", {W::ordinal, 26}}, {"sechsundzwanzigster", {W::ordinal, 26}}, {"siebenundzwanzigsten", {W::ordinal, 27}}, {"siebenundzwanzigster", {W::ordinal, 27}}, {"achtundzwanzigsten", {W::ordinal, 28}}, {"achtundzwanzigster", {W::ordinal, 28}}, {"neunundzwanzigsten", {W::ordinal, 29}}, {"neunundzwanzigster", {W::ordinal, 29}}, {"dreissigsten", {W::ordinal, 30}}, {"dreissigster", {W::ordinal, 30}}, {"einunddreissigsten", {W::ordinal, 31}}, {"einunddreissigster", {W::ordinal, 31}}, {"mitte", {W::mid, 0}}, {"seit", {W::since, 0}}, {"ubernachste", {W::over_next, 0}}, {"ubernachster", {W::over_next, 0}}, {"ubernachstes", {W::over_next, 0}}, {"ubernachstem", {W::over_next, 0}}, {"ubernachsten", {W::over_next, 0}}, {"nachstes", {W::next, 0}}, {"nachstem", {W::next, 0}}, {"kommendes", {W::next, 1}}, {"kommendem", {W::next, 1}}, {"folgende", {W::next, 0}}, {"folgenden", {W::next, 0}}, {"folgender", {W::next, 0}}, {"darauffolgenden", {W::next, 0}}, {"letztes", {W::last, 0}}, {"letztem", {W::last, 0}}, {"vergangene", {W::last, 0}}, {"vergangener", {W::last, 0}}, {"vorige", {W::last, 0}}, {"voriger", {W::last, 0}}, {"halbe", {W::half, 0}}, {"halben", {W::half, 0}}, {"halber", {W::half, 0}}, {"dreiviertel", {W::quarter, 3}}, {"anderthalb", {W::and_a_half, 1}}, {"eineinhalb", {W::and_a_half, 1}}, {"zweieinhalb", {W::and_a_half, 2}}, {"dreieinhalb", {W::and_a_half, 3}}, {"viertelstunde", {W::quarter, 15}}, {"dreiviertelstunde", {W::quarter, 45}}, {"std", unit(U::hour)}, {"min", unit(U::minute)}, {"kw", {W::calendar_week, 0}}, {"kalenderwoche", {W::calendar_week, 0}}, {"vom", {W::of, 0}}, {"ab", {W::article, 0}}, {"etwa", {W::article, 0}}, {"ca", {W::article, 0}}, {"circa", {W::article, 0}}, {"ungefahr", {W::article, 0}}, {"punkt", {W::article, 0}}, {"tagesende", {W::close, 1}}, {"dienstschluss", {W::close, 1}}, {"ladenschluss", {W::close, 1}}, {"bankarbeitstage", unit(U::working_day)}, {"geschaftstage", unit(U::working_day)}};
  return table;
}

const Table& french() {
  static const Table table = {
      {"lundi", {W::weekday, 1}}, {"mardi", {W::weekday, 2}}, {"mercredi", {W::weekday, 3}}, {"jeudi", {W::weekday, 4}}, {"vendredi", {W::weekday, 5}}, {"samedi", {W::weekday, 6}}, {"dimanche", {W::weekday, 7}},
      {"janvier", {W::month, 1}}, {"fevrier", {W::month, 2}}, {"mars", {W::month, 3}}, {"avril", {W::month, 4}}, {"mai", {W::month, 5}}, {"juin", {W::month, 6}}, {"juillet", {W::month, 7}}, {"aout", {W::month, 8}}, {"septembre", {W::month, 9}}, {"octobre", {W::month, 10}}, {"novembre", {W::month, 11}}, {"decembre", {W::month, 12}},
      {"minute", unit(U::minute)}, {"minutes", unit(U::minute)}, {"heure", unit(U::hour)}, {"heures", unit(U::hour)}, {"jour", unit(U::day)}, {"jours", unit(U::day)}, {"journee", unit(U::day)}, {"semaine", unit(U::week)}, {"semaines", unit(U::week)}, {"quinzaine", unit(U::fortnight)}, {"mois", unit(U::month)}, {"an", unit(U::year)}, {"ans", unit(U::year)}, {"annee", unit(U::year)},
      {"un", {W::number, 1}}, {"une", {W::number, 1}}, {"l'", {W::article, 0}}, {"1er", {W::number, 1}}, {"premier", {W::number, 1}},
      {"aujourd'hui", {W::today, 0}}, {"demain", {W::tomorrow, 0}}, {"apres-demain", {W::after_tomorrow, 0}}, {"hier", {W::yesterday, 0}}, {"prochain", {W::next, 0}}, {"prochaine", {W::next, 0}}, {"prochains", {W::next, 0}}, {"prochaines", {W::next, 0}}, {"dernier", {W::last, 0}}, {"derniere", {W::last, 0}}, {"ce", {W::this_, 0}}, {"cet", {W::this_, 0}}, {"cette", {W::this_, 0}}, {"fin", {W::end, 0}}, {"sous", {W::within, 0}}, {"d'ici", {W::by, 0}}, {"dans", {W::in, 0}}, {"en", {W::in, 0}}, {"avant", {W::by, 0}}, {"jusqu'a", {W::by, 0}}, {"jusqu'au", {W::by, 0}}, {"a", {W::at, 0}}, {"vers", {W::at, 0}}, {"entre", {W::between, 0}}, {"et", {W::to, 0}}, {"ou", {W::to, 0}}, {"-", {W::to, 0}},
      {"h", {W::clock_mark, 0}}, {"midi", {W::noon, 0}}, {"minuit", {W::midnight, 0}}, {"matin", {W::daypart, 1}}, {"matinee", {W::daypart, 1}}, {"apres-midi", {W::daypart, 3}}, {"soir", {W::daypart, 4}}, {"soiree", {W::daypart, 4}}, {"nuit", {W::daypart, 5}}, {"week-end", {W::weekend, 0}}, {"weekend", {W::weekend, 0}}, {"ouvres", {W::working, 0}}, {"ouvrables", {W::working, 0}}, {"ouvre", {W::working, 0}}, {"ouvrable", {W::working, 0}}, {"demie", {W::half, 0}}, {"chaque", {W::each, 0}}, {"le", {W::article, 1}}, {"la", {W::article, 0}}, {"les", {W::article, 0}}, {"au", {W::article, 0}}, {"du", {W::of, 0}}, {"de", {W::of, 0}}, {"des", {W::of, 0}},
      {"mi", {W::mid, 0}}, {"milieu", {W::mid, 0}}, {"depuis", {W::since, 0}}, {"demi", {W::half, 0}}, {"quart", {W::quarter, 0}}, {"quarts", {W::quarter, 0}}, {"moins", {W::minus, 0}}, {"environ", {W::article, 0}}};
  return table;
}

const Table& spanish() {
  static const Table table = {
      {"lunes", {W::weekday, 1}}, {"martes", {W::weekday, 2}}, {"miercoles", {W::weekday, 3}}, {"jueves", {W::weekday, 4}}, {"viernes", {W::weekday, 5}}, {"sabado", {W::weekday, 6}}, {"domingo", {W::weekday, 7}},
      {"enero", {W::month, 1}}, {"febrero", {W::month, 2}}, {"marzo", {W::month, 3}}, {"abril", {W::month, 4}}, {"mayo", {W::month, 5}}, {"junio", {W::month, 6}}, {"julio", {W::month, 7}}, {"agosto", {W::month, 8}}, {"septiembre", {W::month, 9}}, {"octubre", {W::month, 10}}, {"noviembre", {W::month, 11}}, {"diciembre", {W::month, 12}},
      {"minuto", unit(U::minute)}, {"minutos", unit(U::minute)}, {"hora", unit(U::hour)}, {"horas", unit(U::hour)}, {"dia", unit(U::day)}, {"dias", unit(U::day)}, {"semana", unit(U::week)}, {"semanas", unit(U::week)}, {"quincena", unit(U::fortnight)}, {"mes", unit(U::month)}, {"meses", unit(U::month)}, {"ano", unit(U::year)}, {"anos", unit(U::year)},
      {"un", {W::number, 1}}, {"una", {W::number, 1}}, 
      {"hoy", {W::today, 0}}, {"manana", {W::tomorrow, 0}}, {"pasado", {W::last, 1}}, {"pasada", {W::last, 1}}, {"ayer", {W::yesterday, 0}}, {"proximo", {W::next, 0}}, {"proxima", {W::next, 0}}, {"proximos", {W::next, 0}}, {"proximas", {W::next, 0}}, {"que", {W::none, 0}}, {"viene", {W::next, 0}}, {"este", {W::this_, 0}}, {"esta", {W::this_, 0}}, {"fin", {W::end, 0}}, {"final", {W::end, 0}}, {"finales", {W::end, 0}}, {"dentro", {W::within, 0}}, {"plazo", {W::within, 0}}, {"en", {W::in, 0}}, {"antes", {W::by, 0}}, {"hasta", {W::by, 0}}, {"para", {W::by, 0}}, {"a", {W::at, 0}}, {"sobre", {W::at, 0}}, {"entre", {W::between, 0}}, {"y", {W::to, 0}}, {"o", {W::to, 0}}, {"-", {W::to, 0}},
      {"h", {W::clock_mark, 0}}, {"mediodia", {W::noon, 0}}, {"medianoche", {W::midnight, 0}}, {"tarde", {W::daypart, 3}}, {"noche", {W::daypart, 4}}, {"madrugada", {W::daypart, 1}}, {"laborables", {W::working, 0}}, {"habiles", {W::working, 0}}, {"laborable", {W::working, 0}}, {"habil", {W::working, 0}}, {"media", {W::half, 0}}, {"cada", {W::each, 0}}, {"hace", {W::ago, 0}}, {"el", {W::article, 1}}, {"la", {W::article, 0}}, {"las", {W::article, 0}}, {"los", {W::article, 0}}, {"del", {W::of, 0}}, {"de", {W::of, 0}}, {"por", {W::article, 0}}, {"al", {W::article, 0}},
      {"mediados", {W::mid, 0}}, {"mitad", {W::mid, 0}}, {"desde", {W::since, 0}}, {"cuarto", {W::quarter, 0}}, {"cuartos", {W::quarter, 0}}, {"menos", {W::minus, 0}}, {"hacia", {W::at, 0}}, {"par", {W::couple, 0}}, {"aproximadamente", {W::article, 0}}, {"primero", {W::ordinal, 1}}};
  return table;
}

using Numbers = std::map<std::string, int, std::less<>>;

// Two to ninety-nine as they are written in one word: "fourteen", "twenty-four", "vierundzwanzig", "quarante-huit", "veinticuatro".
Numbers numbers(std::span<const std::string_view> small, std::span<const std::string_view> tens, std::string_view joint, bool tens_first) {
  Numbers made;
  for (std::size_t i = 0; i < small.size(); ++i) made.emplace(small[i], static_cast<int>(i) + 2);
  for (std::size_t ten = 0; ten < tens.size(); ++ten) {
    const int base = 10 * (static_cast<int>(ten) + 2);
    made.emplace(tens[ten], base);
    for (std::size_t one = 0; one < 8; ++one) {
      const auto both = tens_first ? std::string(tens[ten]).append(joint).append(small[one]) : std::string(small[one]).append(joint).append(tens[ten]);
      made.emplace(both, base + static_cast<int>(one) + 2);
    }
  }
  return made;
}

const Numbers& numbers_of(Tongue tongue) {
  using namespace std::string_view_literals;
  static constexpr std::array en_small{"two"sv, "three"sv, "four"sv, "five"sv, "six"sv, "seven"sv, "eight"sv, "nine"sv, "ten"sv, "eleven"sv, "twelve"sv, "thirteen"sv, "fourteen"sv, "fifteen"sv, "sixteen"sv, "seventeen"sv, "eighteen"sv, "nineteen"sv};
  static constexpr std::array en_tens{"twenty"sv, "thirty"sv, "forty"sv, "fifty"sv, "sixty"sv, "seventy"sv, "eighty"sv, "ninety"sv};
  static constexpr std::array de_small{"zwei"sv, "drei"sv, "vier"sv, "funf"sv, "sechs"sv, "sieben"sv, "acht"sv, "neun"sv, "zehn"sv, "elf"sv, "zwolf"sv, "dreizehn"sv, "vierzehn"sv, "funfzehn"sv, "sechzehn"sv, "siebzehn"sv, "achtzehn"sv, "neunzehn"sv};
  static constexpr std::array de_tens{"zwanzig"sv, "dreissig"sv, "vierzig"sv, "funfzig"sv, "sechzig"sv, "siebzig"sv, "achtzig"sv, "neunzig"sv};
  static constexpr std::array fr_small{"deux"sv, "trois"sv, "quatre"sv, "cinq"sv, "six"sv, "sept"sv, "huit"sv, "neuf"sv, "dix"sv, "onze"sv, "douze"sv, "treize"sv, "quatorze"sv, "quinze"sv, "seize"sv, "dix-sept"sv, "dix-huit"sv, "dix-neuf"sv};
  static constexpr std::array fr_tens{"vingt"sv, "trente"sv, "quarante"sv, "cinquante"sv, "soixante"sv};
  static constexpr std::array es_small{"dos"sv, "tres"sv, "cuatro"sv, "cinco"sv, "seis"sv, "siete"sv, "ocho"sv, "nueve"sv, "diez"sv, "once"sv, "doce"sv, "trece"sv, "catorce"sv, "quince"sv, "dieciseis"sv, "diecisiete"sv, "dieciocho"sv, "diecinueve"sv};
  static constexpr std::array es_tens{"veinti"sv, "treintai"sv};
  static const Numbers english_ones = numbers(en_small, en_tens, "-", true);
  static const Numbers german_ones = numbers(de_small, de_tens, "und", false);
  static const Numbers french_ones = [] {
    auto made = numbers(fr_small, fr_tens, "-", true);
    made.emplace("soixante-dix", 70), made.emplace("soixante-douze", 72), made.emplace("quatre-vingt-dix", 90), made.emplace("quatre-vingts", 80);
    return made;
  }();
  static const Numbers spanish_ones = [] {
    auto made = numbers(es_small, es_tens, "", true);
    int ten = 20;
    for (const auto* word : {"veinte", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"}) made.emplace(word, ten), ten += 10;
    return made;
  }();
  return tongue == Tongue::en ? english_ones : tongue == Tongue::de ? german_ones : tongue == Tongue::fr ? french_ones : spanish_ones;
}

}  // namespace

TimeMeaning meaning_of(std::string_view word, Tongue tongue) {
  const auto& table = tongue == Tongue::en ? english() : tongue == Tongue::de ? german() : tongue == Tongue::fr ? french() : spanish();
  if (const auto found = table.find(word); found != table.end()) return found->second;
  const auto& ones = numbers_of(tongue);
  if (const auto found = ones.find(word); found != ones.end()) return {W::number, found->second};
  return {};
}

std::optional<std::array<TimeMeaning, 2>> compound_of(std::string_view word, Tongue tongue) {
  if (tongue != Tongue::de) return std::nullopt;
  using namespace std::string_view_literals;
  static constexpr std::array days{"montag"sv, "dienstag"sv, "mittwoch"sv, "donnerstag"sv, "freitag"sv, "samstag"sv, "sonnabend"sv, "sonntag"sv};
  for (const auto day : days) {
    if (!word.starts_with(day) || word.size() == day.size()) continue;
    const auto part = word.substr(day.size());
    if (part == "morgen") return std::array{meaning_of(day, tongue), TimeMeaning{W::daypart, 1}};
    const auto meaning = meaning_of(part, tongue);
    const bool habit = part.ends_with('s');  // "freitagabends" is every Friday
    if ((meaning.word == W::daypart || meaning.word == W::noon) && !habit) return std::array{meaning_of(day, tongue), meaning};
  }
  static constexpr std::array<std::pair<std::string_view, TimeUnit>, 4> periods{{{"monats", U::month}, {"jahres", U::year}, {"wochen", U::week}, {"tages", U::day}}};
  for (const auto& [period, whole] : periods) {
    if (!word.starts_with(period)) continue;
    if (word.substr(period.size()) == "ende") return std::array{TimeMeaning{W::end, 0}, unit(whole)};
    if (word.substr(period.size()) == "mitte") return std::array{TimeMeaning{W::mid, 0}, unit(whole)};
  }
  return std::nullopt;
}

}  // namespace amends::language
