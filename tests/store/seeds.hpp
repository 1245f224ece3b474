// Stores as earlier programs made them: the tables of that time, and rows that a program of that time had.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

#include "store/sqlite.hpp"

namespace gatepost::store {

/// What stores have since the tables of that number.
struct Seed {
  std::int64_t since;
  std::string_view sql;
};

// 1001 was answered and is open again; of 1002, just opened, the acknowledgement waits. A third mail is not considered.
inline constexpr std::array seeds{
    Seed{1, R"(
insert into principal(id, kind, name, generation, since) values
  (1, 'customer', 'cora@shop.test', 1, 1000), (2, 'staff', 'alice', 3, 1000), (3, 'customer', 'kim@shop.test', 1, 4000);
insert into ticket(id, state, subject, customer_principal, language, department, assignee, priority, opened,
  first_response, due, remind_at, wrote, mark, timer) values
  (1001, 'open', 'Kettle leaks', 1, 'en', 'support', '', 'normal', 1000, 2000, 9000, 9000, '["alice"]', 0, 9000),
  (1002, 'open', 'Invoice', 3, 'en', 'support', '', 'normal', 4000, null, 8000, 8000, '[]', 0, 8000);
insert into participant(ticket, position, name, address, folded) values
  (1001, 0, 'Cora', 'cora@shop.test', 'cora@shop.test'), (1001, 1, '', 'lee@shop.test', 'lee@shop.test'),
  (1002, 0, 'Kim', 'Kim@shop.test', 'kim@shop.test');
insert into mail(id, state, attempts, received, size, whole_size, envelope_sender, envelope_recipients, mailbox,
  uidvalidity, uid, to_put_away, rule, ticket, message_id, fingerprint, sender, subject, language) values
  (1, 'opened', 1, 1000, 10, 0, null, '[]', 'INBOX', 7, 1, 0, 'new matter', 1001, 'one@shop.test', 'f1',
   'cora@shop.test', 'Kettle leaks', 'en'),
  (2, 'appended', 1, 2000, 10, 0, null, '[]', 'INBOX', 7, 2, 0, 'answer', 1001, 'two@staff.test', 'f2',
   'alice@staff.test', 'Re: Kettle leaks', 'en'),
  (3, 'appended', 1, 3000, 10, 0, null, '[]', 'INBOX', 7, 3, 0, 'customer', 1001, 'three@shop.test', 'f3',
   'cora@shop.test', 'Re: Kettle leaks', 'en'),
  (4, 'opened', 1, 4000, 10, 0, 'kim@shop.test', '["support@desk.test"]', null, null, null, 0, 'new matter', 1002,
   'four@shop.test', 'f4', 'kim@shop.test', 'Invoice', 'en'),
  (5, 'received', 0, 5000, 10, 0, null, '[]', 'INBOX', 7, 4, 0, '', null, '', null, '', '', '');
insert into raw(mail, bytes) values (1, 'raw mail 1'), (2, 'raw mail 2'), (3, 'raw mail 3'), (4, 'raw mail 4'),
  (5, 'raw mail 5');
insert into cursor(mailbox, uidvalidity, uid) values ('INBOX', 7, 4);
insert into letter(id, kind, ticket, message_id, envelope_sender, recipient, folded, counted_as, domain, writer, made,
  is_counted, is_unproven, priority, state, attempts, next_try, code, said, settled) values
  (1, 'notice', 1001, 'l1@desk.test', 'b1@desk.test', 'alice@staff.test', 'alice@staff.test', 'alice@staff.test',
   'staff.test', '', 1000, 0, 0, 1, 'sent', 0, null, 250, 'ok', 1100),
  (2, 'answer', 1001, 'l2@desk.test', 'b2@desk.test', 'cora@shop.test', 'cora@shop.test', 'cora@shop.test',
   'shop.test', 'alice', 2000, 0, 0, 0, 'sent', 0, null, 250, 'ok', 2100),
  (3, 'acknowledgement', 1002, 'l3@desk.test', '', 'kim@shop.test', 'kim@shop.test', 'kim@shop.test', 'shop.test', '',
   4000, 1, 0, 2, 'waiting', 1, 4500, 451, 'later', null);
insert into wire(letter, subject, text, bytes) values (1, 'Kettle leaks', 'Cora wrote.', 'bytes 1'),
  (2, 'Re: Kettle leaks', 'Turn the lid.', 'bytes 2'), (3, 'Invoice', 'We have got your mail.', 'bytes 3');
insert into event(id, ticket, kind, at, actor, mail, letter, principal, value, name, address, language, until, text)
  values
  (1, 1001, 'opened', 1000, 'customer', 1, null, 1, 'support', 'Cora', 'cora@shop.test', 'en', 9000, 'Kettle leaks'),
  (2, 1001, 'customer_wrote', 1000, 'customer', 1, null, null, '', 'Cora', 'cora@shop.test', 'en', null,
   'The kettle leaks below.'),
  (3, 1001, 'joined', 1000, 'customer', 1, null, null, '', '', 'lee@shop.test', '', null, ''),
  (4, 1001, 'answered', 2000, 'staff:alice', 2, null, null, '', '', '', '', null, 'Turn the lid.'),
  (5, 1001, 'customer_wrote', 3000, 'customer', 3, null, null, '', 'Cora', 'cora@shop.test', 'en', 9000,
   'It still leaks.'),
  (6, 1002, 'opened', 4000, 'customer', 4, null, 3, 'support', 'Kim', 'Kim@shop.test', 'en', 8000, 'Invoice'),
  (7, 1002, 'customer_wrote', 4000, 'customer', 4, null, null, '', 'Kim', 'Kim@shop.test', 'en', null,
   'Where is my invoice?');
insert into message_id(id, ticket, at, is_customers) values ('one@shop.test', 1001, 1000, 1),
  ('two@staff.test', 1001, 2000, 0), ('three@shop.test', 1001, 3000, 1), ('l1@desk.test', 1001, 1000, 0),
  ('l2@desk.test', 1001, 2000, 1), ('four@shop.test', 1002, 4000, 1), ('l3@desk.test', 1002, 4000, 1);
)"},
    // Until 3 each event was in the full text at once; from then on `findable` says how far.
    Seed{2, "insert into words(rowid, text) select id, text from spoken;"}, Seed{3, "update findable set event = 7;"},
    Seed{4, "insert into template_fault(file, line, column_, what) values ('en/notice.md', 3, 1, 'no end of {{#x}}');"},
    Seed{5, R"(
insert into content(sha256, bytes) values ('abc', 'ZmlsZQ==');
insert into wire_file(letter, position, at, sha256, ticket) values (2, 0, 5, 'abc', 1001);)"},
    Seed{6, "update letter set begun = 1;"},
    // A mail of alice's that waits for her word.
    Seed{7, R"(
insert into mail(id, state, attempts, received, size, whole_size, envelope_recipients, mailbox, uidvalidity, uid,
  to_put_away, rule, ticket, message_id, fingerprint, sender, subject, language) values
  (6, 'held', 1, 6000, 10, 0, '[]', 'INBOX', 7, 5, 0, 'leak', 1001, 'six@staff.test', 'f6', 'alice@staff.test',
   'Re: Kettle leaks', 'en');
insert into raw(mail, bytes) values (6, 'raw mail 6');
insert into held(mail, why, person, ticket, action, seen, is_told, due) values (6, 'leak', 'alice', 1001, 'a', 5, 1,
  99000);
update letter set seen = 2, principal = 2 where id = 1;)"},
    Seed{8, R"(
insert into event(id, ticket, kind, at, actor, value, name, address, language, text) values
  (8, 1001, 'tagged', 6000, 'staff:alice', 'leak', '', '', '', ''),
  (9, 1001, 'proposed', 6000, 'customer', '', '', 'max@shop.test', '', '');
update ticket set tags = '["leak"]', proposed = '["","max@shop.test"]' where id = 1001;)"},
    Seed{9, "insert into inside_file(ticket, sha256) values (1001, 'abc');"},
    Seed{10, "insert into absence(person, until) values ('bob', 99000);"}, Seed{11, R"(
insert into event(id, ticket, kind, at, actor, value, name, address, language, text, until) values
  (10, 1002, 'merged', 7000, 'staff:alice', '1001', '', '', '', '', null),
  (11, 1001, 'absorbed', 7000, 'staff:alice', '1002', '', '', '', '', 8000);
update ticket set state = 'solved', merged_into = 1001, due = null, remind_at = null, timer = null, solved = 7000
  where id = 1002;
update ticket set due = 8000, remind_at = 8000, timer = 8000 where id = 1001;)"},
    Seed{12, "update letter set mail = 1 where id = 1; update letter set mail = 2 where id = 2;"}, Seed{13, R"(
insert into event(id, ticket, kind, at, actor, value, name, address, language, text, until) values
  (12, 1001, 'product_set', 7000, 'desk', 'kettle', '', '', '', '', null),
  (13, 1001, 'follow_planned', 7000, 'staff:alice', 'how-is-it', '', '', '', '', 90000);
update ticket set product = 'kettle', follow_at = 90000, follow_with = 'how-is-it', follow_by = 'alice'
  where id = 1001;
insert into unsubscribed(address, since) values ('old@shop.test', 1000);)"},
    Seed{15, "update message_id set is_inside = 1 where id = 'six@staff.test';"}, Seed{16, R"(
insert into event(id, ticket, kind, at, actor, value, name, address, language, text) values
  (14, 1001, 'renamed', 7000, 'staff:alice', '', '', '', '', 'Lid of the kettle');
update ticket set renamed = 'Lid of the kettle' where id = 1001;)"},
    Seed{18, "update held set told = 'Turn the lid.';"},
    Seed{19, "update principal set addresses = '[\"alice@staff.test\"]' where id = 2;"},
    Seed{20, "update letter set answer_on = 1001 where id = 2;"},
    Seed{21, "insert into ending(person, block, above, seen) values ('alice', 'b', 'a', 1000);"},
    Seed{22, "update held set readers = '[\"cora@shop.test\"]';"},
    Seed{23, "insert into given(what, number) values ('ticket', 1500), ('principal', 40);"}, Seed{26, R"(
insert into event(id, ticket, kind, at, actor, value, name, address, language, text) values
  (15, 1001, 'left', 7000, 'staff:alice', '', '', 'lee@shop.test', '', '');
delete from participant where ticket = 1001 and position = 1;
update ticket set left_out = '["lee@shop.test"]' where id = 1001;)"},
    Seed{27, "update mail set wording = 'w1', files = '[\"abc\"]' where id = 1;"}, Seed{28, R"(
insert into event(id, ticket, kind, at, actor, value, name, address, language, text, part) values
  (16, 1002, 'customer_wrote', 7500, 'customer', '', 'Kim', 'Kim@shop.test', 'en', 'Thank you.', null),
  (17, 1001, 'customer_wrote', 7500, 'customer', '', 'Kim', 'Kim@shop.test', 'en', 'Thank you.', 1002);)"},
    Seed{29, R"(
insert into audited(at) values (7000);
insert into audit_told(kind, about) values ('unknown', 'INBOX 9');)"},
    Seed{30, R"(
update letter set first_try = 4100 where id = 3;
insert into server(name, is_well, since, tries, said, hint) values ('smtp', 1, 1000, 0, '', '');
update mail set said = 12 where id = 1;)"}};

inline std::set<std::filesystem::path> migrations() {
  const auto folder = std::filesystem::path(GATEPOST_SOURCE) / "store" / "migrations";
  return {std::filesystem::directory_iterator(folder), {}};
}

inline std::int64_t newest_tables() { return static_cast<std::int64_t>(migrations().size()); }

/// A store whose tables have that number, with the rows of a program that knew no more.
inline void make_store_of(std::int64_t number, const std::filesystem::path& file) {
  std::ofstream{file};
  Database database(file, std::chrono::seconds(0));
  Write write(database);
  std::int64_t next = 0;
  for (const auto& file_of_sql : migrations()) {
    std::ifstream sql(file_of_sql);
    if (++next <= number) database.run_script(std::string(std::istreambuf_iterator<char>(sql), {}));
  }
  for (const auto& seed : seeds)
    if (seed.since <= number) database.run_script(std::string(seed.sql));
  database.run("insert into meta(version) values(?)", number);
  write.commit();
}

}  // namespace gatepost::store
