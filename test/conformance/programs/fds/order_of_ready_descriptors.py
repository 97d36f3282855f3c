# Section 4.3: descriptors are reported in the order they became ready; unread ones keep it.
import asyncio
import socket

loop = asyncio.new_event_loop()
pairs = [socket.socketpair() for n in range(4)]
trail = []
for number in range(4):
    loop.add_reader(pairs[number][0], trail.append, number)


def iterate():
    loop.stop()
    loop.run_forever()
    seen = trail[:]
    trail.clear()
    return seen


for number in [2, 0, 3, 1]:
    pairs[number][1].send(b"x")
print(iterate(), iterate())
pairs[0][0].recv(1)
print(iterate())
pairs[0][1].send(b"y")
print(iterate())
pairs[3][0].recv(1)
pairs[3][1].send(b"z")
print(iterate())
for left, right in pairs:
    loop.remove_reader(left)
    left.close()
    right.close()
loop.close()
