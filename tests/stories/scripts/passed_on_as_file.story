# A mail passed on as a file is no answer, with or without a signature (P20); beside a reply it is a file.
kim writes "Teapot"
| The spout drips.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies to notice commenting
| Who has an idea?
alice gets a notice
alice replies answering forwarding lee@customers.test "My fridge hums"
| FYI
alice gets a refusal saying "forwarded"
alice replies to notice answering forwarding lee@customers.test "My fridge hums"
| FYI
|
| -- 
| Alice Kim
| Example Support
alice gets a refusal saying "forwarded"
kim gets nothing
alice replies to oldest notice forwarding carrier@parcels.test "It left us today"
| Dear Kim, please see what the carrier says.
kim gets an answer saying "what the carrier says" bringing "mail.eml"
bob gets a notice
