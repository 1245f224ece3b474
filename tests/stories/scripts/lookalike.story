# A sender's domain that can be taken for a known one is shown to staff, and so are both forms of one beyond a to z
# (P18).
mina@grnail.com writes "Prices"
| Please send the list of prices.
mina@grnail.com gets an acknowledgement
alice gets a notice saying "only looks like gmail.com"
bob gets a notice
mina@xn--bcher-kva.example writes "Books"
| Please send the list of books.
mina@xn--bcher-kva.example gets an acknowledgement
alice gets a notice saying "bücher.example"
bob gets a notice
kim writes "Lamp"
| The lamp is dark.
kim gets an acknowledgement
alice never read "customers.test only looks like"
