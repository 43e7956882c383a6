#include <gtest/gtest.h>

#include "mail/clean_html.hpp"
#include "mail/html_text.hpp"
#include "mail/html_tree.hpp"

namespace amends::mail {
namespace {

std::string repeated(std::string_view what, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += what;
  return out;
}

TEST(CleanHtml, keeps_plain_formatting) {
  EXPECT_EQ(clean_html("<p style=\"color: red; text-align: center\">Hi <b>you</b></p>"),
            "<p style=\"color: red; text-align: center\">Hi <b>you</b></p>");
}

TEST(CleanHtml, leaves_out_scripts_styles_and_handlers) {
  EXPECT_EQ(clean_html("<script>alert(1)</script><style>p{}</style><p onclick=\"x()\" id=a class=b>Hi</p>"), "<p>Hi</p>");
  EXPECT_EQ(clean_html("<svg><script>alert(1)</script></svg><math><mi>x</mi></math><iframe src=x></iframe>a"), "a");
  EXPECT_EQ(clean_html("<form action=x><input name=y>text</form>"), "text");
}

TEST(CleanHtml, lets_only_known_link_schemes_through) {
  EXPECT_EQ(clean_html("<a href=\"https://example.org/?a=1&amp;b=2\">x</a>"),
            "<a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener noreferrer\" target=\"_blank\">x</a>");
  for (const auto* bad : {"javascript:alert(1)", "java\tscript:alert(1)", " &#106;avascript:x", "data:text/html,x", "vbscript:x",
                          "file:///etc/passwd", "//host/x"})
    EXPECT_EQ(clean_html(std::string("<a href=\"") + bad + "\">x</a>"), "<a>x</a>") << bad;
}

TEST(CleanHtml, fetches_no_image_by_itself) {
  EXPECT_EQ(clean_html("<img src=\"http://t.example/p.gif\" alt=\"x\">"), "<img data-remote-src=\"http://t.example/p.gif\" alt=\"x\">");
  EXPECT_EQ(clean_html("<img src=\"cid:a@b\">"), "<img data-cid=\"a@b\">");
  EXPECT_EQ(clean_html("<img srcset=\"http://t.example/p.gif 2x\" src=\"data:image/svg+xml;base64,AA\">"), "<img>");
  EXPECT_EQ(clean_html("<td background=\"http://t.example/p.gif\">x</td><div style=\"background: url(http://t.example/p.gif)\">y</div>"),
            "x<div>y</div>");
  EXPECT_EQ(clean_html("<div style=\"position: fixed; width: expression(alert(1)); color: \\75 rl(x)\">y</div>"), "<div>y</div>");
  EXPECT_EQ(clean_html("<div style=\"margin-left: -9999px; color: rgb(1, 2, 3)\">y</div>"), "<div style=\"color: rgb(1, 2, 3)\">y</div>");
}

TEST(CleanHtml, shows_the_pictures_it_is_told_to_show) {
  const auto known = [](const std::string& id) { return id == "image 1@x" ? std::string("/files/1") : std::string(); };
  const std::string mail =
      "<img src=\"cid:image%201@x\"><img src=\"cid:other@x\"><img src=//t.example/a.png><img src=https://t.example/b.png>";
  const auto asked = clean_html(mail, {known, app::RemotePictures::fetched});
  EXPECT_EQ(asked.html,
            "<img src=\"/files/1\"><img data-cid=\"other@x\"><img src=\"https://t.example/a.png\"><img src=\"https://t.example/b.png\">");
  EXPECT_EQ(asked.remote_pictures, 2);
  const auto unasked = clean_html(mail, {known});
  EXPECT_EQ(unasked.html,
            "<img src=\"/files/1\"><img data-cid=\"other@x\"><img data-remote-src=\"https://t.example/a.png\"><img "
            "data-remote-src=\"https://t.example/b.png\">");
  EXPECT_EQ(unasked.remote_pictures, 2);
}

TEST(CleanHtml, escapes_text_and_attributes) {
  EXPECT_EQ(clean_html("a &lt;script&gt; &amp; <b title='\"&gt;&lt;x'>c</b>"), "a &lt;script&gt; &amp; <b title=\"&quot;&gt;&lt;x\">c</b>");
}

TEST(CleanHtml, cleaning_again_changes_nothing) {
  const std::string once = clean_html(
      "<table><tr><td><p>a<div>b<img src=cid:x></p></table><a href=http://x>y<noscript><p title=\"</noscript><img src=x "
      "onerror=alert(1)>\">");
  EXPECT_EQ(once.find("onerror=alert"), std::string::npos);
  EXPECT_EQ(clean_html(once).find("<script"), std::string::npos);
}

TEST(CleanHtml, survives_absurd_nesting_and_attributes) {
  EXPECT_LT(clean_html(repeated("<div>", 200'000) + "x").size(), 20'000U);
  EXPECT_EQ(clean_html("<p " + repeated("a ", 100'000) + ">x</p>"), "x<p></p>");
  std::string fonts;
  for (int i = 0; i < 20'000; ++i) fonts += "<b id=" + std::to_string(i) + "><p>";
  clean_html(fonts);
}

TEST(HtmlTree, says_when_it_was_too_big_to_build) {
  std::string mail = "<p>";
  for (int i = 0; i < 280; ++i) mail += "<b id=" + std::to_string(i) + ">";
  mail += "</p>" + repeated("<p>x</p>", 20'000);  // each paragraph opens all of them again
  const HtmlTree tree(mail);
  EXPECT_EQ(tree.root(), nullptr);
  EXPECT_NE(html_to_text(mail).find("x"), std::string::npos);
  EXPECT_EQ(clean_html(mail).find("<b"), std::string::npos);
}

TEST(HtmlText, makes_lines_of_blocks) {
  EXPECT_EQ(html_to_text("<p>Hello</p><p>two<br>lines</p><ul><li>a</li><li>b</li></ul>"), "Hello\n\ntwo\nlines\n\n- a\n- b");
  EXPECT_EQ(html_to_text("<div>a</div><div><br></div><div>b  c</div>"), "a\n\nb c");
  EXPECT_EQ(html_to_text("<pre>a\n  b</pre>"), "a\n  b");
  EXPECT_EQ(html_to_text("<style>x</style><title>t</title>a&nbsp;&amp; b"), "a\xC2\xA0& b");
}

TEST(HtmlText, marks_quotes) {
  EXPECT_EQ(html_to_text("<p>New</p><blockquote>old<br>older</blockquote>"), "New\n\n> old\n> older");
  EXPECT_EQ(html_to_text("<p>New</p><div class=\"gmail_quote\">On Tuesday X wrote:<blockquote>old</blockquote></div>", HtmlQuotes::dropped),
            "New");
}

}  // namespace
}  // namespace amends::mail
