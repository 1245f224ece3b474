"""Relays that take every letter: postfix's smtp-sink for speed, and a small one that notes when each was taken."""
import os
import shutil
import socket
import socketserver
import subprocess
import threading
import time

from desk import free_base


class FastSink:
    """smtp-sink of postfix, on a port of its own."""

    def __enter__(self):
        self.port = free_base(17000)
        program = shutil.which("smtp-sink", path=os.environ.get("PATH", "") + ":/usr/sbin")
        as_nobody = ("-u", "nobody") if os.geteuid() == 0 else ()
        self.process = subprocess.Popen([program, *as_nobody, f"127.0.0.1:{self.port}", "128"],
                                        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for_greeting(self.port)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


class NotingSink:
    """Notes for each recipient when the end of a letter to them was answered with 250."""

    def __enter__(self):
        self.taken = {}
        self.news = threading.Condition()
        sink = self

        class Session(socketserver.StreamRequestHandler):
            def handle(self):
                sink.converse(self.rfile, self.wfile)

        class Server(socketserver.ThreadingTCPServer):
            daemon_threads = True

        self.server = Server(("127.0.0.1", 0), Session)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def converse(self, commands, replies):
        def say(line):
            replies.write(line + b"\r\n")

        recipient = ""
        say(b"220 sink ESMTP")
        while command := commands.readline():
            verb = command[:4].upper()
            if verb == b"RCPT":
                recipient = command.partition(b"<")[2].partition(b">")[0].decode()
            if verb == b"DATA":
                say(b"354 go ahead")
                while (line := commands.readline()) and line != b".\r\n":
                    pass
                say(b"250 taken")
                with self.news:
                    self.taken[recipient] = time.monotonic()
                    self.news.notify_all()
            elif verb == b"QUIT":
                say(b"221 bye")
                return
            else:
                say(b"250 ok")

    def await_letter(self, recipient, seconds=30):
        with self.news:
            self.news.wait_for(lambda: recipient in self.taken, timeout=seconds)
            return self.taken.get(recipient)


def wait_for_greeting(port, seconds=10):
    until = time.monotonic() + seconds
    while True:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1) as probe:
                probe.recv(100)
                return
        except OSError:
            if time.monotonic() > until:
                raise SystemExit(f"nobody greets on port {port}")
            time.sleep(0.02)
