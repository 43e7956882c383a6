// How long the application takes for what people wait for, without HTTP: Today, a whole case, a summary, by the number of open cases.
//   bench_views CASES FOLDER      one line of JSON: medians and p99 in microseconds
// The folder is filled on the first run and used again on the next.

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <semaphore>

#include <fmt/format.h>

#include "app/app.hpp"
#include "app/case_list.hpp"
#include "app/case_view.hpp"
#include "app/open_case.hpp"
#include "app/today.hpp"
#include "store/store.hpp"

namespace amends {
namespace {

class NoLetters final : public app::LetterBook {
 public:
  Result<std::optional<app::OutboxRow>> compose(app::Reader&, const app::CaseId&, const domain::State&, const domain::LetterSent&,
                                                const domain::Actor&, Instant) override {
    return std::nullopt;
  }
};

constexpr auto start = from_ms(1795508880000);  // 2026-11-24T08:48:00Z
constexpr int claimed_by_ana = 150;             // the rest are others'

domain::StaffId staff_id(std::uint64_t n) { return NewIds(start, n).next<domain::StaffId>(); }

app::NewCase complaint(int n) {
  app::NewCase input{};
  input.customer.name = fmt::format("Ms Customer Number{}", n);
  input.customer.email = fmt::format("customer{}@example.com", n);
  input.customer.phone = fmt::format("+353155{:07}", n);
  input.customer.zone = "Europe/Dublin";
  input.channel = domain::Channel::mail;
  input.kind = domain::CaseKind::complaint;
  input.subject = Words("The lamp came broken");
  input.text = Words(
      "The lamp came broken on Thursday, and your line hung up on me twice. I would like to know what happens now, please ring me today.");
  return input;
}

void submit(app::App& app, std::counting_semaphore<>& room, app::Work work) {
  room.acquire();
  app.writer->submit(std::move(work), [&room](Result<void> result) {
    if (!result) std::cerr << result.error().sentence << "\n";
    room.release();
  });
}

void fill(app::App& app, int cases) {
  std::counting_semaphore<> room(1024);
  for (int n = 0; n < cases; ++n) {
    const auto owner = n < claimed_by_ana ? staff_id(1) : staff_id(static_cast<std::uint64_t>(2 + n % 200));
    submit(app, room, [&app, n, owner, cases](app::Unit& unit) -> Result<void> {
      const auto when = start - std::chrono::hours(2) - std::chrono::seconds(n % 86'400);
      const auto opened = TRY(
          app::open_case(app.recovery, unit, complaint(n), {}, {domain::Actor::customer(), when, "bench", static_cast<std::uint64_t>(n)}));
      if (n >= cases - 40) return {};  // openings
      TRY_VOID(app.recovery.execute(unit, opened.id, domain::ClaimOpening{},
                                    {domain::Actor::colleague(owner, domain::Role::agent), when, "bench", 1}));
      return {};
    });
  }
  for (int i = 0; i < 1024; ++i) room.acquire();
}

// Case A-1001 with about forty events.
void make_long_case(app::App& app, app::Reader& reader) {
  const auto id = app::find_case(reader, "A-1001").value();
  for (int n = 0; n < 32; ++n) {
    const app::Who who{domain::Actor::colleague(staff_id(1), domain::Role::agent), start, "bench", static_cast<std::uint64_t>(n)};
    const auto done = app.writer->run_for<app::Executed>([&](app::Unit& unit) {
      return app.recovery.execute(unit, id,
                                  domain::WriteNote{Words("Asked dispatch again; the courier has not scanned it since Thursday.")}, who);
    });
    if (!done) std::cerr << done.error().sentence << "\n";
  }
}

template <class Work>
std::string measure(const char* name, int times, Work work) {
  std::vector<double> micros;
  for (int i = 0; i < times; ++i) {
    const auto began = std::chrono::steady_clock::now();
    if (!work()) std::cerr << name << " failed\n";
    micros.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - began).count());
  }
  const auto first = micros.front();
  std::sort(micros.begin(), micros.end());
  const auto at = [&](double share) { return micros[static_cast<std::size_t>(share * static_cast<double>(micros.size() - 1))]; };
  return fmt::format("\"{}\":{{\"first\":{:.0f},\"median\":{:.1f},\"p99\":{:.1f}}}", name, first, at(0.5), at(0.99));
}

int run(int cases, const std::filesystem::path& folder) {
  MovableClock clock(start, false);
  NoLetters letters;
  auto store = store::open_store({folder, std::nullopt, store::Access::read_write, start});
  if (!store) return std::cerr << store.error().sentence << "\n", 1;
  auto app = app::App::start(**store, clock, letters);
  if (!app) return std::cerr << app.error().sentence << "\n", 1;
  const auto reader = (*store)->open_reader().value();
  std::string line = fmt::format("{{\"cases\":{}", cases);
  if (!app::find_case(*reader, "A-1001")) {
    const auto began = std::chrono::steady_clock::now();
    fill(**app, cases);
    line += fmt::format(",\"opened_per_second\":{:.0f}",
                        cases / std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
    make_long_case(**app, *reader);
  }
  const app::Viewer ana{staff_id(1), domain::Role::lead, "Europe/Brussels"};
  const auto long_case = app::find_case(*reader, "A-1001").value();
  const auto add = [&](const std::string& measured) { line += "," + measured; };
  add(measure("today", 200, [&] { return app::today(**app, *reader, ana).has_value(); }));
  add(measure("case", 5000, [&] { return app::case_json(**app, *reader, ana, long_case).has_value(); }));
  add(measure("summary", 5000, [&] { return app::case_summary(*reader, long_case).has_value(); }));
  std::cout << line
            << fmt::format(",\"due\":{},\"kept_states\":{}}}\n", app::today(**app, *reader, ana)->later_today.size(),
                           (*app)->states.size());
  return 0;
}

}  // namespace
}  // namespace amends

int main(int argc, char** argv) {
  if (argc != 3) return std::cerr << "bench_views CASES FOLDER\n", 2;
  return amends::run(std::atoi(argv[1]), argv[2]);
}
