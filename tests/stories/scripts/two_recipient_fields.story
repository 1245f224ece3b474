# A mail of staff that was written to somebody else and sent on to the desk below a second To proves nothing, whatever
# its signature says: DKIM does not see what was added above (P9).
kim writes "Kettle"
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice writes "Show" proven
| #show 1001
alice gets a receipt
alice writes "Solve" proven header "To: mallory@evil.test"
| #for mallory@evil.test
| Dear Mallory, we pay you back.
alice gets a confirm saying "we pay you back"
mallory@evil.test gets nothing
alice writes "Solve" proven copying bob header "Cc: mallory@evil.test"
| #list mine
alice gets a confirm
there are 1 tickets
