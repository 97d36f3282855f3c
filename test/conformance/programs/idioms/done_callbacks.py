# min: 3.7
"""Done-callbacks that look at results and errors."""
import asyncio


async def work(number):
    await asyncio.sleep(0.01 * number)
    if number == 2:
        raise ValueError("two")
    return number


async def main():
    finished = asyncio.Queue()

    def note(task):
        finished.put_nowait(task.exception() or task.result())

    tasks = [asyncio.create_task(work(number)) for number in (1, 2, 3)]
    for task in tasks:
        task.add_done_callback(note)
    for _ in tasks:
        print(repr(await finished.get()).replace(",)", ")"))


asyncio.run(main())
