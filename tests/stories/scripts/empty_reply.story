# An empty reply of staff is told as such, never sent (P17).
kim writes "Hello"
| Hello, are you there
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
|
alice gets a refusal
kim gets nothing
