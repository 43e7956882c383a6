#pragma once
// Every bound in one place. A refusal names the limit it hit.

#include <chrono>
#include <cstddef>

namespace amends::limits {

// Text, in bytes of UTF-8
inline constexpr std::size_t line_bytes_max = 400;        // a title, a name, a one-line reason
inline constexpr std::size_t text_bytes_max = 64 * 1024;  // an account, a letter, a note
inline constexpr std::size_t address_bytes_max = 320;     // RFC 5321: 64 + 1 + 255

// Counts inside one case
inline constexpr std::size_t options_max = 6;
inline constexpr std::size_t issues_max = 50;
inline constexpr std::size_t promises_max = 500;
inline constexpr std::size_t events_per_case_max = 20'000;

// Clocks
inline constexpr int closed_days_max = 400;         // a calendar closed for longer counts as one that never opens
inline constexpr int span_days_max = 36'600;        // the longest span that is counted: about a hundred years
inline constexpr std::size_t holidays_max = 4'000;  // of one calendar
inline constexpr std::size_t intervals_per_day_max = 48;

// HTTP
inline constexpr std::size_t header_bytes_max = 16 * 1024;
inline constexpr std::size_t body_bytes_max = 1024 * 1024;
inline constexpr std::size_t upload_bytes_max = 30 * 1024 * 1024;
inline constexpr std::size_t json_depth_max = 24;
inline constexpr std::size_t connections_max = 4096;
inline constexpr std::size_t page_rows_default = 50;
inline constexpr std::size_t page_rows_max = 200;
inline constexpr std::size_t idempotency_key_bytes_max = 128;
inline constexpr std::size_t live_queue_max = 256;  // live updates waiting for one slow browser

// Writing
inline constexpr std::size_t writer_queue_max = 4096;  // requests waiting for the writer; more are refused with `unavailable`
inline constexpr std::size_t writer_batch_max = 256;   // requests in one group commit
inline constexpr int decide_again_max = 5;             // retries after a version conflict

// Mail
inline constexpr std::size_t mail_bytes_max = 50 * 1024 * 1024;
inline constexpr std::size_t mail_parts_max = 1000;
inline constexpr std::size_t mail_depth_max = 60;
inline constexpr std::size_t mail_text_bytes_max = 1024 * 1024;
inline constexpr std::size_t rich_text_bytes_max = 8 * 1024 * 1024;  // unpacked, and of the text made from it
inline constexpr std::size_t tnef_depth_max = 8;                     // mails within a winmail.dat
inline constexpr std::size_t recipients_max = 200;
inline constexpr std::size_t mail_header_bytes_max = 1024 * 1024;   // of one mail; what is beyond is not read
inline constexpr std::size_t references_max = 200;                  // message ids read from one mail
inline constexpr std::size_t named_ids_max = 50;                    // of them, kept to find the case by, the nearest
inline constexpr std::size_t sender_checks_max = 20;                // Authentication-Results read from one mail, the topmost
inline constexpr std::size_t mail_boundary_work_max = 200'000'000;  // declared boundaries times lines that may be one
inline constexpr std::size_t html_tags_max = 50'000;                // tags beyond are left out, their text is kept
inline constexpr std::size_t html_depth_max = 300;
inline constexpr std::size_t html_attributes_max = 200;  // of one tag
inline constexpr std::size_t html_tree_bytes_max = 96 * 1024 * 1024;
inline constexpr std::size_t take_mails_max = 128;                            // taken in one commit
inline constexpr std::size_t take_bytes_max = 8 * 1024 * 1024;                // of them, as they came; one mail may be larger
inline constexpr std::size_t control_bytes_max = mail_bytes_max + 64 * 1024;  // one message to the running server
inline constexpr int undo_seconds = 10;                                       // a letter leaves not before this long after Send
inline constexpr int mail_per_address_and_hour_max = 10;
inline constexpr std::size_t letter_files_max = 10;
inline constexpr std::size_t letter_files_bytes_max = 15 * 1024 * 1024;  // together: a third more on the way, and most servers take 25 MB
inline constexpr int send_tries_max = 37;                  // of a letter that the server puts off: nearly five days (wait_before_try)
inline constexpr int send_pause_minutes_max = 15;          // between tries of a mail server that does not do its part
inline constexpr int claim_minutes = 5;                    // longer than any sending: whoever had the letter in hand is gone
inline constexpr std::size_t undelivered_notes_max = 100;  // of letters handed over whose fate the database did not take yet
inline constexpr std::size_t mails_per_writer_and_hour_max =
    100;  // that make or move cases, or wait for a look; beyond, one item for a person
inline constexpr std::size_t intake_words_bytes_max = 8 * 1024;  // of a mail, shown to whoever decides about it
inline constexpr std::chrono::days on_its_way_max{7};            // mail servers try for five days; what claims to be older says nothing
inline constexpr std::chrono::days archive_age_max{50 * 365};    // of mails: there were none before
inline constexpr std::size_t storm_let_in_max = 500;             // mails of a storm let in by one request

inline constexpr std::size_t further_playbooks_max = 50;

// Mailboxes (IMAP)
inline constexpr std::size_t mailboxes_max = 200;
inline constexpr std::size_t mailbox_addresses_max = 100;             // whose mail arrives in one
inline constexpr std::size_t imap_read_bytes = 64 * 1024;             // one read from the socket
inline constexpr std::size_t imap_line_bytes_max = 4 * 1024 * 1024;   // of one answer without its literals: a search may find many
inline constexpr std::size_t imap_values_max = 20'000;                // in one answer that is no search
inline constexpr std::size_t imap_depth_max = 32;                     // lists within lists
inline constexpr std::size_t imap_folders_max = 2'000;                // shown of one account
inline constexpr std::size_t imap_fetch_mails_max = 200;              // asked for in one command
inline constexpr std::size_t imap_fetch_bytes_max = 8 * 1024 * 1024;  // of them, by the sizes the server gave; one mail may be larger
inline constexpr std::size_t imap_look_mails_max = 500;               // sizes asked for in one command
inline constexpr std::size_t imap_head_bytes_max = 64 * 1024;         // of a mail that is too large to be taken
inline constexpr int imap_tries_of_one_mail_max = 3;                  // then it is shown as one that cannot be fetched, and passed over

// Access
inline constexpr int sign_in_tries_per_15_min_max = 10;  // of one e-mail address from one place
inline constexpr int sign_in_tries_together_max = 200;   // of one place, and of one e-mail address from all places, in 15 minutes
inline constexpr int session_days = 14;
inline constexpr int link_days_after_closure = 90;
inline constexpr int idempotency_hours = 24;
inline constexpr std::size_t password_chars_min = 10;

// The customer's page
inline constexpr int page_acts_per_15_min_max = 12;  // by one case's links together
inline constexpr std::size_t page_text_chars_max = 4000;

// Drafts by a language model
inline constexpr std::size_t model_answer_bytes_max = 256 * 1024;  // of what its server answers
inline constexpr std::size_t model_account_bytes_max = 6 * 1024;   // of what the customer said that is shown to it
inline constexpr std::size_t model_line_bytes_max = 1024;          // of any other fact: a promise, an issue, what hurt
inline constexpr std::size_t model_facts_max = 20;                 // promises or issues shown to it
inline constexpr std::size_t model_key_bytes_max = 4 * 1024;
inline constexpr std::size_t suggested_draft_bytes_max = 8 * 1024;
inline constexpr int model_timeout_seconds_default = 30;
inline constexpr int model_timeout_seconds_max = 300;
inline constexpr std::size_t model_queue_max = 16;  // drafts waiting for the model, of all colleagues

}  // namespace amends::limits
