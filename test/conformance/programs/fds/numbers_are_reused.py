# The lowest free descriptor number is taken, by pipes, sockets and loops alike.
import asyncio
import os
import socket

first, second = os.pipe()
os.close(first)
third, fourth = os.pipe()
print(third == first, fourth == second + 1)
os.close(third)
os.close(second)
left, right = socket.socketpair()
print(left.fileno() == third, right.fileno() == second)
left.close()
loop = asyncio.new_event_loop()
print(loop._selector.fileno() == third)
loop.close()
