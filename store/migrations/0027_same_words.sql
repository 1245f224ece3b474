-- Who wrote what under which subject, as a hash, and the files that came with it: the same words once more are no new
-- matter.
alter table mail add column wording text;
alter table mail add column files text not null default '[]';
create index mail_wording on mail(wording, id) where wording is not null;
-- What can be read of a file that came with a comment is the comment's words (P14).
alter table inside_file add column text text not null default '';
