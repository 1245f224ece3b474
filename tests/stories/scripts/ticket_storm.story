# A program that opens tickets without end (P21): beyond ten within an hour its mails stand on one ticket, staff hear of
# that once, and another customer is served as ever.
script writes many "Alarm" 10
script gets an acknowledgement
script gets an acknowledgement
script gets an acknowledgement
script gets nothing
there are 10 tickets
script writes many "Alert" 30
there are 10 tickets
script gets nothing
kim writes "Broken kettle"
| It does not boil.
kim gets an acknowledgement
there are 11 tickets
alice gets a notice saying "matter number 1."
alice gets a notice
alice gets a notice
alice gets a notice
alice gets a notice
alice gets a notice
alice gets a notice
alice gets a notice
alice gets a notice
alice gets a notice saying "matter number 10."
alice gets a notice saying "more than 10 new matters of this customer" saying "matter number 1."
alice gets a notice saying "It does not boil."
alice gets nothing
# It goes on: still one ticket, and nobody is told again.
later 30m
script writes many "Alarm again" 20
later 40m
script writes many "Alarm still" 20
there are 11 tickets
script gets nothing
# When it is over, the customer is one like any other.
later 61m
script writes "Sorry"
| That was our monitoring. My question: what does a lid cost?
there are 12 tickets
script gets an acknowledgement
