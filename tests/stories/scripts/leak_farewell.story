# How a comment ends is no secret, and what it says above is (P14).
kim writes "Kettle" proven
| My kettle does not boil any more.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies to notice commenting
| She is a difficult one, be careful with refunds.
|
| Please let me know if you have any questions. Vielen Dank und viele Grüße,
| Bob
alice gets a notice
alice replies to oldest notice
| Dear Kim, it comes on Monday. Please let me know if you have any questions. Vielen Dank und viele Grüße, Alice
kim gets an answer saying "viele Grüße"
bob gets a notice
alice replies to oldest notice
| Dear Kim, be careful with refunds of the kettle. Vielen Dank und viele Grüße, Alice
kim gets an answer
bob gets a notice
alice replies to oldest notice
| Dear Kim, one be careful with refunds. Vielen Dank und viele Grüße, Alice
alice gets a held saying "be careful with refunds"
kim gets nothing
