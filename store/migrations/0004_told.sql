-- What the admin was told of already, so that a fault that lasts is told once, whichever process finds it next.
create table template_fault(
  file text not null,
  line integer not null,
  column_ integer not null,
  what text not null
);

-- Whether a report about a letter was counted before: one event a letter at most.
create index event_letter on event(letter) where letter is not null;

-- Text given back to staff for mail that is not proved theirs.
create index letter_refused on letter(made) where is_unproven = 1 and is_counted = 0;
