# Done callbacks: one handle each, in registration order, in the next iteration, never at once.
import asyncio

loop = asyncio.new_event_loop()
future = loop.create_future()
trail = []


def callback(name):
    def run(done):
        trail.append((name, done is future, done.result()))

    return run


for name in "abc":
    future.add_done_callback(callback(name))
loop.call_soon(trail.append, "queued before set_result")
print(len(loop._ready))
future.set_result("r")
print(len(loop._ready), trail)
loop.call_soon(trail.append, "queued after set_result")
loop.stop()
loop.run_forever()
for entry in trail:
    print(entry)
trail.clear()
future.add_done_callback(callback("late"))
print(len(loop._ready), trail)
loop.stop()
loop.run_forever()
print(trail)
loop.close()
