# Appendix B27: the parent registers a descriptor after the fork; the child's select() on the shared
# epoll set keeps returning at once with nothing that it knows: a busy loop.
import asyncio
import os
import socket


def counted(timeout):
    turns[0] += 1
    if turns[0] == 50:
        loop.stop()
    return real_select(timeout)


turns = [0]
left, right = socket.socketpair()
loop = asyncio.new_event_loop()
registered, tell = os.pipe()
pid = os.fork()
if pid == 0:
    os.read(registered, 1)
    real_select = loop._selector.select
    loop._selector.select = counted
    loop.call_later(3.0, loop.stop)
    loop.run_forever()
    print("child: busy" if turns[0] >= 50 else "child: slept")
    os._exit(0)
loop.add_reader(left, print)
right.send(b"x")
os.write(tell, b"!")
os.waitpid(pid, 0)
print("parent: end")
loop.remove_reader(left)
loop.close()
left.close()
right.close()
