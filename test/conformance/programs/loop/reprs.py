# How loops and handles print themselves.
import asyncio


def callback():
    pass


loop = asyncio.new_event_loop()
print(loop)
handle = loop.call_soon(callback)
print(repr(handle).split(" at ")[0])
print(repr(loop.call_soon(callback, 1, "x")).split(" at ")[0])
handle.cancel()
print(repr(handle))
loop.call_soon(lambda: print(loop))
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
print(loop)
