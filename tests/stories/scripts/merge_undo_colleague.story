# For everybody else a colleague's undo is a crossing, on both tickets: whom they meant is theirs to say (P11, P15).
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
jo@other.test replies
| Great. My secret password is swordfish.
alice gets a notice
bob gets a notice
bob replies to oldest notice
| #undo
bob gets a receipt saying "#1002 is a ticket of its own again"
alice gets a notice titled "[#1002] Toaster" saying "swordfish"
bob replies to notice
| Dear Jo, call me.
jo@other.test gets an answer saying "call me"
kim gets nothing
alice gets a notice
alice replies to oldest notice
| Dear Kim, call me.
kim gets nothing
alice gets a held saying "Bob Roth took #1002 out of this ticket again"
alice replies to held
| #send
kim gets an answer saying "call me"
jo@other.test gets nothing
alice gets a receipt
bob gets a notice

# An answer that waits since before the undo goes where it was meant to go, after a word.
mia writes "Grill" proven
| It smokes.
mia gets an acknowledgement
alice gets a notice
bob gets a notice
lee writes "Grate" proven
| It rusts.
lee gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies
| #merge 1003 really
bob gets a receipt
alice gets a notice
lee replies
| It is red all over.
alice gets a notice
bob gets a notice
alice replies
| Dear Bob, is that true?
alice gets a held
bob replies to receipt
| #undo
bob gets a receipt
alice gets a notice titled "[#1004] Grate"
alice replies to held
| #send
mia gets nothing
lee gets nothing
alice gets a held titled "[#1004] Not done yet: please look once more" saying "Bob Roth took this ticket out of #1003 again"
alice replies to held
| Dear Lee, is that true?
lee gets an answer saying "is that true"
mia gets nothing
