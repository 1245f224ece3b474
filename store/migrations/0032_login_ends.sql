-- Logins that end soon, of which the admin was told, and how many days before.
create table login_end_told(
  login text not null,
  ends bigint not null,
  days integer not null,
  primary key(login, ends, days)
);
