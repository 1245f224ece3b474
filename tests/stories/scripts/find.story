# `#find` finds inside Chinese, Japanese and Korean sentences, words of two characters too, and shows the line (P16).
kim writes "주문 문의" proven
| 안녕하세요.
| 새로 산 전기주전자가 물이 끓기 전에 꺼져요.
kim gets an acknowledgement
minsu gets a notice
lee writes "关于订单" proven
| 你好，
| 我买的电热水壶坏了，请帮我退款。
lee gets an acknowledgement
alice gets a notice
bob gets a notice
yui writes "お問い合わせ" proven
| 電気ケトルのスイッチがすぐに切れてしまいます。
yui gets an acknowledgement
alice gets a notice
bob gets a notice
ann writes "Kettle" proven
| The ÉCLAIR kettle is broken.
ann gets an acknowledgement
alice gets a notice
bob gets a notice

alice replies
| #find 주전자
alice gets a receipt saying "#1001 주문 문의" saying "“새로 산 전기주전자가 물이 끓기 전에 꺼져요.”" not saying "关于订单"
alice replies to notice
| #find 물이 꺼져요
alice gets a receipt saying "“새로 산 전기주전자가 물이 끓기 전에 꺼져요.”"
alice replies to notice
| #find 退款
alice gets a receipt saying "#1002 关于订单" saying "“我买的电热水壶坏了，请帮我退款。”" not saying "주문"
alice replies to notice
| #find 电热水壶
alice gets a receipt saying "#1002 关于订单"
alice replies to notice
| #find スイッチ
alice gets a receipt saying "#1003 お問い合わせ" saying "“電気ケトルのスイッチがすぐに切れてしまいます。”"
alice replies to notice
| #find éclair
alice gets a receipt saying "“The ÉCLAIR kettle is broken.”"
alice replies to notice
| #find teapot
alice gets a receipt saying "No ticket fits."
alice replies to notice
| #find
alice gets a refusal saying "A word is missing"
alice replies to notice
| #find “kettle”, broken?
alice gets a receipt saying "“The ÉCLAIR kettle is broken.”"
alice replies to notice
| #find 1001
alice gets a receipt saying "No ticket fits." saying "The ticket of this number: `#show 1001`"
alice replies to notice
| #find [#1001]
alice gets a receipt saying "**#1001 · 주문 문의**" not saying "The ticket of this number"
minsu replies
| #find 退款
minsu gets a receipt saying "#1002 关于订单" saying "담당자 없음"
