# A relay that takes nothing for more than an hour is told to the admin, once, by a letter that goes when it works again
# (P25); a shorter trouble is told to nobody.
kim writes "Broken kettle"
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
relay is down
alice replies
| Please send it in.
later 30m
relay is up
later 1h
kim gets an answer
bob gets a notice
admin gets nothing
relay is down
alice replies
| And the lid, please.
later 1h
later 1h
later 1h
relay is up
later 2h
kim gets an answer saying "And the lid, please."
admin gets an admin saying "has taken no letters since" saying "go out"
admin gets nothing
