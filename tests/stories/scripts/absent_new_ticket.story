# Who gives a ticket to a colleague who is away is asked, also of a ticket that the same mail opens (P29, P20).
alice writes "Away" proven
| #away 2026-11-30
alice gets a receipt
bob writes "Kettle" proven
| #for zed@z.test
| #assign alice
| Zed called: the kettle does not boil.
bob gets a held saying "Alice Kim is away"
zed@z.test gets nothing
bob replies to held
| #send
bob gets a receipt saying "for zed@z.test"
zed@z.test gets an acknowledgement
alice gets a notice
bob writes "Kettle" proven
| #for c1@c.test
| #for c2@c.test
| Both called.
bob gets a refusal saying "`#for c1@c.test` and `#for c2@c.test`"
c1@c.test gets nothing
c2@c.test gets nothing
