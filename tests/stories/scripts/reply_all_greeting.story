# An answer to many that greets one of them tells the others who else has written: its writer is shown the line (P14).
dora@other.test writes "Cannot log in" proven named "Dora Klein"
| Nothing happens.
dora@other.test gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #tag outage
alice gets a receipt
emil@else.test writes "Login broken" proven named "Emil Gross"
| Nothing happens here either.
emil@else.test gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #tag outage
alice gets a receipt
alice writes "Outage" proven
| #reply-all outage
| Hello Dora,
| the service works again.
alice gets a held saying "Your answer names somebody: `Hello Dora,`" saying "2 in all"
alice replies to held
| #reply-all outage
| Hello,
| the service works again.
alice gets a held not saying "names somebody"
alice replies to held
| #send
dora@other.test gets an answer
emil@else.test gets an answer
alice gets a receipt
