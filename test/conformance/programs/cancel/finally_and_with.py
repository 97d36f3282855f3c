# Cancellation runs finally blocks and __exit__ methods, innermost first.
import asyncio


class Resource:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        trail.append("open " + self.name)

    def __exit__(self, kind, value, trace):
        trail.append("close %s on %s" % (self.name, kind.__name__))


async def work():
    with Resource("outer"):
        try:
            with Resource("inner"):
                await asyncio.sleep(10)
        finally:
            await asyncio.sleep(0)
            trail.append("cleanup awaited")


async def main():
    task = loop.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError as error:
        trail.append("cancelled %r" % (error.args,))


trail = []
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
print("\n".join(trail))
asyncio.set_event_loop(None)
loop.close()
