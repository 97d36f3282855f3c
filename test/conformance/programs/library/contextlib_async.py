# min: 3.10
# asynccontextmanager, aclosing, AsyncExitStack, nullcontext under async with.
# order: none, because since 3.12 a finished generator is part of a cycle and is closed once more
import asyncio
import gc
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, nullcontext


@asynccontextmanager
async def connection(name, swallow=False):
    print('open', name)
    await asyncio.sleep(0)
    try:
        yield name.upper()
    except RuntimeError as error:
        print('saw', error)
        if not swallow:
            raise
    finally:
        await asyncio.sleep(0)
        print('close', name)


async def numbers():
    try:
        for i in range(10):
            yield i
    finally:
        print('numbers closed')


@connection('decorated')
async def decorated():
    return 'result'


async def main():
    async with connection('a') as a, connection('b') as b:
        print(a, b)
    async with connection('c', swallow=True):
        raise RuntimeError('inside')
    print(await decorated())
    async with aclosing(numbers()) as it:
        async for i in it:
            if i == 2:
                break
    async with AsyncExitStack() as stack:
        print([await stack.enter_async_context(connection(n)) for n in 'xy'])
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(print, 'sync callback')
        stack.enter_context(nullcontext())
    try:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(connection('z'))
            raise RuntimeError('through')
    except RuntimeError as error:
        print('out', error)
    async with nullcontext(4) as four:
        print(four)
    gc.collect()


asyncio.run(main())
