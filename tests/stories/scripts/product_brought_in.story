# A ticket that staff bring in, or split off, is about what its own first mail says (P18, P20).
product kettle has "kettle"
product toaster has "toast"
alice writes "Call of Mr Lee" proven
| #for lee@customers.test
| His kettle leaks.
lee gets an acknowledgement
alice gets a receipt saying "Product: kettle"
bob gets a notice saying "Product: kettle"
ticket 1001 is about kettle
alice writes "Another call" proven
| #for lee@customers.test
| #product toaster
| His kettle is loud.
lee gets an acknowledgement
alice gets a receipt saying "about the product toaster"
bob gets a notice saying "Product: toaster"
ticket 1002 is about toaster
kim writes "My kettle" proven
| It leaks.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
ticket 1003 is about kettle
kim replies proven
| The toaster is broken, too.
alice gets a notice
bob gets a notice
alice replies
| #split
alice gets a receipt
bob gets a notice saying "Product: toaster"
ticket 1004 is about toaster
kim replies proven
| Where is my invoice?
alice gets a notice
bob gets a notice
alice replies
| #split
alice gets a receipt
bob gets a notice not saying "Product:"
ticket 1003 is about kettle
ticket 1005 is about nothing
