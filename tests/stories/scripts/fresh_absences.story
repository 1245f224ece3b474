# An out-of-office program that answers our letters with another From address each time (P21, P29): its mails belong to
# the ticket, and none is answered.
kim writes "Broken kettle"
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
kim replies as absent1@customers.test
| I am not there. My colleagues will look at your mail.
absent1@customers.test gets nothing
kim replies as absent2@customers.test
| I am not there. My colleagues will look at your mail.
absent2@customers.test gets nothing
kim replies as absent3@customers.test header "Auto-Submitted: auto-replied"
| I am not there.
absent3@customers.test gets nothing
kim gets nothing
there are 1 tickets
# One that begins a new mail each time, without any mark: after a few it gets no letter any more, and others do.
away1@other.test writes "Out of the house"
| I am away until Monday and read your mail when I am back.
away1@other.test gets an acknowledgement
away2@other.test writes "Out of the house"
| I am away until Monday and read your mail when I am back.
away2@other.test gets an acknowledgement
away3@third.test writes "Out of the house"
| I am away until Monday and read your mail when I am back.
away3@third.test gets an acknowledgement
away4@other.test writes "Out of the house"
| I am away until Monday and read your mail when I am back.
away4@other.test gets an acknowledgement
away5@other.test writes "Out of the house"
| I am away until Monday and read your mail when I am back.
away5@other.test gets an acknowledgement
away6@other.test writes "Out of the house"
| I am away until Monday and read your mail when I am back.
away6@other.test gets nothing
away7@third.test writes "Out of the house"
| I am away until Monday and read your mail when I am back.
away7@third.test gets nothing
lee@other.test writes "Leaking kettle"
| It leaks, and I am away until Monday.
lee@other.test gets an acknowledgement
there are 9 tickets
# So does another desk that numbers its letters.
desk771@numbers.test writes "Request 771"
| Your request 771 has reached us at 10:01. We will get back to you as soon as we can.
desk771@numbers.test gets an acknowledgement
desk772@numbers.test writes "Request 772"
| Your request 772 has reached us at 10:02. We will get back to you as soon as we can.
desk772@numbers.test gets an acknowledgement
desk773@numbers.test writes "Request 773"
| Your request 773 has reached us at 10:03. We will get back to you as soon as we can.
desk773@numbers.test gets an acknowledgement
desk774@numbers.test writes "Request 774"
| Your request 774 has reached us at 10:04. We will get back to you as soon as we can.
desk774@numbers.test gets an acknowledgement
desk775@numbers.test writes "Request 775"
| Your request 775 has reached us at 10:05. We will get back to you as soon as we can.
desk775@numbers.test gets an acknowledgement
desk776@numbers.test writes "Request 776"
| Your request 776 has reached us at 10:06. We will get back to you as soon as we can.
desk776@numbers.test gets nothing
desk777@numbers.test writes "Request 777"
| Your request 777 has reached us at 10:07. We will get back to you as soon as we can.
desk777@numbers.test gets nothing
