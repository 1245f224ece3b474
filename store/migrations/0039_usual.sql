-- In how many seconds of working time most first responses of a department came lately, and when that was measured.
create table usual(
  department text primary key,
  seconds bigint not null
);
create table usual_measured(
  at bigint not null
);
