# Who has a ticket and leaves config.ini leaves it to the department, which hears of whatever comes (P18, P25, P29).
kim writes "Kettle"
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| Please send it in.
kim gets an answer
bob gets a notice
ticket 1001 is with alice
alice leaves the team
kim replies
| Where to?
bob gets a notice saying "Where to?"
later 5h
bob gets a reminder saying "Where to?"
mail to kim bounces
bob gets a notice saying "5.1.1"
# Whoever answers has it from then on.
bob replies answering
| To our workshop.
ticket 1001 is with bob
