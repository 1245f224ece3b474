-- The audit (P30). It knows a mail in a folder again by its Message-ID; when it was made last; and which differences the
-- admin was told of that still last.
create index mail_message_id on mail(message_id) where message_id <> '';

create table audited(
  at bigint not null
);

create table audit_told(
  kind text not null,
  about text not null,
  primary key(kind, about)
);
