-- Files that came with a comment: no customer gets them without a word (P14).
create table inside_file(
  ticket bigint not null references ticket(id),
  sha256 text not null,
  primary key(ticket, sha256)
);
