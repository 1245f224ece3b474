#include "store/words.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace gatepost::store {
namespace {

// Trigrams find nothing shorter.
constexpr std::size_t trigram = 3;
constexpr std::size_t events_at_once = 500;  // between two commits, so that nobody waits long for the lock

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

TicketNumbers tickets_with_word(Database& database, const std::string& word) {
  if (characters_of(word) < trigram)
    return numbers_of(
        database.query("select distinct ticket from spoken where text like ? escape '\\'", as_pattern(word)));
  return numbers_of(database.query(
      "select distinct e.ticket from words join event e on e.id = words.rowid where words match ?", quoted(word)));
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
  while (make_findable(database, events_at_once)) {
  }
  std::optional<TicketNumbers> found;
  for (const auto& word : words_of(words)) {
    auto numbers = tickets_with_word(database, word);
    if (found) std::erase_if(numbers, [&](TicketNumber number) { return !found->contains(number); });
    found = std::move(numbers);
  }
  return found.value_or(TicketNumbers{});
}

}  // namespace gatepost::store
