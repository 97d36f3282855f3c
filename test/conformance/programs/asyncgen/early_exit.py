# min: 3.7
# What is left early is closed by the loop: its finally clauses run, also when they await.
import asyncio


async def count(name):
    try:
        for i in range(10):
            yield i
    finally:
        await asyncio.sleep(0)
        print('closed', name)


async def first(name):
    async for v in count(name):
        return v


async def fails(name):
    async for v in count(name):
        raise KeyError(v)


async def main():
    async for v in count('break'):
        if v == 2:
            break
    print('after break')
    await asyncio.sleep(0.01)
    print(await first('return'))
    await asyncio.sleep(0.01)
    try:
        await fails('exception')
    except KeyError as exc:
        print('KeyError', exc)
    await asyncio.sleep(0.01)
    print('end')


asyncio.run(main())
