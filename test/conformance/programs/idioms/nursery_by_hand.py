# min: 3.7
# order: none, because a set decides who is cancelled first
"""A nursery as trio has it: the first failure cancels the others, and every child is awaited."""
import asyncio


class Nursery:
    async def __aenter__(self):
        self.children = []
        return self

    def start(self, coroutine):
        self.children.append(asyncio.ensure_future(coroutine))

    async def __aexit__(self, *exc):
        done, pending = await asyncio.wait(self.children, return_when=asyncio.FIRST_EXCEPTION)
        for child in pending:
            child.cancel()
        if pending:
            await asyncio.wait(pending)
        for child in self.children:
            if not child.cancelled() and child.exception():
                raise child.exception()


async def steady(name, log):
    try:
        await asyncio.sleep(10)
    finally:
        log.append(name)


async def failing():
    await asyncio.sleep(0.02)
    raise RuntimeError("boom")


async def main():
    log = []
    try:
        async with Nursery() as nursery:
            nursery.start(steady("a", log))
            nursery.start(failing())
            nursery.start(steady("b", log))
    except RuntimeError as error:
        print("caught", error, sorted(log))


asyncio.run(main())
