# min: 3.8
# stderr: frames
# order: none, because the traceback keeps a finished generator alive, which shutdown_asyncgens then closes
from contextlib import asynccontextmanager, AsyncExitStack
import asyncio


@asynccontextmanager
async def cm():
    yield
    1 / 0


async def main():
    async with AsyncExitStack() as s:
        await s.enter_async_context(cm())


asyncio.run(main())
