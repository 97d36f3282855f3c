# title: Two processes on one epoll
# shows: Wakeups meant for the parent go to the child that runs the inherited loop
# profiles: 3.13, 3.5.2, 3.6, 3.14
"""Two processes sleep in select() on the same epoll instance. Who is woken?

fork() happens in a callback, and the child simply goes on: its copy of the loop runs, too. But the
epoll instance and the self-pipe are not copied, both processes hold the same ones. When a thread
of the parent calls call_soon_threadsafe(), the kernel wakes whoever began to wait last. If that is
the child, it reads the byte, finds nothing to do and sleeps again. The parent's callback lies in
the parent's ready queue and stays there until something else wakes the parent: here, a timer that
beats once a second.

Look for: after (1) two loops that watch the same self-pipe; at (2) the byte that the Poster writes,
the process that reads it, and the handle that is left behind. CPython does not always lose: who is
woken is the kernel's choice, so the Poster tries until a wakeup is gone. With another --seed (or
launch attribute "seed") the engine chooses differently, too.
"""
import asyncio
import os
import threading
import time


def post(loop, seen):
    """Wake the parent's loop again and again, until a wakeup is lost."""
    for _ in range(100):
        time.sleep(0.02)  # by now both processes sleep in select()
        ran = threading.Event()
        loop.call_soon_threadsafe(ran.set)  # (2)
        if not ran.wait(0.3):
            seen.append("a wakeup went to the child")
            ran.wait()
            seen.append("its callback ran all the same, but late")
            return


def beat(loop, poster):
    if poster.is_alive():
        loop.call_later(1.0, beat, loop, poster)
    else:
        loop.stop()


def start(loop, poster):
    pid = os.fork()  # (1) from here on two processes run the loop
    if pid == 0:
        loop.call_later(4.0, os._exit, 0)  # the child has nothing else to do
        return
    children.append(pid)
    poster.start()
    loop.call_soon(beat, loop, poster)


children = []
seen = []
loop = asyncio.new_event_loop()
poster = threading.Thread(target=post, args=(loop, seen), name="Poster")
loop.call_soon(start, loop, poster)
loop.run_forever()
poster.join()
for line in seen:
    print("parent:", line)
os.waitpid(children[0], 0)
loop.close()
print("parent: the child is gone, and nobody else listens")
