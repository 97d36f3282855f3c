"""A pre-fork server: workers inherit the listening socket; the parent restarts one that dies."""
import os
import signal
import socket
import sys
import time


def worker(listener, number):
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    while True:
        conn, _ = listener.accept()
        with conn:
            f = conn.makefile('rwb')
            line = f.readline().strip()
            if line == b'die':
                os._exit(3)
            if line == b'exit':
                f.write(b'exiting\n')
                f.flush()
                sys.exit(number)
            f.write(b'pong ' + line + b'\n')
            f.flush()


def ask(address, line):
    with socket.create_connection(address) as s:
        s.sendall(line + b'\n')
        with s.makefile('rb') as f:
            return f.readline()


class Master:
    def __init__(self, size):
        self.size = size
        self.children = {}
        self.listener = socket.socket()
        self.listener.bind(('127.0.0.1', 0))
        self.listener.listen(16)
        self.deaths = []

    def spawn(self, number):
        pid = os.fork()
        if pid == 0:
            code = 0
            try:
                worker(self.listener, number)
            except SystemExit as e:
                code = e.code
            finally:
                os._exit(code)
        self.children[pid] = number

    def reap(self):
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            number = self.children.pop(pid)
            if os.WIFSIGNALED(status):
                self.deaths.append((number, 'signal', os.WTERMSIG(status)))
            else:
                self.deaths.append(('exit', os.WEXITSTATUS(status)))
                self.spawn(number)


master = Master(3)
for n in range(3):
    master.spawn(n)
address = master.listener.getsockname()
print(ask(address, b'one'))
print(ask(address, b'two'))
print(ask(address, b'die'))
time.sleep(0.1)
master.reap()
print(len(master.children), master.deaths)
print(ask(address, b'exit'))
time.sleep(0.1)
master.reap()
print(len(master.children), len(master.deaths))
print(ask(address, b'three'))
for pid in list(master.children):
    os.kill(pid, signal.SIGTERM)
time.sleep(0.1)
master.reap()
print(sorted(d for d in master.deaths if 'signal' in d), master.children)
master.listener.close()
try:
    ask(address, b'gone')
except ConnectionRefusedError as e:
    print('refused', e.strerror)
