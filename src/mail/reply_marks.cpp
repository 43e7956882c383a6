#include "mail/reply_marks.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "mail/text.hpp"

namespace amends::mail {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t attribution_lines_max = 6;
constexpr std::size_t attribution_bytes_max = 500;

// Words that begin the line above a quote, lower case, each followed by a space.
constexpr std::array opening_words{"on"sv,   "at"sv,     "in"sv,   "am"sv,         "le"sv,        "op"sv,        "den"sv,
                                   "d."sv,   "el"sv,     "em"sv,   "il"sv,         "dne"sv,       "dnia"sv,      "w dniu"sv,
                                   "pe"sv,   "la"sv,     "na"sv,   "v"sv,          "ma"sv,        "vào"sv,       "во"sv,
                                   "в"sv,    "у"sv,      "a"sv,    "p\xC3\xA5"sv,  "fra"sv,       "from"sv,      "von"sv,
                                   "de"sv,   "ti"sv,     "pada"sv, "quoting"sv,    "zitat von"sv, "citando"sv,   "dana"sv,
                                   "στις"sv, "בתאריך"sv, "ב-"sv,   "בתאריך יום"sv, "ב"sv,         "tarihinde"sv, "في"sv};
// The same for writing without spaces.
constexpr std::array opening_signs{"在"sv, "于"sv, "於"sv, "ב-"sv};

// "wrote" as mail programs say it.
constexpr std::array verbs{
    "wrote"sv,       "writes"sv,   "sent"sv,     "schrieb"sv, "schreef"sv, "geschreven"sv, "écrit"sv,        "ecrit"sv,      "escribió"sv,
    "escribio"sv,    "escreveu"sv, "scritto"sv,  "scrisse"sv, "skrev"sv,   "skrifaði"sv,   "kirjoitti"sv,    "napisał"sv,    "napisal"sv,
    "napsal"sv,      "napísal"sv,  "пишет"sv,    "написал"sv, "пише"sv,    "написав"sv,    "написа"sv,       "viết"sv,       "写道"sv,
    "寫道"sv,        "书写"sv,     "來信"sv,     "书面"sv,    "wrote/"sv,  "書きました"sv, "のメッセージ"sv, "님이 작성"sv,  "작성:"sv,
    "כתב"sv,         "מאת"sv,      "yazdı"sv,    "írta"sv,    "a scris"sv, "έγραψε"sv,     "menulis"sv,      "je napisao"sv, "pisze"sv,
    "va escriure"sv, "idatzi"sv,   "kirjutas"sv, "raksta"sv,  "rašė"sv,    "كتب"sv,        "เขียน"sv};

// Names of header fields, lower case, as Outlook, Apple Mail, Lotus and others translate them.
constexpr std::array from_words{"from"sv,      "von"sv,      "de"sv,       "da"sv,        "van"sv, "fra"sv,        "från"sv,
                                "lähettäjä"sv, "od"sv,       "от"sv,       "От"sv,        "від"sv, "Від"sv,        "发件人"sv,
                                "寄件者"sv,    "寄件人"sv,   "差出人"sv,   "보낸 사람"sv, "מאת"sv, "expéditeur"sv, "absender"sv,
                                "từ"sv,        "Từ"sv,       "kimden"sv,   "feladó"sv,    "من"sv,  "remitente"sv,  "mittente"sv,
                                "avsändare"sv, "afsender"sv, "reply-to"sv, "antwort an"sv};
constexpr std::array date_words{"date"sv,     "sent"sv,       "datum"sv,      "gesendet"sv,   "gesendet am"sv, "envoyé"sv,    "Envoyé"sv,
                                "enviado"sv,  "enviado el"sv, "enviada em"sv, "inviato"sv,    "data"sv,        "fecha"sv,     "verzonden"sv,
                                "sendt"sv,    "dato"sv,       "skickat"sv,    "päiväys"sv,    "lähetetty"sv,   "wysłano"sv,   "wysłane"sv,
                                "дата"sv,     "Дата"sv,       "отправлено"sv, "Отправлено"sv, "надіслано"sv,   "Надіслано"sv, "发送时间"sv,
                                "發送時間"sv, "寄件日期"sv,   "日期"sv,       "送信日時"sv,   "日時"sv,        "보낸 날짜"sv, "נשלח"sv,
                                "תאריך"sv,    "ngày"sv,       "Ngày"sv,       "đã gửi"sv,     "gönderildi"sv,  "odesláno"sv,  "elküldve"sv,
                                "تاريخ"sv,    "risposta"sv};
constexpr std::array other_words{
    "to"sv,        "cc"sv,          "bcc"sv,          "subject"sv, "an"sv,       "kopie"sv,   "betreff"sv,       "à"sv,
    "À"sv,         "objet"sv,       "para"sv,         "asunto"sv,  "assunto"sv,  "a"sv,       "oggetto"sv,       "aan"sv,
    "onderwerp"sv, "til"sv,         "emne"sv,         "till"sv,    "ämne"sv,     "Ämne"sv,    "vastaanottaja"sv, "aihe"sv,
    "do"sv,        "temat"sv,       "кому"sv,         "Кому"sv,    "тема"sv,     "Тема"sv,    "копия"sv,         "Копия"sv,
    "收件人"sv,    "收件者"sv,      "主题"sv,         "主旨"sv,    "抄送"sv,     "宛先"sv,    "件名"sv,          "받는 사람"sv,
    "제목"sv,      "אל"sv,          "נושא"sv,         "đến"sv,     "Đến"sv,      "chủ đề"sv,  "Chủ đề"sv,        "tới"sv,
    "kime"sv,      "konu"sv,        "komu"sv,         "předmět"sv, "predmet"sv,  "címzett"sv, "tárgy"sv,         "importance"sv,
    "priority"sv,  "attachments"sv, "destinataire"sv, "copie à"sv, "priorität"sv};

constexpr std::array original_words{"original message"sv,
                                    "original e-mail"sv,
                                    "original email"sv,
                                    "original appointment"sv,
                                    "ursprüngliche nachricht"sv,
                                    "originalnachricht"sv,
                                    "original-nachricht"sv,
                                    "message d'origine"sv,
                                    "message d’origine"sv,
                                    "message original"sv,
                                    "messaggio originale"sv,
                                    "mensaje original"sv,
                                    "mensagem original"sv,
                                    "oorspronkelijk bericht"sv,
                                    "original meddelelse"sv,
                                    "oprindelig meddelelse"sv,
                                    "opprinnelig melding"sv,
                                    "ursprungligt meddelande"sv,
                                    "originalmeddelande"sv,
                                    "alkuperäinen viesti"sv,
                                    "wiadomość oryginalna"sv,
                                    "oryginalna wiadomość"sv,
                                    "исходное сообщение"sv,
                                    "Исходное сообщение"sv,
                                    "原始邮件"sv,
                                    "原始郵件"sv,
                                    "原郵件"sv,
                                    "元のメッセージ"sv,
                                    "original-meddelande"sv,
                                    "reply message"sv,
                                    "původní zpráva"sv,
                                    "eredeti üzenet"sv,
                                    "orijinal mesaj"sv};

constexpr std::array forwarded_words{"forwarded message"sv,
                                     "forwarded by"sv,
                                     "weitergeleitete nachricht"sv,
                                     "anfang der weitergeleiteten"sv,
                                     "begin forwarded message"sv,
                                     "message transféré"sv,
                                     "mensaje reenviado"sv,
                                     "messaggio inoltrato"sv,
                                     "doorgestuurd bericht"sv,
                                     "videresendt"sv,
                                     "vidarebefordrat"sv,
                                     "mensagem encaminhada"sv,
                                     "пересылаемое сообщение"sv,
                                     "Пересылаемое сообщение"sv,
                                     "转发邮件"sv,
                                     "轉寄郵件"sv,
                                     "přeposlaná zpráva"sv};

constexpr std::array sent_from_words{"sent from"sv,
                                     "sent via"sv,
                                     "sent with"sv,
                                     "sent by"sv,
                                     "sent using"sv,
                                     "get outlook for"sv,
                                     "from my iphone"sv,
                                     "from my ipad"sv,
                                     "from mobile"sv,
                                     "someone from mobile"sv,
                                     "envoyé de"sv,
                                     "Envoyé de"sv,
                                     "envoyé à partir"sv,
                                     "Envoyé à partir"sv,
                                     "envoyé depuis"sv,
                                     "Envoyé depuis"sv,
                                     "obtenez outlook"sv,
                                     "télécharger outlook"sv,
                                     "von meinem"sv,
                                     "von unterwegs"sv,
                                     "gesendet mit"sv,
                                     "gesendet von"sv,
                                     "gesendet aus"sv,
                                     "gesendet über"sv,
                                     "diese nachricht wurde von meinem"sv,
                                     "outlook für"sv,
                                     "verzonden met"sv,
                                     "verzonden vanaf"sv,
                                     "verstuurd vanaf"sv,
                                     "sendt fra"sv,
                                     "skickat från"sv,
                                     "skickades från"sv,
                                     "lähetetty"sv,
                                     "enviado desde"sv,
                                     "enviado do"sv,
                                     "enviado de"sv,
                                     "enviado via"sv,
                                     "obtener outlook"sv,
                                     "inviato da"sv,
                                     "inviata da"sv,
                                     "scarica outlook"sv,
                                     "wysłane z"sv,
                                     "wysłano z"sv,
                                     "отправлено с"sv,
                                     "Отправлено с"sv,
                                     "отправлено из"sv,
                                     "Отправлено из"sv,
                                     "надіслано з"sv,
                                     "Надіслано з"sv,
                                     "發自"sv,
                                     "发自"sv,
                                     "從我的"sv,
                                     "从我的"sv,
                                     "傳送自"sv,
                                     "iphoneから送信"sv,
                                     "ipadから送信"sv,
                                     "나의 iphone"sv,
                                     "נשלח מ"sv,
                                     "gửi từ"sv,
                                     "Gửi từ"sv,
                                     "đã gửi từ"sv,
                                     "Đã gửi từ"sv,
                                     "odesláno z"sv,
                                     "odoslané z"sv,
                                     "iphone'umdan"sv,
                                     "napisane na"sv,
                                     "send from my"sv,
                                     "typed on"sv,
                                     "composed on"sv};

constexpr std::array reply_above_words{"reply above this line"sv,
                                       "type your reply above"sv,
                                       "write above this line"sv,
                                       "antworten sie oberhalb dieser linie"sv,
                                       "antwort oberhalb dieser zeile"sv,
                                       "antwort über dieser zeile"sv,
                                       "répondre au-dessus de cette ligne"sv,
                                       "responda por encima de esta línea"sv,
                                       "reply above the dotted line"sv};

// Without white space, quote marks and emphasis around it.
std::string_view bare(std::string_view line) {
  line = trim_space(line);
  while (!line.empty() && (line.front() == '*' || line.front() == '>' || line.front() == '|' || is_space(line.front())))
    line.remove_prefix(1);
  // Marks that set the direction of Hebrew and Arabic, and the zero-width space.
  for (bool again = true; again;) {
    again = false;
    for (const auto mark : {"\xE2\x80\x8F"sv, "\xE2\x80\x8E"sv, "\xE2\x80\xAA"sv, "\xE2\x80\xAB"sv, "\xE2\x80\xAC"sv, "\xE2\x80\x8B"sv})
      if (line.starts_with(mark)) {
        line.remove_prefix(mark.size());
        again = true;
      }
  }
  return line;
}

bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }
// someone@example.org, not "@someone".
bool has_address(std::string_view text) {
  for (auto at = text.find('@'); at != text.npos; at = text.find('@', at + 1)) {
    if (at == 0 || is_space(text[at - 1])) continue;
    const auto end = std::min(text.find_first_of(" >\t", at), text.size());
    if (text.substr(at, end - at).find('.') != text.npos) return true;
  }
  return false;
}

template <std::size_t N>
bool contains_any(std::string_view lower, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return lower.find(word) != lower.npos; });
}

bool opens_like_attribution(std::string_view line) {
  line = bare(line);
  while (!line.empty() && (line.front() == '-' || line.front() == ' ')) line.remove_prefix(1);
  if (line.size() > 300) return false;
  const std::string lower = lower_ascii(line);
  for (const auto word : opening_words)
    if (lower.starts_with(word) && lower.size() > word.size() && is_space(lower[word.size()]) && has_digit(lower)) return true;
  for (const auto sign : opening_signs)
    if (lower.starts_with(sign) && has_digit(lower)) return true;
  if (is_digit(line.empty() ? ' ' : line[0]) && line.size() > 8 && lower.substr(0, 12).find_first_of("./-: ") != lower.npos) return true;
  return has_address(line) || line.ends_with('<');
}

bool ends_like_attribution(std::string_view joined) {
  return joined.ends_with(':') || joined.ends_with("："sv) || joined.ends_with("----") || joined.ends_with(":*") ||
         joined.ends_with(">:") || joined.ends_with(":\xC2\xA0");
}

// "2013/7/20 Sam via Forum <info@example.org>", the old form of Gmail, without a verb.
bool is_bare_gmail_form(std::string_view joined) {
  if (joined.size() < 12 || !has_address(joined) || !(joined.ends_with('>') || joined.ends_with(">:"))) return false;
  std::size_t i = 0;
  while (i < joined.size() && is_digit(joined[i])) ++i;
  return i == 4 && (joined[4] == '/' || joined[4] == '-') && joined.find('<') != joined.npos;
}

enum class FieldKind { none, from, date, other };

FieldKind field_kind(std::string_view line) {
  line = bare(line);
  auto colon = line.find(':');
  std::size_t colon_bytes = 1;
  if (const auto wide = line.find("："sv); wide < colon) {
    colon = wide;
    colon_bytes = 3;
  }
  if (colon == line.npos || colon == 0 || colon > 40) return FieldKind::none;
  std::string name = lower_ascii(trim_space(line.substr(0, colon)));
  while (name.ends_with('*') || name.ends_with(' ') || name.ends_with("\xC2\xA0"))
    name.erase(name.size() - (name.ends_with("\xC2\xA0") ? 2 : 1));
  const auto is = [&](const auto& words) { return std::find(words.begin(), words.end(), name) != words.end(); };
  if (is(from_words)) return FieldKind::from;
  if (is(date_words)) return has_digit(line.substr(colon + colon_bytes)) || name == "risposta" ? FieldKind::date : FieldKind::none;
  if (is(other_words)) return FieldKind::other;
  return FieldKind::none;
}

}  // namespace

bool is_blank(std::string_view line) {
  return std::all_of(line.begin(), line.end(), [](char c) { return is_space(c) || c == '\xC2' || c == '\xA0'; });
}

bool is_quoted(std::string_view line) {
  line = trim_space(line);
  return line.starts_with('>') || line.starts_with("| ") || line == "|" || line.starts_with("&gt;");
}

bool is_rule(std::string_view line) {
  line = trim_space(line);
  if (line == "ᐧ") return true;  // left by a mail tracker
  return line.size() >= 2 && line.find_first_not_of("-_*#~=+") == line.npos;
}

bool is_signature_mark(std::string_view line) {
  line = trim_end(line);
  return line == "--" || line == "\xE2\x80\x94" || line == "\xE2\x80\x93" || line == "- --" || line == "\xE2\x80\x94\xE2\x80\x94";
}

bool is_sent_from_line(std::string_view line) {
  line = trim_space(line);
  while (!line.empty() && (line.front() == '(' || line.front() == '<' || line.front() == '*' || line.front() == '[' || line.front() == '_'))
    line.remove_prefix(1);
  if (line.empty() || line.size() > 200) return false;
  const std::string lower = lower_ascii(line);
  return std::any_of(sent_from_words.begin(), sent_from_words.end(), [&](std::string_view word) { return lower.starts_with(word); });
}

bool is_reply_above_line(std::string_view line) { return line.size() < 200 && contains_any(lower_ascii(line), reply_above_words); }

bool is_from_word(std::string_view lower_name) {
  return !lower_name.empty() && lower_name != "reply-to" && lower_name != "antwort an" &&
         std::find(from_words.begin(), from_words.end(), lower_name) != from_words.end();
}

bool is_forwarded_message_line(std::string_view line) {
  return is_original_message_line(line) && contains_any(lower_ascii(bare(line)), forwarded_words);
}

bool is_original_message_line(std::string_view line) {
  const auto text = bare(line);
  if (text.size() > 120) return false;
  const std::string lower = lower_ascii(text);
  if (!contains_any(lower, original_words) && !contains_any(lower, forwarded_words)) return false;
  return text.starts_with("--") || text.starts_with("__") || text.starts_with("==") || text.ends_with("--") || text.ends_with(':') ||
         text.starts_with("\xE2\x80\x94");
}

std::size_t header_block_lines(Lines lines, std::size_t at) {
  std::size_t i = at;
  while (i < lines.size() && i < at + 3 && (is_rule(lines[i]) || is_original_message_line(lines[i]))) ++i;
  if (i > at)
    while (i < lines.size() && i < at + 5 && is_blank(lines[i])) ++i;
  std::size_t fields = 0;
  bool from = false;
  bool date = false;
  bool address = false;
  const std::size_t begin = i;
  std::size_t last = i;
  for (; i < lines.size() && i < begin + 16; ++i) {
    const FieldKind kind = field_kind(lines[i]);
    if (kind == FieldKind::none) {
      // A long list of recipients, or a subject, goes on over lines; Outlook for the web leaves blank lines between.
      if (i == begin || (is_blank(lines[i]) && !(i + 1 < lines.size() && field_kind(lines[i + 1]) != FieldKind::none))) break;
      if (i - last > 2) break;
      continue;
    }
    ++fields;
    from = from || kind == FieldKind::from;
    date = date || kind == FieldKind::date;
    address = address || has_address(lines[i]);
    last = i;
  }
  const bool block = fields >= 3 ? (from || date) : fields == 2 && (from || date) && address;
  return block ? last + 1 - at : 0;
}

std::size_t attribution_lines(Lines lines, std::size_t at) {
  if (!opens_like_attribution(lines[at])) return 0;
  std::string joined;
  for (std::size_t i = at; i < lines.size() && i < at + attribution_lines_max; ++i) {
    const auto line = trim_space(i == at ? lines[i] : bare(lines[i]));
    if (!joined.empty()) joined += ' ';
    joined += line;
    if (joined.size() > attribution_bytes_max) return 0;
    const auto text = bare(joined);
    if (is_bare_gmail_form(text)) return i + 1 - at;
    const std::string lower = lower_ascii(text);
    if (ends_like_attribution(text) && contains_any(lower, verbs) && (has_digit(text) || has_address(text))) return i + 1 - at;
    // A sentence that merely ends with a colon is none; neither is a second paragraph.
    if (i > at && is_blank(lines[i]) && i + 1 < lines.size() && !bare(lines[i + 1]).starts_with('<')) return 0;
  }
  return 0;
}

}  // namespace amends::mail
