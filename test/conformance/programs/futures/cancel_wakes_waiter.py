# future.cancel() wakes its waiter with CancelledError in the next iteration; set_result then fails.
import asyncio


async def waiter(future):
    try:
        await future
    except asyncio.CancelledError:
        trail.append("cancelled")


async def main():
    future = loop.create_future()
    task = asyncio.ensure_future(waiter(future))
    await asyncio.sleep(0)
    trail.append((future.cancel(), future.cancelled(), future.done()))
    trail.append("not yet")
    await task
    trail.append((task.cancelled(), future.cancel()))
    for question in [future.result, future.exception]:
        try:
            question()
        except asyncio.CancelledError:
            trail.append("CancelledError")
    try:
        future.set_result(1)
    except asyncio.InvalidStateError:
        trail.append("too late")


trail = []
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
for entry in trail:
    print(entry)
asyncio.set_event_loop(None)
loop.close()
