# min: 3.9
# order: none, because threads finish when they like
"""to_thread keeps the loop free, and context variables go along."""
import asyncio
import contextvars
import time

request = contextvars.ContextVar("request", default="none")


def blocking():
    time.sleep(0.2)
    return request.get()


async def tick(log):
    for number in range(3):
        log.append(number)
        await asyncio.sleep(0.01)


async def main():
    log = []
    request.set("r1")
    answer, _ = await asyncio.gather(asyncio.to_thread(blocking), tick(log))
    print(answer, log)


asyncio.run(main())
