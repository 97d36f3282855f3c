# Appendix B9: a callback scheduled by a callback waits for the next iteration.
import asyncio

loop = asyncio.new_event_loop()
trail = []


def spawn(name, depth):
    trail.append(name)
    if depth:
        loop.call_soon(spawn, name + "a", depth - 1)
        loop.call_soon(spawn, name + "b", depth - 1)


loop.call_soon(spawn, "x", 2)
loop.call_soon(spawn, "y", 1)
for iteration in range(4):
    trail.append("|")
    loop.stop()
    loop.run_forever()
print(" ".join(trail))
loop.close()
