-- Which mail brought a comment's file: with whoever wrote it the words of the file go as well.
alter table inside_file add column mail bigint;
update inside_file set mail = (
  select event.mail from event join mail on mail.id = event.mail
  where event.ticket = inside_file.ticket and instr(mail.files, inside_file.sha256) > 0 order by event.id limit 1
);
-- What is erased is found by its mails.
create index event_of_mail on event(mail) where mail is not null;
-- When departments were last told of very many tickets together.
create index event_gathered on event(at) where kind = 'gathered' and until is null;
