# min: 3.7
"""Fire and forget, rightly: a set keeps the tasks until they are done."""
import asyncio

background = set()


def spawn(coro):
    task = asyncio.get_running_loop().create_task(coro)
    background.add(task)
    task.add_done_callback(background.discard)


async def audit(entry, log):
    await asyncio.sleep(0.01)
    log.append(entry)


async def main():
    log = []
    for entry in "abc":
        spawn(audit(entry, log))
    while background:
        await asyncio.sleep(0.005)
    print(log)


asyncio.run(main())
