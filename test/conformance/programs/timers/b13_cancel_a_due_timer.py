# Appendix B13: a timer that is already in the ready queue can be cancelled, and does not count
# as a cancelled entry of the heap: 50 of 101 are not more than half, so nothing is swept.
import asyncio

loop = asyncio.new_event_loop()
handles = [loop.call_later(1000 + n, print) for n in range(101)]
for handle in handles[51:]:
    handle.cancel()
due = [loop.call_at(loop.time() - 1 + n / 10, print, "must not run") for n in range(3)]


def cancel_due():
    print("due timers in this batch:", len(loop._ready))
    for handle in due:
        handle.cancel()


loop.call_soon(cancel_due)
for turn in range(2):
    loop.stop()
    loop.run_forever()
print(len(loop._scheduled))
handles[50].cancel()
loop.stop()
loop.run_forever()
print(len(loop._scheduled))
loop.close()
