# Cancel during sleep(0): delivered at the step that is already queued.
import asyncio


async def stepper():
    for turn in range(5):
        trail.append(turn)
        try:
            await asyncio.sleep(0)
        except asyncio.CancelledError:
            trail.append("cancelled in turn %d" % turn)
            return "ended by hand"


async def main():
    task = loop.create_task(stepper())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    trail.append("cancel sent")
    trail.append(await task)
    trail.append(task.cancelled())


trail = []
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
print(trail)
asyncio.set_event_loop(None)
loop.close()
