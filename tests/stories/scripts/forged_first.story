# A first mail that its domain disowns lets nobody take part: its From may be forged to have the answers sent to whom it
# copies in (P10). Nor does a merge let them in unasked, though the two tickets name the same customer.
kim writes "My account" refuted copying mallory@evil.test
| What is my contract number?
kim gets nothing
alice gets a notice saying "mallory@evil.test" saying "#accept" saying "forged"
bob gets a notice
alice replies
| It is 5567.
kim gets an answer
mallory@evil.test gets nothing
bob gets a notice
# Two tickets of one customer with other people in copy.
kim writes "Kettle" proven copying lee@customers.test
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #merge 1001
alice gets a refusal saying "different people take part" saying "lee@customers.test" saying "`#merge 1001 really`"
alice replies to notice
| #merge 1001 really
alice gets a receipt saying "#1002 is part of #1001 now"
bob gets a notice
mallory@evil.test gets nothing
