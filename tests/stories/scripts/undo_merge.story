# What a merge changed comes back with `#undo`, unless something has happened since (P11).
kim writes "Kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #solve quietly
| Press the button.
kim gets an answer
alice gets a receipt
bob gets a notice
kim writes "Lid" proven
| It is loose.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies
| #merge 1001
bob gets a receipt saying "Same customer: #1002 Lid (part of this one,"
alice gets a notice saying "merged #1002"
ticket 1001 is open
ticket 1002 is solved
alice replies
| #undo
alice gets a receipt saying "#1002 is a ticket of its own again" saying "Same customer: #1002 Lid (open,"
bob gets a notice saying "took this ticket out of #1001" saying "Same customer: #1001 Kettle (solved,"
ticket 1001 is solved
ticket 1002 is open

# Once more; now the customer writes to the one that was merged. The other one was solved, and is.
bob replies
| #merge 1001
bob gets a receipt
alice gets a notice
kim replies
| Hello?
alice gets a notice saying "[#1001]"
bob gets nothing
alice replies
| #undo
alice gets a receipt
bob gets a notice titled "[#1002] Lid" saying "Hello?"
ticket 1001 is solved
ticket 1002 is open
alice replies to receipt
| #undo
alice gets a refusal saying "tells of nothing that `#undo` could take back" saying "opened again with `#reopen`"
