# What the customer was promised stays promised, whichever department the ticket moves to (P17, P18).
kim writes "Kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies to notice
| #due friday
alice gets a receipt saying "The customer is to hear from us by Friday, November 27"
alice replies to notice
| #department tech
alice gets a receipt saying "Friday, November 27"
minsu gets a notice saying "11월 28일"
minsu replies
| #department support
minsu gets a receipt saying "11월 28일"
alice gets a notice
bob gets a notice
