# Staff name days and times in their own language (P16).
kim writes "Kettle"
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #due 금요일
alice gets a receipt
alice replies to notice
| #due Freitag
alice gets a receipt
alice replies to notice
| #wait 3일
alice gets a receipt
ticket 1001 is waiting
later 3d
ticket 1001 is open
alice gets a reminder
bob gets a reminder
