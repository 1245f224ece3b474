# `#undo` takes back what the letter tells of that it answers, and never what is older: here `#customer` (P11, P17).
kim writes "Kettle" proven as "Kim Lee <kim@customers.test>"
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
kim writes "Lid" proven
| It is loose.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #merge 1001
alice gets a receipt
bob gets a notice
alice replies to receipt
| #customer lee@work.test
alice gets a receipt saying "It is the ticket of lee@work.test now; answers go there. Within 24 hours `#undo` takes it back."
bob gets nothing
alice replies to receipt
| #undo
alice gets a receipt saying "It is the ticket of Kim Lee · kim@customers.test again" not saying "is a ticket of its own"
bob gets nothing
lee@work.test gets nothing
kim gets nothing

# Once is enough, and the merge stays.
alice replies to receipt
| #undo
alice gets a refusal saying "This letter tells of nothing that `#undo` could take back"
alice replies to refusal
| #undo
alice gets a refusal saying "This letter tells of nothing"
alice replies to receipt
| We send a new one.
alice gets nothing
bob gets a notice saying "left a comment"
alice replies to notice
| The mended kettle comes tomorrow.
kim gets an answer
alice gets nothing
bob gets a notice

# A receipt of what cannot be taken back says how it is; nothing older goes.
alice replies to receipt
| #tag outage
alice gets a receipt saying "The ticket has the tag outage now. `#untag outage` takes it back."
alice replies to receipt
| #undo
alice gets a refusal saying "This letter tells of nothing"
ticket 1002 is solved

# Of several merges the one that the letter tells of.
bob replies to notice
| #undo
bob gets a receipt saying "#1002 is a ticket of its own again"
alice gets a notice
ticket 1002 is open

# Whoever changed it hears that a colleague took it back; too late is too late.
alice replies to oldest notice
| #customer lee@work.test
| #note
| Lee is in charge now.
alice gets a receipt saying "It is the ticket of lee@work.test now"
bob gets a notice saying "Lee is in charge now." saying "lee@work.test"
bob replies to notice
| #undo
bob gets a receipt saying "It is the ticket of Kim Lee · kim@customers.test again"
alice gets a notice saying "took your change of the customer back"
alice replies to oldest notice
| #customer lee@work.test
alice gets a receipt
later 25h
alice gets nothing
alice replies to receipt
| #undo
alice gets a refusal saying "`#customer kim@customers.test` gives it back"

# By hand, too, the customer is called as in their mails.
alice replies to oldest notice
| #customer kim@customers.test
alice gets a receipt saying "It is the ticket of Kim Lee · kim@customers.test now" saying "Customer: Kim Lee · kim@customers.test"

# What was held and sent is known by its own mail.
alice replies to oldest notice
| #note
| #customer lee@work.test
| Lee is in charge.
| #solve
alice gets a held
alice replies to held
| #send
alice gets a receipt saying "It is the ticket of lee@work.test now"
bob gets a notice
alice replies to receipt
| #undo
alice gets a receipt saying "It is the ticket of Kim Lee · kim@customers.test again"
