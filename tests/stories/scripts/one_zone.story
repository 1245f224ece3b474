# Staff read times in one zone, whichever department the ticket is in: Berlin for alice, though tech is in Seoul (P18).
kim writes "Hello"
| Hello, the lid is loose.
kim gets an acknowledgement
alice gets a notice saying "10:00"
bob gets a notice saying "10:00"
alice replies
| #department tech
alice gets a receipt saying "10:00" not saying "6:00"
minsu gets a notice saying "6:00"
