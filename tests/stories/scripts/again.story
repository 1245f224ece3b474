# The same mail again changes nothing (P2).
kim writes "Twice"
| The very same words.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
kim writes "Twice" again
| The very same words.
kim gets nothing
alice gets nothing
there are 1 tickets
kim writes "Twice" again
| Other words under the same Message-ID.
alice gets a notice saying "Other words"
there are 2 tickets
