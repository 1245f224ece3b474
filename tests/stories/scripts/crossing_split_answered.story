# Who is told that a mail was split off reads what was answered to it there (P15).
kim writes "Kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
kim replies
| And the toaster burns my bread.
alice gets a notice
bob gets a notice
bob replies
| #split
bob gets a receipt
alice gets a notice saying "[#1002]"
bob replies to receipt answering
| The toaster is refunded.
kim gets an answer
alice gets a notice
alice replies to oldest notice
| Please buy another toaster.
kim gets nothing
alice gets a held saying "it is #1002 now" saying "The toaster is refunded."

# On the old ticket later answers to that mail matter no more.
alice replies to held
| #send
kim gets an answer
alice gets a receipt
bob gets a notice
