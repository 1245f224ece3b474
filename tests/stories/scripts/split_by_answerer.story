# A reply to the notice of a mail that was split off leads to the ticket that the mail has now (P11, P15).
kim writes "Kettle" proven
| My kettle does not boil any more.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
kim replies to acknowledgement
| By the way, my toaster burns too.
alice gets a notice
bob gets a notice
alice replies to notice
| #split
alice gets a receipt saying "#1002, split off #1001"
bob gets a notice titled "[#1002] Kettle"
alice replies to notice
| Dear Kim, about the toaster: send it.
kim gets an answer
bob gets a notice titled "[#1002] Kettle" saying "send it"
ticket 1002 is with alice
ticket 1001 is with nobody
bob replies to oldest notice
| Dear Kim, about the kettle: descale it.
bob gets a held saying "it is #1002 now"
bob replies
| #send
kim gets an answer
bob gets a receipt
alice gets a notice titled "[#1001] Kettle"

# Taken back, it is one ticket again, and so are the replies.
alice replies to receipt
| #undo
alice gets a receipt
bob gets a notice
