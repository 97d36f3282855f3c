# min: 3.11
"""One of a group fails, the others are cancelled and clean up."""
import asyncio


async def fail():
    await asyncio.sleep(0.01)
    raise ValueError("broken")


async def clean(log):
    try:
        await asyncio.sleep(10)
    finally:
        log.append("cleaned")


async def main():
    log = []
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            group.create_task(clean(log))
            await asyncio.sleep(10)
    except* ValueError as errors:
        log.append(str(errors.exceptions[0]))
    print(log)


asyncio.run(main())
