# One `#undo` takes back what its letter tells of, else the latest that can be taken back: answer or merge (P11, P17).
answers wait 1h
kim writes "Kettle" proven
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
| #solve
| Tighten it.
alice gets a receipt saying "#1002"
bob gets a notice
bob replies
| #merge 1001
bob gets a receipt
alice gets a notice saying "merged #1002"
ticket 1001 is open

# The receipt of the answer names the answer, though the merge is newer.
alice replies to receipt
| #undo
alice gets a receipt saying "Tighten it." saying "#1001"
bob gets a notice saying "took an answer back"
ticket 1002 is solved
ticket 1001 is open

# The latest is the answer, then the merge.
alice replies to notice answering
| Press the button, and tighten the lid.
alice gets a receipt
bob gets a notice
alice replies to oldest notice
| #undo
alice gets a receipt saying "tighten the lid"
bob gets a notice saying "took an answer back"
alice replies to oldest notice
| #undo
alice gets a receipt saying "#1002 is a ticket of its own again"
ticket 1002 is open
later 2h
kim gets nothing
