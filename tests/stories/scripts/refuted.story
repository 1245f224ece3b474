# A mail that the sender's domain disowns (dmarc=fail) joins no ticket, though it answers a known mail in the name of
# whoever takes part (P7); staff are shown what it looks like.
kim writes "Invoice"
| Where is my invoice for October?
kim gets an acknowledgement
alice gets a notice
bob gets a notice
kim writes "Re: Invoice" refuted header "In-Reply-To: <mail-1@customers.test>"
| Send it to another address.
kim gets nothing
alice gets a notice saying "1001"
bob gets a notice
there are 2 tickets
# However the server writes it (RFC 8601 allows blanks and comments round every sign), and whatever else passed.
kim writes "Re: Invoice" header "In-Reply-To: <mail-1@customers.test>" header "Authentication-Results: mx.desk.test; dkim=pass header.d=customers.test; dmarc / 1 = (p=reject) fail header.from=customers.test"
| Send it to a third address.
kim gets nothing
alice gets a notice saying "1001"
bob gets a notice
there are 3 tickets
# Of two fields of the own server the one that disowns the sender counts.
kim writes "Re: Invoice" header "In-Reply-To: <mail-1@customers.test>" header "Authentication-Results: mx.desk.test; dmarc=pass header.from=customers.test" header "Authentication-Results: mx.desk.test; dmarc=fail header.from=customers.test"
| Send it to a fourth address.
kim gets nothing
alice gets a notice saying "1001"
bob gets a notice
there are 4 tickets
