# Below "-- " stands a signature; what may be words there is asked about, once (P17, P19).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| Dear Kim, have you descaled it?
|
| -- 
| Alice Kim
| Example Support
| +49 30 1234567
| www.example.com
| Sent from my iPhone
kim gets an answer saying "have you descaled it"
bob gets a notice
kim replies
| No. What do I do?
alice gets a notice
alice replies
| Option one
| --
| option two
kim gets nothing
alice gets a held saying "where signatures begin" saying "option two"
alice replies to notice
| Dear Kim, it is done.
|
| -- 
| Alice Kim
| Example Support
|
| PS: please keep the receipt.
kim gets nothing
alice gets a held saying "please keep the receipt" saying "Another mail of yours that waited"
alice replies
| Dear Kim, it is done. Please keep the receipt.
kim gets an answer
alice gets a receipt

# A card is known by more than the name in config.ini.
kim replies
| I lost it.
alice gets a notice
alice replies
| Never mind.
|
| -- 
| Lissy Kim-Roth
| Kettle House
| Customer Support
| https://www.example.com
kim gets an answer saying "Never mind."
kim replies
| Thank you all the same, but where is my kettle?
alice gets a notice

# A sentence that stands there always is asked about once.
kim replies
| And now?
alice gets a notice
alice replies
| Use it.
|
| -- 
| Alice Kim
|
| Our kettles sing in every kitchen of the world.
kim gets nothing
alice gets a held saying "Our kettles sing"
alice replies
| #send
kim gets an answer saying "Use it."
alice gets a receipt
kim replies
| It sings.
alice gets a notice
alice replies
| So it should.
|
| -- 
| Alice Kim
|
| Our kettles sing in every kitchen of the world.
kim gets an answer saying "So it should."

# A mail that belongs to no ticket asks as well.
alice writes "Away" proven
| #away friday
|
| -- 
| Alice Kim
|
| PS: Bob has the keys.
alice gets a held saying "Bob has the keys"

# A customer's words there go to staff.
alice replies
| #drop
alice gets a receipt
kim replies
| It sings too loud.
|
| -- 
| Kim
|
| PS: Can you lower its voice?
alice gets a notice saying "Can you lower its voice?"
