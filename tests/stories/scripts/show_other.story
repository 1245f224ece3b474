# Another ticket's card has nothing of the ticket that the question came by: what the one lacks the other does not lend
# (P17, P18).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
lee writes "Invoice" as "Lee Ho <lee@customers.test>"
| Where is my invoice?
lee gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #take
| #priority urgent
| #due friday
alice gets a receipt saying "open, urgent" saying "With: you" saying "November 27"
bob gets a notice
bob replies to oldest notice
| #solve quietly
| Press the button.
kim gets an answer
bob gets a receipt
alice gets a notice
lee replies
| Well?
alice gets a notice saying "Well?"
alice replies
| #show 1001
alice gets a receipt saying "**#1001 · Broken kettle**" saying "With: Bob Roth" not saying "urgent" not saying "November 27"

# A mail that only asks needs no card of the ticket that it came by.
alice replies to notice
| #history kim@customers.test
alice gets a receipt saying "#1001 Broken kettle <" not saying "Invoice · " not saying "#1002 · Invoice"
alice replies to notice
| #help
alice gets a receipt saying "`#department NAME`" not saying "#1002 · Invoice"

# Who has a name is shown by it; the stars that mean bold in our own letters are left out.
alice replies to notice
| #show
alice gets a receipt saying "**Lee Ho** · " saying "You will hear from us by Monday"
