# Automatic mail is noted and never answered (P21, P29); a form's mail opens a ticket without a letter to it.
kim writes "Hello"
| Hello, my order is late.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
kim replies header "Auto-Submitted: auto-replied"
| I am on holiday until Monday.
kim gets nothing
alice gets nothing
ticket 1001 is open
alice replies header "Auto-Submitted: auto-replied"
| I am out of office.
kim gets nothing
alice gets nothing
form writes "Contact form" header "Auto-Submitted: auto-generated"
| Name: Lee, question: when do you open
form gets nothing
alice gets a notice saying "when do you open"
bob gets a notice
support@desk.test writes "Echo"
| An echo.
support@desk.test gets nothing
alice gets nothing
refuted@bank.test writes "Your account" refuted
| Please log in.
refuted@bank.test gets nothing
alice gets a notice
there are 3 tickets
