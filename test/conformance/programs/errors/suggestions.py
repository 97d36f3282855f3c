# stderr: all
# "Did you mean" in reports of the interpreter.
import sys
import asyncio


class Account:
    def __init__(self):
        self.balance = 1
        self._secret = 2

    def show(self):
        return balance

    def typo(self):
        return self.balanse

    def hidden(self):
        return self.secret


def report(action):
    try:
        action()
    except Exception:
        sys.excepthook(*sys.exc_info())


def local():
    counter = 1
    return coutner


def not_near():
    return something_else_altogether


def of_module():
    asyncio.slep(1)


def builtin():
    return pritn


def forgotten():
    return collections.deque()


def own_text():
    raise NameError("name 'x' is not defined")


def from_outside():
    return Account().secret


account = Account()
for f in (account.show, account.typo, account.hidden, local, not_near, of_module, builtin, forgotten,
          own_text, from_outside):
    report(f)
from asyncio import get_evnt_loop
