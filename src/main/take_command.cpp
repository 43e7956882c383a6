// amends mail take

#include <deque>
#include <iostream>

#include <fmt/format.h>

#include "base/limits.hpp"
#include "mail/mail_source.hpp"
#include "main/commands.hpp"
#include "main/mail_taker.hpp"
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
  std::vector<TakenItem> items;
  bool failed = false;
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

std::string report_json(const TakenReport& report) {
  auto out =
      fmt::format(R"({{"seen":{},"cases":{},"replies":{},"automatic":{},"needs_a_look":{},"already_known":{},"empty":{},"items":[)",
                  report.seen, report.cases, report.replies, report.automatic, report.needs_a_look, report.already_known, report.empty);
  for (std::size_t i = 0; i < report.items.size(); ++i) out += (i == 0 ? "" : ",") + item_json(report.items[i]);
  return out + "]}\n";
}

std::string report_text(const TakenReport& report) {
  const auto count_of = [](std::int64_t n, const char* one, const char* many) { return fmt::format("{} {}", n, n == 1 ? one : many); };
  return fmt::format("{}: {}, {}, {} automatic, {}, {} known already.\n", count_of(report.seen, "mail", "mails"),
                     count_of(report.cases, "case", "cases"), count_of(report.replies, "reply", "replies"), report.automatic,
                     count_of(report.needs_a_look, "needs a look", "need a look"), report.already_known);
}

enum class Items { counted, listed };

// What was found, in its order, until it is known what became of it.
class Finds {
 public:
  Finds(TakenReport& report, Items items) : report_(report), items_(items) {}

  void add(const mail::FoundMail& mail) { waiting_.push_back({mail.name, mail.size}); }
  void settle(std::vector<app::Taking::Done> several) {
    for (auto& done : several) {
      pass_over_empty();
      if (waiting_.empty()) return;
      note(waiting_.front(), std::move(done));
      waiting_.pop_front();
    }
    pass_over_empty();
  }

 private:
  struct Find {
    std::string name;
    std::uint64_t size = 0;
  };

  void pass_over_empty() {
    for (; !waiting_.empty() && waiting_.front().size == 0; waiting_.pop_front()) {
      ++report_.empty;
      std::cerr << fmt::format("{} is empty: passed over.\n", waiting_.front().name);
    }
  }
  void note(const Find& find, app::Taking::Done done) {
    if (!done.taken) {
      report_.failed = true;
      std::cerr << fmt::format("{}: {}\n", find.name, done.taken.error().sentence);
      return;
    }
    if (find.size > limits::mail_bytes_max)
      std::cerr << fmt::format("{} has {} bytes; {} is the most. Only its header was kept, as an item that needs a look.\n", find.name,
                               find.size, limits::mail_bytes_max);
    const auto& taken = *done.taken;
    auto became = word_of(taken);
    count(report_, became);
    if (items_ == Items::counted) return;
    report_.items.push_back({find.name, std::move(done.message_id), std::move(became),
                             taken.number > 0 ? std::optional(fmt::format("A-{}", taken.number)) : std::nullopt, taken.why});
  }

  TakenReport& report_;
  Items items_;
  std::deque<Find> waiting_;
};

int take(const Where& where, const std::string& path, bool json) {
  const auto taker = MailTaker::open(where);
  if (!taker) return say_refusal(taker.error());
  TakenReport report;
  Finds finds(report, json ? Items::listed : Items::counted);
  const auto read = mail::for_each_mail(path, [&](const mail::FoundMail& mail) -> Result<void> {
    finds.add(mail);
    const auto kept = mail.size > limits::mail_bytes_max ? mail::head_of(mail.bytes) : mail.bytes;
    finds.settle(mail.size == 0 ? std::vector<app::Taking::Done>()
                                : (*taker)->give(std::string(kept), path == "-" ? "pipe" : mail.name, mail.size));
    return {};
  });
  finds.settle((*taker)->finish());
  if (!read) return say_refusal(read.error());
  std::cout << (json ? report_json(report) : report_text(report));
  return report.failed ? Exit::refused : Exit::done;
}

}  // namespace

void add_take(CLI::App& mail, Run& run) {
  auto* command = mail.add_subcommand("take", "take mails into cases: one mail, an mbox, or a folder");
  static Where where;
  static std::string path;
  static bool json = false;
  add_where(*command, where);
  command->add_option("path", path, "a file, a folder, or - for standard input")->required();
  command->add_flag("--json", json, "as JSON, with an item for each mail");
  command->callback([&run] { run = [] { return take(where, path, json); }; });
}

}  // namespace amends
