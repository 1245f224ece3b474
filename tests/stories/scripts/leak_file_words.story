# The words of a text file that came with a comment are the comment's (P14).
kim writes "Discount" proven
| What can you do for me?
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies to notice enclosing-text "limits.txt" "The lowest price for her would be forty euros, not a cent less."
| #note
| Our limits, see the file.
alice gets a notice bringing "limits.txt"
bob gets a receipt
alice replies to oldest notice
| Dear Kim, the lowest price for her would be forty euros.
kim gets nothing
bob gets nothing
alice gets a held saying "the lowest price for her would be forty euros"
alice replies
| #drop
alice gets a receipt

# Nor on another ticket of hers, and in HTML.
kim writes "Another discount" proven
| And for two?
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies to notice enclosing-text "margin.html" "<p>We earn <b>twelve</b> euros with every single one of them.</p>"
| #note
| Our margin, see the file.
alice gets a notice
bob gets a receipt
alice replies to notice answering
| Dear Kim, not a cent less: the lowest price for her would be forty euros.
alice gets a held saying "the lowest price for her would be forty"
alice replies
| Dear Kim, we earn twelve euros with every single one of them.
alice gets a held saying "we earn twelve euros with every single"
alice replies
| #drop
alice gets a receipt

# What the customer has sent herself is hers, and what an answer has brought is known.
kim writes "My list" proven enclosing-text "list.txt" "One kettle, two toasters and a pot with a lid."
| See the list.
alice gets a notice bringing "list.txt"
bob gets a notice
bob replies to notice enclosing-text "list.txt" "One kettle, two toasters and a pot with a lid."
| #note
| Here is her list once more.
alice gets a notice
bob gets a receipt
alice replies to notice answering
| Dear Kim, you want one kettle, two toasters and a pot with a lid, right?
kim gets an acknowledgement
kim gets an answer
bob gets a notice
kim never read "forty euros"
kim never read "twelve euros"
