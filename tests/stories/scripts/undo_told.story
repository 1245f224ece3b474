# While an answer waits for `#undo`, colleagues hear when it goes, not that it has gone (P15, P17, P18).
answers wait 5m
kim writes "Kettle" proven copying lee@friends.test
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #solve
| Press the red button.
alice gets a receipt saying "Your answer goes to kim@customers.test, lee@friends.test, but not before Monday, November 23, 10:05 AM."
bob gets a notice saying "wrote an answer to the customer** and marked the ticket as solved. The answer does not go out before Monday, November 23, 10:05 AM; until then it can be taken back:" not saying "answered the customer"
bob replies to oldest notice
| Buy another one.
bob gets a held saying "Alice Kim wrote an answer to the customer" saying "can be taken back"
bob replies
| #drop
bob gets a receipt
later 6m
kim gets an answer
lee@friends.test gets an answer
bob replies to oldest notice
| Buy another one.
bob gets a held saying "Alice Kim answered the customer" not saying "can be taken back"
