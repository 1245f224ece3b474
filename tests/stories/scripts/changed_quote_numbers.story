# `#send` with the quote as it was is done, whatever numbers end its lines (P17).
kim writes "Kettle" proven
| This is matter number 10.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
kim replies
| This is matter number 12.
alice gets a notice
bob gets a notice
alice replies to oldest notice
| #spam
alice gets a held
alice replies to held
| #send
alice gets a receipt saying "solved as spam"
