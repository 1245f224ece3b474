# Who undid a merge answers a mail of meanwhile by its notice, whatever the notice is called: it reaches its writer
# (P11, P13, P15).
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
| Great. My secret password is swordfish and my dog bites everybody.
alice gets a notice titled "[#1001] Kettle"
bob gets a notice
alice replies to receipt
| #undo
alice gets a receipt
bob gets a notice
alice replies to notice
| Dear Jo, we never ask for passwords such as swordfish.
jo@other.test gets an answer titled "Re: Toaster" saying "we never ask"
kim gets nothing
alice gets nothing
bob gets a notice titled "[#1002] Toaster"
ticket 1002 is with alice
kim never read "swordfish"
