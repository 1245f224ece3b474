# First words that tell of an absence are no answer; to colleagues people say so themselves (P29).
kim writes "Lid" proven
| It is loose.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies
| Thank you for your mail. I am out of the office until Monday.
bob gets a held saying "looks like an automatic mail"
kim gets nothing
bob replies
| #note
| I am out of the office until Monday.
bob gets a receipt
alice gets a notice
