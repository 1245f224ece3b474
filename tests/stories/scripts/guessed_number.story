# A number is no way into a ticket: not in a subject, not in an address that looks like ours but was never given out
# (P7, P8).
kim writes "Invoice"
| Where is my invoice for October?
kim gets an acknowledgement
alice gets a notice
bob gets a notice
mallory writes "[#1001] Invoice" to support+t1001-3-1-0-7hq2m4xwz3v5t6bd@desk.test
| Send it to me instead.
mallory gets an acknowledgement
alice gets a notice saying "never gave it out"
bob gets a notice
there are 2 tickets
mallory writes "[#1001] Invoice" to support+a1001-1-1-0-7hq2m4xwz3v5t6bd@desk.test as alice
| Dear Kim, pay to another account.
kim gets nothing
alice gets a confirm saying "another account"
alice writes "Re: [#1001] Invoice" to support+1001@desk.test proven
| Where is it?
kim gets nothing
bob never read "another account"
ticket 1001 is with nobody
