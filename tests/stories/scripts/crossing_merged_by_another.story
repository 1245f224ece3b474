# Who is told of a colleague's merge is told of the answers before it, too (P15).
kim writes "Kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies
| You get a full refund.
kim gets an answer
alice gets a notice
kim writes "Toaster" proven
| It does not toast.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies to oldest notice
| #merge 1002
bob gets a receipt
alice gets a notice
alice replies to oldest notice
| Please buy another one.
kim gets nothing
alice gets a held saying "You get a full refund." saying "Bob Roth merged #1001"

# Now she knows.
alice replies to held
| You get a refund, and the old one comes back to us by post.
kim gets an answer saying "by post"
alice gets a receipt saying "is forgotten"
bob gets a notice
