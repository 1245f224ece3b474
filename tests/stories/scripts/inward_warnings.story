# What says of itself that it is not for the customer is asked about (P13); a slash is no sign of a command (P16).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies to notice
| Not for the customer: she is a nutcase.
bob gets a held saying "Not for the customer"
bob replies to notice
| Please do not send this to the customer, she is a nutcase.
bob gets a held saying "do not send this"
bob replies to notice
| Hi,
| do not tell her but we have none left.
bob gets a held saying "do not tell her"
bob replies to notice
| *** INTERNAL *** she is a nutcase.
bob gets a held saying "INTERNAL"
bob replies to notice
| Private: she is a nutcase.
bob gets a held saying "Private:"
bob replies to notice
| For the team: she is a nutcase.
bob gets a held saying "For the team:"
bob replies to notice
| Nicht für den Kunden: sie nervt.
bob gets a held saying "Nicht für den Kunden"
bob replies to notice
| 고객에게 보내지 마세요. 환불 대상이 아닙니다.
bob gets a held saying "고객에게 보내지"
bob replies to notice
| 사내용 메모: 환불 대상이 아닙니다.
bob gets a held saying "사내용"
bob replies to notice
| Can someone please take this?
bob gets a held saying "Can someone please take"
bob replies to notice
| We look into it.
|
| /solve
bob gets a held saying "`/solve`"
kim gets nothing

# What only sounds like it goes out.
bob replies to notice
| Dear Kim, the team only works on weekdays, and this is between you and the carrier.
bob gets a held saying "team only"
bob replies to notice
| Dear Kim, this is not for customers of the old model. Please do not tell anybody your password.
bob gets a held
bob replies to notice
| Dear Kim, please do not send this part by mail.
kim gets an answer
