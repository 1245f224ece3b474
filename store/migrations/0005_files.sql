-- The files of letters: each content stands here once, encoded as it travels, however many letters bring it. A wire's
-- bytes lack them; `at` is where each belongs in what is left.
create table content(
  sha256 text primary key,
  bytes bytea not null
);

create table wire_file(
  letter bigint not null references letter(id),
  position integer not null,
  at bigint not null,
  sha256 text not null references content(sha256),
  ticket bigint references ticket(id),
  primary key(letter, position)
);
create index wire_file_ticket on wire_file(ticket, sha256) where ticket is not null;
