# Likewise to the question whether a mail is theirs: it stays undone until they say the word alone (P9, P17).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice writes "Lunch"
| Who comes along to lunch on Friday at noon?
alice gets a confirm
alice writes "Re: Did you write this?" citing alice confirm
| #send
|
| > > Who comes along to lunch on Monday at noon?
| > If you did not write it, do nothing: it stays undone.
alice gets a refusal saying "lunch on Monday" saying "send the mail anew"
alice replies
| #drop
alice gets a receipt
there are 1 tickets
