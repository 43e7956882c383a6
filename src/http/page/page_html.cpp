#include "http/page/page_html.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include "app/page/page_phrases.hpp"
#include "http/page/page_style.hpp"

namespace amends::http {
namespace {

using app::PageMoment;
using app::PagePhrases;
using app::PageView;

constexpr std::string_view clock_icon =
    R"(<svg aria-hidden="true" viewBox="0 0 24 24"><path d="M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0"/><path d="M12 7v5l3 3"/></svg>)";
constexpr std::string_view calendar_icon =
    R"(<svg aria-hidden="true" viewBox="0 0 24 24"><path d="M4 7a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2v-12"/><path d="M16 3v4M8 3v4M4 11h16"/></svg>)";
constexpr std::string_view back_icon =
    R"(<svg aria-hidden="true" viewBox="0 0 24 24"><path d="M9 14l-4 -4l4 -4"/><path d="M5 10h11a4 4 0 1 1 0 8h-1"/></svg>)";
constexpr std::string_view phone_icon =
    R"(<svg aria-hidden="true" viewBox="0 0 24 24"><path d="M5 4h4l2 5l-2.5 1.5a11 11 0 0 0 5 5l1.5 -2.5l5 2v4a2 2 0 0 1 -2 2a16 16 0 0 1 -15 -15a2 2 0 0 1 2 -2"/></svg>)";
constexpr std::string_view speech_icon =
    R"(<svg aria-hidden="true" viewBox="0 0 24 24"><path d="M3 20l1.3 -3.9c-2.324 -3.437 -1.426 -7.872 2.1 -10.374c3.526 -2.501 8.59 -2.296 11.845 .48c3.255 2.777 3.695 7.266 1.029 10.501c-2.666 3.235 -7.615 4.215 -11.574 2.293l-4.7 1"/></svg>)";
constexpr std::string_view pencil_icon =
    R"(<svg aria-hidden="true" viewBox="0 0 24 24"><path d="M4 20h4l10.5 -10.5a2.828 2.828 0 1 0 -4 -4l-10.5 10.5v4"/><path d="M13.5 6.5l4 4"/></svg>)";

// A phrase (ours, may hold <b>) with what was said put in, escaped.
template <class... Args>
std::string say(std::string_view phrase, const Args&... args) {
  return fmt::format(fmt::runtime(phrase), escape_html(args)...);
}

std::string hash_source(std::string_view content) {
  unsigned char digest[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(digest, reinterpret_cast<const unsigned char*>(content.data()), content.size());
  std::string text(sodium_base64_ENCODED_LEN(sizeof digest, sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), digest, sizeof digest, sodium_base64_VARIANT_ORIGINAL);
  text.resize(text.size() - 1);
  return "'sha256-" + text + "'";
}

// Builds one page; holds what every part needs.
class Page {
 public:
  Page(const PageView& view, const std::string& base, const std::function<std::string()>& new_key)
      : view_(view), words_(app::page_phrases(view.language)), base_(base), new_key_(new_key) {}

  std::string body();

 private:
  std::string head() const {
    return fmt::format("<header><b>{}</b><span>{}</span></header>", escape_html(view_.from), escape_html(view_.date));
  }
  std::string form(std::string_view act, const std::string& inside) const {
    return fmt::format(R"(<form method="post" action="{}/{}"><input type="hidden" name="key" value="{}">{}</form>)", base_, act, new_key_(),
                       inside);
  }
  std::string field_form(std::string_view act, std::string_view id, std::string_view label, std::string_view button) const {
    return form(
        act,
        fmt::format(R"(<textarea name="text" id="{}" rows="3" maxlength="4000" required aria-label="{}"></textarea><button>{}</button>)",
                    id, escape_html(label), escape_html(button)));
  }
  std::string account() const;
  std::string promises() const;
  std::string options() const;
  std::string slots() const;
  std::string steps() const;
  std::string way(std::string_view icon, std::string_view link, const std::string& inside, std::string_view small = {}) const {
    return fmt::format("<details><summary>{}<span><u>{}</u>{}</span></summary><div>{}</div></details>", icon, escape_html(link),
                       small.empty() ? std::string() : fmt::format("<small>{}</small>", escape_html(small)), inside);
  }
  std::string signature() const;
  std::string choosing() const;
  std::string chosen() const;
  std::string questions() const;
  std::string letter_only(const std::string& closing) const;

  const PageView& view_;
  const PagePhrases& words_;
  const std::string& base_;
  const std::function<std::string()>& new_key_;
};

std::string Page::account() const {
  std::string html;
  for (const auto& paragraph : view_.account)
    html += fmt::format(R"(<p dir="auto" class="{}">{}</p>)", view_.account_is_theirs ? "theirs" : "said", escape_html(paragraph));
  if (!view_.upset.empty() && !view_.account_is_theirs) {
    html += fmt::format("<p>{}</p>", words_.hurt);
    html += fmt::format(R"(<blockquote dir="auto">“{}”</blockquote>)", escape_html(view_.upset));
  }
  if (!view_.apology.empty()) html += fmt::format(R"(<p dir="auto" class="said">{}</p>)", escape_html(view_.apology));
  return html;
}

std::string Page::promises() const {
  if (view_.promised.empty() && view_.next_word.empty()) return {};
  std::string inside;
  for (const auto& said : view_.promised)
    inside += fmt::format("<p>{}</p>", say(said.late ? words_.promised_late : words_.promised, said.text, said.when));
  if (!view_.next_word.empty()) inside += fmt::format("<p>{}</p>", say(words_.next_word, view_.next_word));
  return fmt::format(R"(<div class="promise">{}<div>{}</div></div>)", clock_icon, inside);
}

std::string Page::options() const {
  std::string html;
  for (const auto& option : view_.options) {
    auto inside =
        fmt::format(R"(<h3 dir="auto">{}</h3><p dir="auto" class="said">{}</p><p dir="auto"><b>{}</b> {}</p>)", escape_html(option.title),
                    escape_html(option.detail), escape_html(option.cost_lead), escape_html(option.cost));
    if (option.gone.empty()) {
      inside += form(
          "choice",
          fmt::format(
              R"(<input type="hidden" name="offer" value="{}"><input type="hidden" name="option" value="{}"><button class="act">{}</button>)",
              option.offer, option.option, escape_html(option.button)));
    } else {
      inside += fmt::format("<p class=\"soft\">{}</p>", escape_html(option.gone));
    }
    html += fmt::format(R"(<section class="card">{}</section>)", inside);
  }
  return html;
}

std::string Page::slots() const {
  if (!view_.ring_booked.empty()) return fmt::format("<p><b>{}</b></p>", escape_html(view_.ring_booked));
  std::string html;
  for (const auto& day : view_.ring) {
    std::string buttons;
    for (const auto& slot : day.slots)
      buttons += fmt::format(R"(<button name="at" value="{}">{}</button>)", slot.value, escape_html(slot.label));
    html += fmt::format(R"(<p class="day">{}</p>)", escape_html(day.day)) +
            form("callback", fmt::format(R"(<div class="slots">{}</div>)", buttons));
  }
  return html;
}

std::string Page::steps() const {
  if (view_.steps.empty()) return {};
  std::string html;
  for (const auto& step : view_.steps)
    html += fmt::format(R"(<div><p><b>{}</b><span{}>{}</span></p><p dir="auto">{}</p></div>)", escape_html(step.day),
                        step.late ? R"( class="late")" : "",
                        step.kept   ? std::string(words_.kept)
                        : step.late ? std::string(words_.late)
                                    : escape_html(step.time),
                        escape_html(step.text));
  return fmt::format(R"(<div class="steps">{}</div>)", html);
}

std::string Page::signature() const {
  auto line = escape_html(view_.company);
  if (!view_.line.empty()) line += " · " + say(words_.own_line, view_.line);
  return fmt::format("<footer><p><b>{}</b></p><p class=\"soft\">{}</p></footer>", escape_html(view_.signature), line);
}

std::string Page::choosing() const {
  const auto wish =
      view_.wish_waiting.empty() ? std::string() : fmt::format("<p>{}</p>", say(words_.wish_waiting, view_.wish_waiting, view_.answer_by));
  const auto letter = fmt::format(R"(<section class="letter"><h1>{}</h1><p>{}</p>{}{}<div class="desk"><p>{}</p>{}</div></section>)",
                                  say(words_.hello, view_.short_name), view_.account_is_theirs ? words_.heard_theirs : words_.heard,
                                  account(), promises(), words_.thanks_telling, signature());
  const auto note =
      view_.choice_note.empty() ? std::string() : fmt::format(R"(<p class="soft phone">{}</p>)", escape_html(view_.choice_note));
  const auto something_else = say(words_.something_else_text, view_.answer_by);
  const auto on_phone = fmt::format(
      R"(<div class="phone"><section class="card quiet"><h3>{}</h3><p>{}</p>{}</section><h2>{}</h2>{}<h2>{}</h2><p>{}</p>{}<p class="far">{}</p>{}</div>)",
      words_.something_else, something_else, field_form("wish", "wish", words_.something_else, words_.ask_for_this), words_.ring_heading,
      slots(), words_.not_right, words_.not_right_text, field_form("not_right", "wrong", words_.not_right, words_.put_right),
      words_.thanks_telling, signature());
  const auto on_desk = fmt::format(
      R"(<div class="desk"><div class="ways">{}{}{}</div></div>)",
      way(pencil_icon, words_.something_else_link,
          "<p>" + something_else + "</p>" + field_form("wish", "wish_desk", words_.something_else, words_.ask_for_this)),
      way(phone_icon, words_.ring_link, slots()),
      way(speech_icon, words_.not_right,
          fmt::format("<p>{}</p>", words_.not_right_text) + field_form("not_right", "wrong_desk", words_.not_right, words_.put_right)));
  return fmt::format(R"(<main class="two">{}{}<section class="choose"><h2>{}</h2>{}{}{}{}{}</section></main>)", head(), letter,
                     escape_html(view_.question), note, wish, options(), on_phone, on_desk);
}

std::string Page::chosen() const {
  std::string ways = way(calendar_icon, words_.does_not_suit, field_form("not_right", "suit", words_.does_not_suit, words_.put_right));
  if (!view_.change_until.empty())
    for (const auto& option : view_.options)
      if (option.title != view_.chosen_title && option.gone.empty())
        ways += way(
            back_icon, say(words_.rather, option.title),
            form("choice",
                 fmt::format(
                     R"(<input type="hidden" name="offer" value="{}"><input type="hidden" name="option" value="{}"><button>{}</button>)",
                     option.offer, option.option, escape_html(option.button))),
            view_.change_until);
  ways += way(phone_icon, words_.ring_link, slots());
  ways += way(speech_icon, words_.not_right,
              fmt::format("<p>{}</p>", words_.not_right_text) + field_form("not_right", "wrong", words_.not_right, words_.put_right));
  return fmt::format(
      R"(<main>{}<h1>{}<br>{}.</h1><p>{}</p>{}<p>{}</p><div class="ways">{}</div>{}<h2>{}</h2>{}<p class="soft far">{}</p></main>)", head(),
      say(words_.thank_chosen, view_.short_name), escape_html(view_.chosen_title), say(words_.chosen_at, view_.chosen_when), steps(),
      words_.slips, ways, signature(), words_.what_happened, account(), words_.stays);
}

std::string Page::questions() const {
  std::string solved, treated;
  const std::pair<const char*, std::string_view> answers[] = {
      {"yes", words_.solved_yes}, {"partly", words_.solved_partly}, {"no", words_.solved_no}};
  for (const auto& [value, label] : answers)
    solved += fmt::format(R"(<input type="radio" name="solved" value="{0}" id="solved_{0}" required><label for="solved_{0}">{1}</label>)",
                          value, label);
  for (int i = 1; i <= 5; ++i)
    treated += fmt::format(
        R"(<span><input type="radio" name="treated" value="{0}" id="treated_{0}"><label for="treated_{0}">{0}</label></span>)", i);
  const auto inside = fmt::format(
      R"(<fieldset class="choice"><legend>{}</legend>{}</fieldset><fieldset class="choice"><legend>{}</legend><div class="scale">{}</div><div class="ends"><span>{}</span><span>{}</span></div></fieldset><label for="words">{}</label><textarea name="text" id="words" rows="3" maxlength="4000"></textarea><button class="act">{}</button>)",
      words_.solved_question, solved, words_.treated_question, treated, words_.badly, words_.very_well, words_.anything_else,
      say(words_.send_to, view_.signature.substr(0, view_.signature.find(' '))));
  return fmt::format("<main>{}<h1>{}<br>{}</h1>{}<p>{}</p>{}</main>", head(), say(words_.hello, view_.short_name), words_.did_we,
                     view_.solved_text.empty() ? std::string() : fmt::format("<p>{}</p>", escape_html(view_.solved_text)),
                     words_.two_questions, form("answer", inside));
}

std::string Page::letter_only(const std::string& closing) const {
  return fmt::format(R"(<main>{}<h1>{}</h1><p>{}</p>{}{}{}<h2>{}</h2>{}<h2>{}</h2><p>{}</p>{}<p class="far">{}</p>{}</main>)", head(),
                     say(words_.hello, view_.short_name),
                     closing.empty() ? (view_.account_is_theirs ? words_.heard_theirs : words_.heard) : std::string_view(closing),
                     account(), promises(), steps(), words_.ring_heading, slots(), words_.not_right, words_.not_right_text,
                     field_form("not_right", "wrong", words_.not_right, words_.put_right), words_.thanks_telling, signature());
}

std::string Page::body() {
  switch (view_.moment) {
    case PageMoment::reading:
      return letter_only({});
    case PageMoment::choosing:
      return choosing();
    case PageMoment::chosen:
      return chosen();
    case PageMoment::asking:
      return questions();
    case PageMoment::answered:
      return letter_only(say(words_.answered, view_.signature.substr(0, view_.signature.find(' '))));
    case PageMoment::closed:
      return letter_only(std::string(words_.over));
  }
  return {};
}

std::string document(std::string_view language, std::string_view title, const PageFonts& fonts, std::string_view attributes,
                     std::string_view body) {
  std::string faces;  // the fonts' addresses change with each build, so they are named in a style sheet of their own
  if (!fonts.sans.empty()) faces = R"(<link rel="stylesheet" href="/c/fonts.css">)";
  return fmt::format(
      R"(<!doctype html><html lang="{}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><meta name="referrer" content="no-referrer"><title>{}</title>{}<style>{}</style></head><body{}>{}<script>{}</script></body></html>)",
      language, escape_html(title), faces, page_style, attributes, body, page_script);
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string html;
  html.reserve(text.size() + text.size() / 8);
  for (const char c : text) {
    switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      case '\'':
        html += "&#39;";
        break;
      default:
        html += c;
    }
  }
  return html;
}

std::string page_html(const PageView& view, const std::string& base, const PageFonts& fonts, const std::function<std::string()>& new_key) {
  const auto& words = app::page_phrases(view.language);
  const auto attributes =
      fmt::format(R"( data-sending="{}" data-failed="{}")", words.sending, say(words.failed, view.line.empty() ? view.company : view.line));
  return document(view.language, view.company, fonts, attributes, Page(view, base, new_key).body());
}

std::string page_notice(const std::string& language, const std::string& heading, const std::string& sentence, const PageFonts& fonts) {
  return document(language, heading, fonts, "",
                  fmt::format("<main><h1>{}</h1><p>{}</p></main>", escape_html(heading), escape_html(sentence)));
}

const std::string& page_policy() {
  static const std::string policy = fmt::format(
      "default-src 'none'; style-src 'self' {}; script-src {}; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action "
      "'self'; base-uri 'none'; frame-ancestors 'none'",
      hash_source(page_style), hash_source(page_script));
  return policy;
}

}  // namespace amends::http
