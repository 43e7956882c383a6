// amends mail parse | take | trim

#include <iostream>
#include <map>

#include <fmt/format.h>
#include <boost/describe/class.hpp>

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

// Takes one mail, by the running server or by ourselves.
using Taker = std::function<Result<app::Taken>(const std::string& name, std::string_view bytes)>;

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
  const Taker taker = [&](const std::string& name, std::string_view bytes) -> Result<app::Taken> {
    if (!server) return house->intake().take(bytes, name, house->clock().now());
    const auto answer = TRY(server->call("mail.take " + name, std::string(bytes)));
    return parse_taken(answer);
  };

  TakenReport report;
  std::vector<TakenItem> items;
  std::vector<std::string> failures;
  const mail::GmimeMailReader reader;
  const auto read = mail::for_each_mail(path, [&](const std::string& name, std::string_view bytes) -> Result<void> {
    auto taken = taker(path == "-" ? "pipe" : name, bytes);
    if (!taken) {
      failures.push_back(fmt::format("{}: {}", name, taken.error().sentence));
      return {};
    }
    const auto became = word_of(*taken);
    count(report, became);
    if (json) {
      const auto parsed = mail::parse_mail(bytes);
      items.push_back({name, parsed ? parsed->message_id : "", became,
                       taken->number > 0 ? std::optional(fmt::format("A-{}", taken->number)) : std::nullopt, taken->why});
    }
    return {};
  });
  if (!read) return say_refusal(read.error());
  if (json) {
    std::string out = fmt::format(R"({{"seen":{},"cases":{},"replies":{},"automatic":{},"needs_a_look":{},"already_known":{},"items":[)",
                                  report.seen, report.cases, report.replies, report.automatic, report.needs_a_look, report.already_known);
    for (std::size_t i = 0; i < items.size(); ++i) out += (i == 0 ? "" : ",") + item_json(items[i]);
    std::cout << out << "]}\n";
  } else {
    std::cout << fmt::format("{} seen: {} cases, {} replies, {} automatic, {} need a look, {} known already.\n", report.seen, report.cases,
                             report.replies, report.automatic, report.needs_a_look, report.already_known);
  }
  for (const auto& failure : failures) std::cerr << failure << '\n';
  return failures.empty() ? Exit::done : Exit::refused;
}

int parse(const std::string& path, bool json) {
  const auto parsed = mail::parse_mail(read_input(path));
  if (!parsed) return say_refusal(parsed.error());
  if (json) {
    std::cout << mail::to_json(*parsed) << '\n';
    return Exit::done;
  }
  for (const auto& from : parsed->from) std::cout << fmt::format("From: {} <{}>\n", from.name, from.address);
  std::cout << fmt::format("Subject: {}\nKind: {}\nAttachments: {}\n\n{}\n", parsed->subject, wire::to_text(parsed->kind),
                           parsed->attachments.size(), parsed->new_text);
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
