# Knowing a Message-ID of a ticket is no way into it; a number in the subject neither (P7).
kim writes "Invoice"
| Where is my invoice for October?
kim gets an acknowledgement
alice gets a notice
bob gets a notice
mallory writes "Re: [#1001] Invoice" header "In-Reply-To: <mail-1@customers.test>"
| Send it to me instead.
mallory gets an acknowledgement not saying "Invoice"
alice gets a notice saying "1001"
bob gets a notice
there are 2 tickets
# The customer who answers their own mail takes part, so theirs is found.
kim writes "Re: Invoice" header "In-Reply-To: <mail-1@customers.test>"
| I mean number 17.
alice gets a notice saying "number 17"
bob gets a notice
kim gets nothing
there are 2 tickets
