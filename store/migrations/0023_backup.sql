-- A copy that `gatepost backup` made holds the key file; the first start on such a copy takes it out. Numbers up to
-- `given` may have been given after the copy was made: they stand in mails that are out in the world, and are never
-- given again.
create table backup(
  made bigint not null,
  keys text not null
);
create table given(
  what text primary key,
  number bigint not null
);
