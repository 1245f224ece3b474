# What a colleague answered on a ticket counts as well where that ticket is part of another one now (P15).
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
alice replies to oldest notice
| #merge 1002
alice gets a receipt
bob gets a notice
alice replies to oldest notice
| Please buy another one.
kim gets nothing
alice gets a held saying "You get a full refund." not saying "merged #1001"
alice replies to held
| #send
kim gets an answer saying "buy another one"
alice gets a receipt
bob gets a notice
alice replies to oldest notice
| Or keep this one.
kim gets an answer saying "keep this one"
alice gets nothing
