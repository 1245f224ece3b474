# An answer written before a colleague merged another customer's ticket into this one waits for its writer (P15).
kim writes "Outage" proven
| Nothing works.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
mia writes "Outage" proven
| All is dark.
mia gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #merge 1001 really
alice gets a receipt
bob gets a notice
bob replies to oldest notice
| Kim, have you paid your bill?
kim gets nothing
mia gets nothing
bob gets a held saying "Alice Kim merged #1002 into this ticket" saying "Kim, have you paid"
bob replies
| #drop
bob gets a receipt
