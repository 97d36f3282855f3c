# One exception object reaches every waiter; the traceback grows but the object is the same.
import asyncio


async def waiter(future):
    try:
        await future
    except OSError as error:
        return error


async def main():
    future = loop.create_future()
    tasks = [loop.create_task(waiter(future)) for n in range(3)]
    await asyncio.sleep(0)
    problem = OSError("down")
    future.set_exception(problem)
    return [await task is problem for task in tasks]


loop = asyncio.new_event_loop()
print(loop.run_until_complete(main()))
loop.close()
