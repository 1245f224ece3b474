# Words and files below the commands of a mail that belongs to no ticket reach nobody, and their writer hears it (P17).
alice writes "Away" proven
| #away friday
|
| Hi, my laptop is broken.
alice gets a receipt saying "You are away until" saying "went nowhere" saying "my laptop is broken"
bob gets nothing
alice writes "Away" proven attaching "laptop.pdf" 5
| #back
alice gets a receipt saying "laptop.pdf"
alice writes "Away" proven
| #away friday
|
| Best regards
| Alice Kim
alice gets a receipt not saying "went nowhere"
there are 0 tickets
