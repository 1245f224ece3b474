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

# What was copied from our own list is obeyed, and a word alone is asked about: neither reaches her.
alice replies to notice
| - `#tag copied`
kim gets nothing
alice gets a receipt saying "has the tag copied"
alice replies to notice
| solve
alice gets a held saying "looks like a command: `solve`"
kim gets nothing
