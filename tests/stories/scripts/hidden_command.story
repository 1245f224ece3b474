# A command that slipped below the first words is neither obeyed nor shown to the customer without a word (P16).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| Hi,
|
| #solve
|
| We send you a new one.
kim gets nothing
bob gets nothing
alice gets a held saying "`#solve`" saying "We send you a new one."
ticket 1001 is open
alice replies
| #solve
|
| Hi,
|
| we send you a new one.
kim gets an answer saying "we send you a new one" not saying "#solve"
alice gets a receipt saying "is forgotten" saying "solved"
bob gets a notice
ticket 1001 is solved

bob replies to notice answering
| Dear Kim, in your shell type
| #help
| and read.
bob gets a held saying "`#help`"
bob replies
| #send
kim gets an answer saying "#help"
bob gets a receipt
alice gets a notice
