# What stands below an answer makes no comment the customer's to read (P14).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies to notice commenting
| Jo and Kim are both well known fraudsters, see the police file.
alice gets a notice
alice replies to oldest notice
| Dear Kim, done now.
| Jo and Kim are both well known fraudsters, see the police file.
|
| -- 
| Jo and Kim are both well known fraudsters, see the police file.
kim gets nothing
alice gets a held saying "well known fraudsters"

# A name and a card stay what anybody may read.
alice replies to oldest notice
| Dear Kim, done now.
|
| -- 
| Alice Kim
| Help desk of the kettle makers, second floor
kim gets an answer saying "done now" not saying "fraudsters"
bob gets a notice
