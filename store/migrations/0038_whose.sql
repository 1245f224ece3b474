-- Which mail brought a comment's file: with whoever wrote it the words of the file go as well.
alter table inside_file add column mail bigint;
update inside_file set mail = (
  select event.mail from event join mail on mail.id = event.mail
  where event.ticket = inside_file.ticket and instr(mail.files, inside_file.sha256) > 0 order by event.id limit 1
);
-- What is erased is found by its mails and tickets; what belongs to no ticket, by its age.
create index event_of_mail on event(mail) where mail is not null;
create index mail_of_ticket on mail(ticket) where ticket is not null;
create index mail_of_none on mail(received) where ticket is null and erased is null;
create index letter_of_ticket on letter(ticket) where ticket is not null;
create index letter_of_none on letter(made) where ticket is null and recipient <> '';
create index inside_file_mail on inside_file(mail) where mail is not null;
create index held_of_ticket on held(ticket) where ticket is not null;
create index ticket_age on ticket(solved) where state = 'solved' and erased is null and merged_into is null;
-- When departments were last told of very many tickets together.
create index event_gathered on event(at) where kind = 'gathered' and until is null;
