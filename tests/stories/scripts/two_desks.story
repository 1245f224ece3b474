# Another desk answers each acknowledgement with one of its own, as a new mail that no header marks (P21): it ends after
# three letters, and a customer of that hour gets theirs.
desk@other.test writes "We have received your request 1"
| Thank you for writing to us. Your number is 1.
desk@other.test gets an acknowledgement
desk@other.test writes "We have received your request 2"
| Thank you for writing to us. Your number is 2.
desk@other.test gets an acknowledgement
desk@other.test writes "We have received your request 3"
| Thank you for writing to us. Your number is 3.
desk@other.test gets an acknowledgement
desk@other.test writes "We have received your request 4"
| Thank you for writing to us. Your number is 4.
desk@other.test gets nothing
kim writes "Broken kettle"
| It does not boil.
kim gets an acknowledgement
# Where it keeps our Message-ID, its mails belong to the ticket and get nothing from the first on.
peer@third.test writes "Order"
| Please tell us about our order.
peer@third.test gets an acknowledgement
peer@third.test replies
| Thank you for writing to us. Your number is 9.
peer@third.test gets nothing
there are 6 tickets
