-- Very many new tickets within minutes: staff hear of them in lists, until somebody acts on one.
alter table ticket add column is_one_of_many integer not null default 0;
alter table ticket add column tell_at bigint;
create index ticket_one_of_many on ticket(department, timer) where is_one_of_many = 1;
create index letter_gathered on letter(made) where kind = 'gathered';
