# Who attaches a delivery report to a mail of theirs has written a mail, and it arrives with their words (P17, P28).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
kim replies bearing message/delivery-status
| My order came back, see the report. Please call me.
alice gets a notice saying "Please call me"
bob gets a notice
kim replies bearing message/feedback-report
| Somebody calls my mail spam.
alice gets a notice saying "calls my mail spam"
bob gets a notice

# Staff's answers, comments and commands are done as ever.
alice replies bearing message/delivery-status
| Dear Kim, the shop has a new address.
kim gets an answer saying "the shop has a new address"
alice gets nothing
bob gets a notice saying "Alice Kim answered"
alice replies bearing message/disposition-notification
| Dear Kim, here is their receipt.
kim gets an answer saying "here is their receipt"
alice gets nothing
bob gets nothing
alice replies bearing message/delivery-status
| #note
| The mail system said this.
kim gets nothing
alice gets a receipt
bob gets a notice saying "The mail system said this"
bob replies bearing message/delivery-status
| #assign bob
bob gets a receipt saying "The ticket is yours now"
alice gets a notice
ticket 1001 is with bob

# So is a reply to a question, and a new mail, which gets an acknowledgement.
bob replies
| #ask partner@supplier.test
| Can you ship it?
bob gets a receipt
alice gets a notice
partner@supplier.test gets an ask
partner@supplier.test replies bearing message/delivery-status
| No, the courier bounced us.
bob gets a notice saying "the courier bounced us"
alice gets a notice
lee writes "My mail came back" proven bearing message/delivery-status
| What does this report mean?
lee gets an acknowledgement
alice gets a notice saying "What does this report mean"
bob gets a notice
there are 2 tickets
admin gets nothing

# A report as such stays one: a mail server wrote it.
mailer-daemon@customers.test writes "Undelivered" bearing message/delivery-status
| It could not be delivered.
mailer-daemon@customers.test gets nothing
alice gets nothing
there are 2 tickets
