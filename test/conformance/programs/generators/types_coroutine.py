# types.coroutine: generators that can be awaited.
# min: 3.7
import types, asyncio
@types.coroutine
def tc():
    r = yield 'tc'
    return r
async def ac(): return await tc()
c = ac(); print(c.send(None))
try: c.send('back')
except StopIteration as e: print(e.value)
@types.coroutine
def viasleep():
    yield from asyncio.sleep(0.01)
    return 'slept'
async def m(): print(await viasleep(), tc.__name__, types.coroutine(ac) is ac)
asyncio.run(m())
