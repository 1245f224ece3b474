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
| Guten Tag, ich bin vom 20.11. bis 30.11. nicht im Büro.
bob gets a held
kim gets nothing
bob replies
| Hello Kim, I am out of the office until Monday, and Alice will help you then.
kim gets an answer saying "Alice will help you"
bob gets a receipt
alice gets a notice
bob replies
| #note
| I am out of the office until Monday.
bob gets a receipt
alice gets a notice
