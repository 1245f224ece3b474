-- The Message-ID that a relay has written in place of a letter's own: its second name.
create table relay_id (
  id text primary key,
  letter integer not null references letter(id)
);
-- A person has said that the mail is none to be set aside: it is decided once more.
alter table mail add column is_released integer not null default 0;
-- What the provider takes for spam, until the admin is told.
create index held_junk on held(mail) where why = 'junk' and due is not null and is_told = 0;
