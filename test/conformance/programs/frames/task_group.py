# min: 3.11
# stderr: frames
import asyncio


async def f():
    1 / 0


async def main():
    async with asyncio.TaskGroup() as g:
        g.create_task(f())


asyncio.run(main())
