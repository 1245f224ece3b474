# A relay of ours takes everything, and reports later what is slow (P28): the writer hears of it once, nothing else
# happens, and a real failure is told all the same (P25).
kim writes "Broken kettle"
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #solve
| Please send it in.
kim gets an answer
alice gets a receipt
bob gets a notice
mail to kim lingers
alice gets a notice saying "is still on its way" saying "no answer from host" not saying "It is tried again until"
bob gets nothing
ticket 1001 is solved
mail to kim lingers
alice gets nothing
mail to kim bounces
alice gets a notice saying "did not arrive" saying "Please send it in."
ticket 1001 is open
there are 1 tickets
