# remove_done_callback removes every copy and says how many; too late once the future is done.
import asyncio

loop = asyncio.new_event_loop()
future = loop.create_future()
trail = []


def one(done):
    trail.append("one")


def two(done):
    trail.append("two")


for callback in [one, two, one]:
    future.add_done_callback(callback)
print(future.remove_done_callback(one), future.remove_done_callback(one))
future.add_done_callback(one)
future.set_result(None)
print(future.remove_done_callback(two))
loop.stop()
loop.run_forever()
print(trail)
loop.close()
