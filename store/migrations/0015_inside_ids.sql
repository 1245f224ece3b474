-- Mails of staff and of outsiders that were no answer to a customer: a reply to one is meant for colleagues.
alter table message_id add column is_inside integer not null default 0;
update message_id set is_inside = 1 where is_customers = 0 and id in (
  select m.message_id from event e join mail m on m.id = e.mail where e.kind in ('commented', 'asked'));
