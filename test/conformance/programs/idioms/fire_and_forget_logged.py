# min: 3.7
"""Fire and forget with a done callback that looks at the exception, as every framework has it."""
import asyncio

background = set()


def done(task):
    background.discard(task)
    if not task.cancelled() and task.exception() is not None:
        print("failed:", task.exception())


def spawn(coroutine):
    task = asyncio.get_event_loop().create_task(coroutine)
    background.add(task)
    task.add_done_callback(done)


async def job(number):
    await asyncio.sleep(0.02 * number)
    if number == 2:
        raise ValueError(number)
    print("job", number)


async def main():
    for number in range(1, 4):
        spawn(job(number))
    await asyncio.sleep(0.2)
    print(len(background))


asyncio.run(main())
