# The provider lets few letters through (P21, P25): answers go first, then notices; what waits goes when there is room
# again, and nobody loses one.
kim writes "Broken kettle"
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
later 2m
relay allows 2 a minute
lee writes "Leaking kettle"
| It leaks.
alice gets a notice saying "It leaks."
bob gets a notice saying "It leaks."
lee gets nothing
later 30s
lee gets nothing
alice replies to oldest notice
| Please send it in.
kim gets nothing
later 31s
kim gets an answer saying "Please send it in."
bob gets a notice saying "Please send it in."
lee gets nothing
later 61s
lee gets an acknowledgement
