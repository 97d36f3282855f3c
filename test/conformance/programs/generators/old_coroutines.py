# Coroutines that are generators: asyncio.coroutine, with yield from, awaited and as tasks.
# max: 3.10
# stderr: none
import asyncio
@asyncio.coroutine
def old(n):
    yield from asyncio.sleep(0.01)
    x = yield from inner(n)
    return x
@asyncio.coroutine
def inner(n):
    yield
    return n * 2
@asyncio.coroutine
def plain(n): return n + 1
async def new():
    return (await old(3)) + (yield_ if 0 else 0)
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(loop.run_until_complete(old(4)))
print(loop.run_until_complete(plain(4)))
async def main():
    print(await old(1), await plain(1))
    t = asyncio.ensure_future(old(2))
    print(await t, asyncio.iscoroutine(old(0)), asyncio.iscoroutinefunction(old), asyncio.iscoroutinefunction(main))
loop.run_until_complete(main())
@asyncio.coroutine
def fails():
    yield from asyncio.sleep(0)
    raise ValueError('old style')
try: loop.run_until_complete(fails())
except ValueError as e: print(e)
def gen():
    yield from asyncio.sleep(0)
    return 'bare'
try:
    print(loop.run_until_complete(asyncio.ensure_future(gen(), loop=loop)))
except TypeError as e: print('TypeError')
loop.close()
