# Staff whose mail the receiving server vouches for need no token (P9): a reply from another device, by the letter that a
# colleague got, or by nothing but the customer's own mail. What says not whether it is meant for the customer stays
# inside (P13), and its writer hears so: a colleague's answer address is there as well when a colleague's mail is answered
# to all.
kim writes "Kettle"
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies as alice proven
| Please send it in.
kim gets nothing
alice gets a receipt saying "Only colleagues see it"
bob gets a notice saying "send it in"
ticket 1001 is with nobody
alice writes "Re: Kettle" proven header "In-Reply-To: <mail-1@customers.test>"
| She is our oldest customer.
kim gets nothing
alice gets a receipt saying "comment"
bob gets a notice saying "oldest customer"
# What colleagues said stays inside on this way, too (P14).
alice writes "Re: Kettle" proven header "In-Reply-To: <mail-1@customers.test>"
| #ask repair@works.test
| She is our oldest customer. What would you do?
repair@works.test gets nothing
alice gets a held saying "oldest customer"
alice replies
| #drop
alice gets a receipt
alice writes "Re: Kettle" proven header "References: <mail-1@customers.test>"
| #solve quietly
alice gets a receipt
ticket 1001 is solved
# An absence opens no ticket, and is no answer.
alice writes "Away" proven header "Auto-Submitted: auto-replied"
| I am away until Friday.
# An address that we did not give out means a ticket that nobody knows: the words come back.
alice writes "Re: Kettle" to support+a1001-1-1-0-0000000000000000@desk.test proven
| Did it arrive?
alice gets a refusal saying "Did it arrive?" saying "does not work"
kim gets nothing
bob gets nothing
there are 1 tickets
