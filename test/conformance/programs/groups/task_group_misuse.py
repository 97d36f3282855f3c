# What a TaskGroup says when it is used wrongly.
# min: 3.11
import asyncio


async def attempt(group):
    coro = asyncio.sleep(0)
    try:
        group.create_task(coro)
    except RuntimeError as exc:
        print(exc)
    coro.close()


async def failing():
    raise ValueError


async def main():
    group = asyncio.TaskGroup()
    await attempt(group)
    async with group:
        print(repr(group))
    await attempt(group)
    try:
        async with group:
            pass
    except RuntimeError as exc:
        print(exc)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(failing())
            try:
                await asyncio.sleep(1)
            finally:
                await attempt(group)
    except ExceptionGroup as exc:
        print(exc)


asyncio.run(main())
