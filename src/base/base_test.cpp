#include <gtest/gtest.h>

#include "base/id.hpp"
#include "base/money.hpp"
#include "base/result.hpp"
#include "base/text.hpp"
#include "base/time.hpp"

namespace amends {

TEST(Time, reads_any_offset_and_prints_utc) {
  const auto t = parse_rfc3339("2026-11-24T09:48:00+01:00");
  ASSERT_TRUE(t);
  EXPECT_EQ(to_rfc3339(*t), "2026-11-24T08:48:00Z");
  EXPECT_EQ(to_rfc3339(*parse_rfc3339("2026-11-24T08:48:00.25Z")), "2026-11-24T08:48:00.250Z");
  for (const auto* bad : {"", "2026-11-24", "2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z", "2026-11-24T08:48:00", "2026-11-24T08:48:00Zx",
                          "1969-12-31T23:59:59Z", "2026-11-24T24:00:00Z", "2026-11-24T08:48:00.Z"})
    EXPECT_FALSE(parse_rfc3339(bad)) << bad;
}

TEST(Time, a_movable_clock_never_goes_back) {
  MovableClock clock(from_ms(1000), false);
  EXPECT_FALSE(clock.advance_to(from_ms(999)));
  EXPECT_EQ(to_ms(clock.now()), 1000);
  EXPECT_TRUE(clock.advance_to(from_ms(5000)));
  EXPECT_EQ(to_ms(clock.now()), 5000);
}

TEST(Id, new_ids_repeat_for_the_same_seed_and_keep_their_order) {
  NewIds one(from_ms(1'700'000'000'000), 7), two(from_ms(1'700'000'000'000), 7);
  const auto a = one.next(), b = one.next();
  EXPECT_EQ(a, two.next());
  EXPECT_LT(a, b);
  EXPECT_EQ(Uuid::parse(a.str()), a);
  EXPECT_EQ(a.str()[14], '7');
  EXPECT_FALSE(Uuid::parse("nonsense"));
}

TEST(Money, is_written_with_its_currency_s_own_digits) {
  EXPECT_EQ(to_text({124000, "EUR"}), "€1,240.00");
  EXPECT_EQ(to_text({300, "JPY"}), "¥300");
  EXPECT_EQ(to_text({12500, "KWD"}), "12.500 KWD");
  EXPECT_EQ(to_text({-5, "GBP"}), "-£0.05");
}

TEST(Result, try_hands_the_error_on) {
  const auto inner = []() -> Result<int> { return fail(Errc::conflict, "No.", "rule"); };
  const auto outer = [&]() -> Result<int> { return TRY(inner()) + 1; };
  ASSERT_FALSE(outer());
  EXPECT_EQ(outer().error().rule, "rule");
}

TEST(Text, base64_is_that_of_rfc_4648) {
  EXPECT_EQ(to_base64(""), "");
  EXPECT_EQ(to_base64("f"), "Zg==");
  EXPECT_EQ(to_base64("foob"), "Zm9vYg==");
}

TEST(Text, is_cut_between_characters) {
  EXPECT_EQ(cut_utf8("für", 4), "für");
  EXPECT_EQ(cut_utf8("für", 3), "fü");
  EXPECT_EQ(cut_utf8("für", 2), "f");
  EXPECT_EQ(cut_utf8("\xBC\xBC", 1), "");  // halves of characters alone
}

TEST(Text, a_domain_is_above_itself_and_what_ends_in_it_behind_a_dot) {
  EXPECT_TRUE(is_at_or_above("example.com", "example.com"));
  EXPECT_TRUE(is_at_or_above("example.com", "mail.example.com"));
  EXPECT_FALSE(is_at_or_above("example.com", "notexample.com"));
  EXPECT_FALSE(is_at_or_above("mail.example.com", "example.com"));
}

TEST(Text, the_domain_of_an_address_stands_behind_its_last_at) {
  EXPECT_EQ(domain_of("\"a@b\"@example.com"), "example.com");
  EXPECT_EQ(domain_of("example.com"), "");
}

}  // namespace amends
