# The receipt of a command says what takes it back (P17).
kim writes "Kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #priority urgent
| #subject Kettle of Kim
| #assign bob
alice gets a receipt saying "`#priority normal` takes it back" saying "`#subject Kettle` takes it back" saying "`#take` makes it yours"
bob gets a notice
alice replies
| #priority urgent
alice gets a receipt saying "`#priority urgent`: it was so before" not saying "takes it back"
alice replies
| #take
alice gets a receipt saying "The ticket is yours now. `#assign bob` gives it back."
bob gets a notice
alice replies
| #department tech
alice gets a receipt saying "`#department support`, and `#assign alice` below it, moves it back."
minsu gets a notice
alice replies
| #department support
| #assign alice
alice gets a receipt
ticket 1001 is with alice
ticket 1001 is in support
minsu gets a notice
alice replies
| #tag outage
alice gets a receipt saying "`#untag outage` takes it back"
