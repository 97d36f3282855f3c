# The policy's thread-local fields _loop and _set_called, before and after set_event_loop().
# max: 3.13
import asyncio
import threading

policy = asyncio.get_event_loop_policy()


def show(where):
    local = policy._local
    print(where, local._loop is None, local._loop is loop, local._set_called)


loop = asyncio.new_event_loop()
show("fresh:")
asyncio.set_event_loop(loop)
show("set:")
thread = threading.Thread(target=show, args=("other thread:",))
thread.start()
thread.join()
asyncio.set_event_loop(None)
show("set to None:")
policy._local._set_called = False
print(asyncio.get_event_loop_policy() is policy)
policy._local._loop = loop
print(asyncio.get_event_loop() is loop, policy.get_event_loop() is loop)
loop.close()
