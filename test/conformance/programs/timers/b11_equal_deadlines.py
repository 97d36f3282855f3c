# Appendix B11: timers with the same deadline leave the heap in heap order, not in FIFO order.
import asyncio


def order(count):
    loop = asyncio.new_event_loop()
    trail = []
    when = loop.time() + 0.01
    for number in range(count):
        loop.call_at(when, trail.append, number)
    loop.call_at(when + 0.01, loop.stop)
    loop.run_forever()
    loop.close()
    return trail


for count in [1, 2, 3, 4, 5, 6, 7, 8, 10]:
    print(count, order(count))
