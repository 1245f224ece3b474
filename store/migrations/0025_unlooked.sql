-- Answers of which nobody looked whether they crossed anything; see Event::is_unlooked.
alter table event add column is_unlooked integer not null default 0;
