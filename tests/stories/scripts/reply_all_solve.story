# With `#solve` beside it all of them are solved, and each customer is asked by themselves; what has news waits (P15, P23).
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
pia writes "Page is white" proven
| All of it.
pia gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #tag outage
alice gets a receipt
quin writes "No page" proven
| None at all.
quin gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #tag outage
alice gets a receipt
alice writes "Outage" proven attaching "huge.pdf" 11000
| #reply-all outage
| See the file.
alice gets a refusal saying "too large to go out with so many letters" bringing "huge.pdf"
canned answer "fixed" says "Dear {{customer.name}}, ticket {{ticket.number}} is mended."
alice writes "Outage" proven
| #reply-all outage
| #solve
| #use fixed
|
| Write to us if it is not.
alice gets a held saying "5 in all" saying "All of them are solved with it." saying "#use fixed"

# Meanwhile Mina writes again, Bob answers Omar, Pia's tag goes, Quin's ticket is solved.
mina replies
| It works again, thanks for nothing.
alice gets a notice
bob gets a notice
bob replies to oldest notice
| #note
| Just so that I have written.
alice gets a notice
bob gets a receipt
bob writes "To omar" proven
| #show 1003
bob gets a receipt
bob replies to receipt answering
| It is the cache, Omar.
omar gets an answer
alice gets a notice
alice writes "Tags" proven
| #show 1004
alice gets a receipt
alice replies to receipt commenting
| #untag outage
alice gets a receipt
alice writes "Tags" proven
| #show 1005
alice gets a receipt
alice replies to receipt commenting
| #solve quietly
alice gets a receipt
alice replies to held
| #send
kim gets an answer saying "ticket 1001 is mended." saying "Write to us if it is not."
alice gets a receipt saying "goes to 1 tickets" saying "They are solved." saying "#1001 Cannot log in · kim@customers.test · yours now" saying "Not answered: #1002 Login broken. Something new has happened" saying "Not answered: #1003 Down?. Something new has happened" saying "Not answered: #1004 Page is white. It has not got the tag" saying "Not answered: #1005 No page. It is no longer open."
bob gets a notice saying "ticket 1001 is mended."
mina gets nothing
omar gets nothing
pia gets nothing
quin gets nothing
ticket 1001 is solved
ticket 1002 is open
ticket 1003 is open
later 2h
kim gets a survey
mina gets nothing

# Both that are left, without a survey.
alice writes "Outage" proven
| #reply-all outage
| #solve quietly
| It is over.
alice gets a held saying "2 in all" saying "without a survey" saying "with Bob"
alice replies to held
| #send
mina gets an answer saying "It is over."
omar gets an answer saying "It is over."
alice gets a receipt saying "no survey is sent"
bob gets a notice
ticket 1002 is solved
ticket 1003 is solved
later 20m
mina gets nothing
omar gets nothing

# Nothing is left of the list: the words come back.
rosa writes "Again?" proven
| Error 500.
rosa gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #tag outage
alice gets a receipt
alice writes "Outage" proven
| #reply-all outage
| It is over for good.
alice gets a held saying "1 in all"
alice replies to notice commenting
| #untag outage
alice gets a receipt
alice replies to held
| #send
alice gets a refusal saying "no ticket left that it could answer" saying "over for good"
rosa gets nothing
