# What happens while an answer waits stays, and what is owed is owed since before (P17).
answers wait 10m
kim writes "Kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #wait 3d
| Which model is it?
alice gets a receipt
bob gets a notice
ticket 1001 is waiting

# The customer writes before the answer has gone.
later 5m
kim replies
| It is the K2, by the way.
alice gets a notice saying "It is the K2"
ticket 1001 is open
alice replies to receipt
| #undo
alice gets a receipt saying "Which model is it?"
bob gets a notice saying "took an answer back"
ticket 1001 is open
later 15m
kim gets nothing
# Promised at ten o'clock for two o'clock.
later 4h
alice gets a reminder saying "**Late:**" saying "2:00 PM"
bob gets a reminder

# A colleague's answer crosses one that waits; once that was taken back, it crosses nothing.
lee writes "Lid" proven
| It is loose.
lee gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #solve quietly
| Tighten it.
alice gets a receipt
bob gets a notice
alice replies to receipt
| #undo
alice gets a receipt
bob gets a notice
bob replies to notice answering
| Send it in.
bob gets a receipt
alice gets a notice
later 10m
lee gets an answer saying "Send it in."
