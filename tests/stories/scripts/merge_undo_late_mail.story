# A mail that was written to a merged ticket is that ticket's when the merge is undone, and so is what is said to it:
# no reply to its notice ever reaches the other customer (P11, P13, P14, P15).
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
jo@other.test replies attaching "bill.pdf" 20
| Great. My secret password is swordfish and my dog bites everybody.
alice gets a notice titled "[#1001] Kettle" saying "swordfish"
bob gets a notice saying "swordfish"
bob replies to notice commenting
| He should not tell us that, whoever reads along.
bob gets nothing
alice gets a notice
alice replies to receipt
| #undo
alice gets a receipt saying "#1002 is a ticket of its own again"
bob gets a notice titled "[#1002] Toaster" saying "swordfish" not saying "burns everything"

# Bob has read of the undo, but this letter was made before it.
bob replies to oldest notice
| Dear Kim, we send you a new one.
kim gets nothing
bob gets a held saying "Alice Kim took #1002 out of this ticket again" not saying "swordfish"
bob replies to held
| #drop
bob gets a receipt

# What Jo wrote is nothing for Kim.
alice replies to oldest notice
| Dear Kim, my secret password is swordfish and my dog bites everybody, you know.
alice gets a held saying "my secret password is swordfish and my dog bites" not saying "The customer wrote"
alice replies to held
| #drop
alice gets a receipt
alice replies to oldest notice attaching "bill.pdf" 20
| Dear Kim, see what I found.
alice gets a held saying "bill.pdf"
alice replies to held
| #drop
alice gets a receipt

# On each ticket stands what belongs to it.
alice writes "Which" proven
| #show 1001
alice gets a receipt not saying "swordfish" saying "does not boil" saying "whoever reads along"
alice writes "Which" proven
| #show 1002
alice gets a receipt saying "swordfish" saying "whoever reads along" not saying "does not boil"
alice writes "Which" proven
| #find swordfish
alice gets a receipt saying "#1002" not saying "#1001"
jo@other.test replies
| Hello?
alice gets a notice titled "[#1002] Toaster"
bob gets a notice titled "[#1002] Toaster"
kim never read "swordfish"
