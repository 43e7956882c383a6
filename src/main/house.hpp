#pragma once
// One open house: the store, the clock, the application, mail. What `serve` and every command that writes stand on.

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "app/app.hpp"
#include "app/drafting/drafting.hpp"
#include "app/post/fetchers.hpp"
#include "app/post/intake.hpp"
#include "app/post/letters.hpp"
#include "app/post/outbox.hpp"
#include "mail/imap/imap_connector.hpp"
#include "mail/mail_reader.hpp"
#include "model/chat_model.hpp"
#include "store/store.hpp"

namespace amends {

enum class Mode { live, rehearsal, as_it_is };  // as_it_is: whatever the folder was made for

struct HouseOptions {
  std::filesystem::path folder;
  std::optional<std::string> postgres_url;
  Mode mode = Mode::as_it_is;
};

class House {
 public:
  // Rehearsal is chosen when a folder is made and stored in it: a live folder refuses --rehearsal, a rehearsal folder refuses to be live.
  static Result<std::unique_ptr<House>> open(const HouseOptions& options);
  ~House();

  bool rehearsal() const { return rehearsal_clock_ != nullptr; }
  MovableClock* rehearsal_clock() { return rehearsal_clock_.get(); }
  void keep_clock();  // a rehearsal goes on where it stopped
  const Clock& clock() const { return rehearsal_clock_ ? static_cast<const Clock&>(*rehearsal_clock_) : machine_; }
  Clock& clock() { return rehearsal_clock_ ? static_cast<Clock&>(*rehearsal_clock_) : machine_; }

  store::Database& store() { return *store_; }
  app::App& app() { return *app_; }
  app::Intake& intake() { return *intake_; }
  app::Outbox& outbox() { return *outbox_; }
  app::Fetchers& fetchers() { return *fetchers_; }
  app::MailboxConnector& mailbox_connector() { return connector_; }
  app::Drafting& drafting() { return *drafting_; }

 private:
  House() = default;
  Result<void> finish_erasures();
  Result<void> choose_clock(Mode mode);

  MachineClock machine_;
  std::unique_ptr<MovableClock> rehearsal_clock_;
  std::unique_ptr<store::Database> store_;
  mail::GmimeMailReader mails_;
  mail::SignedReplyTokens tokens_;
  std::unique_ptr<app::Letters> letters_;
  std::unique_ptr<app::App> app_;
  std::unique_ptr<app::Intake> intake_;
  std::unique_ptr<app::Outbox> outbox_;
  mail::ImapConnector connector_;
  std::unique_ptr<app::Fetchers> fetchers_;
  model::ChatModel model_;
  std::unique_ptr<app::Drafting> drafting_;
};

std::filesystem::path control_socket(const std::filesystem::path& folder);

}  // namespace amends
