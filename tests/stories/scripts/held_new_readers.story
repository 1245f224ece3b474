# Who says #send is told first of people who would get the answer now and were none of its readers when it was written
# (P15).
kim writes "Kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| Your code is on the back of the kettle.
|
| #solve
alice gets a held saying "#solve"
bob replies
| #customer jo@others.test
bob gets a receipt
alice gets nothing
alice replies to held
| #send
kim gets nothing
alice gets a held saying "**jo@others.test**"
bob replies
| #cc rival@others.test
bob gets a receipt
alice replies to held
| #send
kim gets nothing
alice gets a held saying "**rival@others.test**" not saying "**jo@others.test**"
alice replies to held
| #send
alice gets a receipt
