-- How mails of staff end, as hashes: a block that stood below different words of the same person is their signature.
create table ending(
  person text not null,
  block text not null,
  above text not null,
  seen bigint not null,
  primary key(person, block, above)
);
