# A letter about one ticket does not say that its reader has seen the other one (P15).
kim writes "Kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies
| You get a full refund.
kim gets an answer
alice gets a notice
kim writes "Toaster" proven
| It does not toast.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies to oldest notice citing alice notice
| Please buy another one.
kim gets nothing
alice gets a held saying "You get a full refund." saying "[#1001]"
