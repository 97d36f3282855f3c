"""Sockets with addresses, for recordLinux.py: TCP, UDP and Unix sockets of both types, beside epoll.

An address is a number: of a TCP socket it is a port of this case's own host, as of a UDP socket, and
of a Unix socket the path uNUMBER in a folder of the case. An answer with an address names it so, with
? for a port that the kernel chose and - for none.
"""

import os
import socket
import tempfile
import time

from recordLinux import EVENTS, Case, Worker, runs, with_any_socket

# Seeds and numbers of calls. The long ones once showed what the kernel did otherwise than Linux.
CASES = [(seed, 70) for seed in range(1, 31)]
CASES += [(seed, 90) for seed in (104, 132, 150, 160, 180, 185, 189, 195)]
CASES += [(seed, 150) for seed in (1006, 1016, 1020, 1021, 1049, 1054, 1087)]

ADDRESSES = 2
SMALL = [1, 1, 2, 100, 700]
TYPES = {
    "tcp": (socket.AF_INET, socket.SOCK_STREAM),
    "udp": (socket.AF_INET, socket.SOCK_DGRAM),
    "unix": (socket.AF_UNIX, socket.SOCK_STREAM),
    "udgram": (socket.AF_UNIX, socket.SOCK_DGRAM),
}


# The answer of a call that was not made.
NOT_MADE = 999


def is_connected(s):
    try:
        s.getpeername()
        return True
    except OSError:
        return False


def listens(s):
    return s.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN)


class SocketWorker(Worker):
    host = "127.0.0.1"

    def address(self, s, number):
        if s.family == socket.AF_UNIX:
            return f"u{number}"
        return (self.host, (5001 if s.type == socket.SOCK_STREAM else 6001) + number)

    def name(self, s, address):
        if s.family == socket.AF_UNIX:
            return address[1:] if address else "-"
        number = address[1] % 1000 - 1 if address else -1
        return str(number) if 0 <= number < ADDRESSES else "?"

    def socket(self, kind):
        s = socket.socket(*TYPES[kind])
        s.setblocking(False)
        if kind == "tcp":
            s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        return s.detach()

    def bind(self, fd, number):
        def take(s):
            # Both ends of a socket pair can be bound as well; that is not modelled.
            if s.family == socket.AF_UNIX and not s.getsockname() and is_connected(s):
                raise OSError(NOT_MADE, "a pair")
            s.bind(self.address(s, number))

        return with_any_socket(fd, take) or 0

    def listen(self, fd, backlog):
        return with_any_socket(fd, lambda s: s.listen(backlog)) or 0

    def connect(self, fd, number):
        return with_any_socket(fd, lambda s: self.reach(s, self.address(s, number))) or 0

    def reach(self, s, address):
        # A TCP socket that connects to itself succeeds: nobody means that, and it is not modelled.
        if s.type == socket.SOCK_STREAM and s.getsockname() == address and not listens(s):
            raise OSError(NOT_MADE, "to itself")
        s.connect(address)

    def accept(self, fd):
        accepted = with_any_socket(fd, lambda s: s._accept()[0])
        if accepted >= 0:
            os.set_blocking(accepted, False)
        return accepted

    def error(self, fd):
        return with_any_socket(fd, lambda s: s.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))

    def send(self, fd, n, letter):
        return with_any_socket(fd, lambda s: s.send(letter.encode() * n))

    def recv(self, fd, n):
        return with_any_socket(fd, lambda s: runs(s.recv(n).decode()))

    def sendto(self, fd, number, n, letter):
        return with_any_socket(fd, lambda s: s.sendto(letter.encode() * n, self.address(s, number)))

    def recvfrom(self, fd, n):
        def receive(s):
            data, sender = s.recvfrom(n)
            return [runs(data.decode()) or "eof", self.name(s, sender)]

        return with_any_socket(fd, receive)

    def shutdown(self, fd, how):
        return with_any_socket(fd, lambda s: s.shutdown(how)) or 0

    def unlink(self, number):
        os.unlink(f"u{number}")
        return 0


class SocketCase(Case):
    worker = SocketWorker

    def start(self):
        seed = self.rng.getrandbits(16)
        SocketWorker.host = f"127.{1 + os.getpid() % 250}.{seed >> 8}.{1 + seed % 250}"
        os.chdir(tempfile.mkdtemp())
        self.letter = 0
        super().start()

    def step(self):
        # What the loopback has to do is done before the next call.
        time.sleep(0.001)
        return super().step()

    def make(self, kind):
        return ["socket", kind] if kind in TYPES else [kind]

    def choose(self, p):
        rng = self.rng
        letter = chr(97 + self.letter % 26)
        number = rng.randrange(ADDRESSES)
        size = rng.choice(SMALL)
        kind = rng.choices(
            ["socket", "socketpair", "bind", "listen", "connect", "accept", "error", "send", "recv", "sendto",
             "recvfrom", "shutdown", "unlink", "read", "write", "epoll", "dup", "close", "ctl", "wait", "wait!",
             "poll", "fork", "exit"],
            [8, 1, 11, 9, 16, 18, 2, 14, 14, 6, 6, 4, 1, 3, 3, 2, 2, 5, 22, 18, self.waits, 10, 2, 1],
        )[0]
        sockets = (*TYPES, "socketpair")
        if kind == "socket":
            return [kind, rng.choice(list(TYPES))]
        if kind in ("socketpair", "epoll", "exit"):
            return [kind]
        if kind == "bind":
            return [kind, self.pick(p, *TYPES), number]
        if kind == "connect":
            return [kind, self.pick(p, *TYPES), number]
        if kind == "listen":
            return [kind, self.pick(p, "tcp", "unix"), rng.choice([0, 1, 5])]
        if kind == "accept":
            return [kind, self.pick(p, "tcp", "unix")]
        if kind in ("send", "write"):
            self.letter += 1
            return [kind, self.pick(p, *sockets), size, letter]
        if kind == "sendto":
            self.letter += 1
            return [kind, self.pick(p, "udp", "udgram"), number, size, letter]
        if kind in ("recv", "read"):
            return [kind, self.pick(p, *sockets), rng.choice([1, 50, 4096])]
        if kind == "recvfrom":
            return [kind, self.pick(p, "udp", "udgram"), rng.choice([1, 50, 4096])]
        if kind == "shutdown":
            return [kind, self.pick(p, *sockets), rng.randrange(3)]
        if kind == "unlink":
            return [kind, number]
        if kind in ("dup", "close"):
            return [kind, self.pick(p)]
        if kind == "error":
            return [kind, self.pick(p, *sockets)]
        if kind == "ctl":
            op = rng.choice(["ADD", "ADD", "ADD", "MOD", "DEL"])
            return [kind, self.pick(p, "epoll"), op, self.pick(p), 0 if op == "DEL" else rng.choice(EVENTS)]
        if kind in ("wait", "wait!"):
            return [kind, self.pick(p, "epoll"), rng.choice([1, 2, 10])]
        if kind == "poll":
            return [kind, self.pick(p), rng.choice([1, 4, 5, 0x2345])]
        return [kind, self.used]

    def learn(self, p, call, answer):
        super().learn(p, call, answer)
        if call[0] == "socket" and answer >= 0:
            self.fds[p][answer] = call[1]
        elif call[0] == "accept" and answer >= 0:
            self.fds[p][answer] = self.fds[p].get(call[1], "tcp")
