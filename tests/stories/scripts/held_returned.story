# What waits for a word that never comes goes back to its writer after a week (P9, P17).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| We send you a new one.
kim gets an answer
bob gets a notice
bob replies to oldest notice
| Please buy another one.
bob gets a held
later 6d
bob gets nothing
later 25h
bob gets a refusal saying "Please buy another one."
bob replies to held
| #send
bob gets a refusal saying "No mail of yours waits"
kim gets nothing
