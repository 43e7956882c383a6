#pragma once
// Projections are made from events and can be made again; the chain of events can be checked (`amends rebuild`, `amends verify`).

#include "app/playbooks.hpp"
#include "app/ports.hpp"

namespace amends::app {

struct RebuildReport {
  std::int64_t events = 0, cases = 0;
};
BOOST_DESCRIBE_STRUCT(RebuildReport, (), (events, cases))

// Drops every projection and makes them again, in batches of a commit each; nobody else may write meanwhile. Interrupted, it is run again.
Result<RebuildReport> rebuild(Store& store, const HousePlaybooks& playbooks);

struct VerifyReport {
  std::int64_t events = 0, cases = 0, files = 0;
  std::vector<std::string> broken;  // a sentence each: what does not verify, at most verify_sentences_max
};
BOOST_DESCRIBE_STRUCT(VerifyReport, (), (events, cases, files, broken))
inline constexpr std::size_t verify_sentences_max = 100;

// Every stream's chain and texts, and that each case's projection is what its events give.
Result<VerifyReport> verify(Reader& reader, const HousePlaybooks& playbooks);
// Adds to the report: that the bytes of every mail and attachment are there, and are those that were kept.
Result<void> verify_files(Reader& reader, Blobs& blobs, VerifyReport& report);

}  // namespace amends::app
