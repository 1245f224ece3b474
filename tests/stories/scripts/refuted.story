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
