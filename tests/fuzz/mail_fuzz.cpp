// libFuzzer entry: whatever bytes come in, reading, trimming and cleaning them ends, keeps within the limits, and lets no script through.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <initializer_list>
#include <string_view>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "mail/charset.hpp"
#include "mail/clean_html.hpp"
#include "mail/html_text.hpp"
#include "mail/parse.hpp"
#include "mail/trim.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

// What a browser would open or fetch: the values of href and src, in cleaned HTML, where no quotation mark stands within a value.
void require_harmless_addresses(std::string_view html) {
  bool in_tag = false;
  for (std::size_t at = 0; at < html.size(); ++at) {
    if (!in_tag || html[at] != '"') {
      in_tag = html[at] == '<' || (in_tag && html[at] != '>');
      continue;
    }
    const auto end = html.find('"', at + 1);
    require(end != std::string_view::npos);
    const auto before = html.substr(0, at);
    const auto value = amends::lower_ascii(html.substr(at + 1, end - at - 1));
    const auto begins = [&](std::initializer_list<std::string_view> with) {
      return std::any_of(with.begin(), with.end(), [&](std::string_view one) { return value.starts_with(one); });
    };
    if (before.ends_with(" href=")) require(begins({"http://", "https://", "mailto:", "tel:"}));
    if (before.ends_with(" src=")) require(begins({"http://", "https://", "data:image/"}));
    at = end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace amends;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const auto parsed = mail::parse_mail(bytes)) {
    require(mail::is_utf8(parsed->text) && mail::is_utf8(parsed->new_text) && mail::is_utf8(parsed->subject));
    require(parsed->text.size() <= limits::mail_text_bytes_max && parsed->to.size() <= limits::recipients_max);
    for (const auto& one : parsed->from) require(mail::is_utf8(one.name) && mail::is_utf8(one.address));
    for (const auto& one : parsed->attachments) require(mail::is_utf8(one.name) && one.name.find('/') == std::string::npos);
    if (!parsed->html.empty()) mail::clean_html(parsed->html);
  }
  mail::left_out(bytes, mail::trim_reply(bytes));
  mail::left_out(bytes, mail::trim_first(bytes));
  const std::string clean = mail::clean_html(bytes);
  for (const std::string_view bad : {"<script", "<iframe", "<style", "<svg", "<!--"}) require(clean.find(bad) == std::string::npos);
  require_harmless_addresses(clean);
  require(mail::clean_html(clean).size() <= 2 * clean.size() + 64);
  return 0;
}
