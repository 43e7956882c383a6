#pragma once
// Colleagues and customers as sentences name them.

#include "app/ports.hpp"
#include "app/snapshot.hpp"
#include "app/views.hpp"
#include "domain/recovery/decide.hpp"

namespace amends::app {

// All colleagues, by id; a snapshot that any thread may keep.
class Colleagues {
 public:
  explicit Colleagues(std::vector<StaffRecord> records) : records_(std::move(records)) {}
  const StaffRecord* find(const StaffId& id) const;
  const std::vector<StaffRecord>& all() const { return records_; }

 private:
  std::vector<StaffRecord> records_;
};
using ColleaguesPtr = std::shared_ptr<const Colleagues>;

// The colleagues there are now, shared by all threads.
class Directory {
 public:
  Result<ColleaguesPtr> current(Reader& reader);
  void forget() { known_.forget(); }  // a colleague changed

 private:
  Snapshot<Colleagues> known_;
};

// Names for the reader: themselves are “You”.
class ReaderNames final : public domain::Names {
 public:
  ReaderNames(const Colleagues& colleagues, const CustomerRecord& customer, StaffId reader, std::string reader_zone)
      : colleagues_(colleagues), customer_(customer), reader_(reader), zone_(std::move(reader_zone)) {}

  std::string staff(const StaffId& id) const override;
  const StaffRecord* colleague(const StaffId& id) const { return colleagues_.find(id); }
  std::string customer() const override;
  std::string pronoun_object() const override;
  std::string pronoun_subject() const override;
  std::string zone() const override { return zone_; }
  std::string customer_day() const { return customer_.day.value_or(""); }

 private:
  const Colleagues& colleagues_;
  const CustomerRecord& customer_;
  StaffId reader_;
  std::string zone_;
};

// When the customer can talk, where it is known.
std::optional<domain::FreeTime> free_time_of(const CustomerRecord& customer);

}  // namespace amends::app
