# What colleagues said on one of the tickets, or one customer wrote, is shown to the writer before it goes to all (P14).
kim writes "Cannot log in" proven
| My dog has eaten the whole manual of it.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #tag outage
alice gets a receipt
bob replies commenting
| Their old server burns like dry straw again, say nothing.
alice gets a notice
mina writes "Login broken" proven
| Nothing happens.
mina gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #tag outage
alice gets a receipt
alice writes "Outage" proven
| #reply-all outage
| Sorry: their old server burns like dry straw.
alice gets a held saying "customers should not read" saying "> their old server burns like dry straw" saying "2 in all"
alice replies to held
| #drop
alice gets a receipt saying "is forgotten"
alice replies to held
| #send
alice gets a refusal saying "No mail of yours waits"
mina gets nothing

# So is what another customer wrote; quotes of anybody go to nobody, whoever was answered.
alice replies to oldest notice
| #reply-all outage
| To whose dog has eaten the whole manual of it: the login works.
alice gets a held saying "dog has eaten the whole manual" not saying "burns like"
alice replies to held
| #drop
alice gets a receipt
alice replies to oldest notice
| #reply-all outage
| The login works.
|
| > My dog has eaten the whole manual of it.
|
| Bye.
alice gets a held not saying "customers should not read"

# What is said inside meanwhile is told before it goes.
bob replies commenting
| The login works. Nobody has mended anything of it yet.
alice gets a notice
alice writes "Outage" proven
| #reply-all outage
| Nobody has mended anything of it yet.
alice gets a held saying "Nobody has mended anything of it"
alice replies to held
| #send
kim gets an answer saying "Nobody has mended anything"
mina gets an answer saying "Nobody has mended anything"
alice gets a receipt
bob gets a notice
alice writes "Outage" proven
| #reply-all outage
| We look at the plugs of everything now.
alice gets a held not saying "customers should not read"
bob replies to oldest notice commenting
| We look at the plugs of everything now.
alice gets a notice
alice replies to held
| #send
alice gets a held saying "customers should not read" saying "the plugs of everything" saying "2 in all"
mina gets nothing
alice replies to held
| #send
mina gets an answer saying "plugs"
kim gets an answer saying "plugs"
alice gets a receipt
bob gets a notice
mina never read "dog"
mina never read "straw"

# A file that came with a comment on one of them.
bob replies to oldest notice attaching "prices.pdf" 20
| #note
| Our prices.
alice gets a notice
bob gets a receipt
alice writes "Outage" proven attaching "prices.pdf" 20
| #reply-all outage
| See the file.
alice gets a held saying "not for everybody who would get it: prices.pdf"
