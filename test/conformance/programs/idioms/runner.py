# min: 3.11
"""A Runner that runs several coroutines on one loop."""
import asyncio


async def step(log, word):
    await asyncio.sleep(0)
    log.append(word)
    return len(log)


log = []
with asyncio.Runner() as runner:
    print(runner.run(step(log, "one")), runner.run(step(log, "two")))
    loop = runner.get_loop()
print(log, loop.is_closed())
