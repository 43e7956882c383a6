// amends mail parse | take | trim | tnef

#include <algorithm>
#include <iostream>

#include <fmt/format.h>
#include <boost/describe/class.hpp>

#include "base/limits.hpp"
#include "mail/mail_reader.hpp"
#include "mail/mail_source.hpp"
#include "mail/parse.hpp"
#include "mail/trim.hpp"
#include "main/commands.hpp"
#include "main/control.hpp"
#include "wire/read.hpp"
#include "wire/write.hpp"

namespace amends {
namespace {

struct TakenItem {
  std::string file, message_id, became;
  std::optional<std::string> case_number;
  std::string why;
};
struct TakenReport {
  std::int64_t seen = 0, cases = 0, replies = 0, automatic = 0, needs_a_look = 0, already_known = 0;
  std::int64_t empty = 0;  // files without a byte: no mails, and not among the seen
};

std::string word_of(const app::Taken& taken) {
  if (taken.already_known) return "already_known";
  switch (taken.became) {
    case app::Became::new_case:
      return "case";
    case app::Became::reply:
      return "reply";
    case app::Became::automatic:
      return "automatic";
    case app::Became::needs_a_look:
      return "needs_a_look";
  }
  return {};
}

void count(TakenReport& report, const std::string& became) {
  ++report.seen;
  if (became == "case")
    ++report.cases;
  else if (became == "reply")
    ++report.replies;
  else if (became == "automatic")
    ++report.automatic;
  else if (became == "needs_a_look")
    ++report.needs_a_look;
  else
    ++report.already_known;
}

std::string item_json(const TakenItem& item) {
  std::string out = "{\"file\":";
  wire::write(out, item.file);
  out += ",\"message_id\":";
  wire::write(out, item.message_id);
  out += ",\"became\":";
  wire::write(out, item.became);
  out += ",\"case\":";
  if (item.case_number)
    wire::write(out, *item.case_number);
  else
    out += "null";
  out += ",\"why\":";
  wire::write(out, item.why);
  return out + "}";
}

// Takes one mail, by the running server or by ourselves; of one that is too large, the header.
using Taker = std::function<Result<app::Taken>(const std::string& source, const mail::FoundMail& mail)>;

Result<app::Taken> parse_taken(const std::string& answer) {
  const auto json = TRY(wire::parse(answer));
  return wire::read<app::Taken>(json, wire::Reader{wire::Source::store});
}

int take(const Where& where, const std::string& path, bool json) {
  std::unique_ptr<ControlClient> server;
  std::unique_ptr<House> house;
  if (where.database.empty()) server = ControlClient::connect(control_socket(where.folder));
  if (!server) {
    auto opened = open_house(where);
    if (!opened) return say_refusal(opened.error());
    house = std::move(*opened);
  }
  const Taker taker = [&](const std::string& source, const mail::FoundMail& mail) -> Result<app::Taken> {
    const bool cut_off = mail.size > limits::mail_bytes_max;
    const auto kept = cut_off ? mail::head_of(mail.bytes) : mail.bytes;
    if (server) {
      const auto verb = cut_off ? fmt::format("mail.cut_off {} {}", mail.size, source) : "mail.take " + source;
      const auto answer = TRY(server->call(verb, std::string(kept)));
      return parse_taken(answer);
    }
    const auto now = house->clock().now();
    return cut_off ? house->intake().note_untaken(kept, mail.size, app::Untaken::cut_off, source, now)
                   : house->intake().take(kept, source, now);
  };

  TakenReport report;
  std::vector<TakenItem> items;
  bool failed = false;
  const auto read = mail::for_each_mail(path, [&](const mail::FoundMail& mail) -> Result<void> {
    if (mail.size == 0) {
      ++report.empty;
      std::cerr << fmt::format("{} is empty: passed over.\n", mail.name);
      return {};
    }
    auto taken = taker(path == "-" ? "pipe" : mail.name, mail);
    if (!taken) {
      failed = true;
      std::cerr << fmt::format("{}: {}\n", mail.name, taken.error().sentence);
      return {};
    }
    const bool cut_off = mail.size > limits::mail_bytes_max;
    if (cut_off)
      std::cerr << fmt::format("{} has {} bytes; {} is the most. Only its header was kept, as an item that needs a look.\n", mail.name,
                               mail.size, limits::mail_bytes_max);
    const auto became = word_of(*taken);
    count(report, became);
    if (json) {
      const auto parsed = mail::parse_mail(cut_off ? mail::head_of(mail.bytes) : mail.bytes);
      items.push_back({mail.name, parsed ? parsed->message_id : "", became,
                       taken->number > 0 ? std::optional(fmt::format("A-{}", taken->number)) : std::nullopt, taken->why});
    }
    return {};
  });
  if (!read) return say_refusal(read.error());
  if (json) {
    std::string out =
        fmt::format(R"({{"seen":{},"cases":{},"replies":{},"automatic":{},"needs_a_look":{},"already_known":{},"empty":{},"items":[)",
                    report.seen, report.cases, report.replies, report.automatic, report.needs_a_look, report.already_known, report.empty);
    for (std::size_t i = 0; i < items.size(); ++i) out += (i == 0 ? "" : ",") + item_json(items[i]);
    std::cout << out << "]}\n";
  } else {
    const auto count_of = [](std::int64_t n, const char* one, const char* many) { return fmt::format("{} {}", n, n == 1 ? one : many); };
    std::cout << fmt::format("{}: {}, {}, {} automatic, {}, {} known already.\n", count_of(report.seen, "mail", "mails"),
                             count_of(report.cases, "case", "cases"), count_of(report.replies, "reply", "replies"), report.automatic,
                             count_of(report.needs_a_look, "needs a look", "need a look"), report.already_known);
  }
  return failed ? Exit::refused : Exit::done;
}

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

  auto* take_command = mail->add_subcommand("take", "take mails into cases: one mail, an mbox, or a folder");
  static Where where;
  static std::string take_path;
  static bool take_json = false;
  add_where(*take_command, where);
  take_command->add_option("path", take_path, "a file, a folder, or - for standard input")->required();
  take_command->add_flag("--json", take_json, "as JSON, with an item for each mail");
  take_command->callback([&run] { run = [] { return take(where, take_path, take_json); }; });

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
