# min: 3.7
# order: none, because it depends on which timers have come when it looks
"""An application with startup, cleanup contexts and a shutdown in reverse order, as aiohttp has it."""
import asyncio


class App:
    def __init__(self):
        self.contexts = []
        self.running = []
        self.state = {}

    async def startup(self):
        for make in self.contexts:
            context = make(self)
            await context.__anext__()
            self.running.append(context)

    async def cleanup(self):
        while self.running:
            context = self.running.pop()
            try:
                await context.__anext__()
            except StopAsyncIteration:
                pass


async def database(app):
    app.state["db"] = asyncio.get_event_loop().create_future()
    app.state["db"].set_result("rows")
    yield
    print("database closed")


async def poller(app):
    async def poll():
        while True:
            await asyncio.sleep(0.01)
            app.state["polls"] = app.state.get("polls", 0) + 1

    task = asyncio.ensure_future(poll())
    yield
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("poller stopped")


async def main():
    app = App()
    app.contexts += [database, poller]
    await app.startup()
    print(await app.state["db"])
    await asyncio.sleep(0.05)
    await app.cleanup()
    print(app.state["polls"] > 0)


asyncio.run(main())
