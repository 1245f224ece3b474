# A comment is no less secret on a ticket that was split off, or was one with its ticket once (P14).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies to notice attaching "prices.pdf" 20
| #note
| She breaks every toaster on purpose I am sure.
alice gets a notice
bob gets a receipt
kim replies
| Second matter: my toaster burns.
alice gets a notice
bob gets a notice
alice replies
| #split
alice gets a receipt
bob gets a notice saying "[#1002]"
bob replies
| Dear Kim, she breaks every toaster on purpose I am sure.
bob gets a held saying "she breaks every toaster on purpose"
bob replies
| #drop
bob gets a receipt
bob replies to notice attaching "prices.pdf" 20
| Here are our prices.
bob gets a held saying "prices.pdf"
bob replies
| #drop
bob gets a receipt

# What was said on the whole, once its part is a ticket of its own again.
kim writes "Teapot" proven
| The spout drips.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #merge 1002
alice gets a receipt
bob gets a notice
bob replies
| #note
| All her things fall down the stairs, we need not pay.
alice gets a notice
bob gets a receipt
alice replies to receipt
| #undo
alice gets a receipt
bob gets a notice saying "[#1003]"
bob replies to notice answering
| We heard that all her things fall down the stairs, sorry.
bob gets a held saying "all her things fall down the stairs"
kim never read "toaster on purpose"
