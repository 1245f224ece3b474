# One text answers every open ticket with a tag: its writer sees the list first, each customer gets their own letter and
# never learns of another (P8, P14, P16, P17, P18).
kim writes "Cannot log in" proven copying "lee@friends.test"
| Your site shows me an error 500 all morning.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #tag outage
alice gets a receipt
mina writes "Login broken" proven
| Nothing happens when I press the button.
mina gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #tag outage
alice gets a receipt
bob replies
| #take
bob gets a receipt
alice gets a notice
omar writes "Still down?" proven
| I wait for it.
omar gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #tag outage
| #wait
alice gets a receipt
pia writes "It was down" proven
| But works again.
pia gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #tag outage
| #solve quietly
alice gets a receipt
quin writes "A kettle" proven
| It does not boil.
quin gets an acknowledgement
alice gets a notice
bob gets a notice

# Nothing goes before its writer has seen to whom.
alice writes "Outage" proven attaching "status.pdf" 3
| #reply-all outage
|
| Dear customer,
|
| the login works again.
alice gets a held saying "all open tickets with the tag" saying "2 in all" saying "#1001 Cannot log in · kim@customers.test" saying "#1002 Login broken · mina@customers.test · with Bob" saying "the login works again" saying "support+x" not saying "#1003" not saying "#1004" not saying "#1005" bringing "status.pdf"
kim gets nothing
mina gets nothing
bob gets nothing

# A word that is none of the two, or other words, do nothing; later words of its own take its place.
alice replies to held
| Looks good.
alice gets a refusal saying "first line of your reply has to be"
alice replies to held
| #reply-all outage
| Dear customer,
|
| the login works again, and we are sorry.
alice gets a held saying "Another mail of yours that waited is forgotten" saying "and we are sorry"
kim gets nothing
alice replies to oldest held
| #send
alice gets a refusal saying "No mail of yours waits"

# A ticket that gets the tag now was not in the list.
rosa writes "Error 500" proven
| I see it, too.
rosa gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #tag outage
alice gets a receipt
alice replies to held
| #send
alice gets a receipt titled "#reply-all outage" saying "goes to 2 tickets with the tag" saying "#1001 Cannot log in · kim@customers.test · lee@friends.test · yours now" saying "#1002 Login broken · mina@customers.test" saying "Not answered: #1006 Error 500. It was not in the list"
kim gets an answer titled "Re: Cannot log in" saying "the login works again, and we are sorry." not saying "#reply-all"
lee@friends.test gets an answer saying "the login works again"
mina gets an answer titled "Re: Login broken" saying "the login works again"
bob gets a notice saying "the login works again" saying "[#1001]" saying "#1002 Login broken <support+c1002-"
bob gets nothing
omar gets nothing
pia gets nothing
quin gets nothing
rosa gets nothing
alice gets nothing
kim never read "mina"
kim never read "Login broken"
mina never read "kim@"
mina never read "lee@"
ticket 1001 is with alice
ticket 1002 is with bob
ticket 1001 is open
ticket 1002 is open
ticket 1003 is waiting
ticket 1004 is solved
ticket 1006 is with nobody
there are 6 tickets

# Once more does nothing, and a reply to its receipt is no comment on anybody's ticket.
alice replies to held
| #send
alice gets a refusal saying "No mail of yours waits"
alice replies to receipt
| Done!
alice gets a refusal saying "No mail of yours waits"
alice replies to receipt
| #undo
alice gets a refusal saying "nothing on this ticket that could be taken back"
alice replies to receipt
| #list
alice gets a receipt saying "#1006"

# What they write back comes to their own tickets; what is answered was answered as any other.
kim replies
| Thank you, it does.
alice gets a notice saying "#1001"
mina replies
| Not for me.
alice gets a notice saying "#1002"
bob gets a notice saying "#1002"
alice writes "What was said" proven
| #show 1002
alice gets a receipt saying "the login works again" saying "Not for me."
rosa replies
| #reply-all outage
| It is me.
alice gets a notice saying "#reply-all outage"
bob gets a notice
later 3d
there are 6 tickets
