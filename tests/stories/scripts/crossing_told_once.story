# What a writer has read, or was told, holds no later answer of theirs (P15); what was never told does.
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| We send you a new one.
kim gets an answer
bob gets a notice
bob replies to oldest notice
| Is it the blue one?
bob gets a held saying "We send you a new one."
bob replies to held
| #send
kim gets an answer saying "blue one"
bob gets a receipt
alice gets a notice
bob replies to oldest notice
| Or the red one?
kim gets an answer saying "red one"
alice gets a notice
bob gets nothing

# A colleague's mail that went to the customer from his own mail program answers her, though the desk took it as a
# comment: the next answer crosses it.
bob replies to notice copying kim@customers.test
| Kim, it is on its way.
bob gets a receipt saying "kim@customers.test"
alice gets a notice saying "on its way"
kim gets nothing
alice replies to oldest notice
| When may we send it?
kim gets nothing
alice gets a held saying "Bob Roth answered the customer" saying "it is on its way"
alice replies to held
| #drop
alice gets a receipt
