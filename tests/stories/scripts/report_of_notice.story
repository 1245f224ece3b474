# A delivery report about a notice costs its reader nothing: the next reply still counts (P8, P28).
# The admin hears of it, as of a notice that is refused at once.
kim writes "Hello"
| Hello, my parcel is late.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
mail to alice bounces
alice gets nothing
admin gets an admin saying "alice@staff.test" saying "1001"
mail to alice bounces
admin gets nothing
alice replies
| It comes tomorrow.
kim gets an answer saying "It comes tomorrow."
