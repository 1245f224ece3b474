# Without signed addresses the letters alone name what is meant (P8, P17).
provider has no subaddresses
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
| #tag outage
alice gets a receipt
alice writes "Outage" proven
| #reply-all outage
| Press the red button.
alice gets a held saying "2 in all" not saying "support+"
alice replies
| #send
alice gets a receipt saying "reply with" not saying "support+"
bob gets a notice
alice replies to receipt
| #undo
alice gets a receipt saying "does not go to kim@customers.test" saying "does not go to mina@customers.test"
bob gets a notice
later 20m
kim gets nothing
mina gets nothing

# Nobody says a word for a week: the text comes back.
alice replies to notice
| #solve quietly
alice gets a receipt
alice writes "Outage" proven
| #reply-all outage
| Press the green button.
alice gets a held saying "1 in all"
alice replies to oldest notice
| #solve quietly
alice gets a receipt
later 7d
alice gets a refusal saying "waited a week for your word" saying "green button"
kim gets nothing
mina gets nothing
