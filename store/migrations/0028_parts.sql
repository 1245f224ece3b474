-- While a ticket is part of another one, what a customer writes to it stands on both: on the part as its own, on the
-- whole with the number of the part. So nothing has to be moved when they part again. Words are found on the part alone.
alter table event add column part bigint;

drop view spoken;
create view spoken as
  select id, ticket, substr(name || ' ' || address || ' ' || text, 1, 20000) as text from event where part is null;
