"""Runs programs under this CPython, many in a row: a line of JSON in, a line of JSON out.

In: {"source": …}. Out: {"stdout", "exitCode", "order"} as test/conformance/random/driver.ts reads them;
exitCode is null for a program that did not end.

Each program runs in a forked child, in virtual time, which is the engine's: reading the clock takes
a microsecond, and when the loop has nothing to do until its next timer, the clock goes there at once.
A task group cancels its tasks in order of creation. Everything else is CPython's own. So a program
takes a few milliseconds however long it sleeps, and always does the same; programs of two threads must
keep these from running at the same time.
"""
import asyncio
import importlib.util
import io
import json
import logging
import math
import os
import selectors
import signal
import sys
import threading

HERE = os.path.dirname(os.path.abspath(__file__))
SECONDS = 5


def load_tracer():
    file = os.path.join(HERE, os.pardir, "tracer", "sitecustomize.py")
    spec = importlib.util.spec_from_file_location("order_tracer", file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Order:
    """Stands in for the tracer's log: keeps the lines."""

    def __init__(self):
        self.lines = []

    def write(self, loop, name):
        self.lines.append("%d %d %s" % (loop._order_number, loop._order_turn, name))


class Clock:
    now = 1000 * 10 ** 9

    @classmethod
    def read(cls, loop=None):
        cls.now += 1000
        return cls.now / 1e9


def use_virtual_time():
    really_select = selectors.EpollSelector.select

    def select(self, timeout=None):
        if timeout is None:
            return really_select(self, None)
        events = really_select(self, 0)
        if events or timeout <= 0:
            return events
        Clock.now += math.ceil(timeout * 1e3) * 10 ** 6
        return really_select(self, 0)

    selectors.EpollSelector.select = select
    asyncio.BaseEventLoop.time = Clock.read


class InOrder(dict):
    """A set that is iterated in order of insertion."""

    def add(self, item):
        self[item] = None

    def discard(self, item):
        self.pop(item, None)


def keep_task_groups_in_order():
    """A group that aborts cancels its tasks in the order of a set, that is of their addresses."""
    group = getattr(asyncio, "TaskGroup", None)
    if group is None:
        return
    init = group.__init__

    def __init__(self):
        init(self)
        self._tasks = InOrder()

    group.__init__ = __init__


def run(source):
    """Runs the program in this process; answers its exit code."""
    logging.getLogger("asyncio").addHandler(logging.NullHandler())
    try:
        exec(compile(source, "program.py", "exec"), {"__name__": "__main__"})
    except SystemExit as stop:
        return stop.code or 0
    except BaseException as error:
        print("uncaught", type(error).__name__, file=sys.__stderr__)
        return 1
    return 0


def in_child(source, order, out):
    sys.stdout = io.StringIO()
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(SECONDS)
    code = run(source)
    answer = {"stdout": sys.stdout.getvalue(), "exitCode": code, "order": "\n".join(order.lines)}
    data = json.dumps(answer).encode()
    while data:
        data = data[os.write(out, data) :]
    os._exit(0)


def answer(source, order):
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reader)
        in_child(source, order, writer)
    os.close(writer)
    with open(reader, "rb") as pipe:
        data = pipe.read()
    os.waitpid(pid, 0)
    return data.decode() or json.dumps({"stdout": "", "exitCode": None, "order": ""})


def main():
    order = Order()
    load_tracer().watch(order)
    use_virtual_time()
    keep_task_groups_in_order()
    for line in sys.stdin:
        print(answer(json.loads(line)["source"], order), flush=True)


main()
