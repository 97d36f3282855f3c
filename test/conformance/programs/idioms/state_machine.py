# min: 3.7
"""A dialogue over two queues."""
import asyncio


async def server(requests, answers):
    state = "new"
    while state != "closed":
        word = await requests.get()
        state = {"hello": "open", "bye": "closed"}.get(word, state)
        await answers.put((word, state))


async def main():
    requests, answers = asyncio.Queue(), asyncio.Queue()
    task = asyncio.create_task(server(requests, answers))
    for word in ("hello", "data", "bye"):
        await requests.put(word)
        print(await answers.get())
    await task


asyncio.run(main())
