# An own answer says that its writer had read what stood before it, but not where nobody looked: `#reply-all` shows the
# tickets without what colleagues said, and a mail past the desk is no answer to a letter of ours (P15).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #tag outage
alice gets a receipt
bob replies
| Dear Kim, you get all your money back.
kim gets an answer
bob gets nothing
alice gets a notice
alice writes "Outage" proven
| #reply-all outage
| Dear customer, the outage is over.
alice gets a held
alice replies
| #send
kim gets an answer saying "the outage is over"
alice gets a receipt
bob gets a notice
# from the notice that shows only kim's first words
alice replies to oldest notice
| Dear Kim, no refund at all.
kim gets nothing
alice gets a held saying "all your money back"
alice replies
| #drop
alice gets a receipt
# bob, from the notice of alice's answer to many, has seen what stands there
bob replies
| #solve quietly
bob gets a receipt
kim gets nothing
