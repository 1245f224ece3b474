-- Since when a letter was tried in vain, and whether its writer was told.
alter table letter add column first_try bigint;
alter table letter add column delay_told integer not null default 0;
update letter set first_try = made where state = 'waiting' and attempts > 0;
create index letter_stuck on letter(first_try) where state = 'waiting' and writer <> '' and delay_told = 0;
-- Providers let an account send so many in a minute and in a day.
create index letter_sent on letter(settled) where state = 'sent';
-- How each server did when it was last spoken to.
create table server(
  name text primary key,
  is_well integer not null,
  since bigint not null,
  seen bigint,
  until bigint,
  tries integer not null,
  told bigint,
  said text not null,
  hint text not null
);
-- New matters of one sender within an hour.
alter table mail add column is_gathered integer not null default 0;
create index mail_new_matter on mail(sender, received) where state = 'opened' or is_gathered = 1;
-- The words of mails as a number, to find what comes from many addresses.
alter table mail add column said bigint;
create index mail_said on mail(said, received) where said is not null;
