-- The ticket that goes on for one that was merged into it.
alter table ticket add column merged_into bigint;
create index ticket_merged on ticket(merged_into) where merged_into is not null;
