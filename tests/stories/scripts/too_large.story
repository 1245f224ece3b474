# A letter that is too large for the relay: of an answer its writer learns which file, how large, what the limit is, and
# gets the text back (P25); a notice comes without its files, with a line that names them (P17).
relay limits letters to 100 KB
kim writes "Broken kettle" proven attaching "film.pdf" 200 attaching "bill.pdf" 10
| It does not boil. Here is a film of it.
kim gets an acknowledgement
alice gets a notice not bringing "film.pdf" saying "comes without its files" saying "at most 100 KB" saying "film.pdf (195 KB)" saying "bill.pdf (10 KB)" saying "Here is a film of it."
bob gets a notice saying "comes without its files"
admin gets nothing

# It answers the customer, as the notice would have.
alice replies
| Thank you, we are looking at it.
kim gets an answer saying "we are looking at it"
bob gets a notice

alice replies to notice attaching "manual.pdf" 150
| #solve
| Here is the manual.
alice gets a receipt
alice gets a notice saying "did not arrive" saying "too large" saying "manual.pdf (146 KB)" saying "at most 100 KB" saying "Here is the manual."
ticket 1001 is open
kim gets nothing
admin gets nothing
