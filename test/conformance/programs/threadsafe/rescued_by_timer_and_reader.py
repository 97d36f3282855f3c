# A stranded callback is run by any later wakeup: a timer, then a readable socket.
import asyncio
import socket
import threading
import time

trail = []
left, right = socket.socketpair()
loop = asyncio.new_event_loop()


def read():
    trail.append(left.recv(10))


loop.add_reader(left, read)
loop.call_later(0.3, trail.append, "timer")
thread = threading.Thread(target=loop.run_forever)
thread.start()
time.sleep(0.1)
loop.call_soon(trail.append, "one")
time.sleep(0.1)
print(trail)
time.sleep(0.2)
print(trail)
loop.call_soon(trail.append, "two")
time.sleep(0.05)
print(len(trail))
right.send(b"x")
time.sleep(0.1)
print(trail)
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
left.close()
right.close()
