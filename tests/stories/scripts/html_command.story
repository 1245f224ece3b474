# A command that only the HTML side of a mail has is asked about: its writer sees it there (P16).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies showing "<div>#note</div><div>She breaks them herself.</div>"
| She breaks them herself.
kim gets nothing
alice gets a held saying "formatted side" saying "`#note`"
alice replies
| #note
bob gets a notice saying "She breaks them herself."
alice gets a receipt
alice replies to notice showing "<p>Dear Kim, we send a new one.</p><p>#solve</p>"
| Dear Kim, we send a new one.
kim gets nothing
alice gets a held saying "`#solve`"
alice replies
| #drop
alice gets a receipt

# Not what both sides have, nobody sees, or is quoted.
alice replies to notice showing "<div>#take</div><div>Dear Kim, we send <b>one</b>.</div><div style='display:none'>#solve</div>"
| #take
|
| Dear Kim, we send one.
kim gets an answer
bob gets a notice
alice gets a receipt
alice replies to notice showing "<p>Dear Kim, it is on its way.</p><blockquote type=cite><p>#solve</p><p>#note she is difficult</p></blockquote>"
| Dear Kim, it is on its way.
kim gets an answer
bob gets nothing
alice gets nothing

# Nor what mail programs quote of our own letters: Gmail, Outlook, Apple Mail and Thunderbird, some without the line
# that says where to write.
alice replies to notice
| Hi all, the kettle is with the carrier.
alice gets a held
alice replies showing "<div dir='ltr'>Dear Kim, it comes on Monday.</div><br><div class='gmail_quote'><div dir='ltr' class='gmail_attr'>On Mon, Nov 23, 2026 at 10:00 AM Example Support &lt;<a href='mailto:support@desk.test'>support@desk.test</a>&gt; wrote:<br></div><blockquote class='gmail_quote' style='margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex'><p><strong>Your answer waits. The customer has not got it yet.</strong></p><p>Reply with one of these as the first line:</p><ul><li><code>#send</code> – do it as it is</li><li><code>#note</code> – do it, but only colleagues get the words</li><li><code>#drop</code> – forget it</li></ul><blockquote><p>Dear Kim, no.</p><p>#solve</p></blockquote></blockquote></div>"
| Dear Kim, it comes on Monday.
kim gets an answer saying "on Monday" not saying "Your answer waits"
alice gets a receipt
alice replies to notice
| Hi all, the kettle is with the carrier.
alice gets a held
alice replies showing "<div class='WordSection1'><p class='MsoNormal'>Dear Kim, it comes on Tuesday.<o:p></o:p></p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class='MsoNormal'><b>From:</b> Example Support &lt;support@desk.test&gt; <br><b>Sent:</b> Monday, November 23, 2026 10:00 AM<br><b>To:</b> Alice Kim &lt;alice@staff.test&gt;<br><b>Subject:</b> [#1001] Not done yet: please look once more<o:p></o:p></p></div></div><p><strong>Your answer waits. The customer has not got it yet.</strong></p><p>Reply with one of these as the first line:</p><ul><li><code>#send</code> – do it as it is</li><li><code>#note</code> – do it, but only colleagues get the words</li><li><code>#drop</code> – forget it</li></ul><blockquote><p>Dear Kim, no.</p><p>#solve</p></blockquote></div>"
| Dear Kim, it comes on Tuesday.
kim gets an answer saying "on Tuesday" not saying "Your answer waits"
alice gets a receipt
alice replies to notice
| Hi all, the kettle is with the carrier.
alice gets a held
alice replies showing "<html><body>Dear Kim, it comes on Wednesday.<br><div><br><blockquote type='cite'><div>On 23. Nov 2026, at 10:00, Example Support &lt;support@desk.test&gt; wrote:</div><br><div><p class='marker'>=-=-= Write your answer above this line =-=-=</p><p><strong>Your answer waits. The customer has not got it yet.</strong></p><p>Reply with one of these as the first line:</p><ul><li><code>#send</code> – do it as it is</li><li><code>#note</code> – do it, but only colleagues get the words</li><li><code>#drop</code> – forget it</li></ul><blockquote><p>Dear Kim, no.</p><p>#solve</p></blockquote></div></blockquote></div><br></body></html>"
| Dear Kim, it comes on Wednesday.
kim gets an answer saying "on Wednesday" not saying "Your answer waits"
alice gets a receipt
alice replies to notice
| Hi all, the kettle is with the carrier.
alice gets a held
alice replies showing "<html><body><p>Dear Kim, it comes on Thursday.</p><div class='moz-cite-prefix'>On 23.11.26 10:00, Example Support wrote:<br></div><blockquote type='cite' cite='mid:a@desk.test'><p class='marker'>=-=-= Write your answer above this line =-=-=</p><p><strong>Your answer waits. The customer has not got it yet.</strong></p><p>Reply with one of these as the first line:</p><ul><li><code>#send</code> – do it as it is</li><li><code>#note</code> – do it, but only colleagues get the words</li><li><code>#drop</code> – forget it</li></ul><blockquote><p>Dear Kim, no.</p><p>#solve</p></blockquote></blockquote></body></html>"
| Dear Kim, it comes on Thursday.
kim gets an answer saying "on Thursday" not saying "Your answer waits"
alice gets a receipt

# Likewise in a mail that belongs to no ticket: nothing is opened before its writer has said what it is.
bob writes "Open ones" proven showing "<div>#list</div><div>Thanks</div>"
| Thanks
bob gets a held saying "`#list`"
there are 1 tickets
