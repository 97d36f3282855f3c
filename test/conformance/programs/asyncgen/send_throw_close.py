# min: 3.8
# asend, athrow and aclose, and what a finished generator answers them.
# stderr: none
import asyncio


async def echo():
    got = None
    try:
        while True:
            try:
                got = yield got
            except KeyError as exc:
                got = 'caught ' + str(exc)
    finally:
        await asyncio.sleep(0)
        print('cleaned up')


async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def main():
    g = echo()
    try:
        await g.asend(1)
    except TypeError as exc:
        print(exc)
    print(await g.__anext__(), await g.asend('a'), await g.athrow(KeyError('k')))
    print(g.ag_running, g.ag_await, g.__name__, type(g.asend(None)).__name__)
    try:
        await g.athrow(ValueError('out'))
    except ValueError as exc:
        print('ValueError', exc)
    try:
        await g.__anext__()
    except StopAsyncIteration as exc:
        print('over', exc.args)
    print(await g.aclose(), await g.athrow(ValueError))
    g = stubborn()
    print(await g.__anext__())
    try:
        await g.aclose()
    except RuntimeError as exc:
        print(exc)
    step = echo().__anext__()
    print(await step)
    try:
        await step
    except RuntimeError as exc:
        print(exc)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
