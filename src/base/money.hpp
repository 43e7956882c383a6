#pragma once
// Money: integer minor units and an ISO 4217 code; never converted, never rounded, never compared across currencies.

#include <cstdint>
#include <string>

namespace amends {

struct Money {
  std::int64_t amount_minor = 0;  // in the currency's smallest unit: 1250 EUR is 12.50 euro
  std::string currency;           // ISO 4217, upper case

  bool operator==(const Money&) const = default;
};

// As people write it in English: "€148.00", "£12.50", "¥300", "12.500 KWD" (the exponent is the currency's own).
std::string to_text(const Money& money);
// How many minor digits the currency has (ISO 4217): EUR 2, JPY 0, KWD 3. Unknown codes count as 2.
int minor_digits(std::string_view currency);
std::int64_t minor_per_major(std::string_view currency);  // 100 for EUR, 1 for JPY
bool is_currency_code(std::string_view code);             // three upper-case letters

}  // namespace amends
