# With `undo_window` all the letters wait, and one `#undo` takes back all that still do (P17).
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
omar writes "Down?" proven
| I wait for it.
omar gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #tag outage
alice gets a receipt
alice writes "Outage" proven attaching "status.pdf" 3
| #reply-all outage
| #solve
| Press the red button.
alice gets a held
alice replies to held
| #send
alice gets a receipt saying "goes to 3 tickets" saying "but not before" saying "from all of them at once" saying "support+x"
bob gets a notice saying "Likewise on these tickets" saying "#1002" saying "#1003"
ticket 1001 is solved
kim gets nothing

# From another's mail program it does nothing.
alice clicks undo as bob
| #undo
bob gets a confirm
alice replies to receipt
| #undo
| #list
alice gets a refusal saying "has to be the only command"

# One of them by itself, on its own ticket.
alice replies to oldest notice commenting
| #undo
alice gets a receipt saying "does not go to kim@customers.test" not saying "mina@"
bob gets a notice saying "took an answer back"
ticket 1001 is open
ticket 1002 is solved

# And the others together: the words come back once.
alice clicks undo
| #undo
alice gets a receipt saying "does not go to mina@customers.test" saying "does not go to omar@customers.test" not saying "kim@" saying "the states of the tickets" saying "Press the red button." bringing "status.pdf"
bob gets a notice saying "took an answer back"
ticket 1002 is open
ticket 1003 is open
alice clicks undo
| #undo
alice gets a refusal saying "taken back before"
later 20m
kim gets nothing
mina gets nothing
omar gets nothing
there are 3 tickets

# Mended, and sent: too late. A ticket that was merged into another meanwhile is taken back there.
alice writes "Outage" proven
| #reply-all outage
| Press the green button.
alice gets a held saying "3 in all"
alice replies to held
| #send
alice gets a receipt
bob gets nothing
later 11m
kim gets an answer saying "green button"
mina gets an answer saying "green button"
omar gets an answer saying "green button"
alice clicks undo
| #undo
alice gets a refusal saying "gone to kim@customers.test" saying "gone to mina@customers.test" saying "gone to omar@customers.test"
kim never read "red"
