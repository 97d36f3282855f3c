# A TaskGroup inside timeout(): the deadline cancels the group.
# min: 3.11
import asyncio


async def child(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(name, "done")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    try:
        async with asyncio.timeout(0.05):
            async with asyncio.TaskGroup() as group:
                group.create_task(child("a", 0.01))
                group.create_task(child("b", 10))
    except TimeoutError:
        print("timeout")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child("c", 10))
            async with asyncio.timeout(0.01):
                await asyncio.sleep(10)
    except ExceptionGroup as exc:
        print(exc.exceptions)


asyncio.run(main())
