# A shielded task survives the timeout of its waiter.
import asyncio


async def work():
    await asyncio.sleep(0.1)
    return "done"


async def main():
    task = asyncio.ensure_future(work())
    try:
        await asyncio.wait_for(asyncio.shield(task), 0.01)
    except asyncio.TimeoutError:
        print("timeout", task.done())
    print(await task)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
