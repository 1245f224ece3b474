# Delayed is not failed (P25, P28): after some hours the writer of an answer hears once that it is still on its way; the
# ticket stays as it is, and one slow recipient holds up no other.
kim writes "Broken kettle"
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
relay delays kim
alice replies
| #solve
| Please send it in.
alice gets a receipt
bob gets a notice
lee writes "Other kettle"
| It leaks.
lee gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies to notice
| #solve quietly
| Please send yours in as well.
lee gets an answer
alice gets a receipt
bob gets a notice
# Tried after 1, 2, 5, 15, 30 and 60 minutes.
later 2h
later 30m
kim gets nothing
alice gets nothing
bob gets nothing
later 2h
alice gets a notice saying "is still on its way" saying "kim@customers.test" saying "4.2.0 try again later" saying "It is tried again until"
bob gets nothing
ticket 1001 is solved
later 2h
later 2h
alice gets nothing
relay takes kim
later 3h
kim gets an answer saying "Please send it in."
ticket 1001 is solved
