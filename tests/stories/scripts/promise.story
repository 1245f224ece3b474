# The promise of the acknowledgement (P22) runs out: a reminder, once, in the department's hours; answering ends it.
kim writes "Slow"
| When will you answer me, please.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
later 3h
alice gets nothing
later 1h
alice gets a reminder saying "When will you answer"
bob gets a reminder
later 1d
alice gets nothing
alice replies to notice
| Now.
kim gets an answer
bob gets a notice
later 1d
alice gets nothing
