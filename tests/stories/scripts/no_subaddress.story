# Where the provider has no sub-addresses, the Message-ID alone carries the token (P7, P8, P13): a reply to a notice
# answers, a reply to a comment comments, and #note begins one.
provider has no subaddresses
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement not saying "support+"
alice gets a notice saying "begin with `#note`." not saying "write a comment" not saying "support+"
bob gets a notice not saying "support+"

alice replies
| #note
| Bob, is that the model with the bad fuse?
bob gets a notice saying "bad fuse" saying "To answer the customer, reply to a notice of the customer’s mail." not saying "write an answer"
alice gets a receipt
kim gets nothing

bob replies
| Yes, send them a new one, secretly.
alice gets a notice saying "secretly"
kim gets nothing

alice replies to oldest notice
| We send you a new one.
kim gets an answer saying "send you a new one"
bob gets a notice saying "send you a new one"

kim replies
| Great, when?
alice gets a notice saying "Great, when?"
bob gets a notice

kim never read "secretly"
kim never read "fuse"

# A list names tickets without a way in: there is no address that could be one.
alice replies to notice
| #list
| #show 1001
alice gets a receipt saying "**#1001 Broken kettle**" saying "Great, when?" not saying "support+" not saying "Answer the customer <"
