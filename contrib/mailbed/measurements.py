"""What Gatepost costs on this machine, on loopback. contrib/bench builds and starts this:

    measurements.py PROGRAM [PART...] [--json FILE]

  intake           5,000 mails of 3 KB in Dovecot until all are committed as tickets by `gatepost run`, read over TLS
                   while letters go out; beside it Dovecot's own LMTP delivery of the same mails, over the number of
                   connections that serves it best. The clock runs from the start of the program
  whole_way        2,000 tickets of 1,000 customers in 200 domains until the acknowledgement and both notices of each
                   are taken by the relay (smtp-sink); the senders are proven by Authentication-Results
  acknowledgement  from Dovecot's 250 to a delivery until the relay has the acknowledgement, while the desk is idle; 50
  memory           resident memory of `gatepost run` after intake
  deliver          one mail through `gatepost deliver` beside `gatepost run`, which decides it; median of 50. Alone: no
                   `run` is there, and deliver decides itself
  parse            the mails of ../shared/corpus through parse, reply text included, beside the same mails through
                   libetpan's MIME parse alone, turn by turn in one run; and the slowest single mail. Absent without
                   the corpus

Tickets and letters are counted in the store, opened read-only beside the program.
"""
import argparse
import datetime
import json
import os
import platform
import random
import sqlite3
import statistics
import subprocess
import sys
import time
from pathlib import Path

from desk import Desk
from lmtp import Delivery, deliver_all
from sink import FastSink, NotingSink

PARTS = ("intake", "whole_way", "acknowledgement", "memory", "deliver", "parse")
DESK = "support@desk.test"
MAILS = 5000
MAIL_BYTES = 3000
TICKETS = 2000
LETTERS_PER_TICKET = 3
ONE_BY_ONE = 50
CONNECTIONS = (1, 2, 4, 8)  # of the rival; the best is found with TRIAL mails
TRIAL = 1000
TOO_LONG = 600  # seconds after which a part is given up
WORDS = ("kettle order parcel invoice number since yesterday cannot please help broken account address delivery "
         "thermostat lamp the a my with but still not works after update second time week button red green").split()


# --- mails ---

def mail_of(number, sender):
    """A plain mail of a proven sender, of MAIL_BYTES, with words of its own."""
    choice = random.Random(number)
    domain = sender.partition("@")[2]
    header = (f"Authentication-Results: mx.desk.test; dmarc=pass header.from={domain}\r\n"
              f"Received: from mail.{domain} (mail.{domain} [192.0.2.7])\r\n"
              f"\tby mx.desk.test (Postfix) with ESMTPS id 4Q{number:08d};\r\n\tSat, 21 Nov 2026 09:00:00 +0000 (UTC)\r\n"
              f"From: Customer {number} <{sender}>\r\nTo: {DESK}\r\n"
              f"Subject: {' '.join(choice.choices(WORDS, k=4))} {number}\r\n"
              f"Date: Sat, 21 Nov 2026 09:00:00 +0000\r\nMessage-ID: <bench-{number}@{domain}>\r\n"
              "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n")
    body = "Hello,\r\n\r\n"
    while len(header) + len(body) < MAIL_BYTES - 80:
        body += " ".join(choice.choices(WORDS, k=11)).capitalize() + ".\r\n"
    return (header + body + "\r\nCustomer " + str(number)).encode()


def mails_of(count, customers, domains):
    return [mail_of(number, f"customer{number % customers}@shop{number % customers % domains}.example")
            for number in range(count)]


# --- the desk ---

def desk_with(program, sink):
    changes = {"desk.authserv_id": "mx.desk.test", "smtp.host": "127.0.0.1", "smtp.port": sink.port,
               "smtp.tls": "none", "smtp.ca_file": "", "smtp.user": "", "smtp.password_file": ""}
    return Desk("bench", program, changes, mailboxes=("rival@desk.test",), servers=("--without-postfix",))


class Store:
    """Counts in the store while the program writes to it."""

    def __init__(self, desk):
        self.desk = desk
        self.file = desk.bed / "desk/gatepost.db"
        self.connection = None

    def count(self, query):
        try:
            if self.connection is None:
                self.connection = sqlite3.connect(f"file:{self.file}?mode=ro", uri=True, timeout=10)
            return self.connection.execute(query).fetchone()[0]
        except sqlite3.OperationalError:  # not made yet
            self.connection = None
            return 0

    def await_count(self, query, wanted, what):
        until = time.monotonic() + TOO_LONG
        while (count := self.count(query)) < wanted:
            if not self.desk.is_running() or time.monotonic() > until:
                raise SystemExit(f"{what}: {count} of {wanted}; the last lines of gatepost:\n"
                                 + "\n".join(self.desk.last_log_lines()))
            time.sleep(0.02)


def resident_mib(pid):
    status = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in status if line.startswith("VmRSS:")) / 1024


# --- the parts ---

def intake(program):
    """With the memory afterwards."""
    mails = mails_of(MAILS, customers=1250, domains=250)
    with FastSink() as sink, desk_with(program, sink) as desk:
        port = desk.ports["LMTP"]
        trials = [deliver_all(port, "rival@desk.test", mails[:TRIAL], count) for count in CONNECTIONS]
        rival = deliver_all(port, DESK, mails, CONNECTIONS[trials.index(max(trials))])
        rival = max(rival, *trials)
        store = Store(desk)
        began = time.monotonic()
        desk.run()
        store.await_count("select count(*) from ticket", MAILS, "tickets")
        speed = MAILS / (time.monotonic() - began)
        memory = resident_mib(desk.process.pid)
    figures = {"mails_per_second": round(speed, 1), "dovecot_lmtp_mails_per_second": round(rival, 1),
               "ratio": round(speed / rival, 3)}
    return figures, {"resident_mib": round(memory, 1)}


def whole_way(program):
    mails = mails_of(TICKETS, customers=1000, domains=200)
    letters = TICKETS * LETTERS_PER_TICKET
    with FastSink() as sink, desk_with(program, sink) as desk:
        deliver_all(desk.ports["LMTP"], DESK, mails, 4)
        store = Store(desk)
        began = time.monotonic()
        desk.run()
        store.await_count("select count(*) from letter where state = 'sent'", letters, "letters")
        seconds = time.monotonic() - began
        sent = store.count("select count(*) from letter where state = 'sent'")
    return {"tickets_per_second": round(TICKETS / seconds, 1), "letters": sent}


def acknowledgement(program):
    waits = []
    with NotingSink() as sink, desk_with(program, sink) as desk:
        desk.run()
        delivery = Delivery(desk.ports["LMTP"])
        for number in range(ONE_BY_ONE + 1):  # the first one waits for the start, and does not count
            customer = f"customer{number}@shop{number}.example"
            delivery.deliver(DESK.encode(), mail_of(number, customer))
            delivered = time.monotonic()
            taken = sink.await_letter(customer)
            if taken is None:
                raise SystemExit("no acknowledgement; the last lines of gatepost:\n" + "\n".join(desk.last_log_lines()))
            if number > 0:
                waits.append(1000 * (taken - delivered))
            time.sleep(0.3)  # idle again: notices are out, the mail is put away
        delivery.close()
    return {"median_ms": round(statistics.median(waits), 1), "p95_ms": round(statistics.quantiles(waits, n=20)[18], 1)}


def one_by_one(desk, numbers):
    """Milliseconds of each."""
    times = []
    for number in numbers:
        customer = f"customer{number}@shop{number}.example"
        mail = mail_of(number, customer).decode().replace("\r\n", "\n")
        began = time.monotonic()
        done = desk.gatepost("deliver", "--sender", customer, "--recipient", DESK, input=mail)
        times.append(1000 * (time.monotonic() - began))
        if done.returncode:
            raise SystemExit(f"deliver: exit {done.returncode}: {done.stderr}")
    return times


def deliver(program):
    with FastSink() as sink, desk_with(program, sink) as desk:
        one_by_one(desk, [0])  # makes the store
        alone = one_by_one(desk, range(1, ONE_BY_ONE + 1))
        desk.run()
        beside = one_by_one(desk, range(ONE_BY_ONE + 1, 2 * ONE_BY_ONE + 1))
        Store(desk).await_count("select count(*) from ticket", 2 * ONE_BY_ONE + 1, "tickets")
    return {"median_ms": round(statistics.median(beside), 1),
            "alone_median_ms": round(statistics.median(alone), 1)}


def parse(program):
    corpus = Path(__file__).resolve().parents[2].parent / "shared/corpus"
    mails = [str(file) for ending in ("eml", "msg") for file in sorted(corpus.glob(f"*/files/**/*.{ending}"))]
    if not mails:
        print(f"SKIPPED: parse: no mails in {corpus}", file=sys.stderr)
        return {}
    done = subprocess.run([Path(program).parent / "parse_speed", *mails], check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


# --- together ---

def machine():
    models = [line.partition(":")[2].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
              if line.startswith("model name")]
    total = int(Path("/proc/meminfo").read_text().split()[1]) / 1024 / 1024
    return {"cpu": models[0] if models else platform.machine(), "cores": os.cpu_count(), "memory_gib": round(total, 1),
            "system": platform.platform()}


def measure(program, parts):
    figures = {"date": datetime.datetime.now().astimezone().isoformat(timespec="seconds"), "machine": machine()}
    if "intake" in parts or "memory" in parts:
        speed, memory = intake(program)
        figures.update({part: found for part, found in (("intake", speed), ("memory", memory)) if part in parts})
    for part, measured in (("whole_way", whole_way), ("acknowledgement", acknowledgement), ("deliver", deliver),
                           ("parse", parse)):
        if part in parts:
            figures[part] = measured(program)
    return figures


def table(figures):
    for part in PARTS:
        for name, value in figures.get(part, {}).items():
            print(f"{part:<16} {name:<32} {value:>10}")


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("program")
parser.add_argument("parts", metavar="PART", nargs="*", help=", ".join(PARTS))
parser.add_argument("--json", metavar="FILE", type=Path)
asked = parser.parse_args()
unknown = [part for part in asked.parts if part not in PARTS]
if unknown:
    parser.error(f"unknown part {unknown[0]}; the parts are {', '.join(PARTS)}")
result = measure(asked.program, [part for part in PARTS if part in (asked.parts or PARTS)])
if asked.json:
    asked.json.write_text(json.dumps(result, indent=2) + "\n")
print(json.dumps(result, indent=2))
table(result)
