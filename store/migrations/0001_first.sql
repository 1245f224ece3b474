-- The first tables. Only what SQLite and PostgreSQL both understand: times are microseconds since 1970 in bigint,
-- truth values are integers 0 and 1. Numbers of tickets, letters and principals are given by the program, those of
-- mails and events by the database, in the order in which they come.
-- README.md says what each table is for.

create table meta(
  version integer not null
);

create table cursor(
  mailbox text primary key,
  uidvalidity bigint not null,
  uid bigint not null
);

create table principal(
  id integer primary key,
  kind text not null,
  name text not null,
  generation integer not null,
  since bigint not null
);
create index principal_name on principal(kind, name);

create table ticket(
  id integer primary key,
  state text not null,
  subject text not null,
  customer_principal bigint not null,
  language text not null,
  department text not null,
  assignee text not null,
  assigned_at bigint,
  priority text not null,
  opened bigint not null,
  first_response bigint,
  due bigint,
  remind_at bigint,
  wait_until bigint,
  survey_at bigint,
  surveyed_at bigint,
  solved bigint,
  wrote text not null,
  mark integer not null,
  timer bigint
);
create index ticket_state on ticket(state);
create index ticket_timer on ticket(timer) where timer is not null;

-- Position 0 is the customer.
create table participant(
  ticket bigint not null references ticket(id),
  position integer not null,
  name text not null,
  address text not null,
  folded text not null,
  primary key(ticket, position)
);
create index participant_folded on participant(folded, position, ticket);

create table mail(
  id integer primary key,
  state text not null,
  attempts integer not null,
  received bigint not null,
  size bigint not null,
  whole_size bigint not null,
  envelope_sender text,
  envelope_recipients text not null,
  mailbox text,
  uidvalidity bigint,
  uid bigint,
  to_put_away integer not null,
  rule text not null,
  ticket bigint references ticket(id),
  message_id text not null,
  fingerprint text,
  sender text not null,
  subject text not null,
  language text not null,
  unique(mailbox, uidvalidity, uid)
);
create index mail_state on mail(state, attempts, id);
create index mail_fingerprint on mail(fingerprint) where fingerprint is not null;
create index mail_sender on mail(sender, id) where language <> '';
create index mail_to_put_away on mail(mailbox, id) where to_put_away = 1;

create table raw(
  mail integer primary key references mail(id),
  bytes bytea not null
);

create table letter(
  id integer primary key,
  kind text not null,
  ticket bigint references ticket(id),
  message_id text not null,
  envelope_sender text not null,
  recipient text not null,
  folded text not null,
  counted_as text not null,
  domain text not null,
  writer text not null,
  made bigint not null,
  is_counted integer not null,
  is_unproven integer not null,
  priority integer not null,
  state text not null,
  attempts integer not null,
  next_try bigint,
  code integer not null,
  said text not null,
  settled bigint
);
create index letter_message_id on letter(message_id);
create index letter_state on letter(state);
create index letter_waiting on letter(priority, id, next_try) where state = 'waiting';
create index letter_next_try on letter(next_try) where state = 'waiting';
create index letter_counted_as on letter(counted_as, made) where is_counted = 1;
create index letter_domain on letter(domain, made) where is_counted = 1;
create index letter_ticket on letter(ticket, made) where is_counted = 1;
create index letter_unproven on letter(made) where is_unproven = 1;
-- Text given back to staff for mail that others, or a program, may have sent.
create index letter_refused on letter(made) where is_unproven = 1 and is_counted = 0;
create index letter_survey on letter(folded, made) where kind = 'survey';

create table wire(
  letter integer primary key references letter(id),
  subject text not null,
  text text not null,
  bytes bytea not null
);

create table event(
  id integer primary key,
  ticket bigint not null references ticket(id),
  kind text not null,
  at bigint not null,
  actor text not null,
  mail bigint,
  letter bigint references letter(id),
  principal bigint references principal(id),
  value text not null,
  name text not null,
  address text not null,
  language text not null,
  until bigint,
  text text not null
);
create index event_ticket on event(ticket, id);
-- Whether a report about a letter was counted before: one event a letter at most.
create index event_letter on event(letter) where letter is not null;
create index event_customer_wrote on event(ticket, id) where kind = 'customer_wrote';

-- Every Message-ID that leads to a ticket. The first mail that bears it keeps it: nobody takes over another's.
create table message_id(
  id text primary key,
  ticket bigint not null references ticket(id),
  at bigint not null,
  is_customers integer not null
);
create index message_id_customers on message_id(ticket, at) where is_customers = 1;
