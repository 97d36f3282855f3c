# NameError and AttributeError, as str() gives them.
import asyncio
import os


class Thing:
    pass


def local():
    return undefined_name


for action in [
    local,
    lambda: Thing().color,
    lambda: Thing.color,
    lambda: asyncio.no_such_function,
    lambda: os.no_such_call,
    lambda: None.value,
    lambda: (5).real_part,
    lambda: [].push,
    lambda: "x".uppercase(),
    lambda: (lambda: 0).missing,
]:
    try:
        action()
    except (NameError, AttributeError) as error:
        print(type(error).__name__ + ":", error)
thing = Thing()
thing.color = "red"
del thing.color
try:
    del thing.color
except AttributeError as error:
    print(error)
