# A mail of commands alone says nothing to the customer, whatever its mail program attaches (P16).
kim writes "Kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies to notice enclosing "application/pkcs7-signature" "smime.p7s"
| #take
alice gets a receipt saying "The ticket is yours now" not saying "answer goes"
bob gets a notice
kim gets nothing
alice replies to notice enclosing "application/pgp-signature" "signature.asc"
| #priority high
alice gets a receipt
alice replies to notice enclosing "text/vcard" "alice.vcf"
| #tag hot
alice gets a receipt saying "the tag hot now"
kim gets nothing

# A file that may have been meant is asked about.
alice replies to notice enclosing "image/png" "logo.png"
| #solve
alice gets a held saying "no words for the customer, only files: logo.png"
kim gets nothing
ticket 1001 is open
alice replies to held
| #drop
alice gets a receipt
alice replies to notice enclosing "application/pdf" "manual.pdf"
| #solve
alice gets a held saying "manual.pdf"
alice replies to held
| #send
kim gets an answer bringing "manual.pdf"
alice gets a receipt
bob gets nothing
ticket 1001 is solved

# A signed answer does not carry its signature along, and a file without a command is an answer as ever.
kim writes "Lid" proven
| It is loose.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies to notice enclosing "application/pkcs7-signature" "smime.p7s"
| A new lid is on its way.
kim gets an answer not bringing "smime.p7s"
bob gets a notice
alice replies to notice enclosing "application/pdf" "bill.pdf"
|
kim gets an answer bringing "bill.pdf"
bob gets nothing
