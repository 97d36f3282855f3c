# sleep(0) is one bare yield; sleep(-1) takes a timer up to 3.6 and is like sleep(0) from 3.7.
import asyncio


async def counted(delay):
    await asyncio.sleep(delay)
    trail.append(delay)


async def marker():
    for number in range(5):
        trail.append("#%d" % number)
        await asyncio.sleep(0)


async def main():
    tasks = [asyncio.ensure_future(one) for one in [marker(), counted(0), counted(-1)]]
    for task in tasks:
        await task


trail = []
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
print(trail)
loop.close()
asyncio.set_event_loop(None)
