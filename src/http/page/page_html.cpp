#include "http/page/page_html.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <sodium.h>

#include "app/page/page_phrases.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "http/page/page_icons.hpp"
#include "http/page/page_style.hpp"

namespace amends::http {
namespace {

using app::PageMoment;
using app::PagePhrases;
using app::PageView;

// A phrase (ours, may hold <b>) with what was said put in, escaped.
template <class... Args>
std::string say(std::string_view phrase, const Args&... args) {
  return fmt::format(fmt::runtime(phrase), escape_html(args)...);
}

std::string hash_source(std::string_view content) {
  unsigned char digest[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(digest, reinterpret_cast<const unsigned char*>(content.data()), content.size());
  return "'sha256-" + to_base64({reinterpret_cast<const char*>(digest), sizeof digest}) + "'";
}

// Builds one page; holds what every part needs.
class Page {
 public:
  Page(const PageView& view, const std::string& base, const std::function<std::string()>& new_key, const PageAside& aside)
      : view_(view), words_(app::page_phrases(view.language)), base_(base), new_key_(new_key), aside_(aside) {}

  std::string body();

 private:
  std::string head() const {
    auto html = fmt::format("<header><b>{}</b><span>{}</span></header>", escape_html(view_.from), escape_html(view_.date));
    if (!aside_.notice.empty()) html += fmt::format(R"(<p class="notice" role="alert">{}</p>)", escape_html(aside_.notice));
    return html;
  }
  std::string form(std::string_view act, const std::string& inside) const {
    return fmt::format(R"(<form method="post" action="{}/{}"><input type="hidden" name="key" value="{}">{}</form>)", base_, act, new_key_(),
                       inside);
  }
  std::string field_form(std::string_view act, std::string_view id, std::string_view label, std::string_view button) const {
    const auto typed = aside_.act == act && id != "suit" ? escape_html(aside_.text) : std::string();
    return form(
        act,
        fmt::format(R"(<textarea name="text" id="{}" rows="3" maxlength="{}" required aria-label="{}">{}</textarea><button>{}</button>)",
                    id, limits::page_text_chars_max, escape_html(label), typed, escape_html(button)));
  }
  static std::string received(const std::vector<app::PageReceived>& list);
  // What came by this form, each with what happens with it; the form itself, or behind `again` once something came.
  std::string form_part(const std::vector<app::PageReceived>& list, const std::string& lead, std::string_view again, std::string_view act,
                        const std::string& fields) const;
  std::string wish_part(std::string_view id) const {
    return form_part(view_.wished, say(words_.something_else_text, view_.answer_by), words_.ask_else, "wish",
                     field_form("wish", id, words_.something_else, words_.ask_for_this));
  }
  std::string wrong_part(std::string_view id) const {
    return form_part(view_.wrong, std::string(words_.not_right_text), words_.tell_more, "not_right",
                     field_form("not_right", id, words_.not_right, words_.put_right));
  }
  // What stands before the account; nothing before none.
  std::string lead(std::string_view ours) const {
    if (view_.account.empty()) return {};
    return fmt::format("<p>{}</p>", view_.account_is_theirs ? words_.heard_theirs : ours);
  }
  std::string account() const;
  std::string promises() const;
  std::string options() const;
  std::string slots() const;
  std::string steps() const;
  enum class Shown { closed, open };
  // A link with what it opens. `aside` stands behind the link, `small` below it.
  struct Way {
    std::string_view icon;
    std::string link;
    std::string inside;
    Shown shown = Shown::closed;
    std::string small = {}, aside = {};
  };
  static std::string way(const Way& way) {
    auto link = fmt::format("<u>{}</u>", escape_html(way.link));
    if (!way.aside.empty()) link += fmt::format(R"( <span class="soft">{}</span>)", escape_html(way.aside));
    if (!way.small.empty()) link += fmt::format("<small>{}</small>", escape_html(way.small));
    return fmt::format("<details{}><summary>{}<span>{}</span></summary><div>{}</div></details>", way.shown == Shown::open ? " open" : "",
                       way.icon, link, way.inside);
  }
  // Open where something was just answered or refused, so that it is seen.
  Shown shown(std::string_view act, bool answered) const { return answered || aside_.act == act ? Shown::open : Shown::closed; }
  std::string ring_way() const {
    if (view_.ring.empty()) return {};
    return way({phone_icon,
                std::string(words_.ring_link),
                slots(),
                shown("callback", !view_.ring_booked.empty()),
                {},
                view_.ring_booked.empty() ? view_.ring_summary : std::string()});
  }
  std::string wrong_way(std::string_view id) const {
    return way({speech_icon, std::string(words_.not_right), wrong_part(id), shown("not_right", !view_.wrong.empty())});
  }
  std::string ring_section() const {
    if (view_.ring.empty()) return {};
    return fmt::format(R"(<h2 id="ring">{}</h2>{})", words_.ring_heading, slots());
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
  const PageAside& aside_;
};

std::string Page::received(const std::vector<app::PageReceived>& list) {
  std::string html;
  for (const auto& each : list)
    html += fmt::format(
        R"(<div class="received"><p class="soft">{}</p><p dir="auto" class="theirs">{}</p><p>{} <span dir="auto">{}</span></p></div>)",
        escape_html(each.lead), escape_html(each.text), each.answer, escape_html(each.reason));
  return html;
}

std::string Page::form_part(const std::vector<app::PageReceived>& list, const std::string& lead, std::string_view again,
                            std::string_view act, const std::string& fields) const {
  if (list.empty()) return fmt::format("<p>{}</p>{}", lead, fields);
  return received(list) + fmt::format(R"(<details class="more"{}><summary><u>{}</u></summary>{}</details>)",
                                      aside_.act == act ? " open" : "", again, fields);
}

std::string Page::account() const {
  std::string html;
  for (const auto& paragraph : view_.account)
    html += fmt::format(R"(<p dir="auto" class="{}">{}</p>)", view_.account_is_theirs ? "theirs" : "said", escape_html(paragraph));
  if (!view_.upset.empty()) {
    html += fmt::format("<p>{}</p>", words_.hurt);
    html += fmt::format(R"(<blockquote dir="auto">“{}”</blockquote>)", escape_html(view_.upset));
  }
  if (!view_.apology.empty()) html += fmt::format(R"(<p dir="auto" class="said">{}</p>)", escape_html(view_.apology));
  return html;
}

std::string Page::promises() const {
  std::string inside;
  if (!view_.next_late.empty()) inside += fmt::format("<p>{}</p>", say(words_.next_late, view_.next_late));
  bool then = false;  // the next word comes when the last promise named is due
  for (const auto& said : view_.promised) {
    then = !said.late && said.when == view_.next_word && &said == &view_.promised.back();
    inside += fmt::format("<p>{}{}</p>", say(said.late ? words_.promised_late : words_.promised, said.text, said.when),
                          then ? fmt::format(" {}", words_.next_then) : std::string());
  }
  if (!view_.next_word.empty() && !then) inside += fmt::format("<p>{}</p>", say(words_.next_word, view_.next_word));
  if (inside.empty() && !view_.ring_booked.empty()) inside += fmt::format("<p>{}</p>", escape_html(view_.ring_booked));
  if (!view_.proposals_by.empty()) inside += fmt::format("<p>{}</p>", say(words_.proposals_by, view_.proposals_by));
  if (inside.empty() && !view_.stands_until.empty()) inside += fmt::format("<p>{}</p>", say(words_.stands_until, view_.stands_until));
  if (inside.empty()) return {};
  return fmt::format(R"(<div class="promise">{}<div>{}</div></div>)", clock_icon, inside);
}

std::string Page::options() const {
  std::string html;
  for (const auto& option : view_.options) {
    auto inside = fmt::format(R"(<h3 dir="auto">{}</h3>)", escape_html(option.title));
    if (!option.detail.empty()) inside += fmt::format(R"(<p dir="auto" class="said">{}</p>)", escape_html(option.detail));
    if (!option.done_by.empty()) inside += fmt::format("<p>{}</p>", escape_html(option.done_by));
    inside += fmt::format(R"(<p dir="auto"><b>{}</b> {}</p>)", escape_html(option.cost_lead), escape_html(option.cost));
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
  std::string html;
  for (const auto& day : view_.ring) {
    std::string buttons;
    for (const auto& slot : day.slots)
      buttons += fmt::format(R"(<button name="at" value="{}">{}</button>)", slot.value, escape_html(slot.label));
    html += fmt::format(R"(<p class="day">{}</p>)", escape_html(day.day)) +
            form("callback", fmt::format(R"(<div class="slots">{}</div>)", buttons));
  }
  if (view_.ring_booked.empty()) return html;
  return fmt::format(R"(<p><b>{}</b></p><details class="more"{}><summary><u>{}</u></summary>{}</details>)", escape_html(view_.ring_booked),
                     aside_.act == "callback" ? " open" : "", words_.ring_another, html);
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
  auto line = view_.signature == view_.company && view_.line.empty() ? std::string() : escape_html(view_.company);
  if (!view_.line.empty()) line += " · " + say(words_.own_line, view_.line);
  return fmt::format("<footer><p><b>{}</b></p><p class=\"soft\">{}</p></footer>", escape_html(view_.signature), line);
}

std::string Page::choosing() const {
  const auto letter =
      fmt::format(R"(<section class="letter"><h1>{}</h1>{}{}{}<div class="desk"><p>{}</p>{}</div></section>)",
                  say(words_.hello, view_.short_name), lead(words_.heard), account(), promises(), words_.thanks_telling, signature());
  const auto note =
      view_.choice_note.empty() ? std::string() : fmt::format(R"(<p class="soft phone">{}</p>)", escape_html(view_.choice_note));
  const auto on_phone = fmt::format(
      R"(<div class="phone"><section class="card quiet" id="else"><h3>{}</h3>{}</section>{}<h2 id="wrong_here">{}</h2>{}<p class="far">{}</p>{}</div>)",
      words_.something_else, wish_part("wish"), ring_section(), words_.not_right, wrong_part("wrong"), words_.thanks_telling, signature());
  const auto on_desk =
      fmt::format(R"(<div class="desk"><div class="ways">{}{}{}</div></div>)",
                  way({pencil_icon, std::string(words_.something_else_link), wish_part("wish_desk"), shown("wish", !view_.wished.empty())}),
                  ring_way(), wrong_way("wrong_desk"));
  return fmt::format(R"(<main class="two">{}{}<section class="choose"><h2>{}</h2>{}{}{}{}</section></main>)", head(), letter,
                     escape_html(view_.question), note, options(), on_phone, on_desk);
}

std::string Page::chosen() const {
  std::string ways;
  if (!view_.does_not_suit.empty())
    ways = way({calendar_icon, view_.does_not_suit, field_form("not_right", "suit", view_.does_not_suit, words_.put_right)});
  if (!view_.change_until.empty())
    for (const auto& option : view_.options)
      if (option.title != view_.chosen_title && option.gone.empty())
        ways += way(
            {back_icon, fmt::format(fmt::runtime(words_.rather), option.title),
             form("choice",
                  fmt::format(
                      R"(<input type="hidden" name="offer" value="{}"><input type="hidden" name="option" value="{}"><button>{}</button>)",
                      option.offer, option.option, escape_html(option.button))),
             Shown::closed, view_.change_until});
  ways += ring_way() + wrong_way("wrong");
  const auto waits = std::any_of(view_.steps.begin(), view_.steps.end(), [](const app::PagePromise& step) { return !step.kept; });
  const auto slips = waits ? fmt::format("<p>{}</p>", words_.slips) : std::string();
  const auto heading = view_.account.empty()
                           ? std::string()
                           : fmt::format("<h2>{}</h2>", view_.account_is_theirs ? words_.heard_theirs : words_.what_happened);
  return fmt::format(
      R"(<main>{}<h1>{}<br>{}</h1><p>{}</p>{}{}<div class="ways" id="wrong_here">{}</div>{}{}{}{}<p class="soft far">{}</p></main>)",
      head(), say(words_.thank_chosen, view_.short_name), escape_html(view_.chosen_heading), say(words_.chosen_at, view_.chosen_when),
      steps(), slips, ways, received(view_.wished), signature(), heading, account(), words_.stays);
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
      R"(<fieldset class="choice"><legend>{}</legend>{}</fieldset><fieldset class="choice"><legend>{}</legend><div class="scale">{}</div><div class="ends"><span>{}</span><span>{}</span></div></fieldset><label for="words">{}</label><textarea name="text" id="words" rows="3" maxlength="{}">{}</textarea><button class="act">{}</button>)",
      words_.solved_question, solved, words_.treated_question, treated, words_.badly, words_.very_well, words_.anything_else,
      limits::page_text_chars_max, aside_.act == "answer" ? escape_html(aside_.text) : std::string(),
      say(words_.send_to, view_.signature.substr(0, view_.signature.find(' '))));
  return fmt::format("<main>{}<h1>{}<br>{}</h1>{}<p>{}</p>{}</main>", head(), say(words_.hello, view_.short_name), words_.did_we,
                     view_.solved_text.empty() ? std::string() : fmt::format("<p>{}</p>", escape_html(view_.solved_text)),
                     words_.two_questions, form("answer", inside));
}

std::string Page::letter_only(const std::string& closing) const {
  return fmt::format(R"(<main>{}<h1>{}</h1>{}{}{}{}{}{}<h2 id="wrong_here">{}</h2>{}<p class="far">{}</p>{}</main>)", head(),
                     say(words_.hello, view_.short_name), closing.empty() ? lead(words_.heard) : "<p>" + closing + "</p>", account(),
                     promises(), steps(), received(view_.wished), ring_section(), words_.not_right, wrong_part("wrong"),
                     words_.thanks_telling, signature());
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
      R"(<!doctype html><html lang="{}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><meta name="referrer" content="no-referrer"><title>{}</title><link rel="icon" href="data:,">{}<style>{}</style></head><body{}>{}<script>{}</script></body></html>)",
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

std::string page_html(const PageView& view, const std::string& base, const PageFonts& fonts, const std::function<std::string()>& new_key,
                      const PageAside& aside) {
  const auto& words = app::page_phrases(view.language);
  const auto attributes =
      fmt::format(R"( data-sending="{}" data-failed="{}")", words.sending, say(words.failed, view.line.empty() ? view.company : view.line));
  return document(view.language, view.company, fonts, attributes, Page(view, base, new_key, aside).body());
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
