# Things that cannot be iterated, entered, awaited or raised.
import asyncio


class Thing:
    pass


def loop_over(value):
    for item in value:
        pass


def enter(value):
    with value:
        pass


def unpack(value):
    a, b = value


async def wait(value):
    await value


def throw(value):
    raise value


loop = asyncio.new_event_loop()
for action in [
    lambda: loop_over(5),
    lambda: loop_over(Thing()),
    lambda: unpack(7),
    lambda: throw("text"),
    lambda: throw(Thing),
    lambda: loop.run_until_complete(wait(5)),
    lambda: loop.run_until_complete(wait(None)),
    lambda: list(5),
    lambda: iter(3.5),
    lambda: next([]),
]:
    try:
        action()
    except TypeError as error:
        print(error)
try:
    enter(Thing())
except (AttributeError, TypeError) as error:
    print(type(error).__name__, error)
loop.close()
