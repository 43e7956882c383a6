#pragma once
// The timeline: the events of one command that belong together told as one entry (pictures/case-light.png).

#include <vector>

#include "app/event_codec.hpp"
#include "app/people.hpp"
#include "app/ports.hpp"

namespace amends::app {

// One event with what describe() made of it when it happened.
struct Told {
  StoredEvent stored;
  domain::Event event;
  domain::Actor actor;
  domain::Sentence sentence;
};

// `final`: the case as it stands, for what became of a promise, an offer or a letter. `attachments`: of the case.
std::vector<Entry> timeline(const std::vector<Told>& told, const domain::State& final, const std::vector<AttachmentRow>& attachments,
                            const ReaderNames& names);

}  // namespace amends::app
