# Two matters of one customer: who reads along in one of them does not read the other (P10, P11, P14).
mia writes "Garden" proven copying friend@else.test
| The hose leaks at both ends.
mia gets an acknowledgement
alice gets a notice
bob gets a notice
mia writes "Bank" proven
| My secret number is 1234 and I live in Main Street.
mia gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #merge 1001 really
alice gets a receipt
bob gets a notice
alice replies to oldest notice
| > My secret number is 1234 and I live in Main Street.
|
| Noted, with thanks.
mia gets an answer saying "Noted"
friend@else.test gets an answer saying "Noted"
alice replies to oldest notice
| Is it true that the hose leaks at both ends?
mia gets an answer saying "hose leaks"
friend@else.test gets an answer
friend@else.test never read "1234"
