#include <gtest/gtest.h>

#include "mail/letter_html.hpp"

namespace amends::mail {
namespace {

// What stands between the frame's opening and its end.
std::string inside(std::string_view text, std::string_view language = "en") {
  const auto html = letter_html(text, language);
  const auto from = html.find("word-wrap:break-word\">\n") + 23;
  return html.substr(from, html.find("</div>\n<!--[if mso]>") - from);
}

std::string paragraph(std::string_view html) { return "<p dir=\"auto\" style=\"margin:0 0 16px\">" + std::string(html) + "</p>\n"; }

TEST(LetterHtml, has_the_paragraphs_and_lines_of_the_text) {
  EXPECT_EQ(inside("Dear Ms Okafor,\r\n\r\nwe are sorry.\nAna\n\n\n"), paragraph("Dear Ms Okafor,") + paragraph("we are sorry.<br>\nAna"));
  EXPECT_EQ(inside(""), "");
  EXPECT_EQ(inside("  a  b\tc"), paragraph("&nbsp;&nbsp;a &nbsp;b c"));
}

TEST(LetterHtml, says_its_language_where_it_is_known) {
  EXPECT_NE(letter_html("Bonjour", "fr").find("<html lang=\"fr\">"), std::string::npos);
  EXPECT_NE(letter_html("?", "und").find("<html>"), std::string::npos);
  EXPECT_NE(letter_html("?", "\"><script>").find("<html>"), std::string::npos);
}

TEST(LetterHtml, hostile_text_stays_text) {
  EXPECT_EQ(inside("<script>alert('x')</script> & \"y\""),
            paragraph("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;"));
  EXPECT_EQ(inside("javascript:alert(1) data:text/html,x vbscript:x file:///etc/passwd"),
            paragraph("javascript:alert(1) data:text/html,x vbscript:x file:///etc/passwd"));
  EXPECT_EQ(inside("https://a.example/\"onmouseover=\"x"),
            paragraph("<a href=\"https://a.example/\">https://a.example/</a>&quot;onmouseover=&quot;x"));
  EXPECT_EQ(inside("https://a.example/?a=1&b='2'x"),
            paragraph("<a href=\"https://a.example/?a=1&amp;b=&#39;2&#39;x\">https://a.example/?a=1&amp;b=&#39;2&#39;x</a>"));
  EXPECT_EQ(inside("--><![endif]-->"), paragraph("--&gt;&lt;![endif]--&gt;"));
  EXPECT_EQ(inside(std::string("a\0b\x01\x1b[1mc", 9)), paragraph("ab[1mc"));
}

TEST(LetterHtml, an_address_ends_where_the_sentence_goes_on) {
  const auto link = [](std::string_view address) { return "<a href=\"" + std::string(address) + "\">" + std::string(address) + "</a>"; };
  const auto page = link("https://a.example/b");
  EXPECT_EQ(inside("See https://a.example/b."), paragraph("See " + page + "."));
  EXPECT_EQ(inside("(https://a.example/b), or <https://a.example/b>"), paragraph("(" + page + "), or &lt;" + page + "&gt;"));
  EXPECT_EQ(inside("“https://a.example/b”…"), paragraph("“" + page + "”…"));
  EXPECT_EQ(inside("https://a.example/c_(d)!"), paragraph(link("https://a.example/c_(d)") + "!"));
  EXPECT_EQ(inside("HTTP://A.example mailto:ana@a.example?"),
            paragraph(link("HTTP://A.example") + " " + link("mailto:ana@a.example") + "?"));
}

TEST(LetterHtml, what_only_looks_like_an_address_is_none) {
  for (const auto* text : {"https://", "https://.", "xhttps://a.example", "mailto:ana", "http:/a.example", "https://-", "http"})
    EXPECT_EQ(inside(text).find("<a "), std::string::npos) << text;
}

TEST(LetterHtml, an_address_ends_before_a_sign_that_turns_the_direction) {
  EXPECT_EQ(inside("https://a.example/\u202Egpj.exe"), paragraph("<a href=\"https://a.example/\">https://a.example/</a>\u202Egpj.exe"));
}

TEST(LetterHtml, quoted_lines_are_set_off_and_nested) {
  const auto html = inside("> You wrote\n>> I am cross\n> and more\nOur answer");
  const std::string quote = "<blockquote dir=\"auto\" style=\"margin:0 0 16px;padding-left:12px;border-left:3px solid #9a958c\">\n";
  EXPECT_EQ(html, quote + paragraph("You wrote") + quote + paragraph("I am cross") + "</blockquote>\n" + paragraph("and more") +
                      "</blockquote>\n" + paragraph("Our answer"));
  const auto deep = inside(std::string(1000, '>') + " deep");
  EXPECT_NE(deep.find(paragraph("deep")), std::string::npos);
  EXPECT_LT(deep.size(), 1000U);
}

TEST(LetterHtml, arabic_and_hebrew_run_from_the_right) {
  EXPECT_EQ(inside("שלום, אנחנו מצטערים"), "<p dir=\"rtl\" style=\"margin:0 0 16px\">שלום, אנחנו מצטערים</p>\n");
  EXPECT_NE(inside("> نعتذر").find("<blockquote dir=\"rtl\" style=\"margin:0 0 16px;padding-right:12px;border-right:"), std::string::npos);
}

TEST(LetterHtml, a_word_without_end_breaks_and_takes_no_longer_than_it_is_long) {
  EXPECT_NE(letter_html("a", "").find("overflow-wrap:break-word"), std::string::npos);
  EXPECT_EQ(inside(std::string(60'000, 'x')), paragraph(std::string(60'000, 'x')));
  EXPECT_EQ(inside("https://a.example/" + std::string(60'000, 'x')).find("<a "), std::string::npos);
  EXPECT_NE(inside("https://a.example/" + std::string(1'000, ')')).find("https://a.example/</a>"), std::string::npos);
}

TEST(LetterHtml, fetches_nothing) {
  const auto html = letter_html("https://a.example/pixel.png", "en");
  for (const auto* what : {"<img", "<script", "<link", "url(", "src=", "@import"}) EXPECT_EQ(html.find(what), std::string::npos) << what;
}

}  // namespace
}  // namespace amends::mail
