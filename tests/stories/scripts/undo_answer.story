# An answer waits for `undo_window`: a receipt says until when, and `#undo` takes it back, with all that it did (P17).
answers wait 2m
kim writes "Kettle" proven copying "lee@friends.test"
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies attaching "price-list.pdf" 3
| #solve
| #tag kettle
| Press the red button.
alice gets a receipt saying "Your answer goes to kim@customers.test, lee@friends.test, but not before" saying "10:02" saying "support+x"
bob gets a notice saying "Press the red button."
kim gets nothing
ticket 1001 is solved
alice replies to receipt
| #undo
alice gets a receipt saying "does not go to kim@customers.test" saying "does not go to lee@friends.test" saying "Press the red button." saying "#solve" bringing "price-list.pdf"
bob gets a notice saying "Alice Kim took an answer back" not saying "red button"
ticket 1001 is open
ticket 1001 is with alice
later 2h
kim gets nothing
lee@friends.test gets nothing

# What was promised is promised as before.
later 1h
alice gets a reminder saying "2:00 PM"
later 1h
alice gets a reminder saying "**Late:**"
bob gets a reminder

# The same again, mended: nobody holds it for a secret of the desk's, nor for an automatic reply.
alice replies to notice
| Press the green button.
alice gets a receipt saying "but not before"
later 90s
kim gets nothing
later 30s
kim gets an answer saying "Press the green button."
lee@friends.test gets an answer saying "Press the green button."
kim never read "red button"
alice replies to receipt
| #undo
alice gets a refusal saying "It has gone to kim@customers.test" saying "It has gone to lee@friends.test"
bob gets nothing
ticket 1001 is open
later 2d
kim gets nothing
