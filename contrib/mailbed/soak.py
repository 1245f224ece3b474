"""Kills `gatepost run` at random moments under load, and then accounts for every mail and letter. contrib/soak builds
and starts this:

    soak.py PROGRAM [--kills N] [--seed N]

Customers write all the while (LMTP to Dovecot), and alice answers every fifth of them (SMTP through Postfix), each from
a mailbox of her own as a person does. The program is killed by SIGKILL, and started again at once. At the end it may
finish its work, and what the mailboxes hold is compared with what was written, mail by mail.
"""
import argparse
import collections
import email.utils
import random
import re
import sqlite3
import sys
import threading
import time

from desk import Desk
from lmtp import Delivery
from people import Person, plainly

DESK = "support@desk.test"
MAILS_PER_KILL = 2
ANSWERED = 5               # every fifth
LONGEST_LIFE = 0.8         # seconds from start to kill
TOO_LONG = 900             # seconds to finish after the last kill


def mail_about(number):
    return (f"From: Customer {number} <customer{number}@customers.test>\r\nTo: {DESK}\r\nSubject: Matter {number}.\r\n"
            f"Date: Sat, 21 Nov 2026 09:00:00 +0000\r\nMessage-ID: <matter-{number}@customers.test>\r\n\r\n"
            f"Where is parcel {number}?\r\n").encode()


class Load:
    """Customers and alice, at work in threads of their own until told to stop."""

    def __init__(self, desk, mails):
        self.desk, self.mails = desk, mails
        self.written = 0
        self.answered = set()
        self.failure = None
        self.is_over = threading.Event()
        self.threads = [threading.Thread(target=self.guarded, args=(work,)) for work in (self.customers, self.alice)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.is_over.set()
        for thread in self.threads:
            thread.join()

    def guarded(self, work):
        try:
            work()
        except Exception as failure:
            self.failure = failure

    def customers(self):
        delivery = Delivery(self.desk.ports["LMTP"])
        while self.written < self.mails and not self.is_over.is_set():
            delivery.deliver(DESK.encode(), mail_about(self.written))
            self.written += 1
            time.sleep(LONGEST_LIFE / 2 / MAILS_PER_KILL)
        delivery.close()

    def alice(self):
        person = Person(self.desk, "Alice Kim", "alice@staff.test")
        while not self.is_over.is_set():
            person.look()
            for letter in person.unclaimed:
                number = matter_of(letter)
                if number is not None and number % ANSWERED == 0 and number not in self.answered:
                    self.answered.add(number)
                    person.send(plainly(person, letter, f"Parcel {number} comes tomorrow."))
            person.unclaimed.clear()
            time.sleep(0.2)


def matter_of(letter):
    found = re.search(r"Matter (\d+)\.", str(letter["Subject"]))
    return int(found[1]) if found else None


def kill_again_and_again(desk, load, kills, choice):
    for count in range(1, kills + 1):
        desk.run()
        time.sleep(choice.uniform(0, LONGEST_LIFE))
        if not desk.is_running():
            raise SystemExit("gatepost ended by itself:\n" + "\n".join(desk.last_log_lines()))
        desk.process.kill()
        desk.process.wait()
        if load.failure:
            raise SystemExit(f"the load failed: {load.failure!r}")
        if count % 50 == 0:
            print(f"  {count} kills, {load.written} mails, {len(load.answered)} answers", file=sys.stderr)


def rows(desk, query):
    """The first column of each."""
    with sqlite3.connect(f"file:{desk.bed}/desk/gatepost.db?mode=ro", uri=True, timeout=30) as store:
        return [row[0] for row in store.execute(query)]


def count(desk, query):
    return rows(desk, query)[0]


def finish(desk, load):
    """Until the desk has done all its work. Letters that a kill interrupted are tried again after a while."""
    desk.run()
    until = time.monotonic() + TOO_LONG
    wanted = load.written + len(load.answered)
    while (count(desk, "select count(*) from mail where state <> 'received' and to_put_away = 0") < wanted
           or count(desk, "select count(*) from letter where state = 'waiting'") > 0):
        if not desk.is_running() or time.monotonic() > until:
            raise SystemExit("the desk does not come to an end:\n" + "\n".join(desk.last_log_lines()))
        time.sleep(0.5)
    desk.stop()


# --- the account ---

def read_all(desk, address, folder="INBOX"):
    person = Person(desk, "", address)
    said = person.imap.select(folder, readonly=True)
    if said[0] != "OK":
        raise SystemExit(f"{address}: {said[1][0].decode()}")
    person.letters.clear()
    person.look()
    return person.letters


class Account:
    def __init__(self):
        self.lost, self.doubled, self.ambiguous = [], [], 0

    def expect_one(self, what, ids):
        """`ids`: the Message-IDs of all that is the same. Nothing makes a second one right."""
        if len(ids) != 1:
            (self.doubled if ids else self.lost).append(what)

    def expect_once(self, what, ids):
        """`ids`: the Message-IDs of all letters that say the same. One that was under way at a kill may come twice."""
        if not ids:
            self.lost.append(what)
        if len(set(ids)) > 1:
            self.doubled.append(what)
        self.ambiguous += len(ids) - len(set(ids))


def ids_by(letters, key):
    out = collections.defaultdict(list)
    for letter in letters:
        if (name := key(letter)) is not None:
            out[name].append(str(letter["Message-ID"]))
    return out


def answer_in(letter):
    found = re.search(rb"Parcel (\d+) comes tomorrow", letter.raw)
    return int(found[1]) if found else None


def address_in_to(letter):
    return email.utils.parseaddr(str(letter["To"]))[1]


def first_notice_of(letter):
    """Not what tells of alice's answer."""
    return None if answer_in(letter) is not None else matter_of(letter)


def account_for(desk, load):
    account = Account()
    handled = ids_by(read_all(desk, DESK, "Handled"), lambda letter: str(letter["Message-ID"]))
    for number in range(load.written):
        account.expect_one(f"mail {number} in the folder Handled", handled[f"<matter-{number}@customers.test>"])
        tickets = count(desk, f"select count(*) from ticket where subject = 'Matter {number}.'")
        if tickets != 1:
            (account.doubled if tickets else account.lost).append(f"ticket of mail {number}")
    for name in ("alice", "bob"):
        letters = read_all(desk, f"{name}@staff.test")
        notices, told = ids_by(letters, first_notice_of), ids_by(letters, answer_in)
        for number in range(load.written):
            account.expect_once(f"notice of {number} to {name}", notices[number])
        for number in load.answered if name == "bob" else ():
            account.expect_once(f"notice of answer {number} to {name}", told[number])
    customers = read_all(desk, "all@customers.test")
    answers = ids_by(customers, answer_in)
    for number in load.answered:
        account.expect_once(f"answer {number}", answers[number])
    acknowledged = ids_by((one for one in customers if answer_in(one) is None), address_in_to)
    for reader in rows(desk, "select recipient from letter where kind = 'acknowledgement'"):
        account.expect_once(f"acknowledgement to {reader}", acknowledged.pop(reader, []))
    account.doubled += [f"acknowledgement to {reader}, of which the store knows nothing" for reader in acknowledged]
    left = len(read_all(desk, DESK))
    if left:
        account.lost.append(f"{left} mails were left in the inbox")
    letters = count(desk, "select count(*) from letter")
    unsent = count(desk, "select count(*) from letter where state <> 'sent'")
    if unsent:
        account.lost.append(f"{unsent} letters were not sent")
    return account, letters


def soak(program, kills, seed):
    choice = random.Random(seed)
    with Desk("soak", program) as desk:
        with Load(desk, kills * MAILS_PER_KILL) as load:
            kill_again_and_again(desk, load, kills, choice)
        finish(desk, load)
        account, letters = account_for(desk, load)
        audit = desk.gatepost("audit")
        if audit.returncode != 0:
            account.lost.append(f"gatepost audit found a difference:\n{audit.stdout}{audit.stderr}")
    for name, things in (("lost", account.lost), ("doubled", account.doubled)):
        for thing in things[:20]:
            print(f"{name}: {thing}", file=sys.stderr)
    is_whole = not account.lost and not account.doubled and account.ambiguous <= kills
    result = "nothing lost or doubled" if is_whole else f"{len(account.lost)} lost, {len(account.doubled)} doubled"
    print(f"soak {kills} kills (seed {seed}), {load.written} mails, {len(load.answered)} answers, {letters} letters, "
          f"{account.ambiguous} of them twice with one Message-ID: {result}")
    return 0 if is_whole else 1


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(prog="contrib/soak")
    arguments.add_argument("program")
    arguments.add_argument("--kills", type=int, default=1000)
    arguments.add_argument("--seed", type=int, default=1)
    asked = arguments.parse_args()
    sys.exit(soak(asked.program, asked.kills, asked.seed))
