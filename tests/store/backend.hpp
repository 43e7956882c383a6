#pragma once
// The engines the suite runs on: one line each in backend.cpp.

#include <functional>
#include <memory>
#include <ostream>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include "store/store.hpp"
#include "store/writer.hpp"

namespace amends::test {

// A place where a store can be opened, again and again: a folder, or a schema of a server.
class Place {
 public:
  virtual ~Place() = default;
  virtual store::OpenSettings settings() const = 0;
};

struct Backend {
  std::string name;
  std::function<std::unique_ptr<Place>()> new_place;
};
inline void PrintTo(const Backend& backend, std::ostream* out) { *out << backend.name; }

std::vector<Backend> backends();
inline std::string backend_name(const testing::TestParamInfo<Backend>& info) { return info.param.name; }

// The value, or the test fails with the sentence.
template <class T>
T must(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().sentence + " (" + result.error().rule + ")");
  if constexpr (!std::is_void_v<T>) return std::move(*result);
}

// A fresh, open store.
class StoreTest : public testing::TestWithParam<Backend> {
 protected:
  void SetUp() override {
    place_ = GetParam().new_place();
    open();
  }

  void open() {
    database_ = must(store::open_store(place_->settings()));
    writer_ = must(database_->open_writer());
    reader_ = must(database_->open_reader());
  }
  // What only a store whose writer is free allows.
  template <class Do>
  void with_free_writer(Do work) {
    writer_.reset();
    work(*database_);
    writer_ = must(database_->open_writer());
  }
  store::OpenSettings settings() const { return place_->settings(); }
  void close() {
    reader_.reset();
    writer_.reset();
    database_.reset();
  }

  // One work, committed.
  template <class Do>
  Result<void> write(Do work) {
    if (auto begun = writer_->begin(); !begun) return begun;
    auto done = writer_->run([&](app::Transaction& tx) -> Result<void> { return work(tx); });
    if (!done) {
      writer_->rollback();
      return done;
    }
    return writer_->commit();
  }
  template <class Do>
  void must_write(Do work) {
    must(write(work));
  }

  app::Reader& reader() { return *reader_; }
  app::WriteSession& writer() { return *writer_; }
  store::Database& database() { return *database_; }

 private:
  std::unique_ptr<Place> place_;
  std::unique_ptr<store::Database> database_;
  std::unique_ptr<app::WriteSession> writer_;
  std::unique_ptr<app::Reader> reader_;
};

}  // namespace amends::test
