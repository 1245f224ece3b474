-- When the customer was told that they would hear from the desk; null once they have, or know that it is late.
alter table ticket add column promised bigint;
