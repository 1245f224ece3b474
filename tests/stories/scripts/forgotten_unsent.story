# A letter that waits for whoever is forgotten is never sent, nor is what was told staff of their ticket; letters of
# others go (P32).
relay is down
kim writes "Broken kettle" proven
| It does not boil.
lee writes "Broken lamp" proven
| It flickers.
forget kim
ticket 1001 is solved
relay is up
later 1h
kim gets nothing
lee gets an acknowledgement
alice gets a notice saying "It flickers."
alice gets nothing
bob gets a notice saying "It flickers."
bob gets nothing
later 9d
kim gets nothing
