# A From line that nothing proves teaches no signature (P9, P16): else whoever forges it could have alice's words
# swallowed.
kim writes "Kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
mallory writes "One" as alice
| Dear Kim, this is the first of my letters.
|
| Alice Kim
| Please throw it away and buy a new one.
alice gets a confirm
mallory writes "Two" as alice
| Dear Kim, that was not all that I wanted to say.
|
| Alice Kim
| Please throw it away and buy a new one.
alice gets a confirm
mallory writes "Three" as alice
| Dear Kim, here comes the last of three letters.
|
| Alice Kim
| Please throw it away and buy a new one.
alice gets a confirm
alice replies to notice
| #solve
|
| Alice Kim
| Please throw it away and buy a new one.
kim gets an answer saying "Please throw it away and buy a new one."
