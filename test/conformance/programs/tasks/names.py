# Task names exist from 3.8 on: Task-N from one counter of the process, or given.
# min: 3.8
import asyncio


async def work():
    return asyncio.current_task().get_name()


async def main():
    first = asyncio.create_task(work())
    named = asyncio.create_task(work(), name="chosen")
    second = asyncio.create_task(work())
    print(asyncio.current_task().get_name(), first.get_name(), second.get_name())
    second.set_name("renamed")
    print(await first, await named, await second)


asyncio.run(main())
asyncio.run(main())
