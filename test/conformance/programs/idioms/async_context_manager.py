# min: 3.7
"""Resources under async with, released in order."""
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def connection(name, log):
    await asyncio.sleep(0)
    log.append("open " + name)
    try:
        yield name
    finally:
        await asyncio.sleep(0)
        log.append("close " + name)


async def main():
    log = []
    async with connection("a", log) as a, connection("b", log) as b:
        log.append(a + b)
    try:
        async with connection("c", log):
            raise KeyError("c")
    except KeyError:
        log.append("caught")
    print(log)


asyncio.run(main())
