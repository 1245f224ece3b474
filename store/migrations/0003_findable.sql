-- How far the events are in the full text: words are made findable after the mail's transaction, not within it. Until
-- now each event was there at once.
create table findable(
  event bigint not null
);
insert into findable(event) select coalesce(max(id), 0) from event;
