# Lists say who is away, as cards do; and whoever writes is here, in the letters about that very mail as well (P18, P29).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #take
alice gets a receipt
bob gets a notice
alice replies
| #away friday
alice gets a receipt
bob gets a notice
bob replies
| #list open
bob gets a receipt saying "Alice Kim (away until Friday, November 27, 6:00 PM)"
alice replies to oldest notice
| It is the fuse.
kim gets an answer
bob gets a notice saying "With: Alice Kim, since" not saying "away"
bob replies to notice
| #list open
bob gets a receipt saying "Alice Kim" not saying "away"
