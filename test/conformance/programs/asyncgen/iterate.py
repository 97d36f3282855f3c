# async for runs an asynchronous generator step by step, also inside comprehensions.
import asyncio


async def count(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def pairs():
    async for a in count(2):
        yield a
        async for b in count(1):
            yield (a, b)


async def main():
    async for v in count(3):
        print(v)
    else:
        print('exhausted')
    print([v async for v in count(3)])
    print(sorted({v % 2 async for v in count(5)}))
    print({v: v * v async for v in count(3) if v})
    print([x async for x in pairs()])
    doubled = (v * 2 async for v in count(3))
    print(type(doubled).__name__, [x async for x in doubled])
    print([a + b async for a in count(2) async for b in count(2)])


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
