# Appendix B10: add_reader, call_later(0), call_soon in that order run as soon, fd, timer.
import asyncio
import socket

loop = asyncio.new_event_loop()
left, right = socket.socketpair()
right.send(b"x")
trail = []

loop.add_reader(left, trail.append, "fd")
loop.call_later(0, trail.append, "timer")
loop.call_soon(trail.append, "soon")
loop.stop()
loop.run_forever()
print(trail)

trail.clear()
loop.call_later(0, trail.append, "timer 1")
loop.call_later(-5, trail.append, "timer 2, in the past")
loop.call_soon(trail.append, "soon")
loop.stop()
loop.run_forever()
print(trail)
loop.remove_reader(left)
left.close()
right.close()
loop.close()
