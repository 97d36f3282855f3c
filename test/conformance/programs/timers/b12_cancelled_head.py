# Appendix B12: few timers: only cancelled heads of the heap are removed.
import asyncio

loop = asyncio.new_event_loop()
handles = [loop.call_later(100 + n, print) for n in range(6)]


def iterate():
    loop.stop()
    loop.run_forever()
    return len(loop._scheduled)


print(iterate())
handles[3].cancel()
print(iterate())
handles[0].cancel()
handles[1].cancel()
print(iterate())
handles[2].cancel()
print(iterate())
print([handle in loop._scheduled for handle in handles])
loop.close()
