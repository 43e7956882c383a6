// amends mail take

#include <chrono>
#include <deque>
#include <functional>
#include <iostream>
#include <sstream>

#include <fmt/format.h>

#include "base/limits.hpp"
#include "base/log.hpp"
#include "mail/mail_source.hpp"
#include "main/commands.hpp"
#include "main/control.hpp"
#include "main/mail_taker.hpp"
#include "main/patience.hpp"
#include "main/standard_input.hpp"
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
  std::optional<Error> failure;  // the first
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
  Finds(TakenReport& report, Items items, std::ostream& said) : report_(report), items_(items), said_(said) {}

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
      said_ << fmt::format("{} is empty: passed over.\n", waiting_.front().name);
    }
  }
  void note(const Find& find, app::Taking::Done done) {
    if (!done.taken) {
      said_ << fmt::format("{}: {}\n", find.name, done.taken.error().sentence);
      if (!report_.failure) report_.failure = std::move(done.taken).error();
      return;
    }
    if (find.size > limits::mail_bytes_max)
      said_ << fmt::format("{} has {} bytes; {} is the most. Only its header was kept, as an item that needs a look.\n", find.name,
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
  std::ostream& said_;
  std::deque<Find> waiting_;
};

constexpr std::chrono::seconds patience_max{10};

// Gives a taker of mails what there is to take.
using Source = std::function<Result<void>(const mail::TakeMail& take)>;

Result<void> take_all(MailTaker& taker, Finds& finds, const Source& source,
                      const std::function<std::string(const mail::FoundMail&)>& name) {
  const auto read = source([&](const mail::FoundMail& mail) -> Result<void> {
    finds.add(mail);
    const auto kept = mail.size > limits::mail_bytes_max ? mail::head_of(mail.bytes) : mail.bytes;
    finds.settle(mail.size == 0 ? std::vector<app::Taking::Done>() : taker.give(std::string(kept), name(mail), mail.size));
    return {};
  });
  finds.settle(taker.finish());
  return read;
}

void print(const TakenReport& report, Items items) { std::cout << (items == Items::listed ? report_json(report) : report_text(report)); }

// A file or a folder. What was taken before something failed is reported: it is durable.
int take_from_disk(const Where& where, const std::string& path, Items items) {
  Patience patience(patience_max);
  const auto taker = MailTaker::open(where, patience);
  if (!taker) return say_refusal(taker.error());
  TakenReport report;
  Finds finds(report, items, std::cerr);
  bool whole = true;
  const auto leave_out = [&](mail::LeftOut why, const std::string& sentence) {
    whole = whole && why != mail::LeftOut::unreadable;
    std::cerr << sentence << '\n';
  };
  const auto read = take_all(
      **taker, finds, [&](const mail::TakeMail& take) { return mail::for_each_mail(path, take, leave_out); },
      [](const mail::FoundMail& mail) { return mail.name; });
  if (!read) say_refusal(read.error());
  if (read || report.seen > 0) print(report, items);
  return read && whole && !report.failure ? Exit::done : Exit::refused;
}

// One try to take all of `input`. The error is the first there was.
Result<void> take_kept(const Where& where, std::istream& input, Finds& finds, TakenReport& report, Patience& patience) {
  const auto taker = TRY(MailTaker::open(where, patience));
  TRY_VOID(take_all(
      *taker, finds, [&](const mail::TakeMail& take) { return mail::for_each_mail(input, "standard input", take); },
      [](const mail::FoundMail&) { return "pipe"; }));
  if (report.failure) return tl::unexpected(*report.failure);
  return {};
}

Result<void> take_standard_input(const Where& where, Items items) {
  auto input = TRY(keep_standard_input());
  Patience patience(patience_max);
  for (;;) {
    TakenReport report;
    std::ostringstream said;
    Finds finds(report, items, said);
    const auto taken = take_kept(where, input, finds, report, patience);
    if (taken) {
      std::cerr << said.str();
      print(report, items);
      return {};
    }
    // What was taken all the same is known already the next time.
    if (taken.error().rule != server_gone || !patience.wait()) return taken;
    input.clear();
    input.seekg(0);
  }
}

// As a mail server pipes a mail. Nothing about a mail makes us refuse it, so whatever went wrong may be right the next time: the mail
// server is told to keep the mail. Its log, and what it may have to tell the sender one day, want the status first (RFC 3463), and nothing
// before it.
int take_piped(const Where& where, Items items) {
  const auto later = [](const std::string& sentence) {
    std::cerr << "4.3.0 " << sentence << '\n';
    return Exit::try_again;
  };
  try {
    spdlog::set_level(spdlog::level::err);  // an error of ours is worth more than the order
    const auto taken = take_standard_input(where, items);
    return taken ? Exit::done : later(taken.error().sentence);
  } catch (const std::exception& error) { return later(error.what()); }
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
  command->callback([&run] {
    run = [] {
      const auto items = json ? Items::listed : Items::counted;
      return path == "-" ? take_piped(where, items) : take_from_disk(where, path, items);
    };
  });
}

}  // namespace amends
