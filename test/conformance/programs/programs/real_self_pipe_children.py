# order: none, because processes decide it
"""A supervisor that watches its children's pipes with add_reader and SIGCHLD: lines, exits, restarts, a group kill."""
import asyncio
import errno
import os
import signal
import sys


class Supervisor:
    def __init__(self, loop):
        self.loop, self.children, self.events, self.all_done = loop, {}, [], loop.create_future()
        loop.add_signal_handler(signal.SIGCHLD, self.reap)

    def spawn(self, name, body, restarts=0):
        reader, writer = os.pipe()
        pid = os.fork()
        if pid == 0:
            code = 99
            try:
                os.close(reader)
                signal.set_wakeup_fd(-1)
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                code = body(lambda text: os.write(writer, text.encode() + b'\n')) or 0
            finally:
                os._exit(code)
        os.close(writer)
        os.set_blocking(reader, False)
        self.children[pid] = (name, body, restarts, reader)
        self.loop.add_reader(reader, self.readable, reader, name)

    def readable(self, fd, name):
        try:
            data = os.read(fd, 4096)
        except OSError as e:
            assert e.errno == errno.EAGAIN
            return
        if not data:
            self.loop.remove_reader(fd)
            os.close(fd)
        for line in data.decode().splitlines():
            self.events.append((name, line))

    def reap(self):
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                break
            if pid == 0:
                break
            name, body, restarts, _ = self.children.pop(pid)
            how = 'signal %d' % os.WTERMSIG(status) if os.WIFSIGNALED(status) else 'exit %d' % os.WEXITSTATUS(status)
            self.events.append((name, how))
            if restarts and how != 'exit 0':
                self.spawn(name, body, restarts - 1)
        if not self.children and not self.all_done.done():
            self.all_done.set_result(None)


def counter(say):
    for i in range(3):
        say('count %d' % i)


def crasher(say):
    say('about to fail')
    return 3


def sleeper(say):
    say('zzz')
    while True:
        signal.pause()


def polite(say):
    signal.signal(signal.SIGTERM, lambda *a: say('bye') and os._exit(0))
    say('ready')
    signal.pause()


async def main():
    s = Supervisor(asyncio.get_event_loop())
    s.spawn('counter', counter)
    s.spawn('crasher', crasher, restarts=2)
    s.spawn('sleeper', sleeper)
    s.spawn('polite', polite)
    while sum(e[1] in ('zzz', 'ready') for e in s.events) < 2:
        await asyncio.sleep(0.01)
    for pid, child in list(s.children.items()):
        if child[0] in ('sleeper', 'polite'):
            os.kill(pid, signal.SIGTERM)
    await s.all_done
    await asyncio.sleep(0.05)
    by_name = {}
    for name, what in s.events:
        by_name.setdefault(name, []).append(what)
    for name in sorted(by_name):
        print(name, sorted(by_name[name]))
    print(s.loop.remove_signal_handler(signal.SIGCHLD), s.loop.remove_signal_handler(signal.SIGCHLD))


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
try:
    loop.run_until_complete(main())
finally:
    loop.close()
