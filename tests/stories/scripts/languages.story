# A mail is answered in its own language, whichever of the nine it is; it is kept for a customer's few words later, and
# changes with a mail that is surely in another one (P22).
anna@shop.test writes "Kettle"
| Hello, my kettle does not heat any more. Can you help me?
anna@shop.test gets an acknowledgement saying "You will hear from us by" saying "November 23"
jonas@shop.test writes "Wasserkocher"
| Guten Tag, mein Wasserkocher ist seit gestern kaputt und heizt nicht mehr.
jonas@shop.test gets an acknowledgement saying "Sie hören bis" saying "23. November"
claire@shop.test writes "Bouilloire"
| Bonjour, ma bouilloire est en panne depuis hier et ne chauffe plus.
claire@shop.test gets an acknowledgement saying "Votre message nous est bien parvenu" saying "23 novembre"
pablo@shop.test writes "Hervidor"
| Buenos días, mi hervidor no funciona desde ayer y ya no calienta.
pablo@shop.test gets an acknowledgement saying "23 de noviembre"
joana@shop.test writes "Chaleira"
| Bom dia, a minha chaleira não funciona desde ontem e já não aquece.
joana@shop.test gets an acknowledgement saying "23 de novembro"
yuki@shop.test writes "ケトル"
| お世話になっております。昨日からケトルのお湯が沸かなくなりました。
yuki@shop.test gets an acknowledgement saying "メールは確かに届いております" saying "11月23日"
wei@shop.test writes "水壶"
| 您好，我买的电热水壶从昨天开始不能加热了，请问怎么处理？
wei@shop.test gets an acknowledgement saying "我们" saying "11月23日"
yating@shop.test writes "水壺"
| 您好，我買的電熱水壺從昨天開始不能加熱了，請問該怎麼處理？
yating@shop.test gets an acknowledgement saying "感謝您與" saying "11月23日"
# Few words of no language, or of another one, are answered as before.
yating@shop.test writes "KX-200"
| OK 200?
yating@shop.test gets an acknowledgement saying "感謝您與"
joana@shop.test writes "KX-200"
| Gracias
joana@shop.test gets an acknowledgement saying "23 de novembro"
# A whole mail in another one is answered in that, and is what few words go by from then on.
jonas@shop.test writes "Second kettle"
| Hello, the second kettle that you sent me does not work either. Could you please send me my money back?
jonas@shop.test gets an acknowledgement saying "You will hear from us by"
jonas@shop.test writes "KX-200"
| OK 200?
jonas@shop.test gets an acknowledgement saying "You will hear from us by"
# A language that has no letters is answered in the desk's.
sanne@shop.test writes "Waterkoker"
| Goedemorgen, mijn waterkoker is sinds gisteren kapot en wordt niet meer warm.
sanne@shop.test gets an acknowledgement saying "You will hear from us by"
