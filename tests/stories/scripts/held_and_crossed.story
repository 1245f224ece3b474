# The question and its answer are letters, and time passes between them: what happened meanwhile is told once more (P15).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies
| Please buy another one.
|
| #solve
kim gets nothing
bob gets a held saying "#solve"
alice replies to notice
| We send you a new one.
kim gets an answer saying "new one"
bob gets a notice
bob replies to held
| #send
kim gets nothing
bob gets a held saying "Alice Kim answered the customer" saying "We send you a new one." saying "Please buy another one."
# Nothing happened since: now it goes.
bob replies
| #send
kim gets an answer saying "Please buy another one."
bob gets a receipt
alice gets a notice
ticket 1001 is open

# The desk's own part of the notice is cut out of a quote, with #send as without.
kim replies
| Both, please.
alice gets a notice
bob gets a notice
alice replies
| > Your reply goes to the customer. For a comment that only colleagues read
|
| Both are on their way.
|
| #solve
alice gets a held saying "Both are on their way."
alice replies
| #send
kim gets an answer saying "Both are on their way." not saying "only colleagues"
alice gets a receipt
bob gets a notice
