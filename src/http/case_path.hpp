#pragma once
// A case in an address: its id or its number ("A-1042").

#include "app/case_view.hpp"
#include "http/api.hpp"

namespace amends::http {

struct CasePath {
  std::string case_;
};
BOOST_DESCRIBE_STRUCT(CasePath, (), (case_))

// What a command did.
struct Done {
  app::CaseId id;
  std::string number;
  std::int64_t version = 0;
  std::vector<std::string> events;             // "promise_made.v1"; none when there was nothing to do
  std::map<std::string, std::string> created;  // "promise": its id, of each kind the last one made
};
BOOST_DESCRIBE_STRUCT(Done, (), (id, number, version, events, created))

Done done_of(const app::CaseId& id, const app::Executed& executed);
// Runs one command for whoever calls; letters get their page links, closing and reopening move the links' end.
Result<Done> run_command(WriteCall& call, const app::CaseId& id, domain::Command command, const app::Who& who);

}  // namespace amends::http
