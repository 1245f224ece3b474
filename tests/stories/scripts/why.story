# `#why` says how a customer's mail was threaded, trusted and routed, and what was not sent (P16, P17).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #why
alice gets a receipt saying "“Broken kettle” from kim@customers.test" saying "it opened #1001 (it follows no other)" saying "the receiving mail server vouches" saying "dmarc=pass header.from=customers.test" saying "Department: support, since no department claims such mail" saying "Sent: acknowledgement to kim@customers.test" saying "Sent: notice to bob@staff.test" not saying "No acknowledgement"
bob gets nothing
kim gets nothing

# A reply to a notice asks about the mail that it told of, a number about the newest.
later 5m
kim replies
| And it smells.
alice gets a notice
bob gets a notice
alice replies to oldest notice
| #why
alice gets a receipt saying "it opened #1001 (it follows no other)"
alice replies to notice
| #why
alice gets a receipt saying "it was put on #1001 (signed address)" saying "Trust: its writer takes part in the ticket" not saying "Department: support, "
alice replies to oldest notice
| #why 99999
alice gets a receipt saying "There is no ticket #99999."

# What was suppressed.
noreply@shop.test writes "주문 알림"
| 새로 산 전기주전자가 물이 끓기 전에 꺼져요.
minsu gets a notice
alice replies to notice
| #why 1002
alice gets a receipt saying "it opened #1002" saying "nothing proves who wrote it" saying "Department: tech, by its claim `language: ko`" saying "No acknowledgement was sent: nobody reads mail to such an address."
lee writes "Forged" refuted
| Send me your password.
alice gets a notice
bob gets a notice
bob replies
| #why
bob gets a receipt saying "Trust: none." saying "No acknowledgement was sent: it may be forged."
ann@customers.test writes "Broken kettle" header "In-Reply-To: <mail-1@customers.test>"
| Me too.
ann@customers.test gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies
| #why
bob gets a receipt saying "It looks related to #1001, but nothing proves it." saying "it opened #1004"
minsu replies
| #why
minsu gets a receipt saying "담당 규칙 `language: ko`" saying "아무도 읽지 않는 주소입니다"
