# Appendix B17: call_soon_threadsafe in the loop's own thread writes a byte as well; it is read in
# the next iteration, behind the callback.
import asyncio


def outer():
    loop.call_soon_threadsafe(inner, 1)
    loop.call_soon_threadsafe(inner, 2)
    print("outer, queued:", len(loop._ready))


def inner(number):
    print("inner", number, "behind me:", len(loop._ready))
    if number == 2:
        loop.stop()


loop = asyncio.new_event_loop()
loop.call_soon(outer)
loop.run_forever()
print("left:", len(loop._ready))
loop.close()
