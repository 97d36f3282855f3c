# CancelledError is an Exception up to 3.7 and a BaseException from 3.8: except Exception differs.
import asyncio


async def careless():
    try:
        await asyncio.sleep(10)
    except Exception as error:
        return "caught by except Exception: " + type(error).__name__


async def main():
    task = loop.create_task(careless())
    await asyncio.sleep(0)
    task.cancel()
    try:
        print(await task)
    except asyncio.CancelledError:
        print("went through except Exception")
    print(task.cancelled())


print(issubclass(asyncio.CancelledError, Exception), issubclass(asyncio.CancelledError, BaseException))
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
asyncio.set_event_loop(None)
loop.close()
