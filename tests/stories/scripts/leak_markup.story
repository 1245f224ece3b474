# What programs set between the words of a comment hides none of them (P14).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies to notice commenting
| She always breaks them herself, give her the cheap model without telling.
alice gets a notice
# A link behind every few words, as an HTML mail becomes plain text.
alice replies to oldest notice
| Dear Kim,
|
| she always breaks<https://wiki.test/breaks> them herself, give <mailto:bob@staff.test> her the
| cheap model [1] without telling.
kim gets nothing
alice gets a held saying "always breaks"
# What is quoted is cut.
alice replies to oldest notice
| It is the blue one.
|
| > She always breaks [1] them herself, give <https://wiki.test/give> her the
| > 2. cheap mo-
| > del without telling.
kim gets an answer saying "blue one" not saying "always breaks" not saying "cheap"
bob gets a notice
# Links of one's own are nobody else's.
alice replies to oldest notice
| The cheap model [1] is here: <https://shop.test/model?she=always&breaks=them>
kim gets an answer saying "https://shop.test/model?she=always&breaks=them"
bob gets a notice
