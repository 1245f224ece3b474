# A text that nobody can read may be a command or a comment: it reaches no customer (P13, P14), and its writer is told.
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies sealed
alice gets a refusal saying "encrypted" bringing "smime.p7m"
kim gets nothing
bob gets nothing
