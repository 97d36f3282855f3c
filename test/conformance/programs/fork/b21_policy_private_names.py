# Appendix B21, section 4.6: the policy's private fields in the child: a fresh _Local from 3.12 on.
# max: 3.13
import asyncio
import os

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
policy = asyncio.get_event_loop_policy()
before = policy._local


def show(who):
    local = policy._local
    print(who, local is before, local._loop is loop, local._set_called)


pid = os.fork()
if pid == 0:
    show("child:")
    print("child:", asyncio.get_event_loop_policy() is policy)
    os._exit(0)
os.waitpid(pid, 0)
show("parent:")
loop.close()
