-- One mail may answer many tickets (#reply-all): of such a letter the ticket on whose events the answer stands, where
-- `ticket` may be a part of that one. Null: its mail answered no other.
alter table letter add column answer_on bigint;
