#pragma once
// Sample data: a real week of Harbour Lane, a shop that posts household goods. Made by the same commands people give, at the times they
// gave them, so that every rule held; it stands at Tuesday 24 November 2026, 09:48 in Brussels, as in the pictures.

#include "app/app.hpp"

namespace amends::app {

inline constexpr auto sample_email = "ana@harbourlane.example";
inline constexpr auto sample_password = "a quiet harbour";

// Into a house in which nobody is yet. `now` is where its clock stands; nothing of the sample lies after it.
Result<void> make_sample(App& app, Instant now);

}  // namespace amends::app
