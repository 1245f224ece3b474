# A flood of automatic letters leaves room for answers under the provider's limit of a day (P21).
relay allows 5 a day
kim writes "Broken kettle"
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies
| #tag lid
alice gets a receipt
# Four of five are sent: the last one is for what somebody waits for.
alice replies to notice
| #tag kettle
alice gets nothing
alice replies to notice
| Please send it in.
kim gets an answer saying "Please send it in."
bob gets nothing
later 24h
later 1m
bob gets a notice saying "Please send it in."
alice gets a receipt
