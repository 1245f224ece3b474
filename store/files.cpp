#include "store/files.hpp"

#include <string_view>

#include "store/parts.hpp"

namespace gatepost::store {

std::string without_files(const Wire& wire) {
  std::string rest;
  std::size_t at = 0;
  for (const auto& file : wire.files) {
    rest.append(wire.bytes, at, file.at - at);
    at = file.at + file.size;
  }
  return rest.append(wire.bytes, at);
}

void add_files(Database& database, const Wire& wire) {
  int position = 0;
  std::size_t taken_out = 0;
  for (const auto& file : wire.files) {
    const auto encoded = std::string_view(wire.bytes).substr(file.at, file.size);
    database.run("insert into content(sha256, bytes) values(?, ?) on conflict(sha256) do nothing", file.sha256,
                 Bytes{encoded});
    database.run("insert into wire_file(letter, position, at, sha256, ticket) values(?, ?, ?, ?, ?)", wire.number,
                 position++, static_cast<std::int64_t>(file.at - taken_out), file.sha256, wire.ticket);
    taken_out += file.size;
  }
}

void put_in_files(Database& database, Wire& wire) {
  std::string whole;
  std::size_t at = 0;
  auto row = database.query(
      "select f.at, c.bytes from wire_file f join content c on c.sha256 = f.sha256 where f.letter = ?"
      " order by f.position",
      wire.number);
  while (row.next()) {
    const auto place = static_cast<std::size_t>(row.number());
    whole.append(wire.bytes, at, place - at);
    whole += row.text();
    at = place;
  }
  if (at > 0) wire.bytes = whole.append(wire.bytes, at);
}

FileSent sent_with(Database& database, TicketNumber ticket, const std::string& sha256) {
  auto row = database.query(
      std::string("select exists (select 1 from event where kind = 'customer_wrote' and mail = l.mail"
                  " and ticket = f.ticket and not ") +
          is_still_here +
          ") from wire_file f join letter l on l.id = f.letter where f.ticket = ? and f.sha256 = ? order by 1 limit 1",
      ticket, sha256);
  if (!row.next()) return FileSent::never;
  return row.number() == 0 ? FileSent::here : FileSent::by_part;
}

std::set<std::string> answered_with_file(Database& database, TicketNumber ticket, const std::string& sha256) {
  std::set<std::string> people;
  auto row = database.query(
      "select l.folded from wire_file f join letter l on l.id = f.letter where f.ticket = ? and f.sha256 = ?"
      " and l.kind = ?",
      ticket, sha256, rule_of(LetterKind::answer).name);
  while (row.next()) people.insert(row.text());
  return people;
}

void keep_file_inside(Database& database, const InsideFile& file, std::optional<MailNumber> mail) {
  database.run(
      "insert into inside_file(ticket, sha256, text, mail) values(?, ?, ?, ?) on conflict(ticket, sha256) do nothing",
      file.ticket, file.sha256, file.text, mail);
}

std::vector<std::string> words_of_files_inside(Database& database, TicketNumber ticket) {
  std::vector<std::string> words;
  auto row = database.query(
      "select text from inside_file where ticket = ? and text <> '' and not exists"
      " (select 1 from wire_file f join letter l on l.id = f.letter where f.ticket = inside_file.ticket"
      " and f.sha256 = inside_file.sha256 and l.kind = ?)",
      ticket, rule_of(LetterKind::answer).name);
  while (row.next()) words.push_back(row.text());
  return words;
}

bool is_file_inside(Database& database, TicketNumber ticket, const std::string& sha256) {
  return database.query("select 1 from inside_file where ticket = ? and sha256 = ?", ticket, sha256).next();
}

bool is_sent_elsewhere(Database& database, TicketNumber ticket, const std::string& sha256) {
  return database
      .query(
          "select 1 from wire_file f join letter l on l.id = f.letter"
          " where f.sha256 = ? and f.ticket <> ? and l.kind = ? limit 1",
          sha256, ticket, rule_of(LetterKind::answer).name)
      .next();
}

}  // namespace gatepost::store
