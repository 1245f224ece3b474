# Words typed in the quote of the letter that asks go nowhere unheard, with `#send` or `#drop` above them (P17).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
bob replies to notice commenting
| She always breaks them herself, give her the cheap model without telling.
alice gets a notice
alice replies to oldest notice
| Dear Kim,
|
| my colleague says give her the cheap model without telling; sorry for that.
| Have a nice day with it.
alice gets a held saying "give her the cheap model"

# The text corrected where the letter gives it back.
alice writes "Re: Not done yet" citing alice held
| #send
|
| On Monday Example Support wrote:
| > Reply with one of these as the first line:
| > > Dear Kim,
| > >
| > > my colleague says give her the better model for nothing; sorry for that.
| > > Have a nice day with it.
kim gets nothing
bob gets nothing
alice gets a refusal saying "You wrote in the quote of our letter" saying "better model for nothing" not saying "Below it stood this"

# A line between its lines, and the whole of one.
alice writes "Re: Not done yet" citing alice held
| #drop
|
| > > Dear Kim,
| > > Let us talk on the phone about that, please.
| > > Have a nice day with it.
kim gets nothing
alice gets a refusal saying "Let us talk on the phone"
alice writes "Re: Not done yet" citing alice held
| #note
|
| > This is what you wrote:
| > No, wait.
| > > Have a nice day with it.
alice gets a refusal saying "No, wait."
bob gets nothing

# However programs wrap it, or leave out its end, and what company servers write below it.
alice writes "Re: Not done" citing alice refusal
| #send
|
| On Monday Example Support wrote:
| > If you do nothing, you get your words back
| > in a week.
| > > Dear Kim, my colleague says give her the
| > > cheap model without telling; sorry
| > for that. Have a nice
| > > day wi
|
| This mail is confidential.
kim gets an answer saying "give her the cheap model"
alice gets a receipt
bob gets a notice

# Written anew as a reply to the refusal it takes the place of the other.
kim replies
| Thank you, but why?
alice gets a notice
bob gets a notice
alice replies
| Dear Kim, she always breaks them herself, said a colleague of ours.
alice gets a held
alice writes "Re: Not done yet" citing alice held
| #send
|
| > > Dear Kim, you always break them yourself, said a colleague of ours.
| > If you do nothing, you get your words back in a week.
alice gets a refusal saying "you always break them yourself"
kim gets nothing
alice replies
| Dear Kim, you will like it.
kim gets an answer saying "you will like it" not saying "break"
alice gets a receipt saying "forgotten"
