# A wakeup names the future that wakes it; a task that somebody wants cancelled says so (3.11: until uncancel()).
import asyncio
import re


def shown(thing):
    return re.sub(r'0x[0-9a-f]+', '?', repr(thing)).replace(__file__, 'FILE')


async def sleeper():
    await asyncio.get_event_loop().create_future()


async def main():
    loop = asyncio.get_event_loop()
    task = asyncio.ensure_future(sleeper())
    await asyncio.sleep(0)
    task.cancel()
    print([shown(handle) for handle in loop._ready])
    print(shown(task))
    await asyncio.sleep(0)
    print(shown(task))
    other = asyncio.ensure_future(sleeper())
    await asyncio.sleep(0)
    other.cancel()
    if hasattr(other, 'uncancel'):
        other.uncancel()
    print(shown(other))


asyncio.get_event_loop_policy().new_event_loop().run_until_complete(main())
