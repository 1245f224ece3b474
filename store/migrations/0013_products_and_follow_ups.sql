-- What a ticket is about: the name of a [product ...] section; empty: unknown.
alter table ticket add column product text not null default '';

-- A letter that goes to the customer later: when, which canned answer, who of staff wants it.
alter table ticket add column follow_at bigint;
alter table ticket add column follow_with text not null default '';
alter table ticket add column follow_by text not null default '';

-- Customers who want no follow-ups; the address is folded.
create table unsubscribed(
  address text primary key,
  since bigint not null
);

-- Whether mail to a customer came back.
create index event_bounced on event(lower(address)) where kind = 'bounced';
