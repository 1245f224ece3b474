// The words of the shipped languages in which people name a day or a span: "Freitag", "내일", "3 semaines", "2週間".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gatepost::decide {

/// As these words are compared: folded (NFKC_Casefold), accents left out, blanks in one width.
std::string bare_word(std::string_view text);

/// "today", "내일": how many days from now. Wants a bare word, as all below.
std::optional<int> days_from_now(std::string_view word);

/// 0 is Sunday. Its name in any of the languages or the beginning of one, if that is no other day elsewhere.
std::optional<unsigned> weekday_of(std::string_view word);

/// 'm', 'h', 'd' or 'w'.
std::optional<char> unit_of(std::string_view word);

/// "in 3 days", "3일 후": what says no more than that it is a span goes.
std::string_view without_words_of_span(std::string_view text);

/// "until friday", "금요일까지": likewise of a day.
std::string_view without_words_of_day(std::string_view text);

}  // namespace gatepost::decide
