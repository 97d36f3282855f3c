# A coroutine of a task that raises StopIteration fails with RuntimeError, with and without cleaning up.
import asyncio


async def bare():
    raise StopIteration(1)


async def cleaning():
    try:
        raise StopIteration(2)
    finally:
        await asyncio.sleep(0)
        print("cleaned")


loop = asyncio.new_event_loop()
for function in (bare, cleaning):
    task = loop.create_task(function())
    try:
        loop.run_until_complete(task)
    except RuntimeError as error:
        print(error, repr(error.__cause__.value), task.exception() is error)
loop.close()
