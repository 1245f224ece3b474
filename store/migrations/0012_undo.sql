-- Answers may wait for #undo. `not_before` is when such a letter may go, `mail` the mail that a letter was made for.
alter table letter add column not_before bigint;
alter table letter add column mail bigint;
create index letter_mail on letter(mail) where mail is not null;
alter table ticket add column answer_goes bigint;
