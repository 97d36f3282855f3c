# Asynchronous context managers, generators and comprehensions inside each other; odd awaitables.
# min: 3.8
# stderr: none
import asyncio, sys
class Acm:
    async def __aenter__(self): await asyncio.sleep(0); return self
    async def __aexit__(self, t, v, tb): await asyncio.sleep(0); print('exit', t); return t is KeyError
async def f():
    async with Acm() as a, Acm() as b:
        raise KeyError
    print('swallowed')
    try:
        async with Acm(): raise ValueError('x')
    except ValueError as e: print(e)
    async with Acm():
        return 'ret'
async def gen():
    async with Acm():
        for i in range(3):
            try: yield i
            except ValueError as e: print('in gen', e); yield 'handled'
async def main():
    print(await f())
    r = [x async for x in gen()]; print(r)
    g = gen(); print(await g.asend(None)); print(await g.athrow(ValueError('thrown'))); await g.aclose()
    res = {k: v async for k, v in pairs()}
    print(res, [await co(x) for x in range(3)], [y async for x in outer() async for y in x])
    lam = lambda: (await_ for await_ in [1])
    print(list(lam()))
    agen = (await co(x) async for x in aiter_(3)); print([x async for x in agen])
    await nested()
async def pairs():
    yield 'a', 1
    yield 'b', 2
async def co(x): await asyncio.sleep(0); return x * 2
async def aiter_(n):
    for i in range(n): yield i
async def outer():
    for i in range(2): yield aiter_(i + 1)
async def nested():
    async def inner():
        try: yield 1
        finally:
            await asyncio.sleep(0); print('inner cleaned')
    async for x in inner():
        try:
            async for y in inner():
                if y: raise LookupError
        except LookupError: print('lookup')
        break
    await asyncio.sleep(0); await asyncio.sleep(0); await asyncio.sleep(0)
    print('nested done')
asyncio.run(main())
async def bad(): await 5
try: asyncio.run(bad())
except TypeError as e: print(e)
c = bad()
print(type(c).__name__, c.cr_running, c.cr_await, c.__name__)
c.close()
try: c.send(None)
except RuntimeError as e: print(e)
async def twice():
    c = co(1)
    print(await c)
    try: await c
    except RuntimeError as e: print(e)
asyncio.run(twice())
class AwaitIter:
    def __await__(self): return iter([])
async def ai(): return await AwaitIter()
print(asyncio.run(ai()))
class BadAwait:
    def __await__(self): return 5
async def ba():
    try: await BadAwait()
    except TypeError as e: print(e)
asyncio.run(ba())
