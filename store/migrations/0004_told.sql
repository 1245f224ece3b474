-- What the admin was told of already, so that a fault that lasts is told once, whichever process finds it next.
create table template_fault(
  file text not null,
  line integer not null,
  column_ integer not null,
  what text not null
);
