#pragma once
// The peek beside Today: their words first, then why now, so far, the warning, what came before, and what to say when they answer.

#include "app/app.hpp"
#include "app/viewer.hpp"

namespace amends::app {

Result<PeekView> peek(App& app, Reader& reader, const Viewer& viewer, const CaseId& id);

// The words they came with: of the first contact. Empty where it had none.
struct FirstWords {
  Words text;
  domain::Channel channel = domain::Channel::mail;
  Instant at;
};
Result<FirstWords> first_words(Reader& reader, const CaseId& id);

}  // namespace amends::app
