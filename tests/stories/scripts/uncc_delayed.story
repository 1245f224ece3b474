# An answer that waits for `#undo` does not go to whoever is taken out meanwhile (P10).
answers wait 10m
kim writes "Kettle" proven copying lee@customers.test
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| A new one is coming.
alice gets a receipt
bob gets a notice
alice replies to notice
| #uncc lee@customers.test
alice gets a receipt saying "lee@customers.test gets no more answers" saying "What still waited does not go there"
later 1h
kim gets an answer
lee gets nothing
