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
