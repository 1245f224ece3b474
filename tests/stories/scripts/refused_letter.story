# An answer that the relay refuses comes back to staff; a dead relay only delays (P25).
kim writes "Hello"
| Hello, it does not work at all.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
relay refuses kim
alice replies
| Please try again.
alice gets a notice saying "no such user"
ticket 1001 is open
relay is down
lee writes "Other"
| Something else is broken.
lee gets nothing
there are 2 tickets
relay is up
later 5m
lee gets an acknowledgement
alice gets a notice saying "Something else"
