# Whoever asks in another's name learns nothing and cannot make the desk write what they want (P21, P22).
kim writes "Win a prize at evil.test" header "X-Forged: yes"
| Click here.
kim gets an acknowledgement not saying "evil.test"
alice gets a notice
bob gets a notice
# Reply-To and Cc get nothing, and what nobody at the desk has answered is not called by its subject.
kim writes "Status" copying eve@elsewhere.test header "Reply-To: eve@elsewhere.test"
kim gets a status saying "Your message" not saying "evil.test"
eve@elsewhere.test gets nothing
there are 1 tickets
# A burst is one letter, however it is written.
later 2h
kim writes "Status"
kim writes "STATUS"
kim writes "status!"
kim writes "Estado"
kim writes "État"
kim writes "상태"
kim writes "Status" copying eve@elsewhere.test
kim writes "Status" header "Reply-To: eve@elsewhere.test"
kim writes "Stand"
kim writes "状況"
kim gets a status
kim gets nothing
eve@elsewhere.test gets nothing
alice gets nothing
bob gets nothing
there are 1 tickets
# What was proven shows all; what was answered was read by kim already.
later 2h
kim writes "Status" proven
kim gets a late
kim gets a status saying "evil.test"
later 2h
alice gets 2 reminders
bob gets 2 reminders
alice replies to oldest notice
| We know nothing of a prize.
kim gets an answer
bob gets a notice
kim writes "Status"
kim gets a status saying "evil.test"

# Whose domain disowns the mail gets nothing.
later 2h
kim writes "Status" refuted
kim gets nothing
alice gets nothing
there are 1 tickets
# From another address one's own token shows nothing of the ticket.
kim replies to acknowledgement titled "Status" as eve@elsewhere.test
eve@elsewhere.test gets a status saying "no request" not saying "evil.test" not saying "kim"
kim gets nothing
later 2h
# Who merely takes part is no customer of the ticket.
kim writes "Outage" proven copying lee@customers.test
| Nothing works.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
lee@customers.test writes "Status" proven
lee@customers.test gets a status saying "no request" not saying "Outage"

# Programs and lists get no letter; what they send is what it was before.
kim writes "Status" header "Auto-Submitted: auto-replied"
kim writes "Status" header "List-Id: <people.customers.test>"
kim writes "Status" header "Precedence: bulk"
kim gets nothing
noreply@customers.test writes "Status"
noreply@customers.test gets nothing
there are 5 tickets
alice gets a notice saying "Status"
alice gets a notice saying "Status"
alice gets a notice saying "Status"
# Staff are no customers: proven ones have #list, and who merely uses their address is asked about.
alice writes "Status"
alice gets a confirm
alice gets nothing
there are 5 tickets
later 2h
# The letter's own mark opens nothing: a reply is a new matter.
kim replies to status
| Then I have another question about something else.
kim gets an acknowledgement
