# What concerns our account at the relay pauses it and fails nothing (P25): the admin hears of it once a day at most.
kim writes "Hello"
| Hello, the lid is loose.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
relay locks us out
alice replies
| Please send it in.
later 1h
later 1h
later 30m
relay is up
later 1h
kim gets an answer saying "Please send it in."
bob gets a notice
admin gets an admin saying "None has failed" saying "authentication failed"
admin gets nothing
relay locks us out
alice replies to notice
| One more thing: please send the lid, too.
later 10m
relay is up
later 2h
kim gets an answer
admin gets nothing
relay locks us out
later 24h
lee writes "Hello"
| Hello, mine is loose as well.
relay is up
later 2h
admin gets an admin
admin gets nothing
