-- A mail that was split off stands on two tickets, and is a last word on the newer one alone.
create index event_customer_mail on event(mail, ticket) where kind = 'customer_wrote';
