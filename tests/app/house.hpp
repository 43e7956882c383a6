#pragma once
// An application on a SQLite store of its own, with a clock that stands still until it is moved.

#include "app/app.hpp"
#include "app/open_case.hpp"
#include "app/viewer.hpp"
#include "store/store.hpp"
#include "support/temporary_folder.hpp"

namespace amends::test {

inline Instant at(std::string_view text) { return parse_rfc3339(text).value(); }

// Rows with a Message-ID made of the letter's id.
class PlainLetters final : public app::LetterBook {
 public:
  Result<std::optional<app::OutboxRow>> compose(app::Reader&, const app::CaseId& id, const domain::State&, const domain::LetterSent& letter,
                                                const domain::Actor&, Instant now) override;
};

class House {
 public:
  explicit House(Instant start = at("2026-11-24T08:00:00Z"), std::unique_ptr<app::LetterBook> letters = std::make_unique<PlainLetters>());

  app::App& app() { return *app_; }
  MovableClock& clock() { return clock_; }
  app::Reader& reader() { return *reader_; }
  store::Database& store() { return *store_; }
  const std::filesystem::path& folder() const { return folder_.path(); }

  const app::StaffRecord& ana() const { return ana_; }      // an agent
  const app::StaffRecord& maeve() const { return maeve_; }  // a lead

  app::Who who(const app::StaffRecord& staff) const;
  app::Who system() const;

  Result<app::Executed> execute(const app::CaseId& id, const domain::Command& command, const app::Who& who);
  Result<app::Executed> execute(const app::CaseId& id, const domain::Command& command) { return execute(id, command, who(ana_)); }
  Result<app::Opened> open(const app::NewCase& input, const app::NewCaseExtras& extras = {});
  app::Opened open();  // a complaint by mail from Ms Adaeze Okafor
  static app::NewCase complaint();
  static domain::SendLetter letter(std::string text);

 private:
  TemporaryFolder folder_;
  MovableClock clock_;
  std::unique_ptr<app::LetterBook> letters_;
  std::unique_ptr<store::Database> store_;
  std::unique_ptr<app::App> app_;
  std::unique_ptr<app::Reader> reader_;
  app::StaffRecord ana_, maeve_;
};

}  // namespace amends::test
