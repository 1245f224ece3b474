# Who is given a ticket has read none of the answers before, of which no letter told them (P15).
kim writes "Kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies
| You get a full refund.
kim gets an answer
alice gets a notice
bob replies
| #assign minsu
bob gets a receipt
minsu gets a notice saying "It does not boil." not saying "full refund"
alice gets nothing
minsu replies to notice answering citing minsu notice
| Please buy another one.
kim gets nothing
minsu gets a held saying "You get a full refund."
minsu replies to held
| #send
kim gets an answer saying "buy another one"
minsu gets a receipt
bob gets a notice

# From now on every letter tells.
bob replies to oldest notice citing bob notice
| It comes tomorrow.
bob gets a held saying "part of the quote"
bob replies to held
| #send
kim gets an answer
bob gets a receipt
minsu gets a notice
minsu replies to notice answering citing minsu notice
| At ten.
kim gets an answer saying "At ten."
minsu gets nothing
