# Section 4.2: the child reads the shared self-pipe: the byte is gone, the parent's loop sleeps on.
import asyncio
import os


def counted(timeout):
    events = real_select(timeout)
    trail.append(len(events))
    return events


trail = []
loop = asyncio.new_event_loop()
real_select = loop._selector.select
loop._csock.send(b"\0")
pid = os.fork()
if pid == 0:
    print("child:", loop._ssock.recv(10))
    os._exit(0)
os.waitpid(pid, 0)
loop._selector.select = counted
loop.call_later(0.1, loop.stop)
loop.run_forever()
print("parent: events of each select", trail)
loop._selector.select = real_select
loop.close()
