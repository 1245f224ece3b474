# A report about a report (P21, P28): letters without a sender are never answered, so it ends where it began.
kim writes "Broken kettle"
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
MAILER-DAEMON@mx.customers.test writes "Undelivered Mail Returned to Sender" header "Auto-Submitted: auto-replied"
| I could not deliver your report. It is attached.
MAILER-DAEMON@mx.customers.test gets nothing
MAILER-DAEMON@mx.other.test writes "Undelivered Mail Returned to Sender"
| I could not deliver your report about a report.
MAILER-DAEMON@mx.other.test gets nothing
there are 1 tickets
alice replies
| Please send it in.
kim gets an answer
bob gets a notice
mail to kim bounces
alice gets a notice saying "did not arrive"
mail to kim bounces
mail to alice bounces
mail to alice bounces
alice gets nothing
kim gets nothing
