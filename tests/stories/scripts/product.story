# What a ticket is about: by the words of its first mail, or by `#product` (P16, P17, P18); customers never hear of it.
product kettle has "kettle, 주전자"
product toaster has "toast"
product grill has ""
kim writes "Hello" proven
| The kettle that I bought with the toaster does not boil.
kim gets an acknowledgement
alice gets a notice saying "Product: kettle"
bob gets a notice saying "Product: kettle"
ticket 1001 is about kettle
alice replies
| #product toa
| #show
alice gets a receipt saying "about the product toaster now" saying "Product: toaster" not saying "Product: kettle"
ticket 1001 is about toaster
alice replies
| #product radio
alice gets a refusal saying "There is no such name here: `#product radio`" saying "kettle, toaster, grill"
alice replies
| #product
alice gets a refusal saying "A word is missing"
ticket 1001 is about toaster
alice replies to notice
| Please descale it.
kim gets an answer not saying "toaster"
bob gets a notice saying "Product: toaster"
# Of a later mail no word counts: staff have seen what it is about.
kim replies
| And my kettle has a dent.
alice gets a notice saying "Product: toaster"
ticket 1001 is about toaster
# The words of quoted mails are not the customer's own.
lee writes "Invoice" proven
| I have one question, please see below.
|
| On Mon, 23 Nov 2026 at 10:00, Shop <shop@shop.test> wrote:
| > Thank you for buying a kettle.
lee gets an acknowledgement
alice gets a notice not saying "Product:"
bob gets a notice
ticket 1002 is about nothing
minji writes "문의" proven
| 안녕하세요, 주문한 주전자가 끓지 않습니다. 교환을 부탁드립니다.
minji gets an acknowledgement
minsu gets a notice saying "제품: kettle"
ticket 1003 is about kettle
alice replies to notice
| #report
alice gets a receipt saying "**Product kettle**" saying "1 opened, 0 solved; now 1 not solved" saying "**Product toaster**" not saying "**Product grill**"
