# After an undo the notice of a mail of meanwhile splits it off its own ticket (P10, P11).
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
| My secret password is swordfish.
alice gets a notice titled "[#1001] Kettle" saying "swordfish"
bob gets a notice
alice replies to receipt
| #undo
alice gets a receipt
bob gets a notice
alice replies to notice
| #split
alice gets a receipt saying "#1003, split off #1002" saying "Customer: jo@other.test" not saying "kim"
bob gets a notice titled "[#1003] Toaster" saying "swordfish"
bob replies
| Please change it.
jo@other.test gets an answer
kim gets nothing
