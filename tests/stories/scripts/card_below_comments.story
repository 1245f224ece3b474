# The card that stands below a comment stands below the same person's answer, and is no secret (P14).
kim writes "Kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies to notice
| #note
| Bob, I answer him.
|
| Alice Kim
| Example Inc., Customer Care
| +49 30 1234567 www.example.test
alice gets a receipt
bob gets a notice
alice replies to notice
| Dear Kim, we send a new one.
|
| Alice Kim
| Example Inc., Customer Care
| +49 30 1234567 www.example.test
kim gets an answer saying "Customer Care"
bob gets a notice

# What a comment says is one, wherever it stands.
bob replies to notice
| #note
| He owes us for the last two kettles.
bob gets a receipt
alice gets a notice
alice replies to oldest notice
| Dear Kim, we send another one.
|
| Alice Kim
| He owes us for the last two kettles.
alice gets a held saying "owes us for the last two kettles"
kim gets nothing
