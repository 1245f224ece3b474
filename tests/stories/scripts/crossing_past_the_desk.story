# A mail past the desk answers no letter of ours: its writer need not have read what a colleague has answered (P15).
kim writes "Toaster" proven copying alice@staff.test
| It burns.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies
| Dear Kim, we take it back.
kim gets an answer
alice gets a notice
alice writes "Re: Toaster" proven after mail-1 copying kim@customers.test
| Dear Kim, I look at it.
alice gets a receipt
bob gets a notice
alice replies to oldest notice
| Dear Kim, we never take anything back.
kim gets nothing
alice gets a held saying "we take it back"
# in answer to the newest she has seen it
alice replies to notice answering citing alice notice
| Dear Kim, then send it in.
kim gets an answer saying "send it in"
alice gets a receipt
bob gets a notice
