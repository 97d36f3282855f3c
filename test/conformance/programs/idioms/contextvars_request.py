# min: 3.7
"""A context variable for each request."""
import asyncio
import contextvars

request_id = contextvars.ContextVar("request_id")


async def log(text):
    await asyncio.sleep(0)
    return "%s: %s" % (request_id.get(), text)


async def handle(number):
    request_id.set(number)
    first = await log("begin")
    await asyncio.sleep(0.001)
    return [first, await log("end")]


async def main():
    print(await asyncio.gather(*(handle(n) for n in range(3))))


asyncio.run(main())
