-- Who is at work on a mailbox: our own mark there, and another's that was seen.
create table lease(
  mailbox text primary key,
  ours text not null,
  wanted text not null,
  seen text not null,
  since bigint not null,
  looked bigint not null,
  looks integer not null
);
-- Mails that the server lists and has not handed out, for those that are started anew each time (`once`).
create table tried(
  mailbox text not null,
  uid bigint not null,
  times integer not null,
  first bigint not null,
  again bigint not null,
  primary key(mailbox, uid)
);
create table caution(
  mailbox text primary key,
  uidvalidity bigint not null,
  until bigint not null,
  uid bigint not null,
  times integer not null
);
-- Figures for monitoring: letters by kind and outcome.
create index letter_kind on letter(kind, state);
create index ticket_department on ticket(department, state) where state <> 'solved';
create index ticket_unanswered on ticket(opened) where state = 'open' and first_response is null;
-- How the last audit ended.
create table audit_end(
  at bigint not null,
  differences bigint not null,
  is_whole integer not null
);
