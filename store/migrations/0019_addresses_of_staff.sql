-- Whose the tokens of a section of staff are, though the section may name another person one day. JSON; [] is unknown.
alter table principal add column addresses text not null default '[]';
