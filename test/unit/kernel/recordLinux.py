"""Asks the Linux kernel of this machine what `linux.golden.txt` has to say.

    python3 test/unit/kernel/recordLinux.py > test/unit/kernel/linux.golden.txt
    python3 test/unit/kernel/recordLinux.py --sockets > test/unit/kernel/linuxSockets.golden.txt

Each case is a random sequence of system calls made by a few processes that fork from each other.
`linux.test.ts` makes the same calls in the embedded kernel and compares the answers. A line is

    PROCESS CALL ARGUMENTS -> ANSWER          an answer below 0 is an error number
    PROCESS wait! EPOLL MAX -> ...            a wait without timeout that does not return yet
    PROCESS returned -> ANSWER                ... and returns because of the call before this line

The lines that begin with `errno` are error numbers, their names and texts.

With --sockets the calls are those of `linuxSockets.py`: sockets with addresses, beside epoll.

Options: --seed N --cases N --calls N for other cases than CASES, --settle MS (see Case.settle).
"""

import argparse
import errno
import json
import os
import random
import select
import signal
import socket
import sys
import time

# Seeds and numbers of calls. The long ones once showed what the kernel did otherwise than Linux.
CASES = [(seed, 60) for seed in range(1, 21)]
CASES += [(1020, 100), (1067, 105), (1190, 121), (5016, 290), (5119, 105)]

CHANNELS = 6  # Processes a case may have.
HIGH = 200  # Control channels lie from here, out of the way of the descriptors under test.


class Worker:
    """One process of a case: executes calls that it reads from its channel."""

    def __init__(self, index):
        self.index = index

    def run(self):
        while True:
            line = read_line(HIGH + 2 * self.index)
            if line is None:
                os._exit(0)
            call = json.loads(line)
            try:
                answer = getattr(self, call[0])(*call[1:])
            except OSError as error:
                answer = -error.errno
            os.write(HIGH + 101 + 2 * self.index, (json.dumps(answer) + "\n").encode())

    def pipe(self):
        return list(os.pipe2(os.O_NONBLOCK))

    def socketpair(self):
        pair = socket.socketpair()
        for end in pair:
            end.setblocking(False)
        return [end.detach() for end in pair]

    def epoll(self):
        return steal(select.epoll())

    def dup(self, fd):
        return os.dup(fd)

    def dup2(self, fd, to):
        return os.dup2(fd, to)

    def close(self, fd):
        os.close(fd)
        return 0

    def write(self, fd, n, letter):
        return os.write(fd, letter.encode() * n)

    def read(self, fd, n):
        return runs(os.read(fd, n).decode())

    def send(self, fd, n, letter):
        return with_socket(fd, lambda s: s.send(letter.encode() * n))

    def recv(self, fd, n):
        return with_socket(fd, lambda s: runs(s.recv(n).decode()))

    def shutdown(self, fd, how):
        return with_socket(fd, lambda s: s.shutdown(how)) or 0

    def ctl(self, epfd, op, fd, events):
        epoll = select.epoll.fromfd(epfd)
        try:
            if op == "ADD":
                epoll.register(fd, events)
            elif op == "MOD":
                epoll.modify(fd, events)
            else:
                epoll.unregister(fd)
        finally:
            forget(epoll)
        return 0

    def wait(self, epfd, most, timeout=0):
        epoll = select.epoll.fromfd(epfd)
        try:
            return epoll.poll(timeout, most)
        finally:
            forget(epoll)

    def poll(self, fd, events):
        poll = select.poll()
        poll.register(fd, events)
        found = poll.poll(0)
        return found[0][1] if found else 0

    def fork(self, index):
        pid = os.fork()
        if pid == 0:
            self.index = index
            return self.run()
        return 0

    def exit(self):
        os._exit(0)


KEPT = []


def forget(epoll):
    """An epoll object closes its descriptor when it dies, so these never do."""
    KEPT.append(epoll)


def steal(epoll):
    KEPT.append(epoll)
    return epoll.fileno()


def with_socket(fd, action):
    return with_any_socket(fd, action, socket.AF_UNIX, socket.SOCK_STREAM, 0)


def with_any_socket(fd, action, *kind):
    """What the action answers for the socket, whose kind is asked of the kernel if it is not given."""
    try:
        s = socket.socket(*kind, fileno=fd)
    except OSError as error:
        return -error.errno
    try:
        return action(s)
    finally:
        s.detach()


def runs(text):
    """'aaab' as '3a1b'."""
    out = ""
    at = 0
    while at < len(text):
        end = at
        while end < len(text) and text[end] == text[at]:
            end += 1
        out += f"{end - at}{text[at]}"
        at = end
    return out


def read_line(fd):
    data = b""
    while not data.endswith(b"\n"):
        byte = os.read(fd, 1)
        if not byte:
            return None
        data += byte
    return data.decode()


ET, ONESHOT, RDHUP = 1 << 31, 1 << 30, 0x2000
EVENTS = [1, 1, 1, 4, 5, 5, RDHUP | 1, ET | 1, ET | 5, ONESHOT | 1, ONESHOT | 5, 0, 0x2345]
SIZES = [0, 1, 1, 2, 100, 192, 193, 700, 1000, 3000, 3776, 3777, 4000, 4096, 4097, 9000, 20000]
SIZES += [36544, 36545, 65536, 100000, 212992, 300000]


class Missing(Exception):
    """There is no descriptor of this kind yet."""


class Case:
    worker = Worker

    def __init__(self, seed, calls, settle_ms):
        self.rng = random.Random(seed)
        self.calls = calls
        self.pause = settle_ms / 1000
        self.busy = set()
        self.live = {0}
        self.used = 1
        self.fds = {0: {}}  # Per process: descriptor -> kind.

    def start(self):
        for i in range(CHANNELS):
            for base in (HIGH, HIGH + 100):
                r, w = os.pipe()
                os.dup2(r, base + 2 * i, inheritable=True)
                os.dup2(w, base + 2 * i + 1, inheritable=True)
                os.close(r)
                os.close(w)
        if os.fork() == 0:
            os.closerange(3, HIGH)
            self.worker(0).run()

    def ask(self, p, call):
        os.write(HIGH + 2 * p + 1, (json.dumps(call) + "\n").encode())

    def answer(self, p):
        return json.loads(read_line(HIGH + 100 + 2 * p))

    def settle(self):
        """Which waits have come back. Waking takes microseconds; the pause is generous."""
        if not self.busy:
            return
        time.sleep(self.pause)
        for p in sorted(self.busy):
            if select.select([HIGH + 100 + 2 * p], [], [], 0)[0]:
                self.busy.discard(p)
                print(f"{p} returned -> {show(self.answer(p))}")

    def pick(self, p, *kinds):
        """A descriptor of one of these kinds, rarely any number; makes one if there is none."""
        fds = [fd for fd, kind in self.fds[p].items() if not kinds or kind in kinds]
        if self.rng.random() < 0.02:
            return self.rng.randrange(3, 40)
        if not fds:
            raise Missing(kinds[0] if kinds else "socketpair")
        return self.rng.choice(fds)

    def make(self, kind):
        """The call that makes a descriptor of this kind."""
        return [kind]

    def choose(self, p):
        rng = self.rng
        letter = chr(97 + rng.randrange(26))
        kind = rng.choices(
            ["pipe", "socketpair", "epoll", "dup", "dup2", "close", "write", "read", "send", "recv",
             "shutdown", "ctl", "wait", "wait!", "poll", "fork", "exit"],
            [4, 6, 3, 3, 2, 6, 8, 8, 10, 10, 1, 25, 20, self.waits, 5, 3, 1],
        )[0]
        ends = ("pipe", "socketpair")
        if kind in ("pipe", "socketpair", "epoll", "exit"):
            return [kind]
        if kind in ("dup", "close"):
            return [kind, self.pick(p)]
        if kind == "dup2":
            return [kind, self.pick(p), rng.randrange(3, 40)]
        if kind in ("write", "send"):
            fd = self.pick(p, *ends) if kind == "write" else self.pick(p, "socketpair")
            return [kind, fd, rng.choice(SIZES), letter]
        if kind in ("read", "recv"):
            fd = self.pick(p, *ends) if kind == "read" else self.pick(p, "socketpair")
            return [kind, fd, rng.choice([1, 50, 4096, 10000, 65536, 300000])]
        if kind == "shutdown":
            return [kind, self.pick(p, "socketpair"), rng.randrange(3)]
        if kind == "ctl":
            op = rng.choice(["ADD", "ADD", "ADD", "MOD", "DEL"])
            events = 0 if op == "DEL" else rng.choice(EVENTS)
            return [kind, self.pick(p, "epoll"), op, self.pick(p), events]
        if kind == "wait":
            return [kind, self.pick(p, "epoll"), rng.choice([1, 1, 2, 3, 10])]
        if kind == "wait!":
            return [kind, self.pick(p, "epoll"), rng.choice([1, 2, 10])]
        if kind == "poll":
            return [kind, self.pick(p), rng.choice([1, 4, 5, 0x2345])]
        return [kind, self.used]

    def step(self):
        idle = sorted(self.live - self.busy)
        if not idle:
            return False
        p = self.rng.choice(idle)
        try:
            call = self.choose(p)
        except Missing as missing:
            call = self.make(missing.args[0])
        if call[0] == "fork" and self.used == CHANNELS:
            return True
        if call[0] in ("exit", "wait!") and len(idle) == 1:
            return True
        words = " ".join(str(word) for word in call)
        if call[0] == "exit":
            self.ask(p, call)
            time.sleep(0.02)
            self.live.discard(p)
            print(f"{p} exit -> 0")
        elif call[0] == "wait!":
            self.ask(p, ["wait", *call[1:], -1])
            self.busy.add(p)
            print(f"{p} {words} -> ...")
        else:
            self.ask(p, call)
            answer = self.answer(p)
            print(f"{p} {words} -> {show(answer)}")
            self.learn(p, call, answer)
        self.settle()
        return True

    def learn(self, p, call, answer):
        fds = self.fds[p]
        if call[0] in ("pipe", "socketpair") and isinstance(answer, list):
            for fd in answer:
                fds[fd] = call[0]
        elif call[0] == "epoll" and answer >= 0:
            fds[answer] = "epoll"
        elif call[0] in ("dup", "dup2") and answer >= 0:
            fds[answer] = fds.get(call[1], "pipe")
        elif call[0] == "close" and answer == 0:
            fds.pop(call[1], None)
        elif call[0] == "fork":
            self.live.add(self.used)
            self.fds[self.used] = dict(fds)
            self.used += 1


def show(answer):
    if isinstance(answer, list):
        return " ".join(str(x) if isinstance(x, (int, str)) else f"{x[0]}:{x[1]}" for x in answer) or "none"
    return str(answer) if answer != "" else "eof"


def run_case(kind, seed, calls, settle):
    read_end, write_end = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(read_end)
        os.dup2(write_end, 1)
        os.close(write_end)
        os.setpgid(0, 0)
        null = os.open(os.devnull, os.O_RDONLY)
        os.dup2(null, 0)
        os.close(null)
        case = kind(seed, calls, settle)
        case.waits = 4 if seed % 2 else 0
        case.start()
        print(f"# case {seed}")
        for _ in range(case.calls):
            if not case.step():
                break
        sys.stdout.flush()
        for i in range(CHANNELS):
            os.close(HIGH + 2 * i + 1)
        os._exit(0)
    os.close(write_end)
    chunks = []
    # The workers hold the write end too, so the end is the last complete output of the case.
    assert os.waitpid(pid, 0)[1] == 0
    os.set_blocking(read_end, False)
    try:
        while chunk := os.read(read_end, 65536):
            chunks.append(chunk)
    except BlockingIOError:
        pass
    os.close(read_end)
    try:
        os.killpg(pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    return b"".join(chunks).decode()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int)
    parser.add_argument("--cases", type=int, default=40)
    parser.add_argument("--calls", type=int, default=200)
    parser.add_argument("--settle", type=float, default=20)
    parser.add_argument("--sockets", action="store_true")
    args = parser.parse_args()
    kind, cases = Case, CASES
    if args.sockets:
        from linuxSockets import CASES as cases, SocketCase as kind
    if args.seed is not None:
        cases = [(seed, args.calls) for seed in range(args.seed, args.seed + args.cases)]
    if kind is Case:
        for number in sorted(errno.errorcode):
            print("errno", number, errno.errorcode[number], os.strerror(number))
    for seed, calls in cases:
        sys.stdout.write(run_case(kind, seed, calls, args.settle))
        sys.stdout.flush()


if __name__ == "__main__":
    main()
