# A vote on a ticket that was merged since is its own customer's: nobody else is thanked with its words (P10, P11, P23).
jo@other.test writes "Toaster" proven
| My toaster burns everything black.
jo@other.test gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #solve
| Clean it.
jo@other.test gets an answer
alice gets a receipt
bob gets a notice
later 2h
jo@other.test gets a survey
kim writes "Kettle" proven
| My kettle does not boil any more.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies to oldest notice
| #merge 1002 really
alice gets a receipt saying "#1001 is part of #1002 now"
bob gets a notice
jo@other.test replies to survey proven
| 4
| The swordfish was very friendly to me.
jo@other.test gets a survey-thanks saying "swordfish"
kim gets nothing
alice gets a notice saying "swordfish"
bob gets a notice saying "swordfish"
alice replies to receipt
| #undo
alice gets a receipt
bob gets a notice
ticket 1001 has mark 4
kim never read "swordfish"
