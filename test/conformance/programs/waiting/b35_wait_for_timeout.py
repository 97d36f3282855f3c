# Appendix B 35: what is first on a timeout, the TimeoutError or the cancellation inside.
# order: none, because time passes while the loop counts its turns
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def child():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        iteration[0] = 50 if not trail else iteration[0]
        note("cancelled")
        raise


async def main():
    started = asyncio.ensure_future(asyncio.sleep(0.05))
    try:
        await asyncio.wait_for(child(), 0.01)
    except asyncio.TimeoutError as exc:
        iteration[0] = 50 if not trail else iteration[0]
        note("timeout %r" % (exc.args,))
    await started
    await asyncio.sleep(0)
    iteration[0] = 90
    note("end")

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
