# A few words do not tell a language; what the customer wrote before does (P22).
mina@shop.test writes "질문"
| 안녕하세요, 주전자가 고장났어요. 어떻게 하면 되나요?
mina@shop.test gets an acknowledgement saying "안녕하세요"
minsu gets a notice
mina@shop.test writes "KX-200"
| OK 200?
mina@shop.test gets an acknowledgement saying "안녕하세요"
minsu gets a notice
