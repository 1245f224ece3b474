# What concerns our account fails no letter, however long it lasts: it goes out once the relay lets us in again (P25).
kim writes "Hello"
| Hello, the lid is loose.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
relay locks us out
alice replies
| Please send it in.
later 6d
relay is up
later 3h
kim gets an answer saying "Please send it in."
bob gets a notice saying "Please send it in."
ticket 1001 is open
