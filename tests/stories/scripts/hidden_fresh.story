# A command further down is asked about where the mail belongs to no ticket, too (P16): nothing is done before #send.
alice writes "The archive" proven
| Hi,
| #list mine
| who has the key?
alice gets a held saying "looks like a command: `#list mine`" saying "who has the key?" not saying "takes the place"
bob gets nothing
there are 0 tickets
alice replies to held
| And who has the key?
alice gets a refusal saying "`#send` or `#drop`"
alice replies to held
| #drop
alice gets a receipt
there are 0 tickets

# Two of them are two matters: the one takes not the place of the other.
alice writes "The archive" proven
| Hi,
| #list mine
| who has the key?
alice gets a held
alice writes "The cellar" proven
| Hi,
| #list mine
| who has the lamp?
alice gets a held saying "the lamp" not saying "takes its place"
alice replies to oldest held
| #drop
alice gets a refusal saying "No mail of yours waits"
alice replies to held
| #send
alice gets a notice
alice gets an acknowledgement
bob gets a notice saying "who has the lamp?"
there are 1 tickets

# A forward, and words below #for.
alice writes "Fwd: Kettle" proven
| Please see below.
| #priority high
|
| ---------- Forwarded message ---------
| From: Lee <lee@customers.test>
| Subject: Kettle
|
| Where is it?
alice gets a held saying "`#priority high`"
lee gets nothing
alice replies to held
| #send
lee gets an acknowledgement
alice gets a receipt saying "lee@customers.test"
bob gets a notice saying "Where is it?"
alice writes "Kettle" proven
| #for zoe@customers.test
| She would like a kettle.
| #priority high
alice gets a held saying "`#priority high`"
alice replies to held
| #send
zoe gets an acknowledgement
alice gets a receipt saying "zoe@customers.test"
bob gets a notice saying "#priority high"
ticket 1003 has priority normal
