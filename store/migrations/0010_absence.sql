-- Who of staff is away; `until` null: until they say or write something.
create table absence(
  person text primary key,
  until bigint
);
create index ticket_assignee on ticket(assignee) where assignee <> '' and state <> 'solved';
