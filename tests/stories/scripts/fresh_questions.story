# A mail of staff that belongs to no ticket asks as well, once its writer stood up for it (P9, P16, P17).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
mallory writes "Tickets" as alice
| #find kettle
alice gets a confirm saying "#find kettle" not saying "#1001 Broken"
mallory gets nothing
alice replies
| #send
alice gets a receipt saying "#find kettle" saying "#1001 Broken kettle <support+c1001-" saying "“Broken kettle”"
there are 1 tickets
alice writes "Tickets"
| #show
alice gets a confirm
alice replies
| #send
alice gets a refusal saying "your mail belongs to none: `#show`"
alice writes "#list" proven
|
alice gets a receipt saying "**#list**"
alice writes "#lisst" proven
|
alice gets a refusal saying "Did you mean `#list`?"
there are 1 tickets

# A question leaves alone what waits for its writer's word.
alice replies to notice
| Hi Kim,
| #solve
alice gets a held
alice replies to notice
| #show
alice gets a receipt saying "It does not boil." not saying "forgotten"
alice replies to held
| #send
alice gets a receipt
kim gets an answer saying "#solve"

# Beside an answer a question stays between the desk and whoever asks; a customer's is text.
alice replies to notice
| #history kim@customers.test
| Dear Kim,
| a new one is on its way.
kim gets an answer saying "a new one is on its way" not saying "#history"
alice gets a receipt saying "Your answer goes to kim@customers.test" saying "#1001 Broken kettle <support+c1001-"
kim replies
| #list
kim gets nothing
