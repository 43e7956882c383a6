#include "app/page/page_refusals.hpp"

#include <gtest/gtest.h>

namespace amends::app {
namespace {

TEST(PageRefusals, are_sentences_for_the_customer_in_their_language) {
  const Error gone{Errc::conflict, "No offer is open. Make one first.", "no_offer", {}};
  EXPECT_EQ(refusal_for_customer(gone, "en", ""),
            "That is no longer possible. Here is how it stands now: take what is still here, or tell me what would be right.");
  EXPECT_TRUE(refusal_for_customer(gone, "de", "").starts_with("Das ist nicht mehr möglich."));
  EXPECT_TRUE(refusal_for_customer(gone, "fr", "").starts_with("Ce n’est plus possible."));
}

TEST(PageRefusals, never_repeat_the_words_meant_for_programmers) {
  for (const auto* rule :
       {"key_reused", "text_missing", "text_not_utf8", "unknown_option", "idempotency_key_missing", "member_missing", ""})
    for (const auto code : {Errc::invalid, Errc::conflict, Errc::not_found, Errc::forbidden, Errc::unavailable, Errc::internal}) {
      const Error error{code, "\"text\" must be Idempotency-Key text; make an offer first.", rule, "/text"};
      for (const auto* language : {"en", "de", "fr"}) {
        const auto text = refusal_for_customer(error, language, "+32 3 555 01 42");
        EXPECT_EQ(text.find("Idempotency"), std::string::npos);
        EXPECT_GT(text.size(), 20u) << rule << language;
        EXPECT_FALSE(notice_for_customer(error, language).text.empty());
      }
    }
}

TEST(PageRefusals, offer_the_line_where_ringing_helps) {
  const Error many{Errc::unavailable, "Too many.", "too_many_tries", {}};
  EXPECT_NE(refusal_for_customer(many, "en", "+32 3 555 01 42").find("Or ring me: +32 3 555 01 42."), std::string::npos);
  EXPECT_EQ(refusal_for_customer(many, "en", "").find("Or ring"), std::string::npos);
}

TEST(PageRefusals, tell_a_link_that_is_over_from_an_address_that_is_none) {
  EXPECT_EQ(notice_for_customer({Errc::not_found, "x", "link_over", {}}, "en").heading, "This page is no longer here.");
  EXPECT_EQ(notice_for_customer({Errc::not_found, "x", "no_such_address", {}}, "en").heading, "There is nothing at this address.");
  EXPECT_EQ(notice_for_customer({Errc::invalid, "x", "body_too_large", {}}, "de").heading, "Das ist mehr, als diese Seite aufnehmen kann.");
}

}  // namespace
}  // namespace amends::app
