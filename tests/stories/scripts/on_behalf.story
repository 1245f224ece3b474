# A customer's mail that proven staff forward opens a ticket for the customer (P20), who hears of it.
kim writes "My bill"
| It is wrong.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice writes "Fwd: Kettle" proven
| #priority high
|
| She called twice about this.
|
| -- 
| Alice Kim
|
| ---------- Forwarded message ---------
| From: Kim Min <kim@customers.test>
| Date: Mon, 23 Nov 2026 at 10:00
| Subject: Kettle
| To: <alice@staff.test>
| Cc: <lee@customers.test>
|
| It does not boil any more.
kim gets an acknowledgement saying "passed your message on" saying "Kettle" not saying "called twice"
bob gets a notice saying "It does not boil" saying "She called twice" saying "My bill" not saying "-- "
alice gets a receipt saying "#1002" saying "kim@customers.test" saying "high" saying "`#cc lee@customers.test`"
there are 2 tickets
ticket 1002 has priority high
lee gets nothing

# From here on it is a ticket like any other: what stood above the forward stays inside.
bob replies
| Please send it in. She called twice about this.
bob gets a held
bob replies
| Please send it in.
kim gets an answer saying "Please send it in."
alice gets a notice
bob gets a receipt
kim replies
| I did.
bob gets a notice saying "I did."
alice gets a notice
kim never read "called twice"

# Told by phone: the words below the command are the customer's matter.
bob writes "Broken toaster" proven
| #for lee@customers.test
| #take
| He says that it smells.
lee gets an acknowledgement saying "passed your message on" not saying "toaster"
bob gets a receipt saying "lee@customers.test" saying "Broken toaster"
alice gets nothing
ticket 1003 is with bob
# With a forward too, the address of the command wins.
bob writes "Fwd: Teapot" proven
| #for lee@customers.test
|
| ---------- Forwarded message ---------
| From: Kim Min <kim@customers.test>
| Subject: Teapot
| To: <bob@staff.test>
|
| It drips.
lee gets an acknowledgement saying "Teapot"
alice gets a notice saying "It drips."
bob gets a receipt
kim gets nothing
# Settled on the phone: an answer is promised to nobody.
bob writes "Hours" proven
| #for lee@customers.test
| #solve
| He asked when we are open.
lee gets nothing
bob gets a receipt saying "was not told"
ticket 1005 is solved
alice gets a notice

# Passed on as a file: what the mail says beside it is for colleagues.
alice writes "A mail that came to me" proven forwarding lee@customers.test "My fridge hums"
| Ben, is this yours?
| #take
alice gets a held saying "#take"
lee gets nothing
alice replies to held
| #drop
alice gets a receipt
alice writes "A mail that came to me" proven forwarding lee@customers.test "My fridge hums"
| #assign bob
| Ben, is this yours?
lee gets an acknowledgement saying "My fridge hums" not saying "is this yours"
bob gets a notice saying "My fridge hums" saying "is this yours?" bringing "mail.eml"
alice gets a receipt saying "lee@customers.test"
ticket 1006 is with bob
# A colleague's mail passed on is nobody's but theirs who pass it on.
alice writes "Holidays" proven forwarding bob@staff.test "I am away in May"
| Please note.
bob gets a notice saying "alice@staff.test"
alice gets a notice
alice gets an acknowledgement
