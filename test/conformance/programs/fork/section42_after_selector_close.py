# Section 4.2: what a loop answers whose selector the child has closed, or has replaced.
# stderr: none
import asyncio
import os
import selectors
import sys


def attempt(name, f, *args):
    try:
        f(*args)
        print(name, "works")
    except Exception as error:
        print(name, type(error).__name__, error)
    sys.stdout.flush()


def close_selector(loop):
    loop._selector.close()
    attempt("close", loop.close)


def replace_selector(loop):
    loop._selector = selectors.EpollSelector()
    attempt("close of the replaced one", loop.close)


for make in (selectors.EpollSelector, selectors.SelectSelector):
    for action in (close_selector, replace_selector):
        loop = asyncio.SelectorEventLoop(make())
        pid = os.fork()
        if pid == 0:
            action(loop)
            os._exit(0)
        os.waitpid(pid, 0)
        attempt("parent's close", loop.close)
