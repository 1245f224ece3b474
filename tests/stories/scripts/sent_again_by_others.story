# The same words of others, of forms and of machines are matters of their own (P7).
kim writes "Call me"
| Please call me back.
kim gets an acknowledgement
lee writes "Call me"
| Please call me back.
lee gets an acknowledgement
there are 2 tickets

# A web form: one From for all, who are named in Reply-To, or beside the address.
form@shop.test writes "Contact" header "Reply-To: ann@customers.test"
| Please call me back.
form@shop.test writes "Contact" header "Reply-To: ben@customers.test"
| Please call me back.
there are 4 tickets
form@shop.test writes "Contact" header "Reply-To: ann@customers.test"
| Please call me back.
there are 4 tickets

# A machine that scans: the same words, and each time another file.
scanner@firm.test writes "Scan" attaching "0001.pdf" 20
| Scanned document attached.
scanner@firm.test writes "Scan" attaching "0002.pdf" 30
| Scanned document attached.
there are 6 tickets
scanner@firm.test writes "Scan" attaching "0002.pdf" 30
| Scanned document attached.
there are 6 tickets

# What nobody reads, what says of itself that a program wrote it, and mails without a word.
no-reply@shop.test writes "New order"
| You have a new order.
no-reply@shop.test writes "New order"
| You have a new order.
there are 8 tickets
kim writes "See the file" attaching "a.pdf" 10
kim writes "See the file" attaching "a.pdf" 10
there are 10 tickets

# A From that its domain disowns joins nobody's ticket.
kim writes "Call me" refuted
| Please call me back.
there are 11 tickets

# Also where the first one had none: what came last is what a mail may repeat.
printer@firm.test writes "Print" proven
| Document from the printer.
printer@firm.test writes "Print" proven attaching "0001.pdf" 20
| Document from the printer.
there are 12 tickets
printer@firm.test writes "Print" proven attaching "0002.pdf" 30
| Document from the printer.
there are 13 tickets
