# A refusal or a receipt tells nothing of what crossed the mail that it is about: who answers it is told then (P15).
kim writes "Kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies
| You get a full refund.
kim gets an answer
alice gets a notice
alice replies to oldest notice
| #slove
|
| Please buy another one.
alice gets a refusal saying "#slove"
alice replies to refusal
| Please buy another one.
kim gets nothing
alice gets a held saying "You get a full refund." saying "Please buy another one."

# Once told is enough, also where the next mail is refused again.
alice replies to held
| #slove
|
| The refund comes tomorrow.
alice gets a refusal
alice replies to refusal
| The refund comes tomorrow.
kim gets an answer saying "comes tomorrow"
alice gets a receipt saying "is forgotten"
bob gets a notice

# A mail of the customer that came meanwhile.
kim replies
| I cancel the order.
alice gets a notice
bob gets a notice
bob replies to oldest notice
| #tga vip
bob gets a refusal
bob replies to refusal
| We ship it today.
kim gets nothing
bob gets a held saying "I cancel the order."
bob replies to held
| #drop
bob gets a receipt

# A receipt of something else, too; one that shows the ticket tells all.
kim replies
| The old one is back.
alice gets a notice
bob gets a notice
alice replies
| Thank you, we have got it.
kim gets an answer
bob gets a notice
bob replies to oldest notice
| #tag vip
bob gets a receipt
bob replies to receipt answering citing bob receipt
| Please send it back.
kim gets nothing
bob gets a held saying "Thank you, we have got it."
bob replies
| #drop
bob gets a receipt
bob replies to oldest notice
| #show
bob gets a receipt saying "Thank you, we have got it."
bob replies to receipt answering citing bob receipt
| We write again tomorrow.
kim gets an answer saying "tomorrow"
alice gets a notice
