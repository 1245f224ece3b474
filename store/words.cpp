#include "store/words.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <vector>

#include "mail/limits.hpp"

namespace gatepost::store {
namespace {

// Trigrams find nothing shorter.
constexpr std::size_t trigram = 3;

std::int64_t last_findable(Database& database) {
  auto row = database.query("select event from findable");
  return row.next() ? row.number() : 0;
}

/// The last of the next events; the same as `last` where there is none.
std::int64_t last_of_next(Database& database, std::int64_t last, std::size_t most) {
  auto row = database.query("select max(id) from (select id from event where id > ? order by id limit ?)", last,
                            static_cast<std::int64_t>(most));
  return row.next() ? row.maybe_number().value_or(last) : last;
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  const char* blanks = " \t\r\n";
  for (auto at = text.find_first_not_of(blanks); at != std::string::npos;) {
    const auto end = std::min(text.find_first_of(blanks, at), text.size());
    words.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(blanks, end);
  }
  return words;
}

std::size_t characters_of(const std::string& word) {
  return static_cast<std::size_t>(
      std::ranges::count_if(word, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

/// As a phrase of FTS5: nothing in it is a command.
std::string quoted(const std::string& word) {
  std::string out = "\"";
  for (const char c : word) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

std::string as_pattern(const std::string& word) {
  std::string out = "%";
  for (const char c : word) {
    if (c == '%' || c == '_' || c == '\\') out += '\\';
    out += c;
  }
  return out + "%";
}

/// How far back a word is looked for.
struct Reach {
  std::int64_t texts;
  std::int64_t hits;
};
constexpr Reach everywhere{std::numeric_limits<std::int64_t>::max(), -1};
constexpr Reach among_newest{limits::searched_texts, limits::searched_tickets};

/// Trigrams find nothing so short: all texts are read.
void find_short(Database& database, const std::string& word, const Reach& reach, WithWords& found) {
  auto last = database.query("select max(id) from event");
  const auto newest = last.next() ? last.maybe_number().value_or(0) : 0;
  found.is_partial = newest > reach.texts;
  found.numbers = numbers_of(database.query("select ticket from spoken where id > ? and text like ? escape '\\'",
                                            newest - reach.texts, as_pattern(word)));
}

void find_long(Database& database, const std::string& word, const Reach& reach, WithWords& found) {
  auto row = database.query(
      "select e.ticket from (select rowid as id from words where words match ? order by rowid desc limit ?) hit"
      " join event e on e.id = hit.id",
      quoted(word), reach.hits);
  std::int64_t hits = 0;
  for (; row.next(); ++hits) found.numbers.insert(TicketNumber{row.number()});
  found.is_partial = hits == reach.hits;
}

WithWords with_word(Database& database, const std::string& word, const Reach& reach) {
  WithWords found;
  if (characters_of(word) < trigram)
    find_short(database, word, reach, found);
  else
    find_long(database, word, reach, found);
  return found;
}

WithWords with_all(Database& database, const std::string& words, const Reach& reach) {
  std::optional<WithWords> all;
  for (const auto& word : words_of(words)) {
    auto found = with_word(database, word, reach);
    if (all) {
      std::erase_if(found.numbers, [&](TicketNumber number) { return !all->numbers.contains(number); });
      found.is_partial = found.is_partial || all->is_partial;
    }
    all = std::move(found);
  }
  return all.value_or(WithWords{});
}

}  // namespace

bool make_findable(Database& database, std::size_t most) {
  const auto seen = last_findable(database);
  if (last_of_next(database, seen, 1) == seen) return false;
  Write write(database);
  const auto last = last_findable(database);  // another process may have done it while we waited for the lock
  const auto next = last_of_next(database, last, most);
  database.run("insert into words(rowid, text) select id, text from spoken where id > ? and id <= ? and text <> '  '",
               last, next);
  database.run("update findable set event = ?", next);
  write.commit();
  return true;
}

TicketNumbers numbers_with(Database& database, const std::string& words) {
  while (make_findable(database, limits::searched_events)) {
  }
  return with_all(database, words, everywhere).numbers;
}

WithWords newest_with(Database& database, const std::string& words) {
  make_findable(database, limits::searched_events);
  auto found = with_all(database, words, among_newest);
  const auto seen = last_findable(database);
  found.is_behind = last_of_next(database, seen, 1) != seen;
  return found;
}

}  // namespace gatepost::store
