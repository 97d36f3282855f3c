# A loop with a long timer sleeps until the short one is due, and not longer.
import asyncio
import time

loop = asyncio.new_event_loop()
loop.call_later(500, print, "never")
loop.call_later(0.1, loop.stop)
started = time.monotonic()
loop.run_forever()
elapsed = time.monotonic() - started
print(0.099 <= elapsed < 0.4, len(loop._scheduled))
started = time.monotonic()
loop.call_soon(loop.stop)
loop.run_forever()
print(time.monotonic() - started < 0.1)
time.sleep(0.05)
loop.call_at(started, print, "overdue")
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
