# Who could have taken a ticket hears in one line that it went elsewhere, once (P18).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #department tech
alice gets a receipt
minsu gets a notice saying "It does not boil."
bob gets a notice saying "Alice Kim** moved the ticket to the department tech." not saying "It does not boil."
bob gets nothing
minsu replies
| #take
minsu gets a receipt
bob gets nothing
alice gets nothing

# Given to somebody, in whichever department.
lee writes "Another one" proven
| The spout drips.
lee gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #assign minsu
alice gets a receipt
minsu gets a notice saying "The spout drips."
bob gets a notice saying "Alice Kim** gave the ticket to Minsu Park." not saying "The spout drips."

# What somebody had already is nobody's to take.
alice replies to notice
| #assign alice
alice gets a receipt
minsu gets a notice
bob gets nothing
lee gets nothing
kim gets nothing
