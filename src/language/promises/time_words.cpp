#include "language/promises/time_words.hpp"

#include <array>
#include <unordered_map>

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
      {"a", {W::number, 1}}, {"an", {W::number, 1}}, {"one", {W::number, 1}}, {"two", {W::number, 2}}, {"three", {W::number, 3}}, {"four", {W::number, 4}}, {"five", {W::number, 5}}, {"six", {W::number, 6}}, {"seven", {W::number, 7}}, {"eight", {W::number, 8}}, {"nine", {W::number, 9}}, {"ten", {W::number, 10}}, {"eleven", {W::number, 11}}, {"twelve", {W::number, 12}}, {"fourteen", {W::number, 14}}, {"fifteen", {W::number, 15}}, {"twenty", {W::number, 20}}, {"thirty", {W::number, 30}}, {"couple", {W::number, 2}},
      {"today", {W::today, 0}}, {"tonight", {W::today, 4}}, {"tomorrow", {W::tomorrow, 0}}, {"yesterday", {W::yesterday, 0}}, {"next", {W::next, 0}}, {"coming", {W::next, 1}}, {"following", {W::next, 0}}, {"last", {W::last, 0}}, {"this", {W::this_, 0}}, {"end", {W::end, 0}}, {"within", {W::within, 0}}, {"inside", {W::within, 0}}, {"in", {W::in, 0}}, {"by", {W::by, 0}}, {"before", {W::by, 0}}, {"until", {W::by, 0}}, {"till", {W::by, 0}}, {"at", {W::at, 0}}, {"around", {W::at, 0}}, {"from", {W::between, 0}}, {"between", {W::between, 0}}, {"to", {W::to, 0}}, {"and", {W::to, 0}}, {"or", {W::to, 0}}, {"-", {W::to, 0}},
      {"am", {W::am, 0}}, {"a.m", {W::am, 0}}, {"pm", {W::pm, 0}}, {"p.m", {W::pm, 0}}, {"noon", {W::noon, 0}}, {"midday", {W::noon, 0}}, {"midnight", {W::midnight, 0}}, {"working", {W::working, 0}}, {"business", {W::working, 0}}, {"bank", {W::working, 0}}, {"morning", {W::daypart, 1}}, {"afternoon", {W::daypart, 3}}, {"evening", {W::daypart, 4}}, {"night", {W::daypart, 5}}, {"o'clock", {W::clock_mark, 0}}, {"weekend", {W::weekend, 0}}, {"half", {W::half, 0}}, {"quarter", {W::quarter, 0}}, {"past", {W::past, 0}}, {"every", {W::each, 0}}, {"each", {W::each, 0}}, {"ago", {W::ago, 0}}, {"the", {W::article, 0}}, {"of", {W::of, 0}}, {"on", {W::article, 1}}, {"close", {W::close, 0}}, {"first", {W::first, 0}}, {"after", {W::hence, 0}}};
  return table;
}

const Table& german() {
  static const Table table = {
      {"montag", {W::weekday, 1}}, {"dienstag", {W::weekday, 2}}, {"mittwoch", {W::weekday, 3}}, {"donnerstag", {W::weekday, 4}}, {"freitag", {W::weekday, 5}}, {"samstag", {W::weekday, 6}}, {"sonnabend", {W::weekday, 6}}, {"sonntag", {W::weekday, 7}},
      {"montagabend", {W::weekday, 1}}, {"montagmorgen", {W::weekday, 1}}, {"freitagabend", {W::weekday, 5}}, {"freitagmorgen", {W::weekday, 5}}, {"freitagvormittag", {W::weekday, 5}}, {"freitagnachmittag", {W::weekday, 5}}, {"dienstagvormittag", {W::weekday, 2}}, {"dienstagnachmittag", {W::weekday, 2}}, {"mittwochnachmittag", {W::weekday, 3}}, {"mittwochvormittag", {W::weekday, 3}}, {"donnerstagvormittag", {W::weekday, 4}}, {"donnerstagnachmittag", {W::weekday, 4}}, {"donnerstagabend", {W::weekday, 4}}, {"montagvormittag", {W::weekday, 1}}, {"montagnachmittag", {W::weekday, 1}},
      {"januar", {W::month, 1}}, {"februar", {W::month, 2}}, {"marz", {W::month, 3}}, {"april", {W::month, 4}}, {"mai", {W::month, 5}}, {"juni", {W::month, 6}}, {"juli", {W::month, 7}}, {"august", {W::month, 8}}, {"september", {W::month, 9}}, {"oktober", {W::month, 10}}, {"november", {W::month, 11}}, {"dezember", {W::month, 12}},
      {"minute", unit(U::minute)}, {"minuten", unit(U::minute)}, {"stunde", unit(U::hour)}, {"stunden", unit(U::hour)}, {"tag", unit(U::day)}, {"tage", unit(U::day)}, {"tagen", unit(U::day)}, {"tages", unit(U::day)}, {"kalendertage", unit(U::day)}, {"kalendertagen", unit(U::day)}, {"werktag", unit(U::working_day)}, {"werktage", unit(U::working_day)}, {"werktagen", unit(U::working_day)}, {"werktags", unit(U::working_day)}, {"arbeitstag", unit(U::working_day)}, {"arbeitstage", unit(U::working_day)}, {"arbeitstagen", unit(U::working_day)}, {"bankarbeitstagen", unit(U::working_day)}, {"geschaftstagen", unit(U::working_day)}, {"woche", unit(U::week)}, {"wochen", unit(U::week)}, {"monat", unit(U::month)}, {"monate", unit(U::month)}, {"monaten", unit(U::month)}, {"monats", unit(U::month)}, {"jahr", unit(U::year)}, {"jahre", unit(U::year)}, {"jahren", unit(U::year)},
      {"ein", {W::number, 1}}, {"eine", {W::number, 1}}, {"einem", {W::number, 1}}, {"einer", {W::number, 1}}, {"eines", {W::number, 1}}, {"zwei", {W::number, 2}}, {"drei", {W::number, 3}}, {"vier", {W::number, 4}}, {"funf", {W::number, 5}}, {"sechs", {W::number, 6}}, {"sieben", {W::number, 7}}, {"acht", {W::number, 8}}, {"neun", {W::number, 9}}, {"zehn", {W::number, 10}}, {"elf", {W::number, 11}}, {"zwolf", {W::number, 12}}, {"vierzehn", {W::number, 14}}, {"dreissig", {W::number, 30}},
      {"heute", {W::today, 0}}, {"morgen", {W::tomorrow, 0}}, {"ubermorgen", {W::after_tomorrow, 0}}, {"gestern", {W::yesterday, 0}}, {"nachste", {W::next, 0}}, {"nachsten", {W::next, 0}}, {"nachster", {W::next, 0}}, {"kommende", {W::next, 1}}, {"kommenden", {W::next, 1}}, {"kommender", {W::next, 1}}, {"letzte", {W::last, 0}}, {"letzten", {W::last, 0}}, {"letzter", {W::last, 0}}, {"vergangenen", {W::last, 0}}, {"vorigen", {W::last, 0}}, {"diese", {W::this_, 0}}, {"diesen", {W::this_, 0}}, {"dieser", {W::this_, 0}}, {"dieses", {W::this_, 0}}, {"diesem", {W::this_, 0}}, {"ende", {W::end, 0}}, {"innerhalb", {W::within, 0}}, {"binnen", {W::within, 0}}, {"in", {W::in, 0}}, {"im", {W::in, 0}}, {"innert", {W::within, 0}}, {"bis", {W::by, 0}}, {"spatestens", {W::by, 0}}, {"vor", {W::hence, 1}}, {"um", {W::at, 0}}, {"gegen", {W::at, 0}}, {"zwischen", {W::between, 0}}, {"von", {W::of, 0}}, {"zum", {W::article, 0}}, {"und", {W::to, 0}}, {"oder", {W::to, 0}}, {"-", {W::to, 0}},
      {"uhr", {W::clock_mark, 0}}, {"mittag", {W::noon, 0}}, {"mittags", {W::noon, 0}}, {"mitternacht", {W::midnight, 0}}, {"fruh", {W::daypart, 1}}, {"vormittag", {W::daypart, 1}}, {"vormittags", {W::daypart, 1}}, {"morgens", {W::daypart, 1}}, {"nachmittag", {W::daypart, 3}}, {"nachmittags", {W::daypart, 3}}, {"abend", {W::daypart, 4}}, {"abends", {W::daypart, 4}}, {"nacht", {W::daypart, 5}}, {"wochenende", {W::weekend, 0}}, {"halb", {W::half, 1}}, {"viertel", {W::quarter, 0}}, {"jeden", {W::each, 0}}, {"der", {W::article, 0}}, {"des", {W::article, 0}}, {"den", {W::article, 0}}, {"dem", {W::article, 0}}, {"die", {W::article, 0}}, {"am", {W::article, 1}}, {"nach", {W::past, 0}}, {"geschaftsschluss", {W::close, 0}}, {"feierabend", {W::close, 0}}};
  return table;
}

const Table& french() {
  static const Table table = {
      {"lundi", {W::weekday, 1}}, {"mardi", {W::weekday, 2}}, {"mercredi", {W::weekday, 3}}, {"jeudi", {W::weekday, 4}}, {"vendredi", {W::weekday, 5}}, {"samedi", {W::weekday, 6}}, {"dimanche", {W::weekday, 7}},
      {"janvier", {W::month, 1}}, {"fevrier", {W::month, 2}}, {"mars", {W::month, 3}}, {"avril", {W::month, 4}}, {"mai", {W::month, 5}}, {"juin", {W::month, 6}}, {"juillet", {W::month, 7}}, {"aout", {W::month, 8}}, {"septembre", {W::month, 9}}, {"octobre", {W::month, 10}}, {"novembre", {W::month, 11}}, {"decembre", {W::month, 12}},
      {"minute", unit(U::minute)}, {"minutes", unit(U::minute)}, {"heure", unit(U::hour)}, {"heures", unit(U::hour)}, {"jour", unit(U::day)}, {"jours", unit(U::day)}, {"journee", unit(U::day)}, {"semaine", unit(U::week)}, {"semaines", unit(U::week)}, {"quinzaine", unit(U::fortnight)}, {"mois", unit(U::month)}, {"an", unit(U::year)}, {"ans", unit(U::year)}, {"annee", unit(U::year)},
      {"un", {W::number, 1}}, {"une", {W::number, 1}}, {"l'", {W::article, 0}}, {"deux", {W::number, 2}}, {"trois", {W::number, 3}}, {"quatre", {W::number, 4}}, {"cinq", {W::number, 5}}, {"six", {W::number, 6}}, {"sept", {W::number, 7}}, {"huit", {W::number, 8}}, {"neuf", {W::number, 9}}, {"dix", {W::number, 10}}, {"onze", {W::number, 11}}, {"douze", {W::number, 12}}, {"quatorze", {W::number, 14}}, {"quinze", {W::number, 15}}, {"trente", {W::number, 30}}, {"1er", {W::number, 1}}, {"premier", {W::number, 1}},
      {"aujourd'hui", {W::today, 0}}, {"demain", {W::tomorrow, 0}}, {"apres-demain", {W::after_tomorrow, 0}}, {"hier", {W::yesterday, 0}}, {"prochain", {W::next, 0}}, {"prochaine", {W::next, 0}}, {"prochains", {W::next, 0}}, {"prochaines", {W::next, 0}}, {"dernier", {W::last, 0}}, {"derniere", {W::last, 0}}, {"ce", {W::this_, 0}}, {"cet", {W::this_, 0}}, {"cette", {W::this_, 0}}, {"fin", {W::end, 0}}, {"sous", {W::within, 0}}, {"d'ici", {W::by, 0}}, {"dans", {W::in, 0}}, {"en", {W::in, 0}}, {"avant", {W::by, 0}}, {"jusqu'a", {W::by, 0}}, {"jusqu'au", {W::by, 0}}, {"a", {W::at, 0}}, {"vers", {W::at, 0}}, {"entre", {W::between, 0}}, {"et", {W::to, 0}}, {"ou", {W::to, 0}}, {"-", {W::to, 0}},
      {"h", {W::clock_mark, 0}}, {"midi", {W::noon, 0}}, {"minuit", {W::midnight, 0}}, {"matin", {W::daypart, 1}}, {"matinee", {W::daypart, 1}}, {"apres-midi", {W::daypart, 3}}, {"soir", {W::daypart, 4}}, {"soiree", {W::daypart, 4}}, {"nuit", {W::daypart, 5}}, {"week-end", {W::weekend, 0}}, {"weekend", {W::weekend, 0}}, {"ouvres", {W::working, 0}}, {"ouvrables", {W::working, 0}}, {"ouvre", {W::working, 0}}, {"ouvrable", {W::working, 0}}, {"demie", {W::half, 0}}, {"chaque", {W::each, 0}}, {"le", {W::article, 1}}, {"la", {W::article, 0}}, {"les", {W::article, 0}}, {"au", {W::article, 0}}, {"du", {W::of, 0}}, {"de", {W::of, 0}}, {"des", {W::of, 0}}};
  return table;
}

const Table& spanish() {
  static const Table table = {
      {"lunes", {W::weekday, 1}}, {"martes", {W::weekday, 2}}, {"miercoles", {W::weekday, 3}}, {"jueves", {W::weekday, 4}}, {"viernes", {W::weekday, 5}}, {"sabado", {W::weekday, 6}}, {"domingo", {W::weekday, 7}},
      {"enero", {W::month, 1}}, {"febrero", {W::month, 2}}, {"marzo", {W::month, 3}}, {"abril", {W::month, 4}}, {"mayo", {W::month, 5}}, {"junio", {W::month, 6}}, {"julio", {W::month, 7}}, {"agosto", {W::month, 8}}, {"septiembre", {W::month, 9}}, {"octubre", {W::month, 10}}, {"noviembre", {W::month, 11}}, {"diciembre", {W::month, 12}},
      {"minuto", unit(U::minute)}, {"minutos", unit(U::minute)}, {"hora", unit(U::hour)}, {"horas", unit(U::hour)}, {"dia", unit(U::day)}, {"dias", unit(U::day)}, {"semana", unit(U::week)}, {"semanas", unit(U::week)}, {"quincena", unit(U::fortnight)}, {"mes", unit(U::month)}, {"meses", unit(U::month)}, {"ano", unit(U::year)}, {"anos", unit(U::year)},
      {"un", {W::number, 1}}, {"una", {W::number, 1}}, {"dos", {W::number, 2}}, {"tres", {W::number, 3}}, {"cuatro", {W::number, 4}}, {"cinco", {W::number, 5}}, {"seis", {W::number, 6}}, {"siete", {W::number, 7}}, {"ocho", {W::number, 8}}, {"nueve", {W::number, 9}}, {"diez", {W::number, 10}}, {"once", {W::number, 11}}, {"doce", {W::number, 12}}, {"catorce", {W::number, 14}}, {"quince", {W::number, 15}}, {"treinta", {W::number, 30}}, {"par", {W::number, 2}},
      {"hoy", {W::today, 0}}, {"manana", {W::tomorrow, 0}}, {"pasado", {W::last, 1}}, {"pasada", {W::last, 1}}, {"ayer", {W::yesterday, 0}}, {"proximo", {W::next, 0}}, {"proxima", {W::next, 0}}, {"proximos", {W::next, 0}}, {"proximas", {W::next, 0}}, {"que", {W::none, 0}}, {"viene", {W::next, 0}}, {"este", {W::this_, 0}}, {"esta", {W::this_, 0}}, {"fin", {W::end, 0}}, {"final", {W::end, 0}}, {"finales", {W::end, 0}}, {"dentro", {W::within, 0}}, {"plazo", {W::within, 0}}, {"en", {W::in, 0}}, {"antes", {W::by, 0}}, {"hasta", {W::by, 0}}, {"para", {W::by, 0}}, {"a", {W::at, 0}}, {"sobre", {W::at, 0}}, {"entre", {W::between, 0}}, {"y", {W::to, 0}}, {"o", {W::to, 0}}, {"-", {W::to, 0}},
      {"h", {W::clock_mark, 0}}, {"mediodia", {W::noon, 0}}, {"medianoche", {W::midnight, 0}}, {"tarde", {W::daypart, 3}}, {"noche", {W::daypart, 4}}, {"madrugada", {W::daypart, 1}}, {"laborables", {W::working, 0}}, {"habiles", {W::working, 0}}, {"laborable", {W::working, 0}}, {"habil", {W::working, 0}}, {"media", {W::half, 0}}, {"cada", {W::each, 0}}, {"hace", {W::ago, 0}}, {"el", {W::article, 1}}, {"la", {W::article, 0}}, {"las", {W::article, 0}}, {"los", {W::article, 0}}, {"del", {W::of, 0}}, {"de", {W::of, 0}}, {"por", {W::article, 0}}, {"al", {W::article, 0}}};
  return table;
}

}  // namespace

TimeMeaning meaning_of(std::string_view word, Tongue tongue) {
  const auto& table = tongue == Tongue::en ? english() : tongue == Tongue::de ? german() : tongue == Tongue::fr ? french() : spanish();
  const auto found = table.find(word);
  return found == table.end() ? TimeMeaning{} : found->second;
}

}  // namespace amends::language
