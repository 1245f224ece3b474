# A ticket that a colleague solved counting on an answer is open again when the answer is taken back (P24): nobody has
# answered the customer.
answers wait 2m
kim writes "Kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| Press the red button.
alice gets a receipt
bob gets a notice
bob replies
| #solve
bob gets a receipt saying "solved"
alice gets a notice saying "marked the ticket as solved"
ticket 1001 is solved
alice replies to receipt
| #undo
alice gets a receipt saying "does not go to kim@customers.test" saying "open again"
bob gets a notice saying "took an answer back" saying "The ticket is open again" saying "Answer promised by"
ticket 1001 is open
later 3h
kim gets nothing
alice gets a reminder

# A mail that comes while an answer waits says so; what it makes of the ticket stays.
alice replies to oldest notice
| Press the green button.
alice gets a held saying "marked the ticket as solved"
alice replies
| #send
alice gets a receipt
kim replies
| It works by now, thank you for nothing.
alice gets a notice saying "an answer to the customer waits until" saying "#undo"
bob gets nothing
alice replies
| #solve quietly
alice gets a receipt
alice replies to oldest receipt
| #undo
alice gets a refusal
ticket 1001 is solved
