# cancel(msg) from 3.9 on: the message reaches the task; whether it reaches the awaiter changed.
# min: 3.9
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("inside:", error.args)
        raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel("because")
    try:
        await task
    except asyncio.CancelledError as error:
        print("awaiter:", error.args)


asyncio.run(main())
