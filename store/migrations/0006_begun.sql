-- How often the sending of a letter was begun. It is counted before the relay hears of the letter, so that a full disk
-- is found out in time: SQLite writes nothing for a row that stays as it was.
alter table letter add column begun integer not null default 0;
