# Who was merged into a ticket with the tag is answered from their own, and taken back with it (P11, P17).
answers wait 10m
kim writes "Cannot log in" proven
| Error 500.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #tag outage
alice gets a receipt
mina writes "Login broken" proven
| Nothing happens.
mina gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #merge 1001 really
alice gets a receipt
bob gets a notice
omar writes "Down?" proven
| I wait for it.
omar gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #tag outage
alice gets a receipt
pia writes "White page" proven
| All of it.
pia gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #tag outage
alice gets a receipt
alice writes "Outage" proven
| #reply-all outage
| #solve quietly
| Press the red button.
alice gets a held saying "3 in all" not saying "#1002"
alice replies to held
| #send
alice gets a receipt saying "#1001 Cannot log in · kim@customers.test · mina@customers.test"
bob gets a notice

# One of them becomes a part of another meanwhile.
alice replies to notice commenting
| #merge 1003 really
alice gets a receipt
alice replies to held
| #send
alice gets a refusal saying "No mail of yours waits"
alice clicks undo
| #undo
alice gets a receipt saying "does not go to kim@customers.test" saying "mina@customers.test" saying "omar@customers.test" saying "pia@customers.test"
bob gets a notice
ticket 1001 is open
ticket 1003 is open
later 20m
kim gets nothing
mina gets nothing
omar gets nothing
pia gets nothing

# Sent for good, each from their own ticket.
alice writes "Outage" proven
| #reply-all outage
| #solve quietly
| Press the green button.
alice gets a held saying "2 in all"
alice replies to held
| #send
alice gets a receipt
later 10m
kim gets an answer titled "Re: Cannot log in"
mina gets an answer titled "Re: Login broken"
omar gets an answer titled "Re: Down?"
pia gets an answer titled "Re: White page"
mina never read "kim@"
pia never read "omar@"
ticket 1001 is solved
ticket 1003 is solved
