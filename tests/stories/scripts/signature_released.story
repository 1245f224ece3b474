# A mail that was held and released teaches its writer's signature as any other does (P16).
kim writes "Kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| Dear Kim,
| please send it in.
| #wait
|
| Alice Kim
| Our kettles sing in every kitchen.
alice gets a held
alice replies
| #send
kim gets an answer
bob gets a notice
alice gets a receipt
# Nothing proves this one; then its writer does.
alice writes "Re: Kettle" after mail-1
| Dear Kim,
|
| the manual shows the address on its last page.
|
| Alice Kim
| Our kettles sing in every kitchen.
alice gets a confirm
alice replies
| #send
alice gets a receipt
bob gets a notice
alice replies to notice
| Dear Kim,
| postage is on us.
| #wait
|
| Alice Kim
| Our kettles sing in every kitchen.
alice gets a held
alice replies
| #send
kim gets an answer
alice gets a receipt
# Known from here on.
lena writes "Lid" proven
| It is loose.
lena gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #assign alice
|
| Alice Kim
| Our kettles sing in every kitchen.
alice gets a receipt saying "taken for your signature"
lena gets nothing
