# One click takes an answer back, in whatever mail program; twice does nothing, and after the window nothing (P17).
answers wait 2m
kim writes "Kettle"
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| Press the button.
alice gets a receipt
bob gets a notice
alice clicks undo
| #UNDO.
alice gets a receipt saying "Press the button."
bob gets a notice saying "took an answer back"
alice clicks undo
| #undo
alice gets a refusal saying "taken back before"
bob gets nothing
later 5m
kim gets nothing

# Somebody else's click does nothing: nothing proves who it was.
alice replies to notice
| Press the other button.
alice gets a receipt
bob replies
| #undo
bob gets a refusal saying "This answer is from Alice Kim"
alice clicks undo as bob
| #undo
bob gets a confirm
later 2m
kim gets an answer saying "Press the other button."
alice clicks undo
| #undo
alice gets a refusal saying "It has gone to kim@customers.test"

# Other words or commands beside it: nothing is done.
alice replies to notice
| And wait a minute.
alice gets a receipt
alice replies to receipt
| #undo
| #solve
alice gets a refusal saying "has to be the only command"
alice clicks undo
| #undo
| I was wrong.
alice gets a refusal saying "take no text beside them"
later 2m
kim gets an answer saying "And wait a minute."
