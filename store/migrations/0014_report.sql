-- What #report reads of a time that is over, without the tickets of all times.
create index ticket_opened on ticket(opened);
create index ticket_first_response on ticket(first_response) where first_response is not null;
create index ticket_solved on ticket(solved) where solved is not null;
create index ticket_surveyed on ticket(surveyed_at) where surveyed_at is not null;
