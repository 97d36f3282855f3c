# title: A child closes the loop it inherited
# shows: close() in a child takes the self-pipe out of the shared epoll: the parent is deaf
# profiles: 3.13, 3.5.2, 3.6, 3.14
"""A forked child tidies up, and its parent stops hearing.

After fork() both processes hold the same epoll instance. loop.close() in the child removes the
read end of the self-pipe from it (EPOLL_CTL_DEL), and so from the parent's loop too. From then on
call_soon_threadsafe() in the parent still writes its byte, but no select() returns for it. Only
a timer or another descriptor wakes the loop. This is so on every version.

Look for: the selector of the parent's loop before and after (1), the EPOLL_CTL_DEL event of the
child in the timeline, and the self-pipe of the parent: a byte lies in it while the loop sleeps.
Act 1 closes by hand. Act 2 has no close() to be seen: at (2) the child just returns from its
coroutine, and the end of asyncio.run() closes the loop. Only os._exit() would be safe.
"""
import asyncio
import os
import threading
import time


async def listen(loop):
    """Let another thread wake the loop soon, with a timer after 2 s as the last resort."""
    heard = loop.create_future()

    def post():
        time.sleep(0.2)  # by now the loop sleeps in select()
        loop.call_soon_threadsafe(heard.set_result, time.monotonic())

    fallback = loop.call_later(2.0, print, "parent: woken by the timer, not by the byte")
    threading.Thread(target=post, name="Poster").start()
    posted = await heard
    fallback.cancel()
    print("parent: the callback came %d s late" % round(time.monotonic() - posted))


async def main():
    child = os.fork()
    if child == 0:
        print("child: returns from the coroutine")
        return  # (2) falls through to the end of asyncio.run()
    os.waitpid(child, 0)
    await listen(asyncio.get_event_loop())


print("act 1: the child calls close()")
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
child = os.fork()
if child == 0:
    loop.close()  # (1) one EPOLL_CTL_DEL, for two processes
    os._exit(0)
os.waitpid(child, 0)
loop.run_until_complete(listen(loop))
loop.close()

print("act 2: the child falls through asyncio.run()")
parent = os.getpid()
if hasattr(asyncio, "run"):
    asyncio.run(main())
else:  # before 3.7
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    loop.run_until_complete(main())
    loop.close()
if os.getpid() != parent:
    os._exit(0)
