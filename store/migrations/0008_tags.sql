-- Lists of words: the tags of a ticket; name and address of each who would take part if staff accepted them.
alter table ticket add column tags text not null default '[]';
alter table ticket add column proposed text not null default '[]';
