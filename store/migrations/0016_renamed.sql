-- What staff call a ticket, beside the subject of the customer's own mail, which letters to the customer keep.
alter table ticket add column renamed text not null default '';
update ticket set renamed = subject,
  subject = coalesce(
    (select text from event where event.ticket = ticket.id and event.kind = 'opened' order by event.id limit 1),
    subject)
  where exists (select 1 from event where event.ticket = ticket.id and event.kind = 'renamed');
