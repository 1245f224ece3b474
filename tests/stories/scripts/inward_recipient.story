# A mail that is written to a colleague first, and only then to the desk, is asked about (P13).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies first bob
| Look at this nutcase.
alice gets a held saying "`To: Bob Roth`"
kim gets nothing
bob gets nothing
alice replies
| #note
alice gets a receipt
bob gets nothing
kim gets nothing
alice replies to notice first bob
| It is a known fault.
alice gets a held saying "`To: Bob Roth`"
alice replies
| #send
kim gets an answer saying "known fault"
alice gets a receipt
bob gets nothing
# Behind the desk's address colleagues are copied in, and whoever writes to themselves keeps a copy.
alice replies to notice copying bob
| We send you a new one.
kim gets an answer
alice replies to notice first alice
| It left today.
kim gets an answer
kim never read "nutcase"
