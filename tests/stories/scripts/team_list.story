# A copy to the company's own list leaves the writer's way in as it is, and is no copy outside (P8, P17).
kim writes "Kettle"
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies copying team@staff.test
| Please send it in.
kim gets an answer
alice gets nothing
bob gets a notice
alice replies to oldest notice copying office@staff.test
| And the cable.
kim gets an answer
alice gets nothing
