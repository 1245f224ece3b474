-- For the report: which canned answers were used lately.
create index event_canned on event(at) where kind = 'answered' and value <> '';
