// amends mail parse | take | trim | tnef

#include <algorithm>
#include <iostream>

#include <fmt/format.h>

#include "mail/mail_reader.hpp"
#include "mail/parse.hpp"
#include "mail/trim.hpp"
#include "main/commands.hpp"

namespace amends {
namespace {

const char* words_for(mail::MailKind kind) {
  switch (kind) {
    case mail::MailKind::normal:
      return "normal";
    case mail::MailKind::bounce:
      return "bounce";
    case mail::MailKind::auto_reply:
      return "automatic reply";
    case mail::MailKind::abuse_report:
      return "abuse report";
    case mail::MailKind::other_automatic:
      return "other automatic";
  }
  return "";
}

std::string people(const char* field, const std::vector<mail::Address>& list) {
  constexpr std::size_t shown_max = 20;
  std::string out;
  for (std::size_t i = 0; i < std::min(list.size(), shown_max); ++i) {
    const auto& one = list[i];
    const auto who = one.address.empty() ? one.name : one.name.empty() ? one.address : fmt::format("{} <{}>", one.name, one.address);
    out += (i == 0 ? "" : ", ") + who;
  }
  if (list.size() > shown_max) out += fmt::format(" and {} more", list.size() - shown_max);
  return out.empty() ? out : fmt::format("{}: {}\n", field, out);
}

// A mail for the eyes: its new text, and what else it holds. No control characters: they would steer the terminal.
std::string shown(const mail::ParsedMail& mail) {
  std::string out = people("From", mail.from) + people("To", mail.to) + people("Cc", mail.cc);
  if (mail.date) out += fmt::format("Date: {}\n", to_rfc3339(*mail.date));
  out += fmt::format("Subject: {}\nKind: {}\n", mail.subject, words_for(mail.kind));
  for (const auto& one : mail.recipients)
    out +=
        fmt::format("Not reached: {}{}{}\n", one.address, one.hard ? ", for ever" : "", one.status.empty() ? "" : " (" + one.status + ")");
  for (const auto& one : mail.attachments)
    out += fmt::format("Attachment: {} ({}, {} bytes)\n", one.name.empty() ? "without a name" : one.name, one.type, one.size);
  for (const auto& one : mail.problems) out += fmt::format("Note: {}\n", one.sentence);
  out += fmt::format("\n{}\n", mail.new_text);
  std::erase_if(out, [](unsigned char c) { return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F; });
  return out;
}

int parse(const std::string& path, bool json) {
  const auto parsed = mail::parse_mail(read_input(path));
  if (!parsed) return say_refusal(parsed.error());
  if (json) {
    std::cout << mail::to_json(*parsed) << '\n';
    return Exit::done;
  }
  std::cout << shown(*parsed);
  return Exit::done;
}

}  // namespace

void add_mail(CLI::App& cli, Run& run) {
  auto* mail = cli.add_subcommand("mail", "read mails, and take them into cases");
  mail->require_subcommand(1);

  auto* parse_command = mail->add_subcommand("parse", "show what one mail says");
  static std::string parse_path;
  static bool parse_json = false;
  parse_command->add_option("file", parse_path, "the mail, or - for standard input")->required();
  parse_command->add_flag("--json", parse_json, "as JSON, complete");
  parse_command->callback([&run] { run = [] { return parse(parse_path, parse_json); }; });

  add_take(*mail, run);
  add_tnef(*mail, run);

  auto* trim_command = mail->add_subcommand("trim", "the new text of a reply");
  static std::string trim_path;
  static bool trim_html = false;
  trim_command->add_option("file", trim_path, "the text, or - for standard input")->required();
  trim_command->add_flag("--html", trim_html, "it is HTML");
  trim_command->callback([&run] {
    run = [] {
      const auto input = read_input(trim_path);
      std::cout << (trim_html ? mail::trim_html_reply(input) : mail::trim_reply(input)) << '\n';
      return static_cast<int>(Exit::done);
    };
  });
}

}  // namespace amends
