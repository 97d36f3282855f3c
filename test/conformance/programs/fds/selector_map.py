# What the loop's selector watches: the self-pipe, and what add_reader and add_writer register.
import asyncio
import socket

loop = asyncio.new_event_loop()
left, right = socket.socketpair()


def show():
    events = {}
    for fd, key in loop._selector.get_map().items():
        name = "self-pipe" if fd == loop._ssock.fileno() else "left" if fd == left.fileno() else "?"
        events[name] = key.events
    print(sorted(events.items()))


show()
loop.add_reader(left, print)
show()
loop.add_writer(left, print)
show()
loop.remove_reader(left)
show()
loop.remove_writer(left)
show()
loop.close()
left.close()
right.close()
