# A canned answer goes to the customer some time after the ticket was solved, by itself (P16, P21).
canned answer thanks.en says "Dear {{customer.name}}, does {{ticket.subject}} work now? {{writer.name}}"
canned answer thanks.ko says "이제 잘 되는지요?"
canned answer tips says "Descale it each month."
kim writes "Broken kettle" proven copying lee@customers.test
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #solve quietly
| #follow 14d than
| A new one is on its way.
kim gets an answer not saying "Descale"
lee gets an answer
alice gets a receipt saying "The customer gets `thanks` on Monday, December 7, 10:00 AM, if the ticket is solved then" saying "Follow-up: `thanks` on Monday, December 7, 10:00 AM"
bob gets a notice
alice replies
| #follow 20d nothing
alice gets a refusal saying "There is no canned answer of that name"
alice replies
| #follow 3y tips
alice gets a refusal saying "We do not understand the time"
alice replies
| #follow 10d
alice gets a refusal saying "A word is missing"

# A second one takes the place of the first.
bob replies
| #follow 10d tips
bob gets a receipt saying "The customer gets `tips` on Thursday, December 3, 10:00 AM"
bob replies to receipt
| #follow 12d thanks
| #show
bob gets a receipt saying "Follow-up: `thanks` on Saturday, December 5, 10:00 AM"
alice gets nothing
later 11d
kim gets nothing
later 1d
kim gets a follow-up saying "Re: Broken kettle" saying "does Broken kettle work now? Bob Roth" saying "sent this by itself" saying "support+u1001-"
lee gets nothing
alice gets nothing
bob gets nothing
ticket 1001 is solved
later 100d
kim gets nothing

# What the customer replies is a mail of theirs like any other.
kim writes "Broken toaster" proven
| It does not toast.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #solve quietly
| #follow 2d tips
| Here is a new one.
kim gets an answer
alice gets a receipt
bob gets a notice
later 2d
kim gets a follow-up saying "Descale it each month."
kim replies
| It is broken again.
alice gets a notice saying "It is broken again." not saying "Descale" not saying "Follow-up"
ticket 1002 is open

# In the customer's language.
minji writes "주전자가 고장났어요" proven
| 안녕하세요, 주문한 주전자가 끓지 않습니다. 교환을 부탁드립니다.
minji gets an acknowledgement
minsu gets a notice
minsu replies
| #solve quietly
| #follow 1h thanks
| 새 제품을 보내 드리겠습니다.
minji gets an answer
minsu gets a receipt saying "고객에게 `thanks` 답변을 보냅니다"
later 1h
minji gets a follow-up saying "이제 잘 되는지요?" saying "더 받지 않기"
