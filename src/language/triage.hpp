#pragma once
// Triage of what came in: language, kind, feelings, risks with their quotes, severity, what upset them, topic. The meaning of every field
// is that of the manual's page on triage; what has no sign in the text is left out, never guessed. Deterministic, no network; it decides
// nothing: what it says is shown as inferred, and people correct it.
//
// Rules are in English, German, French and Spanish; the mood is English. In another language all of them are tried, and where none of them
// finds a thing `sure` is false. Of bytes that nobody wrote (writing.hpp) it tells nothing: language und, noise, not sure.

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amends::language {

enum class TextKind { complaint, enquiry, request, praise, noise };  // noise: spam, automatic, nothing to read

struct Risk {
  std::string kind;                // safety harm vulnerability legal regulator press public leaving repeat money discrimination privacy
  std::size_t start = 0, end = 0;  // bytes of the text: the clause it stands in
  std::string quote;
};

struct Feeling {
  std::string name;  // one of Ekman's six, or neutral
  double score = 0;
};

struct Triage {
  std::string language = "und";  // ISO 639-1; und: cannot tell
  TextKind kind = TextKind::noise;
  bool sure = true;                    // false: there was little to go by
  std::vector<Feeling> feelings;       // all seven, adding up to 1, the strongest first
  std::optional<std::string> feeling;  // a finer word of domain/recovery/feelings.hpp, where the text has a plain sign of it
  std::optional<Risk> feeling_quote;   // what the finer word rests on; `kind` is the word
  int severity = 1;                    // 1 low to 4 critical; thresholds of the default playbook
  std::string severity_why;            // the kind of the gravest sign: a risk, "unrepeatable", "essential", "property", "demeaned"; "" none
  std::optional<Risk> severity_quote;
  std::vector<Risk> risks;           // in the order of the text
  std::optional<std::string> upset;  // event, handling, both
  std::vector<Risk> upset_quotes;    // `kind` is event or handling
  std::optional<std::string> topic;
  std::optional<std::string> sign;  // of an opening (row 0a): angry_mail, repeat_contact, asks_for_boss, leaving, public_threat
  std::optional<Risk> sign_quote;
  std::optional<Risk> warning;  // what they said they would do in public (row 0i)
};

// `text` is UTF-8 as far as it goes; at most limits::text_bytes_max bytes are looked at. Never fails.
Triage triage(std::string_view text);

}  // namespace amends::language
