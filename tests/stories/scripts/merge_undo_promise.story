# After an undo each ticket stands as if it had never been merged: answered is answered, owed is owed (P11).
kim writes "Kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
kim writes "Toaster" proven
| It burns everything black.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #merge 1001
alice gets a receipt
bob gets a notice
kim replies
| The toaster is red.
alice gets a notice
bob gets a notice
alice replies
| Dear Kim, a new one is on its way.
kim gets an answer
bob gets a notice
alice replies to receipt
| #undo
alice gets a receipt
bob gets a notice titled "[#1002] Toaster" saying "The toaster is red." not saying "promised"
alice writes "Which" proven
| #show 1002
alice gets a receipt saying "The toaster is red." saying "a new one is on its way" not saying "promised"
alice writes "Which" proven
| #show 1001
alice gets a receipt saying "a new one is on its way" not saying "The toaster is red."
later 2h
kim writes "status" proven
kim gets a status saying "Kettle" saying "Toaster" not saying "hear from us by"

# What was solved, and opened by the other's mail, is solved again; the other is owed an answer.
alice replies to oldest notice
| #solve quietly
alice gets a receipt
ticket 1001 is solved
mia writes "Grill" proven
| It smokes.
mia gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #merge 1001 really
alice gets a receipt
bob gets a notice
ticket 1001 is open
mia replies
| It smokes a lot.
alice gets a notice
alice replies to receipt
| #undo
alice gets a receipt
bob gets a notice titled "[#1003] Grill" saying "promised by"
ticket 1001 is solved
ticket 1003 is open

# What was solved while it was part is opened by its own customer's mail alone.
alice replies to oldest notice
| #reopen
alice gets a receipt
alice replies to notice
| #merge 1001 really
alice gets a receipt
bob gets a notice
alice replies to oldest notice
| #solve quietly
alice gets a held saying "The customer wrote"
alice replies to held
| #send
alice gets a receipt
ticket 1001 is solved
mia replies
| It burns now.
alice gets a notice
alice replies to oldest notice
| #undo
alice gets a receipt
bob gets a notice
ticket 1001 is solved
ticket 1003 is open
