# A department with a shared address (notify = ADDRESS) is told there, in one letter. A reply From that address is the
# department's, From one of its people theirs, and it comes through a mailing list as well (P9, P13).
support is told at team@staff.test
kim writes "Invoice"
| Where is my invoice?
kim gets an acknowledgement
team@staff.test gets a notice saying "Where is my invoice?"
alice gets nothing
bob gets nothing
team@staff.test replies
| It is on its way.
kim gets an answer saying "on its way"
ticket 1001 is with nobody
team@staff.test gets nothing
kim replies
| And the one of May?
team@staff.test gets a notice
team@staff.test replies as alice@staff.test
| That one, too.
kim gets an answer saying "That one, too."
ticket 1001 is with alice
team@staff.test gets a notice saying "That one, too."
alice gets nothing
# A list that rewrites From, with all that a list adds; in its comment nobody hears but who reads there.
kim replies
| When?
team@staff.test gets a notice
team@staff.test replies as "Bob Roth via Team <team@staff.test>" header "List-Id: <team.staff.test>" header "Precedence: list"
| Tomorrow.
kim gets an answer saying "Tomorrow."
team@staff.test replies commenting as "Bob Roth via Team <team@staff.test>" header "List-Id: <team.staff.test>"
| She has asked three times.
kim gets nothing
team@staff.test gets a notice saying "three times"
kim never read "three times"
# Two people answer from it: the one need not know of the other (P15).
kim replies
| Which hour?
team@staff.test gets a notice saying "Which hour?"
team@staff.test replies
| At ten.
kim gets an answer saying "At ten."
team@staff.test replies to notice
| At noon.
kim gets nothing
team@staff.test gets a held saying "At ten." saying "At noon."
team@staff.test replies
| #drop
team@staff.test gets a receipt
# Of commands it hears once, by the receipt; what somebody noted there is news to the others who read it.
team@staff.test replies to notice
| #take
team@staff.test gets a receipt
team@staff.test gets nothing
team@staff.test replies to notice
| #note
| He calls every day.
team@staff.test gets a notice saying "every day"
team@staff.test gets a receipt
team@staff.test gets nothing
# Not of the department: nothing is done. Nor is it by whoever writes to the list, though its server vouches for From.
team@staff.test replies as minsu@staff.test
| I say no.
minsu gets a confirm saying "I say no."
mallory writes "Invoice" as "Mallory via Team <team@staff.test>" proven header "In-Reply-To: <mail-1@customers.test>"
| #solve
team@staff.test gets a confirm saying "#solve"
team@staff.test replies to confirm as alice@staff.test
| #drop
alice gets a receipt saying "forgotten"
ticket 1001 is open
# The desk is on its own list: what comes back goes nowhere.
team@staff.test writes "[#1001] Invoice" header "X-Gatepost-Ticket: 1001"
| Where is my invoice?
team@staff.test gets nothing
kim gets nothing
there are 1 tickets
