"""A mail bed with a Gatepost on it, for the demo and the measurements: made in a throwaway folder, and taken away with
everything that was started.

    with Desk("demo", program) as desk:
        desk.run()                                  # `gatepost run`, as the shipped config.ini and demo.ini say
        desk.gatepost("status", "--json").stdout
"""
import configparser
import os
import shutil
import signal
import socket
import string
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parent.parent
PORTS = {"IMAP": 0, "IMAPS": 1, "LMTP": 2, "SMTP": 3, "SMTPS": 4, "AUTH": 5}


def is_free(port):
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def free_base(first=14400):
    """The first of the ten-port blocks on which nobody listens: several demos may run at once."""
    for base in range(first, first + 2000, 10):
        if all(is_free(base + offset) for offset in range(10)):
            return base
    sys.exit("no free ports on loopback between 14400 and 16400")


class Desk:
    def __init__(self, name, program, changes=None, mailboxes=(), servers=()):
        self.program = program
        self.servers = servers        # words for mailbed: "--without-postfix" needs no root
        self.changes = changes or {}  # "section.key": value, beside those of demo.ini
        self.mailboxes = mailboxes    # addresses, beside those of the mail bed
        self.bed = Path(tempfile.mkdtemp(prefix=f"gatepost-{name}-", dir="/tmp"))
        self.log = self.bed / "desk/gatepost.log"
        self.process = None

    def __enter__(self):
        try:
            (self.bed / "desk").mkdir(mode=0o700)
            base = free_base()
            self.ports = {name: base + offset for name, offset in PORTS.items()}
            self.mailbed("start", self.bed, *self.mailboxes, "--base-port", str(base), *self.servers)
            self.password = (self.bed / "password").read_text().strip()
            self.ca_file = self.bed / "tls/ca.pem"
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        # A second Ctrl-C must not leave half of it behind.
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
        self.stop()
        self.mailbed("stop", self.bed)
        shutil.rmtree(self.bed, ignore_errors=True)
        signal.signal(signal.SIGINT, before)

    def mailbed(self, *words):
        done = subprocess.run([sys.executable, HERE / "mailbed", *words], capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"mailbed {words[0]}: {done.stderr.strip() or done.stdout.strip()}")

    # --- gatepost ---

    def settings(self):
        """demo.ini and the changes, as words of the command line."""
        values = {"BED": self.bed, **self.ports}
        ini = configparser.ConfigParser(delimiters="=", interpolation=None)
        ini.read_string(string.Template((HERE / "demo.ini").read_text()).substitute(values))
        settings = {f"{section}.{key}": value for section in ini.sections() for key, value in ini[section].items()}
        settings.update(self.changes)
        return [word for key, value in settings.items() for word in ("--set", f"{key}={value}")]

    def command(self, verb, *words):
        return [self.program, verb, *words, "--config", CHECKOUT / "config.ini", *self.settings()]

    def gatepost(self, verb, *words, **options):
        return subprocess.run(self.command(verb, *words), cwd=CHECKOUT, capture_output=True, text=True, **options)

    def run(self):
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(self.command("run"), cwd=CHECKOUT, stdin=subprocess.DEVNULL, stdout=log,
                                            stderr=log, start_new_session=True)

    def is_running(self):
        return self.process is not None and self.process.poll() is None

    def stop(self):
        if not self.is_running():
            return
        self.process.terminate()
        try:
            self.process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def last_log_lines(self, count=20):
        return self.log.read_text(errors="replace").splitlines()[-count:] if self.log.exists() else []

    # --- for whoever started it by sudo ---

    def give_to_caller(self, *files):
        """Files that the person at the terminal is to read."""
        if os.geteuid() == 0 and "SUDO_UID" in os.environ:
            for file in files:
                os.chown(file, int(os.environ["SUDO_UID"]), int(os.environ["SUDO_GID"]))
