# Who answers a mail that a colleague has split off learns where it is answered now (P15).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
kim replies
| By the way, I never got an invoice.
alice gets a notice
bob gets a notice
alice replies
| #split
alice gets a receipt saying "#1002, split off #1001" saying "Same customer: #1001"
bob gets a notice saying "[#1002]" saying "Same customer: #1001"
bob replies to oldest notice
| The invoice is attached.
kim gets nothing
bob gets a held saying "Alice Kim split a mail off this ticket" saying "it is #1002 now"
bob replies to held
| #drop
bob gets a receipt
