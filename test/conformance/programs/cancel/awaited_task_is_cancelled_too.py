# Cancelling a task cancels the task it awaits; the innermost sees it first.
import asyncio


async def level(number):
    try:
        if number == 3:
            await asyncio.sleep(10)
        else:
            await loop.create_task(level(number + 1))
    except asyncio.CancelledError:
        trail.append("level %d cancelled" % number)
        raise
    finally:
        trail.append("level %d finally" % number)


async def main():
    task = loop.create_task(level(1))
    for turn in range(4):
        await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        trail.append("main knows")


trail = []
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
print("\n".join(trail))
asyncio.set_event_loop(None)
loop.close()
