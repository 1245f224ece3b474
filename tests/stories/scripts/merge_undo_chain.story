# Three tickets that were one come apart one by one, each with its own mails and with the answers to all (P11).
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
mia writes "Grill" proven
| It smokes.
mia gets an acknowledgement
alice gets a notice
bob gets a notice
mia writes "Grate" proven
| It rusts.
mia gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies
| #merge 1003
bob gets a receipt
alice gets a notice
bob replies to receipt
| #merge 1001 really
bob gets a receipt saying "#1003 is part of #1001 now"
alice gets a notice
mia replies
| The grate is red all over.
alice gets a notice titled "[#1001] Kettle"
bob gets a notice
jo@other.test replies
| The toaster smokes as well.
alice gets a notice
bob gets a notice
alice replies
| We look at all of it.
kim gets an answer
jo@other.test gets an answer
mia gets an answer
bob gets a notice

# Of three only the one, with its part.
bob replies to receipt
| #undo
bob gets a receipt saying "#1003 is a ticket of its own again"
alice gets a notice titled "[#1003] Grill" saying "The grate is red all over."
alice writes "Which" proven
| #show 1001
alice gets a receipt saying "toaster smokes as well" saying "all of it" not saying "red all over"
alice writes "Which" proven
| #show 1003
alice gets a receipt saying "red all over" saying "all of it" not saying "toaster"
bob replies to oldest receipt
| #undo
bob gets a receipt saying "#1004 is a ticket of its own again"
alice gets a notice titled "[#1004] Grate" saying "The grate is red all over." not saying "promised by"
alice writes "Which" proven
| #show 1003
alice gets a receipt saying "It smokes." saying "all of it" not saying "red all over"
alice writes "Which" proven
| #show 1004
alice gets a receipt saying "red all over" saying "all of it"
alice replies to oldest receipt
| #undo
alice gets a receipt saying "#1002 is a ticket of its own again"
bob gets a notice titled "[#1002] Toaster" saying "toaster smokes as well"
alice writes "Which" proven
| #show 1001
alice gets a receipt saying "all of it" not saying "smokes"

# Merged once more, the whole tells all of it again.
bob replies to notice
| #merge 1001 really
bob gets a receipt saying "#1002 is part of #1001 now"
alice gets a notice
alice writes "Which" proven
| #show 1001
alice gets a receipt saying "toaster smokes as well"
