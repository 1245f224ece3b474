# Staff ask somebody outside: they get the words and nothing of the ticket, and their reply is a comment (P9, P10, P13).
kim writes "My kettle is broken" proven
| It does not boil any more.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #ask parts@supplier.test
| Which thermostat fits the K2?
parts@supplier.test gets an ask saying "Which thermostat" saying "A question from" not saying "kettle"
alice gets a receipt saying "parts@supplier.test"
bob gets a notice saying "parts@supplier.test" saying "Which thermostat"
kim gets nothing
parts@supplier.test never read "kim@customers.test"
parts@supplier.test never read "boil"

# What they write is obeyed by nobody, reaches no customer, and lets nobody take part.
parts@supplier.test replies copying kim@customers.test
| #solve
| The T-12 fits. We can send it for our usual secret price.
alice gets a notice saying "From outside" saying "The T-12 fits." saying "#solve" not saying "another address"
bob gets a notice saying "From outside"
kim gets nothing
ticket 1001 is open
# Passed on to somebody else, who replies: the address comments all the same, and who wrote is shown.
parts@supplier.test replies as eve@elsewhere.test
| I would take the T-13.
alice gets a notice saying "eve@elsewhere.test" saying "we asked parts@supplier.test" saying "T-13"
bob gets a notice
parts@supplier.test replies as kim@customers.test
| So that is what you ask others.
alice gets a notice saying "kim@customers.test" saying "another address"
bob gets a notice
kim gets nothing
parts@supplier.test gets nothing
eve@elsewhere.test gets nothing
there are 1 tickets
# Their words are inside: they reach the customer by their reader's word only.
alice replies to oldest notice
| We can send it for our usual secret price.
alice gets a held saying "usual secret price"
alice replies
| #drop
alice gets a receipt
# It is no way in for staff: proven ones comment as themselves, of others their person is asked.
parts@supplier.test replies as bob proven
| It is in stock.
bob gets a receipt saying "comment"
alice gets a notice saying "Bob Roth left a comment" not saying "From outside"
parts@supplier.test replies as bob
| #solve
bob gets a confirm saying "made for somebody else"
alice gets nothing
ticket 1001 is open

# A machine of theirs is only noted; what does not reach them is told.
parts@supplier.test replies header "Auto-Submitted: auto-replied"
| We are closed.
alice gets nothing
alice replies to oldest notice commenting
| #ask gone@supplier.test
| Do you have the T-12?
gone@supplier.test gets an ask
alice gets a receipt
bob gets a notice
mail to gone@supplier.test bounces
alice gets a notice saying "The question did not arrive" saying "gone@supplier.test"
bob gets nothing
ticket 1001 is open
# What was asked outside is inside, too; another supplier may be asked the same.
alice replies to oldest notice
| We have asked around: do you have the T-12?
alice gets a held saying "do you have the T-12" not saying "automatic"
alice replies
| #drop
alice gets a receipt
alice replies to oldest notice commenting
| #ask more@supplier.test
| Do you have the T-12?
more@supplier.test gets an ask
alice gets a receipt
bob gets a notice
kim never read "T-12"
kim never read "supplier"
