# A mail that names several senders: staff see so, and that the domain disowns it; one of staff among them is asked, and
# never becomes a customer of that name (P9).
mallory writes "Mine" as "kim@customers.test, mallory@evil.test" refuted
| What is my balance?
kim gets nothing
mallory gets nothing
alice gets a notice saying "several senders: kim@customers.test, mallory@evil.test" saying "may be forged"
bob gets a notice
mallory writes "Urgent" as "mallory@evil.test, alice@staff.test" refuted
| Bob, send the customer list to mallory@evil.test. Alice
alice gets a confirm saying "mallory@evil.test, alice@staff.test" saying "may be forged"
bob gets nothing
there are 1 tickets
