# Appendix B14: KeyboardInterrupt leaves run_forever at once; the rest of the batch stays queued.
import asyncio


def interrupt():
    raise KeyboardInterrupt("by hand")


loop = asyncio.new_event_loop()
trail = []
loop.call_soon(trail.append, "before")
loop.call_soon(interrupt)
loop.call_soon(trail.append, "after")
try:
    loop.run_forever()
except KeyboardInterrupt as error:
    print("propagated:", error)
print(trail, len(loop._ready), loop.is_running())
loop.call_soon(loop.stop)
loop.run_forever()
print(trail)
loop.close()
