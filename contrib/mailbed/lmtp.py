"""Delivery to Dovecot by LMTP as Postfix does it: several connections that are kept, commands in one packet
(PIPELINING), one recipient a mail."""
import socket
import threading
import time


class Delivery:
    """One kept connection."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.replies = self.socket.makefile("rb")
        self.expect(b"220")
        self.socket.sendall(b"LHLO bench\r\n")
        self.expect(b"250")

    def expect(self, code):
        line = self.replies.readline()
        while line[3:4] == b"-":
            line = self.replies.readline()
        if not line.startswith(code):
            raise SystemExit(f"LMTP: {line.decode(errors='replace').strip()}")

    def deliver(self, recipient, mail):
        """`mail` with CRLF and dots stuffed. Returns after Dovecot's 250."""
        self.socket.sendall(b"MAIL FROM:<bench@customers.test>\r\nRCPT TO:<" + recipient + b">\r\nDATA\r\n")
        for code in (b"250", b"250", b"354"):
            self.expect(code)
        self.socket.sendall(mail + b"\r\n.\r\n")
        self.expect(b"250")

    def close(self):
        self.replies.close()
        self.socket.close()


def deliver_all(port, recipient, mails, connections):
    """Delivers all mails over that many connections; returns mails per second."""
    failures = []

    def work(share):
        try:
            delivery = Delivery(port)
            for mail in share:
                delivery.deliver(recipient.encode(), mail)
            delivery.close()
        except (OSError, SystemExit) as failure:
            failures.append(failure)

    threads = [threading.Thread(target=work, args=(mails[first::connections],)) for first in range(connections)]
    began = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise SystemExit(f"LMTP delivery failed: {failures[0]}")
    return len(mails) / (time.monotonic() - began)
