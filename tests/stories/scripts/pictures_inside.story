# A small picture that came with a comment is inside like any other file, and one that is sent twice arrives twice; the
# logo of a signature is asked about once at most, and comes along no more (P14, P19).
kim writes "Kettle" proven inlining "mine.png" 5
| My kettle does not boil any more.
kim gets an acknowledgement
alice gets a notice bringing "mine.png"
bob gets a notice
bob replies to notice commenting inlining "proof.png" 20 inlining "mine.png" 5
| She has broken it herself, look.
alice gets a notice bringing "proof.png"
alice replies to oldest notice inlining "proof.png" 20
| Dear Kim, we look into it.
alice gets a held saying "proof.png"
kim gets nothing
alice replies to held
| #drop
alice gets a receipt
alice replies to oldest notice inlining "mine.png" 5
| Dear Kim, is it this one?
kim gets an answer bringing "mine.png"
bob gets a notice
alice replies to oldest notice inlining "code.png" 20
| Dear Kim, please scan this.
kim gets an answer bringing "code.png"
bob gets a notice
alice replies to oldest notice inlining "code.png" 20
| Dear Kim, once more, see below.
kim gets an answer bringing "code.png"
bob gets a notice

lee writes "Toaster" proven
| It burns.
lee gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies to notice inlining "logo.png" 3
| Dear Lee, we look into it.
lee gets an answer bringing "logo.png"
bob gets a notice
kim replies
| Thank you, and now?
alice gets a notice
bob gets a notice
alice replies to notice inlining "logo.png" 3
| Dear Kim, now it works.
kim gets an answer bringing "logo.png"
bob gets a notice
alice replies to notice inlining "logo.png" 3
| Dear Kim, or so we hope.
kim gets an answer not bringing "logo.png"
bob gets a notice
