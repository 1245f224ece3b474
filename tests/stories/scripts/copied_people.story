# Whoever the customer copies in with the first mail gets the answers, each their own letter; never a staff address (P10).
kim writes "Contract" proven copying lee@customers.test
| Lee and I would like to cancel.
kim gets an acknowledgement
lee gets nothing
alice gets a notice
bob gets a notice
alice replies
| It is cancelled.
kim gets an answer saying "It is cancelled."
lee gets an answer saying "It is cancelled."
bob gets a notice
kim never read "alice@staff.test"
lee never read "alice@staff.test"
lee replies
| Thank you, Lee
alice gets a notice saying "Thank you, Lee"
there are 1 tickets

# Where the desk's server looks for evidence and finds none, anybody may have put the names there: staff are asked.
jo writes "My contract" copying mallory@evil.test
| Please tell me what it costs.
jo gets an acknowledgement
alice gets a notice saying "mallory@evil.test does not take part" saying "#accept"
bob gets a notice
alice replies
| It costs nothing.
jo gets an answer
mallory@evil.test gets nothing
bob gets a notice
