-- What was erased, as asked or for its age. The rows stay for the figures: of a mail its place and its state, of a
-- ticket its times, marks and tags.
alter table ticket add column erased bigint;
alter table mail add column erased bigint;

-- Keyed hashes of who and what was erased, so that it does not come back; the same lines stand in gatepost.erased
-- beside the key, and `erased_file` says how many of its bytes are in here.
create table erased(
  mark text primary key,
  at bigint not null
);
create table erased_file(
  bytes bigint not null
);

-- A row since when there is something left to do: mails in folders, and what the full text and the log still hold.
create table erasing(
  since bigint not null
);
