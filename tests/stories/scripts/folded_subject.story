# What mail programs pile up before a subject stands once (P22).
kim writes "Re: AW: Re: Kettle" proven
| It does not boil.
kim gets an acknowledgement saying "Re: Kettle" not saying "Re: Re:"
alice gets a notice saying "[#1001] Re: Kettle"
bob gets a notice saying "[#1001] Re: Kettle"
alice replies
| Send it in.
kim gets an answer saying "Re: Kettle" not saying "Re: Re:"
