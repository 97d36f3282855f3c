"""Generators of all kinds, and exceptions that pass through them."""
import asyncio
import contextlib


def count(limit):
    try:
        for n in range(limit):
            got = yield n
            if got is not None:
                print("got", got)
    finally:
        print("count is over")


def outer():
    result = yield from inner()
    print("inner said", result)


def inner():
    try:
        yield 1
        yield 2
    except KeyError as error:
        print("inner caught", error)
    return "done"


@contextlib.contextmanager
def guard(name):
    print("enter", name)
    try:
        yield name
    except ValueError as error:
        print("guard caught", error)
    finally:
        print("leave", name)


async def ticks(n):
    try:
        for i in range(n):
            await asyncio.sleep(0.01)
            yield i
    finally:
        print("ticks are over")


async def main():
    async for tick in ticks(5):
        if tick == 2:
            break
    print([n async for n in ticks(2)])
    task = asyncio.ensure_future(asyncio.sleep(10))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")
    failed = await asyncio.gather(fail(), return_exceptions=True)
    print(failed)


async def fail():
    with guard("inside"):
        raise ValueError("in a task")
    raise KeyError("after")


g = count(4)
next(g)
g.send("hello")
g.close()
g = outer()
next(g)
try:
    g.throw(KeyError("thrown"))
except StopIteration:
    print("stopped")
with guard("outside"):
    squares = {n: n * n for n in count(3)}
    raise ValueError(squares)
asyncio.run(main())
print("bye")
