-- Whom staff took out of a ticket; and, for `#accept` in reply to the letter that told of it, whom a mail would bring.
alter table ticket add column left_out text not null default '[]';
create index event_proposed on event(mail) where kind = 'proposed';
