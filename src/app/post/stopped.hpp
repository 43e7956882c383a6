#pragma once
// Addresses that no mail goes to: a letter came back for good, or a mailbox provider reported one as unwanted. It holds until somebody
// corrects the address or says "try again" on that letter, for every case and for what leaves by itself. Kept under a
// keyed hash of the address, so that nothing about a person is left of it when their case is erased.

#include "app/ports.hpp"

namespace amends::app {

enum class StoppedBy { bounce, abuse_report };
BOOST_DESCRIBE_ENUM(StoppedBy, bounce, abuse_report)

// Why no mail goes there and what to do instead, in a sentence.
std::string stopped_text(std::string_view address, StoppedBy by);
// Any case of letters; none for what is no address.
Result<std::optional<StoppedBy>> stop_of(Reader& reader, std::string_view address);
Result<void> stop(Transaction& tx, std::string_view address, StoppedBy by);
Result<void> lift_stop(Transaction& tx, std::string_view address);  // nothing, where it is not stopped

}  // namespace amends::app
