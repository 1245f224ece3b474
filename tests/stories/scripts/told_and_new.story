# Who says #send has read what stood against the answer then; what became a secret since is told first (P14, P15).
kim writes "Broken kettle" proven
| It does not boil.
alice gets a notice
bob gets a notice
kim gets an acknowledgement
alice replies
| We send you a new one.
kim gets an answer
bob gets a notice
bob replies to oldest notice
| The heating coil of that series melts, so buy another brand this time.
bob gets a held saying "We send you a new one"
kim gets nothing
alice gets nothing
alice replies to oldest notice commenting
| For us alone: the heating coil of that series melts.
alice gets nothing
bob gets a notice saying "For us alone"
bob replies to held
| #send
kim gets nothing
bob gets a held saying "coil of that series melts"

# Now he has read it: it is his to say.
bob replies to held
| #send
kim gets an answer saying "coil of that series melts"
bob gets a receipt
alice gets a notice
