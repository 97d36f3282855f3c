# A future set by call_soon, call_later and by another task; awaiting and run_until_complete.
import asyncio


async def setter(future, value):
    await asyncio.sleep(0.01)
    future.set_result(value)


async def main():
    first, second, third = [loop.create_future() for n in range(3)]
    loop.call_soon(first.set_result, "soon")
    loop.call_later(0.02, second.set_result, "later")
    task = loop.create_task(setter(third, "task"))
    print(await third, second.done())
    print(await second, await first, task.done())


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
asyncio.set_event_loop(None)
loop.close()
