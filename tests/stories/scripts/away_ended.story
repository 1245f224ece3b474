# Any mail of one's own ends `#away`, and its receipt says so; offers are told where there were some (P17, P29).
alice writes "#away" proven
alice gets a receipt saying "You are away" not saying "offered to your colleagues"
alice writes "#list mine" proven
alice gets a receipt saying "You were marked as away; this mail of yours has ended that."
alice writes "#list mine" proven
alice gets a receipt not saying "marked as away"
kim writes "Kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #take
| #away
alice gets a receipt saying "The ticket is yours now"
bob gets a notice
alice replies
| #list mine
alice gets a receipt saying "this mail of yours has ended that"
alice replies
| #away
alice gets a receipt saying "offered to your colleagues"
bob gets a notice
