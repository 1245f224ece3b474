# An answer that was held waits like any other once it is sent, with a provider without subaddresses, too (P15).
provider has no subaddresses
answers wait 2m
kim writes "Kettle"
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| Press the button.
alice gets a receipt not saying "mailto"
bob gets a notice
bob replies to oldest notice
| Send it in, please.
bob gets a held
bob replies to held
| #send
bob gets a receipt saying "but not before"
alice gets a notice
bob replies to receipt
| #undo
bob gets a receipt saying "Send it in, please."
alice gets a notice saying "Bob Roth took an answer back"
later 3m
kim gets an answer saying "Press the button."
kim gets nothing
