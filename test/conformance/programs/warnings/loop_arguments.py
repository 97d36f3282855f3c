# The loop argument of streams and the methods of Task that became functions, by version; cancel() with a message.
import asyncio
import warnings

warnings.simplefilter('error', DeprecationWarning)


async def main():
    loop = asyncio.get_event_loop()
    for call in (
        lambda: asyncio.open_connection('127.0.0.1', 1, loop=loop),
        lambda: asyncio.open_unix_connection('/nowhere', loop=loop),
        lambda: asyncio.open_unix_connection('/nowhere'),
        lambda: asyncio.Task.current_task() and asyncio.sleep(0),
        lambda: len(asyncio.Task.all_tasks()) == 1 and asyncio.sleep(0),
    ):
        try:
            print(await call())
        except Exception as error:
            print(type(error).__name__, error)
    future = loop.create_future()
    try:
        print(future.cancel(msg='enough'))
    except TypeError as error:
        print(error)


asyncio.get_event_loop_policy().new_event_loop().run_until_complete(main())
