#include "mail/forwarded.hpp"

#include <algorithm>
#include <array>

#include "mail/header.hpp"
#include "mail/parse.hpp"
#include "mail/reply_marks.hpp"
#include "mail/text.hpp"
#include "mail/thread_token.hpp"
#include "mail/trim.hpp"

namespace amends::mail {
namespace {

using namespace std::string_view_literals;

// Lower case where the alphabet is ASCII; with the colon, half or full width.
constexpr std::array subject_prefixes{
    "fwd:"sv,    "fw:"sv,    "wg:"sv,   "tr:"sv,    "rv:"sv,   "i:"sv,          "enc:"sv,  "vs:"sv,     "vb:"sv,     "vl:"sv,
    "doorst:"sv, "pd:"sv,    "ilt:"sv,  "i̇lt:"sv,   "İLT:"sv,  "továbbítás:"sv, "fv:"sv,   "fs:"sv,     "wtr:"sv,    "weitergeleitet:"sv,
    "转发:"sv,   "转发："sv, "轉寄:"sv, "轉寄："sv, "転送:"sv, "転送："sv,      "전달:"sv, "Пересл:"sv, "пересл:"sv, "fwd："sv};

constexpr std::array subject_words{"subject"sv, "betreff"sv, "objet"sv, "asunto"sv, "assunto"sv, "oggetto"sv, "onderwerp"sv,
                                   "emne"sv,    "ämne"sv,    "Ämne"sv,  "aihe"sv,   "temat"sv,   "тема"sv,    "Тема"sv,
                                   "主题"sv,    "主旨"sv,    "件名"sv,  "제목"sv,   "konu"sv,    "předmět"sv, "tárgy"sv};

std::string_view unquoted(std::string_view line) {
  line = trim_end(line);
  if (line.starts_with("> ")) return line.substr(2);
  return line.starts_with('>') ? line.substr(1) : line;
}

// "*From:* Ana <ana@example.org>" in its name and its value.
struct Field {
  std::string name, value;
};
Field field_of(std::string_view line) {
  line = trim_space(unquoted(line));
  const auto wide = line.find("："sv);
  const auto colon = std::min(line.find(':'), wide);
  if (colon == line.npos) return {};
  auto value = trim_space(line.substr(colon + (colon == wide ? "："sv.size() : 1)));
  while (value.starts_with('*')) value = trim_space(value.substr(1));
  while (value.ends_with('*')) value = trim_space(value.substr(0, value.size() - 1));
  auto name = trim_space(line.substr(0, colon));
  while (name.starts_with('*') || name.starts_with('_')) name.remove_prefix(1);
  while (name.ends_with('*') || name.ends_with('_')) name.remove_suffix(1);
  return {lower_ascii(trim_space(name)), std::string(value)};
}

// "Ana Reis [mailto:ana@example.org]", "Ana Reis [ana@example.org]", "ana@example.org <mailto:ana@example.org>".
Address writer_of(std::string value) {
  for (auto& c : value) {
    if (c == '[' || c == '(') c = '<';
    if (c == ']' || c == ')') c = '>';
  }
  for (auto at = value.find("mailto:"); at != std::string::npos; at = value.find("mailto:")) value.erase(at, 7);
  const auto found = parse_addresses(value, "utf-8");
  const auto with_address =
      std::find_if(found.begin(), found.end(), [](const Address& one) { return one.address.find('@') != std::string::npos; });
  if (with_address != found.end()) {
    auto writer = *with_address;
    if (writer.name == writer.address) writer.name.clear();
    return writer;
  }
  return {fold_space(value), {}};
}

std::string joined(Lines lines, bool quoted) {
  std::string out;
  for (const auto line : lines) out.append(quoted ? unquoted(line) : trim_end(line)).append("\n");
  return std::string(trim_space(out));
}

bool passes_on(Lines lines) { return std::any_of(lines.begin(), lines.end(), is_forwarded_message_line); }

std::optional<ForwardedMail> enclosed_in(const ParsedMail& mail, ParsedMail& inside) {
  for (const auto& attachment : mail.attachments) {
    if (attachment.type != "message/rfc822" && attachment.type != "message/global") continue;
    auto read = parse_mail(attachment.bytes);
    if (!read || read->from.empty()) continue;
    inside = std::move(*read);
    ForwardedMail found;
    found.from = inside.from.front();
    found.subject = inside.subject;
    found.text = inside.text;
    found.new_text = inside.new_text;
    found.note = mail.new_text;
    found.date = inside.date;
    found.thread_ids = thread_ids(inside);
    if (!inside.message_id.empty()) found.thread_ids.insert(found.thread_ids.begin(), inside.message_id);
    return found;
  }
  return std::nullopt;
}

// A forward that names the subject of a mail which answers nothing has that mail whole.
std::string new_text_of(const ForwardedMail& mail, bool passes_on_more) {
  const bool first = !mail.subject.empty() && !is_reply_subject(mail.subject) && !is_forward_subject(mail.subject);
  return first && !passes_on_more ? trim_first(mail.text) : trim_reply(mail.text);
}

void read_into(std::vector<ForwardedMail>& found, const ParsedMail& mail) {
  if (found.size() >= forwards_max) return;
  ParsedMail inside;
  if (auto enclosed = enclosed_in(mail, inside)) {
    found.push_back(std::move(*enclosed));
    return read_into(found, inside);
  }
  const std::string normal = unix_lines(mail.text);
  if (!is_forward_subject(mail.subject) && !passes_on(split_lines(normal))) return;
  for (auto next = forwarded_in(mail.text); next && found.size() < forwards_max; next = forwarded_in(found.back().text))
    found.push_back(std::move(*next));
  for (std::size_t i = 0; i < found.size(); ++i)
    if (found[i].new_text.empty()) found[i].new_text = new_text_of(found[i], i + 1 < found.size());
}

}  // namespace

bool is_forward_subject(std::string_view subject) {
  const std::string lower = lower_ascii(trim_space(subject));
  return std::any_of(subject_prefixes.begin(), subject_prefixes.end(), [&](std::string_view prefix) { return lower.starts_with(prefix); });
}

std::optional<ForwardedMail> forwarded_in(std::string_view text) {
  const std::string normal = unix_lines(text);
  const std::vector<std::string_view> all = split_lines(normal);
  const Lines lines(all);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto count = is_blank(lines[i]) ? 0 : header_block_lines(lines, i);
    if (count == 0) continue;
    ForwardedMail found;
    bool quoted = false;
    for (const auto line : lines.subspan(i, count)) {
      const auto field = field_of(line);
      if (is_from_word(field.name) && found.from == Address{}) {
        found.from = writer_of(field.value);
        quoted = is_quoted(line);
      }
      if (std::find(subject_words.begin(), subject_words.end(), field.name) != subject_words.end()) found.subject = field.value;
    }
    if (found.from == Address{}) continue;
    auto above = i;
    while (above > 0 && (is_blank(lines[above - 1]) || is_rule(lines[above - 1]) || is_forwarded_message_line(lines[above - 1]))) --above;
    found.note = trim_reply(joined(lines.first(above), false));
    found.text = joined(lines.subspan(i + count), quoted);
    return found;
  }
  return std::nullopt;
}

std::vector<ForwardedMail> forwarded_mails(const ParsedMail& mail) {
  std::vector<ForwardedMail> found;
  read_into(found, mail);
  return found;
}

}  // namespace amends::mail
