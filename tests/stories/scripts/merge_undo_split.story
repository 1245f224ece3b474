# A mail of the merged ticket that is split off is its own customer's, before an undo and after it (P10, P11).
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
| My lamp flickers.
alice gets a notice
bob gets a notice
jo@other.test replies
| My secret password is swordfish.
alice gets a notice saying "swordfish"
bob gets a notice
alice replies
| #split
alice gets a receipt saying "#1003, split off #1001" saying "Customer: jo@other.test" not saying "Customer: Kim"
bob gets a notice titled "[#1003] Toaster" saying "swordfish"
bob replies
| Please change it.
jo@other.test gets an answer titled "Re: Toaster" saying "change it"
kim gets nothing
alice gets a notice
alice replies to oldest receipt
| #undo
alice gets a receipt saying "#1002 is a ticket of its own again"
bob gets a notice titled "[#1002] Toaster" saying "My lamp flickers" not saying "swordfish"

# Taken back, it comes to the ticket that it was written to.
bob replies to oldest notice
| #drop
bob gets a refusal
alice replies to notice
| #undo
alice gets a receipt saying "#1003 is part of #1002 now"
bob gets a notice titled "[#1002] Toaster"

# After the undo by the old notice.
jo@other.test replies
| My lamp is dark now.
alice gets a notice
bob gets a notice
alice replies
| #split
alice gets a receipt saying "#1004, split off #1002" saying "jo@other.test"
bob gets a notice titled "[#1004] Toaster"
kim never read "swordfish"
