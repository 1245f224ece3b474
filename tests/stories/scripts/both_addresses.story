# A mail to the answer and the comment address is a comment (P13), and its writer is told what became of it (P17).
kim writes "Hello"
| Hello, the lid is loose.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies to both addresses
| Please send it in.
alice gets a receipt saying "The customer did not get your mail" saying "Only colleagues see it"
bob gets a notice saying "Please send it in."
kim gets nothing
alice replies to both addresses
| #solve
| Please send it in.
alice gets a receipt saying "The customer did not get your mail" saying "solved"
bob gets a notice
kim gets nothing
