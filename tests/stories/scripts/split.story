# A mail about another matter gets a ticket of its own; both go on, and either is taken back (P11).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #split
alice gets a refusal saying "first mail"
alice replies to notice
| We send you a new one.
kim gets an answer saying "new one"
bob gets a notice
bob replies
| #split
bob gets a refusal saying "reply to the notice of that mail"
kim replies
| By the way, I never got an invoice.
alice gets a notice saying "invoice"
bob gets nothing
alice replies
| #split
| Please see to this.
alice gets a refusal saying "take no text beside them"
alice replies to notice
| #split
alice gets a receipt saying "#1002, split off #1001"
bob gets a notice saying "[#1002]" saying "never got an invoice" saying "Alice Kim split this off #1001"
kim gets nothing
ticket 1001 is open
ticket 1002 is open
ticket 1002 is with nobody

# Two lives: the new one has its own letters, the old one what is written to its letters.
bob replies
| Here is your invoice.
kim gets an answer saying "invoice"
alice gets a notice saying "[#1002]"
kim replies
| Got the invoice.
bob gets a notice saying "[#1002]"
alice gets nothing
bob replies
| #solve quietly
bob gets a receipt saying "[#1002]"
ticket 1002 is solved
ticket 1001 is open

# Taken back: the new one is part of the old one, and its mail comes there.
bob replies to notice
| #undo
bob gets a receipt saying "#1002 is part of #1001 now"
alice gets a notice saying "Bob Roth** took the split of #1002 back: it is part of this ticket again."
kim replies
| The invoice is wrong.
alice gets a notice saying "[#1001]"
bob gets nothing
there are 2 tickets

# Time is up after a day.
mia writes "Teapot"
| It leaks.
mia gets an acknowledgement
alice gets a notice
bob gets a notice
mia writes "Teapot again"
| It leaks still.
mia gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies
| #undo
bob gets a refusal saying "nothing was merged or split"
bob replies to notice
| #merge 1003
bob gets a receipt
alice gets a notice
later 25h
alice gets 2 reminders
bob gets 2 reminders
bob replies to receipt
| #undo
bob gets a refusal saying "more than 24 hours ago"
ticket 1004 is solved
