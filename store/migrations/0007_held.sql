-- Mails of staff that wait for their writer's word. `due` is when they are given back, or asked about where that was
-- not done yet; null: it is over. `seen` is the newest event of the ticket when the mail was held.
create table held(
  mail integer primary key references mail(id),
  why text not null,
  person text not null,
  ticket bigint references ticket(id),
  action text not null,
  seen bigint not null,
  is_told integer not null,
  due bigint
);
create index held_due on held(due) where due is not null;
create index held_ticket on held(ticket) where due is not null;
create index held_untold on held(person) where due is not null and is_told = 0;

-- Whom a letter to staff was made for, and the newest event of its ticket then: what its reader has seen.
alter table letter add column principal bigint not null default 0;
alter table letter add column seen bigint not null default 0;
update letter set seen = coalesce((select max(e.id) from event e where e.ticket = letter.ticket and e.at <= letter.made), 0)
  where kind in ('notice', 'receipt', 'refusal', 'reminder');
create index letter_reader on letter(ticket, principal, id) where seen > 0;
