# An answer to two tickets that were one is one answer: taken back before the undo or after it, it was given on neither
# (P11, P17).
answers wait 1h
kim writes "Kettle" proven
| My kettle does not boil any more since yesterday.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
jo@other.test writes "Toaster" proven
| My toaster burns everything black.
jo@other.test gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #merge 1001 really
alice gets a receipt
bob gets a notice
alice replies to oldest notice
| Hello, a new one is on its way.
alice gets a receipt
bob gets a notice
alice replies to receipt
| #undo
alice gets a receipt saying "a new one is on its way"
bob gets a notice
alice replies to oldest receipt
| #undo
alice gets a receipt saying "#1002 is a ticket of its own again"
bob gets a notice titled "[#1002] Toaster" saying "promised by"
alice writes "Which" proven
| #show 1002
alice gets a receipt saying "promised by"

# While it waits for the people of both they stay one.
bob replies to notice
| #merge 1001 really
bob gets a receipt saying "#1002 is part of #1001 now"
alice gets a notice
alice replies to notice answering
| Hello, the old one is on its way.
alice gets a receipt
bob gets nothing
bob replies to receipt
| #undo
bob gets a refusal saying "An answer by Alice Kim was written while the tickets were one"
alice clicks undo
| #undo
alice gets a receipt saying "jo@other.test" saying "kim@customers.test"
bob gets nothing
later 2h
kim gets nothing
jo@other.test gets nothing
