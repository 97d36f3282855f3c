# min: 3.7
"""Widgets with a queue and a pump each; messages bubble up to the parent; closing ends every pump."""
import asyncio


class Widget:
    def __init__(self, name, parent=None):
        self.name, self.parent = name, parent
        self.queue = asyncio.Queue()
        self.task = asyncio.ensure_future(self.pump())

    def post(self, message):
        self.queue.put_nowait(message)

    async def pump(self):
        while True:
            message = await self.queue.get()
            if message is None:
                break
            print(self.name, "sees", message)
            if self.parent is not None:
                self.parent.post(message)

    async def close(self):
        self.post(None)
        await self.task


async def main():
    screen = Widget("screen")
    button = Widget("button", screen)
    for message in ("click", "key"):
        button.post(message)
        await asyncio.sleep(0.05)
    await button.close()
    await screen.close()
    print(button.task.done(), screen.task.done())


asyncio.run(main())
