create table meta(version integer not null);
