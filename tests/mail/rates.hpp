#pragma once
// What is measured on the public corpora, once: the tests hold it against a floor, bin/bench mail against its bar.

#include <functional>

#include "corpus.hpp"

namespace amends::mail::corpus {

// The sets whose mails have asserted fields, and all that are read.
inline constexpr const char* asserting_sets[] = {"mail-zammad",   "mail-helpdesk", "mail-otobo",   "mail-stalwart",
                                                 "mail-zbateson", "mail-phpmime",  "mail-webklex", "mail-mime4j"};
inline constexpr const char* reading_sets[] = {"mail-zammad",   "mail-helpdesk", "mail-otobo",   "mail-stalwart",
                                               "mail-zbateson", "mail-phpmime",  "mail-webklex", "mail-mime4j",
                                               "mail-bounces",  "mail-threads",  "mail-torture"};

// Every field an item of the set asserts; "taken" is whether the mail was read at all.
Score rate_fields(const std::string& set);
// Where three independent parsers agree on a field.
Score rate_consensus(const std::string& set);
// "grouping": a mail's conversation holds exactly the mails it should.
Score rate_grouping();
// "judged": exact matches over the trimmer, discourse and talon text cases; the others by source.
Score rate_replies();
// "files" and "body" of each winmail.dat.
Score rate_winmail();

}  // namespace amends::mail::corpus
