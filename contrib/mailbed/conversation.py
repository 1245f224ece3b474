"""The demo's conversation: two customers, three people of two departments, one gatepost, all on this machine.

Each step is told as it happens and checked from the mailboxes alone. contrib/demo sets up what is needed and starts it:

    conversation.py PROGRAM [--once]
"""
import argparse
import base64
import email.utils
import hashlib
import re
import signal
import sys
import time

from desk import Desk
from people import Person, as_gmail, as_outlook, bare, everything_in, fresh, html_of, ids, plainly, text_of

DESK = "support@desk.test"
NAME = "Example Support"
MAC = r"[0-9a-z]+-\d+-\d+-[0-9a-hjkmnp-tv-z]{16}"
PATIENCE = 30  # seconds until a letter is missed; it usually takes less than one
PICTURE = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")

QUESTION = "Hello,\n\nour kettle switches itself off after ten seconds. We bought it in March.\nCan you help?\n\nJohn Carter\n"
KOREAN_QUESTION = "안녕하세요.\n\n어제부터 관리자 화면에 로그인할 수 없습니다. 화면을 첨부합니다.\n확인 부탁드립니다.\n\n김민지 드림\n"
COMMENT = "Bob, is this one of the batch with the weak thermostat? He wrote twice last year and got nothing."
COMMENT_BACK = "Yes, serial numbers below 4000 are all from that batch. Legal does not want us to call it a recall."
ANSWER = "Dear John,\n\nI am sorry about that. Please send me the number under the base, and a new kettle is on its way."
THANKS = "The number is 3127. That was quick!"
LAST_ANSWER = "Dear John,\n\nyour new kettle leaves our house today. You need not send the old one back."
VOTE = "5\n\nNothing, you were faster than my kettle."
KOREAN_ANSWER = "안녕하세요, 민지 님.\n\n비밀번호를 다시 설정해 드렸습니다. 다시 로그인해 보시기 바랍니다."
COMMENTS = (COMMENT, COMMENT_BACK)


class Failed(Exception):
    """What was expected and what was found instead."""


class Story:
    """Tells each step in a line as it happens."""

    def __init__(self):
        self.began = time.monotonic()
        self.step = ""
        self.is_terminal = sys.stdout.isatty()

    def tell(self, sentence):
        self.step = sentence
        if self.is_terminal:
            print(f"  … {sentence}", end="\r", flush=True)

    def done(self):
        print(f"  ✓ {time.monotonic() - self.began:5.1f} s  {self.step}", flush=True)


def expect(what, is_so, found):
    if not is_so:
        raise Failed(f"expected: {what}\n    found:    {found}")


def header_of(letter):
    return "\n              ".join(f"{name}: {value}" for name, value in letter.items())


def letter_to(person, what, fits=lambda letter: True):
    letter = person.await_letter(fits, PATIENCE)
    if letter is None:
        others = [f"{one['From']}: {one['Subject']}" for one in person.unclaimed]
        running = "" if person.desk.is_running() else "; gatepost has ended"
        raise Failed(f"expected: {what} in the mailbox of {person.address}\n    found:    {others or 'nothing new'}{running}")
    return letter


# --- what holds for every letter ---

def is_signed(address, action):
    return re.fullmatch(rf"support\+{action}\d+-{MAC}@desk\.test", email.utils.parseaddr(str(address))[1])


def check_ways_back(letter, action, shown):
    name, address = email.utils.parseaddr(str(letter["From"]))
    expect(f"From is {shown} <{DESK}>", (name, address) == (shown, DESK), letter["From"])
    expect(f"Reply-To is a signed address for '{action}'", is_signed(letter["Reply-To"], action), letter["Reply-To"])
    message_id = str(letter["Message-ID"])
    expect("a signed Message-ID", re.fullmatch(rf"<[a-z]\d+-{MAC}(\.[0-9a-z]+){{2}}@desk\.test>", message_id), message_id)


def check_answers(letter, mail):
    wanted = str(mail["Message-ID"])
    expect(f"In-Reply-To is {wanted}", ids(letter, "In-Reply-To") == [wanted], letter["In-Reply-To"])
    expect(f"References end with {wanted}", ids(letter, "References")[-1:] == [wanted], letter["References"])


def check_both_parts(letter, words):
    for name, part in (("text", text_of(letter)), ("HTML", html_of(letter))):
        expect(f"the {name} part has \"{words}\"", bare(words) in bare(re.sub(r"<[^>]*>", "", part)), part)


def address_in(letter, action):
    """The signed address that the letter names, in text and as a mailto link."""
    found = re.search(rf"support\+{action}\d+-{MAC}@desk\.test", text_of(letter))
    expect(f"the letter names the address for '{action}'", found, text_of(letter))
    expect("the HTML has it as a mailto link", f"mailto:{found[0]}".replace("+", "%2B") in html_of(letter).replace("+", "%2B"),
           html_of(letter))
    return found[0]


# --- the conversation ---

class Conversation:
    def __init__(self, desk, story):
        self.story = story
        self.john = Person(desk, "John Carter", "john@customers.test")
        self.minji = Person(desk, "김민지", "minji@customers.test")
        self.alice = Person(desk, "Alice Kim", "alice@staff.test")
        self.bob = Person(desk, "Bob Meyer", "bob@staff.test")
        self.minsu = Person(desk, "김민수", "minsu@staff.test")
        self.customers = (self.john, self.minji)
        self.everybody = (*self.customers, self.alice, self.bob, self.minsu)

    def play(self):
        for step in (self.customers_write, self.john_is_acknowledged, self.minji_is_acknowledged, self.support_is_told,
                     self.tech_is_told, self.alice_comments, self.bob_comments_back, self.alice_answers,
                     self.minsu_answers, self.john_writes_back, self.alice_solves, self.john_is_asked, self.john_votes,
                     self.everybody_got_theirs, self.no_comment_leaked):
            self.story.tell(step.__doc__)
            step()
            self.story.done()

    def customers_write(self):
        """John writes to support@desk.test in English; Minji in Korean, with a picture"""
        self.question = self.john.send(fresh(self.john, DESK, "Kettle switches off", QUESTION))
        mail = fresh(self.minji, DESK, "로그인이 되지 않습니다", KOREAN_QUESTION)
        mail.add_attachment(PICTURE, "image", "png", filename="화면.png")
        self.korean_question = self.minji.send(mail)

    def acknowledged(self, person, mail):
        letter = letter_to(person, "an acknowledgement")
        check_ways_back(letter, "t", NAME)
        check_answers(letter, mail)
        expect("Auto-Submitted: auto-replied", letter["Auto-Submitted"] == "auto-replied", letter["Auto-Submitted"])
        expect("the null envelope sender", str(letter["Return-Path"]) == "<>", letter["Return-Path"])
        return letter

    def john_is_acknowledged(self):
        """John gets an acknowledgement in English"""
        letter = self.acknowledged(self.john, self.question)
        expect("English", re.search(r"\byou\b", text_of(letter)) and not re.search("[가-힣]", text_of(letter)),
               text_of(letter))

    def minji_is_acknowledged(self):
        """Minji gets hers in Korean"""
        letter = self.acknowledged(self.minji, self.korean_question)
        expect("Korean", len(re.findall("[가-힣]", text_of(letter))) > 20, text_of(letter))

    def support_is_told(self):
        """Alice and Bob of support get a notice of John's mail"""
        for person in (self.alice, self.bob):
            notice = letter_to(person, "a notice of John's mail")
            check_ways_back(notice, "a", f"John Carter via {NAME}")
            check_both_parts(notice, "our kettle switches itself off after ten seconds")
            if person is self.alice:
                self.notice, self.comment_address = notice, address_in(notice, "c")

    def tech_is_told(self):
        """Minsu of tech gets a notice of Minji's, with her picture"""
        self.korean_notice = letter_to(self.minsu, "a notice of Minji's mail")
        check_ways_back(self.korean_notice, "a", f"김민지 via {NAME}")
        check_both_parts(self.korean_notice, "어제부터 관리자 화면에 로그인할 수 없습니다")
        files = {part.get_filename(): part.get_content() for part in self.korean_notice.iter_attachments()}
        expect("화면.png, byte for byte", files == {"화면.png": PICTURE},
               {name: hashlib.sha256(bytes(content)).hexdigest() for name, content in files.items()})

    def alice_comments(self):
        """Alice writes to the comment address of her notice; Bob alone gets it"""
        self.alice.send(fresh(self.alice, self.comment_address, "Re: Kettle switches off", COMMENT))
        self.comment = letter_to(self.bob, "Alice's comment")
        check_ways_back(self.comment, "c", f"Alice Kim via {NAME}")
        check_both_parts(self.comment, COMMENT)

    def bob_comments_back(self):
        """Bob answers the comment by replying; Alice alone gets it"""
        self.bob.send(as_gmail(self.bob, self.comment, COMMENT_BACK))
        letter = letter_to(self.alice, "Bob's comment")
        check_ways_back(letter, "c", f"Bob Meyer via {NAME}")
        check_both_parts(letter, COMMENT_BACK)

    def answered(self, person, mail, writer, words):
        letter = letter_to(person, f"the answer of {writer}")
        check_ways_back(letter, "t", f"{writer} via {NAME}")
        check_answers(letter, mail)
        check_both_parts(letter, words)
        expect("a person's words, not marked automatic", letter["Auto-Submitted"] is None, letter["Auto-Submitted"])
        expect("nothing of the notice", bare("our kettle switches itself off") not in bare(text_of(letter)), text_of(letter))
        return letter

    def alice_answers(self):
        """Alice answers John by replying to her notice, quoted as Gmail does; Bob sees it"""
        self.alice.send(as_gmail(self.alice, self.notice, ANSWER))
        self.answer = self.answered(self.john, self.question, "Alice Kim", ANSWER)
        check_both_parts(letter_to(self.bob, "a notice of Alice's answer"), ANSWER)

    def minsu_answers(self):
        """Minsu answers Minji in Korean"""
        self.minsu.send(as_outlook(self.minsu, self.korean_notice, KOREAN_ANSWER))
        self.answered(self.minji, self.korean_question, "김민수", KOREAN_ANSWER)

    def john_writes_back(self):
        """John writes back, quoted as Outlook does; Alice and Bob see what he wrote"""
        self.thanks = self.john.send(as_outlook(self.john, self.answer, THANKS))
        for person in (self.alice, self.bob):
            notice = letter_to(person, "a notice of John's second mail")
            check_ways_back(notice, "a", f"John Carter via {NAME}")
            check_both_parts(notice, THANKS)
            if person is self.alice:
                self.second_notice = notice

    def alice_solves(self):
        """Alice answers with #solve on top; John does not see the command, Alice gets a receipt"""
        self.alice.send(as_gmail(self.alice, self.second_notice, f"#solve\n\n{LAST_ANSWER}"))
        letter = self.answered(self.john, self.thanks, "Alice Kim", LAST_ANSWER)
        expect("no command", "#solve" not in "".join(everything_in(letter)), text_of(letter))
        check_both_parts(letter_to(self.bob, "a notice of Alice's answer"), LAST_ANSWER)
        receipt = letter_to(self.alice, "a receipt for #solve")
        expect("marked automatic", letter_is_automatic(receipt), header_of(receipt))

    def john_is_asked(self):
        """The survey goes out to John"""
        self.survey = letter_to(self.john, "a survey")
        check_ways_back(self.survey, "s", NAME)
        address_in(self.survey, "s")
        expect("marked automatic", letter_is_automatic(self.survey), header_of(self.survey))

    def john_votes(self):
        """John answers it by reply: 5 and some words; he is thanked, and Alice and Bob read the words"""
        self.john.send(plainly(self.john, self.survey, VOTE))
        letter = letter_to(self.john, "thanks for the survey")
        expect("marked automatic", letter_is_automatic(letter), header_of(letter))
        for person in (self.alice, self.bob):
            check_both_parts(letter_to(person, "a notice of John's words"), VOTE.splitlines()[-1])

    def everybody_got_theirs(self):
        """All in all John got 5 letters, Minji 2, Alice 5, Bob 6, Minsu 1; nobody got another"""
        time.sleep(1)
        for person in self.everybody:
            person.look()
            more = [f"{letter['From']}: {letter['Subject']}\n{text_of(letter)}" for letter in person.unclaimed]
            expect(f"no further letter to {person.address}", not more, "\n".join(more))
        counts = [len(person.letters) for person in self.everybody]
        expect("5, 2, 5, 6 and 1 letters", counts == [5, 2, 5, 6, 1], counts)

    def no_comment_leaked(self):
        """No word of a comment is in any customer's mailbox: not quoted, not in HTML, not encoded"""
        secrets = {run for comment in COMMENTS for run in runs_of(comment, 4)}
        for person in self.customers:
            for letter in person.letters:
                for text in everything_in(letter):
                    found = [run for run in secrets if run in bare(text)]
                    expect(f"no comment in the mailbox of {person.address}", not found, f"{found} in {letter['Subject']}")
                    expect("no signed address of staff", not re.search(rf"\+[ac]\d+-{MAC}", text), letter["Subject"])


def letter_is_automatic(letter):
    return str(letter["Auto-Submitted"]).startswith("auto-") and str(letter["Return-Path"]) == "<>"


def runs_of(text, length):
    words = text.split()
    return (bare("".join(words[at:at + length])) for at in range(len(words) - length + 1))


# --- the demo around it ---

def write_neomutt_settings(desk, people):
    for person in people:
        user = person.address.replace("@", "%40")
        file = desk.bed / person.address.partition("@")[0]
        file.write_text(
            f"set from='{person.address}' real_name='{person.name}' use_from=yes\n"
            f"set folder='imaps://{user}@localhost:{desk.ports['IMAPS']}/' spool_file='+INBOX'\n"
            f"set smtp_url='smtps://{user}@localhost:{desk.ports['SMTPS']}/'\n"
            f"set imap_pass='{desk.password}' smtp_pass='{desk.password}'\n"
            f"set ssl_ca_certificates_file='{desk.ca_file}' certificate_file='{desk.ca_file}' ssl_force_tls=yes\n"
            "set mail_check=3 timeout=3 sort=threads copy=no record='' postponed='' send_charset='utf-8'\n")
        file.chmod(0o600)
        desk.give_to_caller(file)


def invite(desk, people):
    write_neomutt_settings(desk, people)
    print("\nOpen any of these mailboxes in another terminal and write as you like; gatepost answers:\n")
    for person in people:
        print(f"    neomutt -F {desk.bed}/{person.address.partition('@')[0]:<6}   # {person.name} <{person.address}>")
    print(f"\nThe desk is {DESK}; its log is {desk.log}.\nCtrl-C stops everything and takes the folder away.", flush=True)


def wait_for_ctrl_c(desk):
    while desk.is_running():
        time.sleep(0.5)
    raise Failed("expected: gatepost keeps running\n    found:    it has ended")


def show_failure(desk, story, failure):
    print(f"  ✗ {time.monotonic() - story.began:5.1f} s  {story.step}\n    {failure}\n\nThe last lines of gatepost:")
    print("".join(f"    {line}\n" for line in desk.last_log_lines()), flush=True)


def play(program, is_once):
    story = Story()
    story.tell("Dovecot and Postfix start in a throwaway folder, gatepost beside them")
    with Desk("demo", program, mailboxes=("minsu@staff.test",)) as desk:
        try:
            desk.run()
            conversation = Conversation(desk, story)
            story.done()
            conversation.play()
            if not is_once:
                invite(desk, conversation.everybody)
                wait_for_ctrl_c(desk)
        except Failed as failure:
            show_failure(desk, story, failure)
            return 1
    print("All of it happened.")
    return 0


def stop(*_):
    raise KeyboardInterrupt


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("program")
parser.add_argument("--once", action="store_true", help="play, check, stop")
asked = parser.parse_args()
signal.signal(signal.SIGTERM, stop)
signal.signal(signal.SIGHUP, stop)
try:
    sys.exit(play(asked.program, asked.once))
except KeyboardInterrupt:
    print("\nStopped, nothing is left behind.")
    sys.exit(1 if asked.once else 0)
