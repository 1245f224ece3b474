# A file that came with a comment beside `#merge` belongs to the ticket that the comment stands on (P14), also once the
# merge is taken back.
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
kim writes "Broken kettle, again" proven
| The lid is loose.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies to notice commenting attaching "prices.pdf" 20
| #merge 1001
| Our prices are in the file.
alice gets a receipt saying "#1002 is part of #1001 now"
bob gets a notice bringing "prices.pdf"
bob gets a notice saying "merged #1002"
alice replies to receipt
| #undo
alice gets a receipt
bob gets a notice
alice replies to notice attaching "prices.pdf" 20
| Here is a file.
alice gets a held saying "prices.pdf"
kim gets nothing
