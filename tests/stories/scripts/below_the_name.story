# A command below `-- ` and a name was meant: it is asked about, however often it stands there (P16).
kim writes "Kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies to notice
| Dear Kim, it is done.
|
| -- 
| Alice
| #solve
alice gets a held saying "#solve"
kim gets nothing
alice replies to held
| #send
kim gets an answer saying "it is done" not saying "solve"
alice gets a receipt
bob gets a notice
alice replies to notice
| Dear Kim, one more thing.
|
| -- 
| Alice
|
| #note he is a liar
alice gets a held saying "he is a liar"
kim gets nothing
alice replies to held
| #drop
alice gets a receipt
alice replies to notice
| Dear Kim, goodbye.
|
| -- 
| Alice Kim
| Example Ltd · #1 in kettles
kim gets an answer saying "goodbye"
bob gets nothing
