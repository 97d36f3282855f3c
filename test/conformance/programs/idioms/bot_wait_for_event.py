# min: 3.7
"""Events are dispatched to handlers in tasks, and wait_for() gives the next one that fits: as bots do."""
import asyncio


class Bot:
    def __init__(self):
        self.waiting = []
        self.tasks = set()

    async def on_message(self, text):
        await asyncio.sleep(0.01)
        print("handled", text)

    def dispatch(self, text):
        for future, fits in list(self.waiting):
            if not future.done() and fits(text):
                future.set_result(text)
        self.waiting = [(f, c) for f, c in self.waiting if not f.done()]
        task = asyncio.ensure_future(self.on_message(text))
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    def wait_for(self, fits, timeout):
        future = asyncio.get_event_loop().create_future()
        self.waiting.append((future, fits))
        return asyncio.wait_for(future, timeout)


async def main():
    bot = Bot()
    loop = asyncio.get_event_loop()
    for delay, text in ((0.05, "hello"), (0.1, "!ping"), (0.15, "bye")):
        loop.call_later(delay, bot.dispatch, text)
    print("got", await bot.wait_for(lambda text: text.startswith("!"), 1))
    try:
        await bot.wait_for(lambda text: text == "never", 0.3)
    except asyncio.TimeoutError:
        print("nothing came")
    while bot.tasks:
        await asyncio.wait(set(bot.tasks))


asyncio.run(main())
