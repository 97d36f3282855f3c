"""Two tasks that hand N items to each other through queues that hold one."""
import asyncio

N = 200000


async def player(inbox, outbox):
    while True:
        item = await inbox.get()
        if item >= N:
            await outbox.put(item)
            return item
        await outbox.put(item + 1)


async def main():
    one = asyncio.Queue(1)
    other = asyncio.Queue(1)
    tasks = [asyncio.create_task(player(one, other)), asyncio.create_task(player(other, one))]
    await one.put(0)
    for task in tasks:
        print(await task)


asyncio.run(main())
