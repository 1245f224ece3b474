# Whoever has the survey's address may vote; the customer is thanked for their own votes alone, and reads words only that
# are proven to be theirs: no stranger writes to them through the desk (P21, P23).
kim writes "Boxes" proven
| Three boxes are missing.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies
| #solve
| They are on their way.
kim gets an answer
bob gets a receipt
alice gets a notice
later 2h
kim gets a survey
kim replies to survey as mallory@evil.test
| 4 Buy now at http://evil.test/1
kim gets nothing
mallory@evil.test gets nothing
bob gets a notice saying "Buy now"
ticket 1001 has mark 4
kim replies to survey as lee@other.test proven
| 5 Buy now at http://evil.test/2
kim gets nothing
lee@other.test gets nothing
bob gets a notice saying "Buy now"
later 70m
kim replies to survey
| 5 Buy now at http://evil.test/3
kim gets a survey-thanks
bob gets a notice saying "Buy now"
kim replies to survey proven
| 5 You were friendly.
kim gets a survey-thanks saying "You were friendly."
bob gets a notice saying "friendly"
kim never read "Buy now"
