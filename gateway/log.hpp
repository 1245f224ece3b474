// One line per event on standard error: `2026-11-21T19:00:00Z info mail.opened ticket=1042 mail=57`. Used by passes,
// daemon, cli and main, and nowhere deeper. Values are escaped: nothing from a mail can forge a line or reach a
// terminal as a control sequence. Mails, tickets and letters are named by their numbers: no subject, text or name of a
// customer is ever logged, and of addresses, which servers repeat in their replies, the domain alone.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "mail/time.hpp"

namespace gatepost::log {

enum class Level { info, warning, error };

using Fields = std::initializer_list<std::pair<std::string_view, std::string>>;

void line(Level level, std::string_view event, Fields fields);
inline void info(std::string_view event, Fields fields) { line(Level::info, event, fields); }
inline void warning(std::string_view event, Fields fields) { line(Level::warning, event, fields); }
inline void error(std::string_view event, Fields fields) { line(Level::error, event, fields); }

/// The line without its end, as it is written at that time.
std::string text(Level level, std::string_view event, Fields fields, Time at);

/// "…@shop.example" for every address in it: enough to see which server is meant.
std::string without_people(std::string_view value);

/// Of a relay's reply what says nothing of a letter's contents: "550 5.1.1" (RFC 5321, RFC 3463), and of one that takes
/// the letter its number there: "250 2.0.0 queued as 4F2A3". Filters repeat subjects and names in their replies; the
/// whole reply is in the store, and `gatepost status` shows it. What is no reply stays as it is.
std::string without_words(std::string_view reply);

/// Printable in a terminal and in one line: control characters, line ends, direction overrides and invalid UTF-8 as
/// \xNN (a byte each), a backslash as \\.
std::string printable(std::string_view value);

/// Of JSON that is ready but for this: the same characters as \uNNNN, which means the same to programs. Line ends of
/// its own layout stay.
std::string printable_json(std::string_view json);

/// The same as printable, and in quotes where it holds a blank, a quote, an equals sign or nothing.
std::string escaped(std::string_view value);

/// RFC 3339 in UTC, to the second: 2026-11-21T19:00:00Z. Logs and JSON write times so.
std::string utc(Time at);

}  // namespace gatepost::log
