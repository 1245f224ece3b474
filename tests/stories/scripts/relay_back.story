# While no relay is there nobody hears of delays, as no letter could tell of them; when it is back all goes at once (P25).
kim writes "Broken kettle"
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
relay is down
alice replies
| Please send it in.
later 1h
later 1h
later 1h
later 1h
later 1h
relay is up
lee writes "Leaking kettle"
| It leaks.
lee gets an acknowledgement
kim gets an answer saying "Please send it in."
alice gets a notice saying "It leaks."
alice gets nothing
