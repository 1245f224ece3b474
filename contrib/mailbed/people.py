"""People with a mailbox on the mail bed, who read by IMAP and write by SMTP, and quote as their mail programs do."""
import email
import email.policy
import email.utils
import html
import imaplib
import re
import smtplib
import ssl
import time
from email.message import EmailMessage


class Person:
    def __init__(self, desk, name, address):
        self.desk, self.name, self.address = desk, name, address
        self.letters = []    # all that came, in order
        self.unclaimed = []  # those that no step of the story has asked for yet
        self.trust = ssl.create_default_context(cafile=str(desk.ca_file))
        self.imap = imaplib.IMAP4_SSL("localhost", desk.ports["IMAPS"], ssl_context=self.trust, timeout=20)
        self.imap.login(address, desk.password)
        self.imap.select("INBOX", readonly=True)

    def look(self):
        """Reads what is new in the mailbox."""
        self.imap.noop()
        found = self.imap.uid("search", None, f"UID {len(self.letters) + 1}:*")[1][0].split()
        for uid in sorted(int(uid) for uid in found):
            if uid > len(self.letters):  # "n:*" names the last mail even where its number is below n
                raw = self.imap.uid("fetch", str(uid), "(BODY.PEEK[])")[1][0][1]
                letter = email.message_from_bytes(raw, policy=email.policy.default)
                letter.raw = raw
                self.letters.append(letter)
                self.unclaimed.append(letter)

    def await_letter(self, fits, seconds):
        """The first letter not asked for before that fits; None when the time is over."""
        until = time.monotonic() + seconds
        while True:
            self.look()
            for letter in self.unclaimed:
                if fits(letter):
                    self.unclaimed.remove(letter)
                    return letter
            if time.monotonic() > until or not self.desk.is_running():
                return None
            time.sleep(0.05)

    def send(self, mail):
        to = [address for _, address in email.utils.getaddresses(mail.get_all("To", []))]
        with smtplib.SMTP("localhost", self.desk.ports["SMTP"], timeout=20) as smtp:
            smtp.starttls(context=self.trust)
            smtp.login(self.address, self.desk.password)
            smtp.send_message(mail, from_addr=self.address, to_addrs=to)
        return mail

    def mail(self, to, subject, host):
        mail = EmailMessage(policy=email.policy.SMTP)
        mail["From"] = email.utils.formataddr((self.name, self.address))
        mail["To"] = to
        mail["Subject"] = subject
        mail["Date"] = email.utils.localtime()
        mail["Message-ID"] = email.utils.make_msgid(domain=host)
        return mail

    def reply(self, letter, host):
        subject = str(letter["Subject"])
        mail = self.mail(str(letter["Reply-To"] or letter["From"]),
                         subject if subject.lower().startswith("re:") else f"Re: {subject}", host)
        mail["In-Reply-To"] = letter["Message-ID"]
        mail["References"] = " ".join([*ids(letter, "References"), str(letter["Message-ID"])])
        return mail


# --- how mail programs write ---

def fresh(writer, to, subject, text):
    mail = writer.mail(to, subject, writer.address.partition("@")[2])
    mail.set_content(text)
    return mail


def plainly(writer, letter, text):
    """A reply without quote, as from a telephone."""
    mail = writer.reply(letter, "mobile.test")
    mail.set_content(text)
    return mail


def as_gmail(writer, letter, text):
    """The attribution wrapped, the quote with '>' in text and as blockquote in HTML."""
    mail = writer.reply(letter, "mail.gmail.com")
    name, address = email.utils.parseaddr(str(letter["From"]))
    when = letter["Date"].datetime.strftime("%a, %b %-d, %Y at %-I:%M %p")
    quoted = "".join(f"> {line}".rstrip() + "\n" for line in text_of(letter).splitlines())
    mail.set_content(f"{text}\n\nOn {when} {name} <\n{address}> wrote:\n\n{quoted}")
    mail.add_alternative(
        f'<div dir="ltr">{paragraphs(text)}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">'
        f'On {when} {html.escape(name)} &lt;<a href="mailto:{address}">{address}</a>&gt; wrote:<br></div>'
        f'<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);'
        f'padding-left:1ex">{html_of(letter)}</blockquote></div>', subtype="html")
    return mail


def as_outlook(writer, letter, text):
    """The header block in bold, and below it the whole letter without any sign of quoting."""
    mail = writer.reply(letter, "prod.outlook.com")
    sender, to, subject = (str(letter[field]) for field in ("From", "To", "Subject"))
    when = letter["Date"].datetime.strftime("%A, %B %-d, %Y %-I:%M %p")
    block = [("From", sender), ("Sent", when), ("To", to), ("Subject", subject)]
    mail.set_content(text + "\n\n" + "".join(f"{name}: {value}\n" for name, value in block) + "\n" + text_of(letter))
    bold = "<br>".join(f"<b>{name}:</b> {html.escape(value)}" for name, value in block)
    mail.add_alternative(
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang="EN-US"><div class="WordSection1">'
        + "".join(f'<p class="MsoNormal">{html.escape(line) or "&nbsp;"}<o:p></o:p></p>' for line in text.splitlines())
        + '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal">'
        + f"{bold}<o:p></o:p></p></div>{html_of(letter)}</div></body></html>", subtype="html")
    return mail


def paragraphs(text):
    return "".join(f"<div>{html.escape(line) or '<br>'}</div>" for line in text.splitlines())


# --- what stands in a letter ---

def ids(letter, field):
    return re.findall(r"<[^<>\s]+>", str(letter[field] or ""))


def part_of(letter, kind):
    part = letter.get_body((kind,))
    return part.get_content() if part else ""


def text_of(letter):
    return part_of(letter, "plain")


def html_of(letter):
    found = re.search(r"<body[^>]*>(.*)</body>", part_of(letter, "html"), re.S | re.I)
    return found[1] if found else part_of(letter, "html")


def everything_in(letter):
    """All that a curious reader could get out of it: header, raw bytes, each part decoded, HTML without its tags."""
    yield letter.raw.decode("utf-8", "replace")
    for part in letter.walk():
        for name, value in part.items():
            yield f"{name}: {value}"
        content = part.get_payload(decode=True)
        if content is None:
            continue
        words = content.decode(part.get_content_charset("utf-8"), "replace")
        yield words
        yield html.unescape(re.sub(r"<[^>]*>", "", words))


def bare(text):
    """Letters and digits only, as the eye compares."""
    return "".join(sign.casefold() for sign in text if sign.isalnum())
