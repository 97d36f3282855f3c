# Appendix B 34: futures that are done already are counted at once from 3.12 on.
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def main():
    futures = [loop.create_future() for _ in range(3)]
    for i, future in enumerate(futures):
        future.set_result(i)
    note("before")
    note(str(await asyncio.gather(*futures)))
    outer = asyncio.gather(*futures)
    note("done=%s" % outer.done())
    failed = loop.create_future()
    failed.set_exception(KeyError("x"))
    try:
        await asyncio.gather(futures[0], failed, futures[1])
    except KeyError as exc:
        note(repr(exc.args))
    pending = loop.create_future()
    loop.call_soon(pending.set_result, 9)
    note(str(await asyncio.gather(futures[0], pending, futures[2])))

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
