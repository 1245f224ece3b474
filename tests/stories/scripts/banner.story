# What a mail gateway writes above the mails that it lets in counts as nobody's text (P16, P19): commands stand below it,
# and nobody reads it.
banner is "CAUTION: this message comes from outside. Do not click links."
banner is "[EXTERNAL]"
kim writes "Kettle" proven
| [EXTERNAL] **CAUTION: This message comes from
| outside.** Do not click links!
|
| It does not boil.
kim gets an acknowledgement
alice gets a notice saying "It does not boil." not saying "CAUTION" not saying "EXTERNAL"
bob gets a notice
alice replies
| CAUTION: this message comes from outside. Do not click links.
| -----
| #take
alice gets a receipt saying "yours now"
bob gets a notice
kim gets nothing
alice replies to notice
| [EXTERNAL]
| #priority high
| Dear Kim,
| outside we have [EXTERNAL] parts.
kim gets an answer saying "outside we have [EXTERNAL] parts."
alice gets a receipt
bob gets nothing
# Nothing but the banner is nothing written.
alice replies to notice
| [EXTERNAL]
alice gets a refusal
# A text that only begins like it is a text, and what stands further down stays.
kim replies
| Caution: this message is short.
|
| [EXTERNAL]
alice gets a notice saying "Caution: this message is short." saying "[EXTERNAL]"
