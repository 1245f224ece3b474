# Whoever is no longer in config.ini has no rights from that moment on, whatever address was made for them (P8, P9).
kim writes "Kettle"
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice leaves the team
alice@staff.test replies
| #solve
| Buy it elsewhere, they are broke.
kim gets nothing
ticket 1001 is open
there are 2 tickets
bob gets a notice saying "1001"
# Nor does it help with the server's word for it, or with a colleague's token.
alice@staff.test replies to oldest notice commenting proven
| #assign bob
bob gets a notice
bob replies to oldest notice as alice@staff.test
| Buy it elsewhere.
kim gets nothing
kim never read "elsewhere"
ticket 1001 is with nobody
