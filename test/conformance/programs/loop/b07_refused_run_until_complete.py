# Appendix B7: a coroutine given to a refused run_until_complete runs later up to 3.6, never from 3.7.
# quirk: 3.13.0
import asyncio


async def job():
    trail.append("job ran")


def callback():
    try:
        loop.run_until_complete(coroutine)
    except RuntimeError as error:
        trail.append(str(error))
    loop.call_later(0.05, loop.stop)


trail = []
coroutine = job()
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(callback)
loop.run_forever()
coroutine.close()
print(trail)
loop.close()
asyncio.set_event_loop(None)
