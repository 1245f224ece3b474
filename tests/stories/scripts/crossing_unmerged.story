# An answer to two tickets that were one for a while counts on both when they are two again (P15).
kim writes "Kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
kim writes "Toaster" proven
| It does not toast.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies to oldest notice
| #merge 1002
bob gets a receipt
alice gets a notice
bob replies to receipt answering
| You get a full refund for both.
kim gets an answer
alice gets a notice
bob replies to receipt
| #undo
bob gets a receipt saying "ticket of its own again"
alice gets a notice
alice replies to oldest notice
| Please buy another one.
kim gets nothing
alice gets a held saying "full refund for both" saying "[#1001]"
alice replies to held
| #send
kim gets an answer saying "buy another one"
alice gets a receipt
bob gets a notice
alice replies to oldest notice
| Or keep this one.
kim gets an answer saying "keep this one"
alice gets nothing
