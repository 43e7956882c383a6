#pragma once
// The drawings of the customer's page (Tabler icons, as in the interface), hidden from screen readers: the words beside them say it all.

#include <string_view>

namespace amends::http {

inline constexpr std::string_view clock_icon =
    R"(<svg aria-hidden="true" viewBox="0 0 24 24"><path d="M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0"/><path d="M12 7v5l3 3"/></svg>)";
inline constexpr std::string_view calendar_icon =
    R"(<svg aria-hidden="true" viewBox="0 0 24 24"><path d="M4 7a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2v-12"/><path d="M16 3v4M8 3v4M4 11h16"/></svg>)";
inline constexpr std::string_view back_icon =
    R"(<svg aria-hidden="true" viewBox="0 0 24 24"><path d="M9 14l-4 -4l4 -4"/><path d="M5 10h11a4 4 0 1 1 0 8h-1"/></svg>)";
inline constexpr std::string_view phone_icon =
    R"(<svg aria-hidden="true" viewBox="0 0 24 24"><path d="M5 4h4l2 5l-2.5 1.5a11 11 0 0 0 5 5l1.5 -2.5l5 2v4a2 2 0 0 1 -2 2a16 16 0 0 1 -15 -15a2 2 0 0 1 2 -2"/></svg>)";
inline constexpr std::string_view speech_icon =
    R"(<svg aria-hidden="true" viewBox="0 0 24 24"><path d="M3 20l1.3 -3.9c-2.324 -3.437 -1.426 -7.872 2.1 -10.374c3.526 -2.501 8.59 -2.296 11.845 .48c3.255 2.777 3.695 7.266 1.029 10.501c-2.666 3.235 -7.615 4.215 -11.574 2.293l-4.7 1"/></svg>)";
inline constexpr std::string_view pencil_icon =
    R"(<svg aria-hidden="true" viewBox="0 0 24 24"><path d="M4 20h4l10.5 -10.5a2.828 2.828 0 1 0 -4 -4l-10.5 10.5v4"/><path d="M13.5 6.5l4 4"/></svg>)";

}  // namespace amends::http
